"""The ticket as a picture for a chat: the QR code, who, what, when and where."""

import io
from functools import lru_cache
from typing import NamedTuple

from PIL import Image, ImageDraw

from bot.tickets.face import Face
from bot.tickets.lettering import Font, load_font, paintable, show, wrap
from bot.tickets.qr import QUIET, make_qr

WIDTH = 1080
_MARGIN = 72
_QR = 660
_ACCENT, _INK, _WHITE = (75, 36, 120), (21, 16, 31), (255, 255, 255)
_BLACK, _SOFT, _PALE = 0, 84, 216  # how light words are: from what they stand on, or from ink, to white
_SHADES = 16


class _Row(NamedTuple):
    """A line of words, as it is painted."""

    text: str
    font: Font
    shade: int
    height: int


@lru_cache(maxsize=64)
def draw_ticket(face: Face) -> bytes:
    """A PNG of a few dozen kilobytes. Whatever stands on it is wrapped, and cut where it has no end."""
    head, body = _list_head(face), _list_body(face)
    band = Image.new("L", (WIDTH, _height(head) + 88), 0)
    _paint(band, head, 40)
    sheet = Image.new("L", (WIDTH, 24 + _QR + 8 + _height(body) + 72), 255)
    sheet.paste(_draw_qr(face.address), ((WIDTH - _QR) // 2, 24))
    _paint(sheet, body, 24 + _QR + 8)
    return _pack(band, sheet)


def _list_head(face: Face) -> list[_Row]:
    return [
        *_rows(face.business, face, 38, 500, _PALE, most=1),
        *_rows(face.title, face, 66, 800, 255, most=3),
    ]


def _list_body(face: Face) -> list[_Row]:
    grouped = " ".join(face.code[start : start + 4] for start in range(0, len(face.code), 4)).upper()
    return [
        *_rows(face.name, face, 68, 700, _BLACK, most=2),
        *_rows(face.when, face, 50, 500, _BLACK, most=2),
        *_rows(face.place, face, 44, 400, _SOFT, most=3),
        *[
            _Row(line, load_font(32, 500), _SOFT, 46)
            for line in wrap(grouped, load_font(32, 500), WIDTH - 2 * _MARGIN, 2)
        ],
    ]


def _rows(text: str, face: Face, size: int, weight: int, shade: int, most: int) -> list[_Row]:
    words = paintable(text)
    if not words:
        return []
    font = load_font(size, weight)
    lines = wrap(words, font, WIDTH - 2 * _MARGIN, most)
    return [_Row(show(line, face.language), font, shade, round(size * 1.32)) for line in lines]


def _height(rows: list[_Row]) -> int:
    return sum(row.height for row in rows)


def _paint(image: Image.Image, rows: list[_Row], top: int) -> None:
    draw = ImageDraw.Draw(image)
    for row in rows:
        draw.text((WIDTH // 2, top + row.height // 2), row.text, row.shade, row.font, anchor="mm")
        top += row.height


def _draw_qr(address: str) -> Image.Image:
    """The code in whole pixels a module, in the middle of its place."""
    modules = [bytearray(row) for row in make_qr(address).matrix_iter(border=QUIET)]
    side = len(modules)
    small = Image.frombytes("L", (side, side), b"".join(modules)).point([255] + [0] * 255)
    scale = max(1, _QR // side)
    drawn = small.resize((side * scale, side * scale), Image.Resampling.NEAREST)
    placed = Image.new("L", (_QR, _QR), 255)
    placed.paste(drawn, ((_QR - drawn.width) // 2, (_QR - drawn.height) // 2))
    return placed


def _pack(band: Image.Image, sheet: Image.Image) -> bytes:
    """Both parts in one palette, each of the shades between two colours: quick to make, and small."""
    image = Image.new("P", (WIDTH, band.height + sheet.height))
    image.putpalette([*_blend(_ACCENT), *_blend(_INK)])
    image.paste(band.point([shade * _SHADES // 256 for shade in range(256)]), (0, 0))
    image.paste(sheet.point([_SHADES + shade * _SHADES // 256 for shade in range(256)]), (0, band.height))
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=6)
    return file.getvalue()


def _blend(dark: tuple[int, int, int]) -> list[int]:
    """Shades from a colour to white, one after the other."""
    steps = [step / (_SHADES - 1) for step in range(_SHADES)]
    return [round(a + (b - a) * step) for step in steps for a, b in zip(dark, _WHITE, strict=True)]
