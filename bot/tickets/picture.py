"""The ticket as a picture for a chat: the QR code, who, what, when and where."""

import io
from typing import NamedTuple

from PIL import Image, ImageDraw

from bot.tickets.face import Face
from bot.tickets.lettering import Font, load_font, paintable, show, wrap
from bot.tickets.qr import QUIET, make_qr

WIDTH = 1080
_MARGIN = 72
_QR = 660
_INK, _SOFT, _PAPER, _ACCENT, _PALE = "#15101f", "#5c5668", "#ffffff", "#4b2478", "#e5d9f4"


class _Row(NamedTuple):
    """A line of words, as it is painted."""

    text: str
    font: Font
    colour: str
    height: int


def draw_ticket(face: Face) -> bytes:
    """A PNG of a few dozen kilobytes. Whatever stands on it is wrapped, and cut where it has no end."""
    head, body = _list_head(face), _list_body(face)
    qr_top = _height(head) + 96
    height = qr_top + _QR + 24 + _height(body) + 72
    image = Image.new("RGB", (WIDTH, height), _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, _height(head) + 88), fill=_ACCENT)
    _paint(draw, head, 40)
    image.paste(_draw_qr(face.address), ((WIDTH - _QR) // 2, qr_top))
    _paint(draw, body, qr_top + _QR + 24)
    return _pack(image)


def _list_head(face: Face) -> list[_Row]:
    return [
        *_rows(face.business, face, 38, 500, _PALE, most=1),
        *_rows(face.title, face, 66, 800, _PAPER, most=3),
    ]


def _list_body(face: Face) -> list[_Row]:
    grouped = " ".join(face.code[start : start + 4] for start in range(0, len(face.code), 4)).upper()
    return [
        *_rows(face.name, face, 68, 700, _INK, most=2),
        *_rows(face.when, face, 50, 500, _INK, most=2),
        *_rows(face.place, face, 44, 400, _SOFT, most=3),
        *[
            _Row(line, load_font(32, 500), _SOFT, 46)
            for line in wrap(grouped, load_font(32, 500), WIDTH - 2 * _MARGIN, 2)
        ],
    ]


def _rows(text: str, face: Face, size: int, weight: int, colour: str, most: int) -> list[_Row]:
    words = paintable(text)
    if not words:
        return []
    font = load_font(size, weight)
    lines = wrap(words, font, WIDTH - 2 * _MARGIN, most)
    return [_Row(show(line, face.language), font, colour, round(size * 1.32)) for line in lines]


def _height(rows: list[_Row]) -> int:
    return sum(row.height for row in rows)


def _paint(draw: ImageDraw.ImageDraw, rows: list[_Row], top: int) -> None:
    for row in rows:
        draw.text((WIDTH // 2, top + row.height // 2), row.text, row.colour, row.font, anchor="mm")
        top += row.height


def _draw_qr(address: str) -> Image.Image:
    """The code in whole pixels a module, in the middle of its place."""
    code = make_qr(address)
    modules = code.symbol_size(border=QUIET)[0]
    scale = max(1, _QR // int(modules))
    drawn = Image.open(_as_file(code, scale)).convert("RGB")
    placed = Image.new("RGB", (_QR, _QR), _PAPER)
    placed.paste(drawn, ((_QR - drawn.width) // 2, (_QR - drawn.height) // 2))
    return placed


def _as_file(code: object, scale: int) -> io.BytesIO:
    file = io.BytesIO()
    code.save(file, kind="png", scale=scale, border=QUIET)  # type: ignore[attr-defined]
    file.seek(0)
    return file


def _pack(image: Image.Image) -> bytes:
    """Few colours are enough, and make it a quarter of the size."""
    file = io.BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()
