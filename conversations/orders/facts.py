"""What is remembered of orders that are talked of."""

from typing import ClassVar

from conversations.turn.facts import Fact


class OrderNamed(Fact, frozen=True):
    """What they want was read from their words: all of it as it stands, and its sum where that is known."""

    stored_as: ClassVar[str] = "order_named"
    line: ClassVar[str | None] = "lead"

    named: dict[str, int]  # how many of each item, or of a kind while its size is open
    people: int
    total: float | None
