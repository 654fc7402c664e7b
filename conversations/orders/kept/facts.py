"""What is remembered of orders that are talked of."""

from typing import ClassVar

import msgspec

from conversations.turn.facts import Fact


class ItemNamed(msgspec.Struct, frozen=True):
    """So many of an item, or of a kind while its size is open."""

    item: str
    count: int


class OrderNamed(Fact, frozen=True):
    """What they want was read from their words: all of it as it stands, and its sum where that is known."""

    stored_as: ClassVar[str] = "order_named"
    line: ClassVar[str | None] = "lead"

    named: tuple[ItemNamed, ...]
    people: int
    total: float | None
