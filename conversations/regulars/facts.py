"""What is remembered of regulars and promoters."""

from typing import ClassVar

from conversations.turn.facts import Fact


class MarkGained(Fact, frozen=True):
    """They are a regular, or a promoter, from now on."""

    stored_as: ClassVar[str] = "mark_gained"
    line: ClassVar[str | None] = "note"

    mark: str


class MarkLost(Fact, frozen=True):
    """They are none any more."""

    stored_as: ClassVar[str] = "mark_lost"
    line: ClassVar[str | None] = "note"

    mark: str
