"""A sequence as it stands in its file: its steps in order, and where each leads."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from conversations.journey.reading.draft import Draft, is_true, word
from conversations.journey.reading.sheets import Place

ACTIONS = (
    "quiet",
    "wait",
    "wait_for_reply",
    "used_up",
    "at",
    "send",
    "branch",
    "split",
    "handoff",
    "tag",
    "exit",
)
"""What a step may do; exactly one of them is given."""
_SWITCHES = frozenset({"exit", "used_up"})
WAITS = ("quiet", "wait", "wait_for_reply")


@dataclass(frozen=True, slots=True)
class Link:
    """A step's mention of another one. `kind` is "then", "replied", "branch" or "split"."""

    place: Place
    target: str
    kind: str


def sequences_of(draft: Draft) -> Iterator[tuple[str, dict[str, dict[str, Any]]]]:
    """Every sequence's id with its steps; what is no step is passed over."""
    for name, sequence in draft.parts("sequences"):
        steps = sequence.get("steps")
        if isinstance(steps, dict):
            yield name, {key: step for key, step in steps.items() if isinstance(step, dict)}


def has_sequences(draft: Draft) -> bool | None:
    """Whether sequences send the touches; None when sequences.yaml can't be read."""
    names = draft.ids("sequences")
    return None if names is None else bool(names)


def actions_of(step: dict[str, Any]) -> list[str]:
    """What a step does. Right are those with one."""
    done = [
        key for key in ACTIONS if step.get(key) is not None and (key not in _SWITCHES or is_true(step, key))
    ]
    # A time of day goes with a length: a day later, at nine.
    return [key for key in done if key != "at" or not {"quiet", "wait", "used_up"} & set(done)]


def links_of(sequence: str, name: str, step: dict[str, Any]) -> Iterator[Link]:
    """Every other step that a step names, with the place it does so."""
    here: Place = (sequence, "steps", name)
    for key in ("then", "replied"):
        if target := word(step, key):
            yield Link((*here, key), target, key)
    for index, way in ways_of(step):
        if target := word(way, "then"):
            yield Link((*here, "branch", index, "then"), target, "branch")
    shares = step.get("split")
    for target in shares if isinstance(shares, dict) else ():
        yield Link((*here, "split", target), target, "split")


def ways_of(step: dict[str, Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    """A branch's ways with their numbers."""
    branch = step.get("branch")
    for index, way in enumerate(branch if isinstance(branch, list) else ()):
        if isinstance(way, dict):
            yield index, way


def successors(steps: dict[str, dict[str, Any]], name: str) -> Iterator[tuple[str, bool]]:
    """The steps that follow on a sound step, and whether a word of theirs leads there."""
    step = steps[name]
    if is_true(step, "exit"):
        return
    links = list(links_of("", name, step))
    yield from ((link.target, link.kind == "replied") for link in links if link.kind != "then")
    if step.get("split") is not None:
        return
    names = list(steps)
    following = names[names.index(name) + 1 : names.index(name) + 2]
    yield from ((target, False) for target in [word(step, "then")] if target)
    if word(step, "then") is None:
        yield from ((target, False) for target in following)
