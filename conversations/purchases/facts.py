"""What is remembered of a purchase."""

from typing import ClassVar

from conversations.turn.facts import Fact


class Purchased(Fact, frozen=True):
    """An order was paid. Others follow this: codes, stages, sequences."""

    stored_as: ClassVar[str] = "purchased"
    line: ClassVar[str | None] = "purchase"

    order: str
    item: str
    amount: float
    currency: str
