"""What is remembered of birthdays."""

from datetime import datetime
from typing import ClassVar

from conversations.turn.facts import Fact


class BirthdayGreeted(Fact, frozen=True):
    """They were greeted; `offer` is the id of what came with it, if anything did."""

    stored_as: ClassVar[str] = "birthday_greeted"

    year: int
    offer: str


class BirthdayHeld(Fact, frozen=True):
    """The greeting is not sent; `text` are its words."""

    stored_as: ClassVar[str] = "birthday_held"
    line: ClassVar[str | None] = "held"

    text: str
    year: int


class BirthdayMoved(Fact, frozen=True):
    """The greeting comes later than it was to."""

    stored_as: ClassVar[str] = "birthday_moved"
    line: ClassVar[str | None] = "timer"

    at: datetime
