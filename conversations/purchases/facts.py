"""What is remembered of a purchase.

What an order brings in is its `Purchased` and every `RevenueChanged` since, added up.
"""

from datetime import datetime
from typing import ClassVar

from conversations.purchases.inputs import Status
from conversations.turn.facts import Fact


class OrderTold(Fact, frozen=True):
    """It was told how an order stands, whether that is new or not."""

    stored_as: ClassVar[str] = "order_told"
    line: ClassVar[str | None] = "purchase"

    order: str
    status: Status
    amount: float
    refunded: float
    currency: str
    item: str
    moment: datetime


class OrderRepeated(Fact, frozen=True):
    """It was told once more how an order stands, with nothing new but the time."""

    stored_as: ClassVar[str] = "order_repeated"

    order: str
    moment: datetime


class Purchased(Fact, frozen=True):
    """An order was paid: once an order. Others follow this: codes, stages, sequences."""

    stored_as: ClassVar[str] = "purchased"

    order: str
    item: str
    amount: float
    currency: str


class RevenueChanged(Fact, frozen=True):
    """An order brings in so much more than was known, or less where negative."""

    stored_as: ClassVar[str] = "revenue_changed"

    order: str
    amount: float
    currency: str


class OrderUndone(Fact, frozen=True):
    """Money was given back, or the order cancelled. `over`: nothing they bought stands any more."""

    order: str
    item: str
    over: bool


class OrderRefunded(OrderUndone, frozen=True):
    """So much was given back in all."""

    stored_as: ClassVar[str] = "order_refunded"

    amount: float
    currency: str


class OrderCancelled(OrderUndone, frozen=True):
    """The order is cancelled."""

    stored_as: ClassVar[str] = "order_cancelled"


class OrderOutdated(Fact, frozen=True):
    """What was told of an order is older than what is known."""

    stored_as: ClassVar[str] = "order_outdated"
    line: ClassVar[str | None] = "purchase"

    order: str
    item: str
    status: Status
