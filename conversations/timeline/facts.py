"""Facts that belong to no capability alone."""

from typing import ClassVar

from conversations.turn.facts import Fact
from conversations.turn.keys import Key


class TimerDue(Fact, frozen=True):
    """A timer's moment came."""

    stored_as: ClassVar[str] = "timer_due"
    line: ClassVar[str | None] = "timer"

    timer: Key


class TimerPassed(Fact, frozen=True):
    """A timer's moment came that nobody reads of."""

    stored_as: ClassVar[str] = "timer_passed"

    timer: Key


class StaffDecided(Fact, frozen=True):
    """Staff chose something that was put to them."""

    stored_as: ClassVar[str] = "staff_decided"
    line: ClassVar[str | None] = "staff_choice"

    choice: str
    by: str


class RecordsMerged(Fact, frozen=True):
    """Another record of the same person was taken in."""

    stored_as: ClassVar[str] = "merged"
    line: ClassVar[str | None] = "merge"

    other: str


class Undecided(Fact, frozen=True):
    """The bot failed at deciding on what came in."""

    stored_as: ClassVar[str] = "undecided"
    line: ClassVar[str | None] = "failed"


class Held(Fact, frozen=True):
    """A message that was due is not sent; `text` are its words."""

    stored_as: ClassVar[str] = "held"
    line: ClassVar[str | None] = "held"

    text: str


class PutOff(Fact, frozen=True):
    """A message whose turn had come goes out later; `text` are its words."""

    stored_as: ClassVar[str] = "put_off"
    line: ClassVar[str | None] = "held"

    text: str
