"""What is kept of the surveys of a customer."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part, earliest, earliest_each, union

_KEPT = 3
"""Rounds of each kind: a tap on a message that is older than these is thanked for, and counts no more."""


class Round(msgspec.Struct, omit_defaults=True):
    """One time that a question was asked. `number` tells it from all others: the minute in which it was."""

    number: int
    asked_at: datetime
    score: int | None = None
    answered_at: datetime | None = None  # the first time
    why: str | None = None
    handoff: str | None = None  # the case that a low score opened


class Surveys(Part):
    """The rounds of each question."""

    stored_as: ClassVar[str] = "surveys"

    rounds: dict[str, list[Round]] = {}  # by kind, the latest last
    planned: dict[str, datetime] = {}  # by kind: when the next is due

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.rounds = {kind: [copy(one) for one in rounds] for kind, rounds in self.rounds.items()}
        new.planned = dict(self.planned)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. A round that either answered is answered."""
        self.rounds = {
            kind: _merge(self.rounds.get(kind, []), other.rounds.get(kind, []))
            for kind in union(self.rounds, other.rounds)
        }
        self.planned = earliest_each(self.planned, other.planned)

    def find(self, kind: str, number: int) -> Round | None:
        """A round by its number."""
        return next((one for one in self.rounds.get(kind, ()) if one.number == number), None)

    def latest(self, kind: str) -> Round | None:
        """The last round of a kind."""
        rounds = self.rounds.get(kind)
        return rounds[-1] if rounds else None

    def begin(self, kind: str, asked_at: datetime) -> Round:
        """A new round."""
        new = Round(int(asked_at.timestamp() // 60), asked_at)
        self.rounds[kind] = [*self.rounds.get(kind, ()), new][-_KEPT:]
        return new


def _merge(ours: list[Round], theirs: list[Round]) -> list[Round]:
    merged = {one.number: one for one in ours}
    for one in theirs:
        known = merged.setdefault(one.number, one)
        known.score = one.score if known.score is None else known.score
        known.answered_at = earliest(known.answered_at, one.answered_at)
        known.why, known.handoff = known.why or one.why, known.handoff or one.handoff
    return sorted(merged.values(), key=lambda one: one.asked_at)[-_KEPT:]
