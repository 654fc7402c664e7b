"""How far a lead has come in each sequence."""

from collections.abc import Hashable
from datetime import datetime
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part, copy_fields, earliest_each

Outcome = str
"""How somebody came out: "finished", "goal", "refused", "replied", "exit", "refunded", "unhappy", "gone" (no step)."""


class Progress(msgspec.Struct, omit_defaults=True):
    """How far a lead has come in a sequence. Kept after they have left it: it decides whether they may enter again."""

    entered_at: datetime
    entries: int = 1  # how many times they have been in it
    step: str | None = None  # where they stand; None once they are out
    since: datetime | None = None  # since when they stand there: waits are counted from here
    done: tuple[str, ...] = ()  # steps whose message was queued in this entry: none is sent twice
    sent_at: datetime | None = None  # when this entry's last message was queued
    heard_at: datetime | None = None  # when they last said something while in it
    ended_at: datetime | None = None
    outcome: Outcome | None = None
    order: str | None = None  # the order that let them in


class Sequences(Part):
    """What happens to them in time."""

    stored_as: ClassVar[str] = "sequences"

    progress: dict[str, Progress] = {}  # sequence id → how far they have come
    touched: dict[str, datetime] = {}  # touch id → when it was sent

    def outline(self) -> Hashable | None:
        """See Part."""
        at = tuple((name, one.entries, one.step, one.outcome) for name, one in self.progress.items())
        return None if self.touched or any(one.sent_at for one in self.progress.values()) else at

    def copy(self) -> Self:
        """See Part."""
        new = copy_fields(self)
        new.progress = {name: copy_fields(progress) for name, progress in self.progress.items()}
        new.touched = dict(self.touched)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. Of two who were in one sequence, who came out for good counts; else who came further."""
        merged = dict(other.progress)
        for name, progress in self.progress.items():
            theirs = merged.get(name)
            merged[name] = max(progress, theirs, key=_how_far) if theirs else progress
        self.progress = merged
        self.touched = earliest_each(self.touched, other.touched)


def _how_far(progress: Progress) -> tuple[bool, int, bool, datetime, datetime]:
    for_good = progress.outcome in ("refused", "goal")
    latest = progress.sent_at or progress.entered_at
    return for_good, progress.entries, progress.step is None, latest, progress.since or latest
