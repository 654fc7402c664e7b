"""People of a list counted by what became of them, and why."""

from typing import Any

import msgspec

from conversations.lead.reason import Reason
from storage.recipients import ListedPerson, State


class Tallied(msgspec.Struct):
    """So many stand alike. `why` is one of their reasons: they may differ in a time or a name.

    `people` are the first of them, where they were looked at one by one.
    """

    state: State
    why: Reason | None
    count: int
    people: list[ListedPerson] = []


class HeldCounts:
    """Counts. Reasons of one name, and of one cause, are one."""

    def __init__(self, most: int = 0) -> None:
        """Of each reason so many people are kept by name."""
        self._most = most
        self._found: dict[tuple[str, ...], Tallied] = {}

    def add(self, state: State, why: Reason | None, count: int = 1) -> None:
        """So many more."""
        same = (state, *_name(why))
        known = self._found.setdefault(same, Tallied(state, _simplify(why), 0))
        known.count += count

    def add_person(self, person: ListedPerson) -> None:
        """One more, by name."""
        self.add(person.state, person.why)
        alike = self._found[person.state, *_name(person.why)].people
        if len(alike) < self._most:
            alike.append(person)

    def list_all(self) -> list[Tallied]:
        """What was counted, the most first."""
        return sorted(self._found.values(), key=lambda one: -one.count)


def _name(why: Reason | None) -> tuple[str, ...]:
    if why is None:
        return ()
    return (why.name, *_name(_cause(why)), str(why.values.get("words", "")))


def _simplify(why: Reason | None) -> Reason | None:
    """Put off until one moment or another: what counts is the cause."""
    return _cause(why) if why is not None and why.name == "moved" else why


def _cause(why: Reason) -> Reason | None:
    cause: Any = why.values.get("cause")
    return msgspec.convert(cause, Reason) if cause is not None else None
