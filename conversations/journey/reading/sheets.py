"""One YAML file as plain values that remember the lines they stand in.

Built from the parser's events, so nothing but text, lists and mappings can come out of a file: tags, anchors
and references are refused by name, and depth is bounded (PyYAML's C composer crashes on deep nesting).
Scalars stay text, whatever they look like: `20:00`, `+972…` and `on` mean what they say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from conversations.journey.reading.problems import Problem

Place = tuple[str | int, ...]
"""Where a value is in its file: `("price", "reply", "he")`."""

DEEPEST = 12
LARGEST = 4_000_000  # bytes
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Sheet:
    """A file's values. `broken` are the places whose value could not be taken and has been reported; `values` each
    value with its type and place (see `visit`), once it is known what the file should hold."""

    file: str
    data: Any = None
    readable: bool = True  # False: nothing is known of what the file says
    lines: dict[Place, int] = field(default_factory=lambda: {(): 1})
    broken: set[Place] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    values: list[tuple[Any, Any, Place]] | None = None

    def line(self, place: Place) -> int:
        """The line a place begins in, or the nearest place around it."""
        while place not in self.lines:
            place = place[:-1]
        return self.lines[place]

    def problem(self, place: Place, message: str, remedy: str) -> Problem:
        """A problem at a place of this file."""
        return Problem(self.file, self.line(place), message, remedy)

    def report(self, place: Place, message: str, remedy: str) -> None:
        """Note a problem whose value is not to be complained about again."""
        self.broken.add(place)
        self.problems.append(self.problem(place, message, remedy))

    def is_broken(self, place: Place) -> bool:
        """Whether a place, or one around it, has been reported already."""
        return any(place[:length] in self.broken for length in range(len(place) + 1))

    def entries(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """The parts of a file that maps ids to parts; those that are no mapping are passed over."""
        if isinstance(self.data, dict):
            yield from ((key, value) for key, value in self.data.items() if isinstance(value, dict))


def read_sheet(file: str, raw: bytes) -> Sheet:
    """The values of one file. What is wrong with it as YAML is in the sheet's `problems`."""
    sheet = Sheet(file)
    try:
        _check_encoding(raw)
        sheet.data = _Builder(sheet, raw).build_document()
    except _UnreadableError as error:
        sheet.readable = False
        sheet.problems.append(Problem(file, error.line, error.message, error.remedy))
    except yaml.YAMLError as error:
        sheet.readable = False
        sheet.problems.append(_explain_syntax(file, raw, error))
    return sheet


class _UnreadableError(Exception):
    def __init__(self, line: int, message: str, remedy: str) -> None:
        super().__init__(message)
        self.line, self.message, self.remedy = line, message, remedy


def _check_encoding(raw: bytes) -> None:
    if len(raw) > LARGEST:
        raise _UnreadableError(1, "this file is too large to be a journey's", "keep it under 4 MB")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in raw[:400]:
        raise _UnreadableError(1, "this file is not UTF-8", 'save it as UTF-8 ("Save as", Encoding)')
    try:
        raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _UnreadableError(
            line, "this is not UTF-8", 'save the file as UTF-8 ("Save as", Encoding)'
        ) from None


class _Builder:
    def __init__(self, sheet: Sheet, raw: bytes) -> None:
        self.sheet = sheet
        self.events = _Loader(raw)

    def build_document(self) -> Any:
        self.events.get_event()  # the stream starts
        if self.events.check_event(yaml.StreamEndEvent):
            return None
        self.events.get_event()  # the document starts
        data = self._build(())
        self.events.get_event()  # the document ends
        if not self.events.check_event(yaml.StreamEndEvent):
            line = self.events.peek_event().start_mark.line + 1
            self.sheet.problems.append(
                Problem(self.sheet.file, line, 'what follows "---" is not read', "take the line with --- out")
            )
        return data

    def _build(self, place: Place) -> Any:
        event = self.events.get_event()
        line = event.start_mark.line + 1
        self.sheet.lines.setdefault(place, line)
        if len(place) > DEEPEST:
            raise _UnreadableError(
                line, "this is nested too deep", "write it on fewer levels (see docs/journey.md)"
            )
        if special := _name_special(event):
            self.sheet.report(place, f"{special} has a meaning of its own in YAML", "put the text in quotes")
        if isinstance(event, yaml.ScalarEvent):
            return None if event.style in (None, "") and event.value in _NOTHING else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._build_list(place)
        return self._build_mapping(place) if isinstance(event, yaml.MappingStartEvent) else None

    def _build_list(self, place: Place) -> list[Any]:
        items: list[Any] = []
        while not self.events.check_event(yaml.SequenceEndEvent):
            items.append(self._build((*place, len(items))))
        self.events.get_event()
        return items

    def _build_mapping(self, place: Place) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        while not self.events.check_event(yaml.MappingEndEvent):
            line = self.events.peek_event().start_mark.line + 1
            key = self._build_key(place, line)
            if key in entries:
                self._report_twice(place, key, line)
                self._build((*place, key, "again"))
                continue
            self.sheet.lines[(*place, key)] = line
            entries[key] = self._build((*place, key))
        self.events.get_event()
        return entries

    def _build_key(self, place: Place, line: int) -> str:
        plain = self.events.check_event(yaml.ScalarEvent)
        event = self.events.peek_event()
        special = _name_special(event)
        if not plain or special:
            name = (*place, f"line {line}")
            self.sheet.lines[name] = line
            self.sheet.report(name, "this key is not a name", "write a name followed by a colon")
            if not plain:
                self._build((*name, "key"))
                return str(name[-1])
        return str(self.events.get_event().value)

    def _report_twice(self, place: Place, key: str, line: int) -> None:
        first = self.sheet.line((*place, key))
        remedy = "keep one of them, or give this one another name"
        message = f'"{key}" is here twice (first in line {first})'
        self.sheet.problems.append(Problem(self.sheet.file, line, message, remedy))


