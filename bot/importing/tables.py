"""A file of values parted by commas, semicolons or tabs, in whatever alphabet it was saved in, as rows of cells."""

import codecs
import csv
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from bot.importing.letters import mend_letters

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
"""The longer ones first: two of them begin alike."""
_SEPARATORS = ",;\t|^~،，"
_DECLARED = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_WORD = re.compile("[A-Za-zא-ת\u05b0-\u05c3\u05f0-\u05f2]+")
_HEBREW_WORD = re.compile("[א-ת]{2,}")
_PIECE = 1024 * 1024
_BLANK = " \t\r\n\x0b\x0c\xa0\x1a\ufeff"
"""What an empty cell may hold; old programs end a file with the last but one."""
_TITLES = 5
"""Lines above the columns' names, at most."""
_NAMED = 2
_DOS = re.compile(rb"[\x80-\x9a]{2,}")
_HIGH = re.compile(rb"[\x80-\xff]")
"""Hebrew's letters in the encoding of old programs, where Windows has quotation marks and dashes, which stand alone."""
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


class Row(NamedTuple):
    """`number` as a spreadsheet shows it: an empty line counts, a cell with several lines does not.

    `is_open`: a quotation mark in it is never closed, and what follows in the file went into its cell.
    """

    number: int
    cells: list[str]
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """How a file is written: its encoding, what parts its cells, and the line that names its columns."""

    file: Path
    encoding: str
    separator: str
    declared: bool  # the first line names the separator (`sep=;`), and is none of the sheet's
    wrapped: (
        bool  # each row is one cell, with the row itself in it, as who saves a file of text as CSV gets it
    )
    header: Row

    def rows(self, watch: Callable[[int], None] = lambda _: None) -> Iterator[Row]:
        """The rows below the header, without those that are empty; `watch` hears of bytes as they are read."""
        done = 0
        with _open(self.file, self.encoding, self.declared) as text:
            for row in _read(text, self.separator, self.wrapped):
                if row.number % 500 == 0:
                    at = os.lseek(text.fileno(), 0, os.SEEK_CUR)
                    watch(at - done)
                    done = at
                if row.number > self.header.number and any(cell.strip(_BLANK) for cell in row.cells):
                    yield row


def open_table(file: Path, count_known: Callable[[list[str]], int]) -> Table:
    """Find out how a file is written; of several ways the one whose header has most known columns.

    Raises OSError, and csv.Error where it is no text.
    """
    encoding = _find_encoding(file)
    with file.open(encoding=encoding, newline="") as text:
        declared = _DECLARED.fullmatch(text.readline(100))
    ways = declared[1] if declared else _SEPARATORS
    headers = {
        (way, wrapped): _read_header(file, encoding, (way, wrapped), bool(declared), count_known)
        for wrapped in (False, True)
        for way in ways
    }
    best = max(headers, key=lambda way: (count_known(headers[way].cells), len(headers[way].cells)))
    return Table(file, encoding, best[0], bool(declared), best[1], headers[best])


def _open(file: Path, encoding: str, declared: bool) -> TextIOWrapper:
    text = file.open(encoding=encoding, newline="")
    if declared:
        text.readline()
    return text


def _read(text: TextIOWrapper, separator: str, wrapped: bool) -> Iterator[Row]:
    for row in _read_lines(text, separator):
        cells = row.cells
        if wrapped and len(cells) == 1:
            cells = next(csv.reader(cells[0].splitlines(), delimiter=separator, skipinitialspace=True), [])
        yield row._replace(cells=[mend_letters(cell) for cell in cells])


def _read_lines(text: TextIOWrapper, separator: str) -> Iterator[Row]:
    lines: list[str] = []  # of the row that is being read
    row: Row | None = None

    def watch() -> Iterator[str]:
        for line in text:
            lines.append(line)
            yield line

    for number, cells in enumerate(csv.reader(watch(), delimiter=separator, skipinitialspace=True), 1):
        if row is not None:
            yield row._replace(is_open=False)  # others follow it
        row = Row(number, cells, len(lines) > 1 and sum(line.count('"') for line in lines) % 2 == 1)
        lines.clear()
    if row is not None:
        yield row


def _read_header(
    file: Path, encoding: str, way: tuple[str, bool], declared: bool, count_known: Callable[[list[str]], int]
) -> Row:
    """The first line that has any cells; below a title the one that names columns."""
    with _open(file, encoding, declared) as text:
        filled = (row for row in _read(text, *way) if any(cell.strip() for cell in row.cells))
        first = list(islice(filled, _TITLES + 1)) or [Row(1, [])]
        return next((row for row in first if count_known(row.cells) >= _NAMED), first[0])


def _find_encoding(file: Path) -> str:
    with file.open("rb") as raw:
        head = raw.read(4096)
    if head.startswith(_WORKBOOKS):
        raise csv.Error(
            "it is a spreadsheet program's own file, in binary: open it there, and save it as CSV"
        )
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    if head[1:200:2].count(0) > len(head[:200]) // 4:  # UTF-16 without its mark, mostly in ASCII
        return "utf-16-le"
    if head[0:200:2].count(0) > len(head[:200]) // 4:
        return "utf-16-be"
    if b"\x00" in head:
        raise csv.Error("it holds binary data; save it as CSV")
    if _decodes(file, "utf-8"):
        return "utf-8"
    if (line := _find_stray(file)) is not None:
        raise csv.Error(f"row {line} is in another alphabet than the rest: save the whole file as UTF-8")
    if _is_dos(file):
        return "cp862"
    return next(encoding for encoding in ("cp1255", "cp1252", "latin-1") if _decodes(file, encoding))


def _is_dos(file: Path) -> bool:
    with file.open("rb") as raw:
        head = raw.read(_PIECE)
    return 2 * sum(map(len, _DOS.findall(head))) > len(_HIGH.findall(head))


def _find_stray(file: Path) -> int | None:
    """The first line that is no UTF-8, of a file whose other lines have Hebrew in UTF-8; None where none have."""
    stray, hebrew = None, 0
    with file.open("rb") as raw:
        for number, line in enumerate(raw, 1):
            try:
                hebrew += len(_HEBREW_WORD.findall(line.decode()))
            except UnicodeDecodeError:
                stray = stray or number
    return stray if hebrew else None


def _decodes(file: Path, encoding: str) -> bool:
    """Whether the whole file is in this encoding."""
    decoder = codecs.getincrementaldecoder(encoding)()
    balance = 0
    try:
        with file.open("rb") as raw:
            while piece := raw.read(_PIECE):
                text = decoder.decode(piece)
                balance += _weigh(text) if encoding == "cp1255" else 0
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return balance >= 0


def _weigh(text: str) -> int:
    """How many more words are in Hebrew than mix its signs with Latin letters, as Western names read as Hebrew do.

    People write "לקוחVIP", too: a few such words say nothing against many that are Hebrew.
    """
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    hebrew = sum(_HEBREW_WORD.fullmatch(word) is not None for word in words)
    mixed = sum(not word.isascii() and any(sign.isascii() for sign in word) for word in words)
    return hebrew - mixed
