"""Reads a folder of YAML files as a journey: the one place of `conversations` that touches the disk."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter, ValidationError

from conversations.journey.checks.advice import advise
from conversations.journey.checks.check import check_draft
from conversations.journey.checks.texts import check_texts
from conversations.journey.model.journey import Journey
from conversations.journey.reading.copies import find_original, is_meant_for_a_journey, stem_of
from conversations.journey.reading.draft import Draft, word
from conversations.journey.reading.explaining import explain
from conversations.journey.reading.problems import JourneyError, Problem, name_one_of
from conversations.journey.reading.shapes import OPTIONAL, SHAPES, JourneyFile
from conversations.journey.reading.sheets import Sheet, read_sheet
from conversations.journey.reading.values import convert_values
from conversations.lead.lead import Stage

__all__ = ["Findings", "JourneyError", "Problem", "inspect_journey", "load_journey"]

_ADAPTERS: dict[str, TypeAdapter[Any]] = {}
_LOADED: dict[tuple[Path, tuple[JourneyFile, ...], tuple[str, ...], str], Journey] = {}
"""The last ones, by where they are, which files are read, which are there, and what these say."""
_MOST = 8
_ABSENT = object()
"""The data of a file that a capability could have, and that this journey does without."""


@dataclass(frozen=True)
class Findings:
    """What a look at a folder found. `journey` is None when there are problems; `warnings` stop nothing."""

    journey: Journey | None
    problems: list[Problem]
    draft: Draft | None = None
    copies: tuple[Problem, ...] = ()

    @cached_property
    def warnings(self) -> list[Problem]:
        """What could be better; looked for when somebody asks, which a bot that starts does not."""
        return sorted({*self.copies, *advise(self.draft)}, key=_order) if self.draft else []


def load_journey(folder: Path, more: Sequence[JourneyFile] = ()) -> Journey:
    """The journey in a folder. Raises JourneyError with every problem, each with file, line and remedy.

    `more` are files that capabilities bring along; what they hold is in `Journey.own`. Files that have not
    changed since are not worked through again.
    """
    names = (*SHAPES, *(file.name for file in more))
    seen = folder, tuple(more), tuple(path.name for path in _list(folder)), _digest(_read_all(folder, names))
    if seen in _LOADED:
        return _LOADED[seen]
    findings = inspect_journey(folder, more)
    if findings.journey is None:
        raise JourneyError(findings.problems)
    if findings.journey.version == seen[-1]:  # else somebody wrote to it meanwhile
        if len(_LOADED) >= _MOST:
            _LOADED.clear()
        _LOADED[seen] = findings.journey
    return findings.journey


def inspect_journey(folder: Path, more: Sequence[JourneyFile] = ()) -> Findings:
    """The journey in a folder, all that is wrong with it, and all that could be better; raises nothing."""
    if not folder.is_dir():
        remedy = "write the path of a folder with business.yaml and the other files"
        return Findings(None, [Problem(str(folder), 1, "there is no such folder", remedy)])
    raw: dict[str, bytes] = {}
    shapes = SHAPES | {file.name: file.shape for file in more}
    problems, copies = _find_strays(folder, shapes), tuple(_find_copies(folder))
    draft = Draft({name: _read_sheet(folder, name, raw) for name in shapes}, shapes)
    zone = _zone(draft)
    parts: dict[str, Any] = {}
    for name, sheet in draft.sheets.items():
        convert_values(sheet, shapes[name], zone)
        parts[name], misfits = _fit(shapes[name], name, sheet)
        problems += sheet.problems + misfits
    problems += [*check_draft(draft), *check_texts(draft)]
    if problems:
        return Findings(None, sorted(set(problems), key=_order), draft, copies)
    own = {file.name: parts.pop(file.name) for file in more}
    own = {name: part for name, part in own.items() if part is not None}
    return Findings(Journey(version=_digest(raw), own=own, **parts), [], draft, copies)


def _order(problem: Problem) -> tuple[int, Problem]:
    """Problems in the order the files build on each other, then by line."""
    names = [f"{name}.yaml" for name in SHAPES]
    return (names.index(problem.file) if problem.file in names else -1, problem)


def _read_sheet(folder: Path, name: str, raw: dict[str, bytes]) -> Sheet:
    path = folder / f"{name}.yaml"
    try:
        raw[name] = path.read_bytes()
    except FileNotFoundError:
        return _stand_in(name, "is missing", "write this file too (docs/journey.md shows what goes into it)")
    except OSError as error:
        return _stand_in(
            name, f"can't be read ({error.strerror})", "make it a plain file that everybody may read"
        )
    sheet = read_sheet(path.name, raw[name])
    if sheet.readable and sheet.data is None:
        return _stand_in(name, "is empty", "write this file too (docs/journey.md shows what goes into it)")
    return sheet


def _read_all(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    raw: dict[str, bytes] = {}
    for name in names:
        with suppress(OSError):  # said when it is worked through
            raw[name] = (folder / f"{name}.yaml").read_bytes()
    return raw


def _stand_in(name: str, message: str, remedy: str) -> Sheet:
    """A sheet in place of a file that can't be had; an optional one is simply empty."""
    if name not in SHAPES and not message.startswith("can't"):
        return Sheet(f"{name}.yaml", _ABSENT)
    if name in OPTIONAL and not message.startswith("can't"):
        return Sheet(f"{name}.yaml", {})
    return Sheet(
        f"{name}.yaml",
        None,
        readable=False,
        problems=[Problem(f"{name}.yaml", 1, f"{name}.yaml {message}", remedy)],
    )


