"""Reads a story's file; what is wrong with it is said with file, line and what to write instead."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter, ValidationError

from bot.storyboards.story import DOES, EXPECTS, MORE, Story
from conversations.journey.reading.explaining import explain
from conversations.journey.reading.problems import Problem, suggest
from conversations.journey.reading.sheets import Sheet, read_sheet
from conversations.journey.reading.values import convert_values

_LISTS = ("sees", "not_sees", "staff_sees", "timeline", "not_timeline")
_ADAPTER = TypeAdapter(Story)


@dataclass(frozen=True)
class StoryFile:
    """A story, or what keeps it from being one. `lines` are those its steps begin in."""

    path: Path
    story: Story | None
    lines: tuple[int, ...]
    problems: tuple[Problem, ...]


def read_story(path: Path, zone: ZoneInfo) -> StoryFile:
    """A file's story. SendContexts without a zone of their own are local ones of `zone`. Raises nothing."""
    try:
        sheet = read_sheet(str(path), path.read_bytes())
    except OSError as error:
        remedy = "write the path of a story's file"
        return StoryFile(
            path, None, (), (Problem(str(path), 1, f"can't be read ({error.strerror})", remedy),)
        )
    if sheet.readable and not isinstance(sheet.data, dict):
        sheet.report((), "this is no story", "write name, starts and steps (docs/storyboards.md shows how)")
    if not sheet.readable or not isinstance(sheet.data, dict):
        return StoryFile(path, None, (), tuple(sheet.problems))
    _put_lists(sheet.data)
    convert_values(sheet, Story, zone)
    story, misfits = _fit(sheet)
    problems = sorted({*sheet.problems, *misfits, *_check_steps(sheet)}, key=lambda problem: problem.line)
    lines = tuple(sheet.line(("steps", number)) for number in range(len(story.steps))) if story else ()
    return StoryFile(path, None if problems else story, lines, tuple(problems))


def _fit(sheet: Sheet) -> tuple[Story | None, list[Problem]]:
    try:
        return _ADAPTER.validate_python(sheet.data), []
    except ValidationError as error:
        return None, [_point_here(problem) for problem in explain(error, sheet, Story)]


def _point_here(problem: Problem) -> Problem:
    """Of a journey's problems some refer to its own book."""
    remedy = problem.remedy.replace("docs/journey.md", "docs/storyboards.md")
    return Problem(problem.file, problem.line, problem.message, remedy)


def _put_lists(data: dict[str, Any]) -> None:
    """One text may stand where several may, and a form may be left as it is."""
    for step in data["steps"] if isinstance(data.get("steps"), list) else []:
        if not isinstance(step, dict):
            continue
        for name in _LISTS:
            if isinstance(step.get(name), str):
                step[name] = [step[name]]
        if step.get("form", "") is None:
            step["form"] = {}


def _check_steps(sheet: Sheet) -> Iterator[Problem]:
    steps = sheet.data.get("steps")
    for number, step in enumerate(steps if isinstance(steps, list) else []):
        if isinstance(step, dict):
            yield from _check_step(sheet, number, step)


def _check_step(sheet: Sheet, number: int, step: dict[str, Any]) -> Iterator[Problem]:
    place = ("steps", number)
    verbs = [name for name in step if name in (*DOES, *EXPECTS)] or [name for name in step if name == "on"]
    if not verbs:
        if not any(name in MORE for name in step) and step:
            return  # unknown keys are complained about already
        yield sheet.problem(place, "this step does nothing", suggest("", (*DOES, *EXPECTS)))
    elif len(verbs) > 1:
        message = f"this step has two verbs, {verbs[0]} and {verbs[1]}"
        yield sheet.problem((*place, verbs[1]), message, f'write "- {verbs[1]}:" as a step of its own')
    else:
        for name in step:
            if name in MORE and name != verbs[0] and verbs[0] not in MORE[name]:
                message = f"{name} says nothing of {verbs[0]}"
                yield sheet.problem(
                    (*place, name), message, f"take {name} out; it belongs to {MORE[name][0]}"
                )
    for name in step:
        if step[name] is None:
            yield sheet.problem((*place, name), f"{name} is empty", "write what it is, or take it out")
    if isinstance(staff := step.get("staff"), dict) and ("does" in staff) == ("writes" in staff):
        yield sheet.problem(
            (*place, "staff"), "staff do one thing at a time", "write does: take, or writes: …"
        )
