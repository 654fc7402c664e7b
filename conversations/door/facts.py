"""What is remembered of somebody's arrival."""

from typing import ClassVar

from conversations.turn.facts import Fact


class Arrived(Fact, frozen=True):
    """A ticket of theirs came in at an event's door."""

    stored_as: ClassVar[str] = "arrived"
    line: ClassVar[str | None] = "event"

    event: str
    name: str
    door: str


class ArrivalTakenBack(Fact, frozen=True):
    """The scan was a mistake."""

    stored_as: ClassVar[str] = "arrival_taken_back"
    line: ClassVar[str | None] = "event"

    event: str
    name: str
