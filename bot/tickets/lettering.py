"""Painting words: Hebrew from right to left with whatever is in it, on any machine, with or without Raqm."""

import re
import unicodedata
from functools import cache
from pathlib import Path

import fontpkg_heebo
from bidi.algorithm import get_display
from PIL import ImageFont

from conversations.lead.content import Language

Font = ImageFont.FreeTypeFont
_FILE = Path(fontpkg_heebo.ROOT) / "files" / "Heebo[wght].ttf"
_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch . y . e yu ya i yi ye g".replace(
            ".", ""
        ).split(" "),
        strict=True,
    )
)  # fmt: skip
"""How Russian and Ukrainian names are written in Latin letters: the font has no others."""
_LRM, _RLM = "\u200e", "\u200f"
_BRACKETS = re.compile(r"[()\[\]{}]")


@cache
def load_font(size: int, weight: int) -> Font:
    """The font at a size in pixels. Letters stand one after the other, in the order that `show` brings them into."""
    font = ImageFont.truetype(str(_FILE), size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


def paintable(text: str) -> str:
    """Words without what the font lacks: pictures, points of vowels, letters of other alphabets."""
    spelled = "".join(_latin(letter) for letter in unicodedata.normalize("NFC", text))
    return " ".join("".join(letter for letter in spelled if _has(letter)).split())


def _latin(letter: str) -> str:
    found = _CYRILLIC.get(letter.lower())
    return letter if found is None else found.capitalize() if letter.isupper() else found


@cache
def _has(letter: str) -> bool:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf", "Cc", "Co", "Cn"):
        return letter.isspace()
    font = load_font(40, 400)
    return letter.isspace() or bytes(font.getmask(letter)) != bytes(font.getmask("\uffff"))


def wrap(text: str, font: Font, width: int, most: int) -> list[str]:
    """Words broken into at most so many lines, none wider than `width` pixels; what is left over ends in `…`."""
    lines: list[str] = []
    line = ""
    for word in _pieces(text, font, width):
        longer = f"{line} {word}" if line else word
        if font.getlength(longer) <= width:
            line = longer
        else:
            lines.append(line)
            line = word
    lines.append(line)
    return lines if len(lines) <= most else [*lines[: most - 1], _cut(lines[most - 1], font, width)]


def _pieces(text: str, font: Font, width: int) -> list[str]:
    """The words; one that is wider than a line is broken."""
    pieces = []
    for word in text.split():
        while font.getlength(word) > width:
            fits = next(end for end in range(len(word), 0, -1) if font.getlength(word[:end]) <= width)
            pieces.append(word[:fits])
            word = word[fits:]
        pieces.append(word)
    return pieces


def _cut(line: str, font: Font, width: int) -> str:
    while line and font.getlength(f"{line}…") > width:
        line = line[:-1]
    return f"{line.rstrip()}…"


def show(line: str, language: Language) -> str:
    """A line in the order in which its letters are painted, from the left; its direction is the language's."""
    base, mark = ("R", _RLM) if language == "he" else ("L", _LRM)
    shown = str(get_display(_hold_brackets(line, mark), base_dir=base))
    return shown.replace(_RLM, "").replace(_LRM, "")


def _hold_brackets(line: str, mark: str) -> str:
    """Brackets around words of the other direction stay with the line, as browsers have it: else the second one goes
    with whatever follows it.
    """
    return _BRACKETS.sub(lambda found: f"{mark}{found[0]}{mark}", line)
