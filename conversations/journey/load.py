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

from conversations.journey.checks.advice import advise
from conversations.journey.checks.check import check_draft
from conversations.journey.checks.texts import check_texts
from conversations.journey.model.journey import Journey
from conversations.journey.reading.copies import find_original, is_meant_for_a_journey, stem_of
from conversations.journey.reading.draft import Draft, word
from conversations.journey.reading.problems import JourneyError, Problem
from conversations.journey.reading.shapes import SHAPES, JourneyFile
from conversations.journey.reading.sheets import Sheet
from conversations.journey.reading.working import Worked, lack, work_through

__all__ = ["Findings", "JourneyError", "Problem", "inspect_journey", "load_journey"]

_LOADED: dict[tuple[Path, tuple[JourneyFile, ...], tuple[str, ...], str], Journey] = {}
"""The last ones, by where they are, which files are read, which are there, and what these say."""
_MOST = 8


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
    work_through.cache_clear()  # a bot that runs needs them no more
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
    worked = _work_through_all(folder, shapes, raw)
    draft = Draft({name: file.sheet for name, file in worked.items()}, shapes)
    problems = [*_find_strays(folder, shapes), *(one for file in worked.values() for one in file.problems)]
    problems += [*check_draft(draft), *check_texts(draft)]
    copies = tuple(_find_copies(folder))
    if problems:
        return Findings(None, sorted(set(problems), key=_order), draft, copies)
    parts = {name: file.part for name, file in worked.items()}
    own = {file.name: parts.pop(file.name) for file in more}
    own = {name: part for name, part in own.items() if part is not None}
    return Findings(Journey(version=_digest(raw), own=own, **parts), [], draft, copies)


def _work_through_all(folder: Path, shapes: Mapping[str, Any], raw: dict[str, bytes]) -> dict[str, Worked]:
    """Every file, in the order of the shapes; what they say in bytes is put into `raw`."""
    business = _work_through(folder, "business", shapes, raw, ZoneInfo("UTC"))
    zone = _zone(business.sheet)
    return {name: _work_through(folder, name, shapes, raw, zone) for name in shapes}


def _order(problem: Problem) -> tuple[int, Problem]:
    """Problems in the order the files build on each other, then by line."""
    names = [f"{name}.yaml" for name in SHAPES]
    return (names.index(problem.file) if problem.file in names else -1, problem)


def _work_through(
    folder: Path, name: str, shapes: Mapping[str, Any], raw: dict[str, bytes], zone: ZoneInfo
) -> Worked:
    try:
        raw[name] = (folder / f"{name}.yaml").read_bytes()
    except FileNotFoundError:
        return lack(name, "is missing")
    except OSError as error:
        return lack(name, f"can't be read ({error.strerror})", "make it a plain file that everybody may read")
    return work_through(name, shapes[name], raw[name], zone)


def _read_all(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    raw: dict[str, bytes] = {}
    for name in names:
        with suppress(OSError):  # said when it is worked through
            raw[name] = (folder / f"{name}.yaml").read_bytes()
    return raw


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


def _zone(business: Sheet) -> ZoneInfo:
    said = business.data if isinstance(business.data, dict) else {}
    try:
        return ZoneInfo(word(said, "timezone") or "UTC")
    except (KeyError, ValueError, OSError):  # it is complained about by the checks
        return ZoneInfo("UTC")


def _digest(raw: dict[str, bytes]) -> str:
    """Twelve hexadecimal digits that change whenever a file does; line ends don't count."""
    digest = sha256()
    for name, content in sorted(raw.items()):
        plain = content.replace(b"\r\n", b"\n")
        digest.update(f"{name}\0{len(plain)}\0".encode() + plain)
    return digest.hexdigest()[:12]