def _name_special(event: Any) -> str | None:
    if isinstance(event, yaml.AliasEvent):
        return f'"*{event.anchor}"'
    if getattr(event, "anchor", None):
        return f'"&{event.anchor}"'
    return f'"{event.tag}"' if getattr(event, "tag", None) else None


_REMEDIES = (
    (
        "mapping values are not allowed",
        "there is a colon too many, or a line stands too far to the right",
        "put the text in quotes, and line the keys up",
    ),
    ("end of stream", "a quote is opened here and never closed", 'write a " at the end of the text'),
    (
        "',' or '}'",
        "a { is opened here and not closed properly",
        "write a } at the end, and put texts in quotes",
    ),
    (
        "',' or ']'",
        "a [ is opened here and not closed properly",
        "write a ] at the end, and put texts in quotes",
    ),
    (
        "cannot start any token",
        "a text can't begin with this character, and a line can't begin with a tab",
        "put the text in quotes, and write spaces instead of tabs",
    ),
    (
        "escape",
        "a backslash means something else between double quotes",
        "write single quotes around the text",
    ),
    (
        "alphabetic or numeric",
        "* and & at the beginning of a text have a meaning of their own in YAML",
        "put the text in quotes",
    ),
    ("expected ':'", "a name without a colon", "write a colon and a space after the name"),
    (
        "expected key",
        "this does not fit what stands before it",
        "line it up with the keys above; put texts that contain { } or quotes in quotes",
    ),
    (
        "'-' indicator",
        "a list and named keys are mixed",
        'write "- " before every item of the list, and nothing else in it',
    ),
    (
        "block sequence entries",
        "a list can't begin on its key's own line",
        "begin the list on a line of its own",
    ),
    (
        "<document start>",
        "this line stands further to the left than the ones above",
        "line it up with the keys above",
    ),
)
"""A piece of the parser's message, what it means for whoever writes the file, and the remedy."""


def _explain_syntax(file: str, raw: bytes, error: yaml.YAMLError) -> Problem:
    if not isinstance(error, yaml.MarkedYAMLError):
        line = raw.count(b"\n", 0, getattr(error, "position", 0)) + 1
        return Problem(
            file, line, "there is an invisible character that is not allowed", "delete it and type it anew"
        )
    problem = error.problem or "this is not YAML"
    opening = (
        error.context_mark
        if error.context and ("quoted" in error.context or "flow" in error.context)
        else None
    )
    mark = opening or error.problem_mark
    line = mark.line + 1 if mark else 1
    if slip := _find_slip(raw, line):
        return Problem(file, line, *slip)
    for wording, message, remedy in _REMEDIES:
        if wording in problem:
            return Problem(file, line, message, remedy)
    return Problem(
        file, line, f"this is not YAML ({problem})", "put the text in quotes, or compare with the sample"
    )


_CURLY = re.compile(r"(?:^|[:\-\[{,]\s*)[\u201c-\u201f\u2018-\u201b\u05f4]")


_UNBROKEN = re.compile("\\s*[\xa0\u2000-\u200f\u202a-\u202f\u2060-\u2069\u3000\ufeff]")
"""What is copied along from pages and chats, and is no space to YAML."""


def _find_slip(raw: bytes, line: int) -> tuple[str, str] | None:
    """What word processors and tab keys leave in a line that can't be read."""
    lines = raw.decode("utf-8", "replace").splitlines()
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    if "\t" in text[: len(text) - len(text.lstrip())]:
        return "this line begins with a tab", "write spaces, as many as the lines beside it have"
    before = lines[line - 2] if 1 < line <= len(lines) + 1 else ""
    if _UNBROKEN.match(text) or _UNBROKEN.match(before):
        return (
            "a mark begins a line here that only looks like a space",
            "write spaces, as many as the lines beside it have",
        )
    if _CURLY.search(text):
        return "these are the curly quotes of a word processor", "write plain ones: \" or '"
    return None