def _find_strays(folder: Path, shapes: Mapping[str, Any]) -> list[Problem]:
    """Files whose name shows that they were meant to be one of the journey's."""
    problems = []
    for path in _list(folder):
        if not is_meant_for_a_journey(path) or path.name in {f"{name}.yaml" for name in shapes}:
            continue
        if find_original(path):
            continue
        if close := get_close_matches(stem_of(path).lower(), shapes, n=1, cutoff=0.75):
            problems.append(Problem(path.name, 1, "this file is not read", f"call it {close[0]}.yaml"))
    return problems


def _find_copies(folder: Path) -> Iterator[Problem]:
    """Copies beside a file of the journey's, by the names that programs give them. A change in one does nothing."""
    for path in _list(folder):
        if original := find_original(path):
            yield Problem(path.name, 1, "this file is not read", f"what counts stands in {original}")


def _list(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:  # each file says so itself
        return []


def _zone(draft: Draft) -> ZoneInfo:
    try:
        return ZoneInfo(word(draft.whole("business"), "timezone") or "UTC")
    except (KeyError, ValueError, OSError):  # it is complained about by the checks
        return ZoneInfo("UTC")


def _fit(shape: Any, name: str, sheet: Sheet) -> tuple[Any, list[Problem]]:
    """A file's values as what they are to be, or what keeps them from it."""
    if not sheet.readable:
        return None, []
    if sheet.data is _ABSENT:
        return None, []
    if name not in _ADAPTERS:
        _ADAPTERS[name] = TypeAdapter(shape)
    problems = _check_stages(sheet) if name == "stages" else []
    try:
        return _ADAPTERS[name].validate_python(sheet.data), problems
    except ValidationError as error:
        return None, problems + list(explain(error, sheet, shape))


def _check_stages(sheet: Sheet) -> list[Problem]:
    missing = [
        stage.value for stage in Stage if isinstance(sheet.data, dict) and stage.value not in sheet.data
    ]
    if not missing:
        return []
    remedy = f'write {missing[0]}: {{he: "…", en: "…"}}' + (" and so on" if len(missing) > 1 else "")
    return [
        sheet.problem((), f"no name for the stage {name_one_of(missing).replace(' or ', ' and ')}", remedy)
    ]


def _digest(raw: dict[str, bytes]) -> str:
    """Twelve hexadecimal digits that change whenever a file does; line ends don't count."""
    digest = sha256()
    for name, content in sorted(raw.items()):
        plain = content.replace(b"\r\n", b"\n")
        digest.update(f"{name}\0{len(plain)}\0".encode() + plain)
    return digest.hexdigest()[:12]
