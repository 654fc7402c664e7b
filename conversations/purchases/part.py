"""What is kept of a lead's purchases; the orders themselves are rows of their own."""

from collections.abc import Mapping
from copy import copy
from datetime import datetime
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part, earliest, union
from conversations.purchases.inputs import Status

_RANK: Mapping[Status, int] = {"pending": 0, "paid": 1, "cancelled": 2, "refunded": 3}
"""Of two states of one moment the later in an order's life counts."""


class Order(msgspec.Struct, omit_defaults=True):
    """How an order stands since `at`."""

    status: Status
    amount: float
    currency: str
    item: str
    at: datetime
    refunded: float = 0.0
    code: str | None = None
    paid_at: datetime | None = None  # when it was first known to be paid

    @property
    def worth(self) -> float:
        """What it brings in: never below nothing."""
        return max(0.0, self.amount - self.refunded) if self.status in ("paid", "refunded") else 0.0

    @property
    def stands(self) -> bool:
        """Whether it was paid, and not given back whole. One that costs nothing stands until its state changes."""
        return self.worth > 0 or (self.status == "paid" and self.amount == 0)

    @property
    def age(self) -> tuple[datetime, int, float]:
        """What tells the newer of two states, whichever is told first."""
        return self.at, _RANK[self.status], self.refunded


class Purchases(Part):
    """Whether, and since when, they are a customer, and of what."""

    stored_as: ClassVar[str] = "purchases"

    bought_at: datetime | None = None
    orders: dict[str, Order] = {}

    @property
    def is_customer(self) -> bool:
        """Whether anything they bought was neither given back nor cancelled."""
        return any(order.stands for order in self.orders.values())

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.orders = {name: copy(order) for name, order in self.orders.items()}
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. A purchase of either counts; of one order the newer state."""
        self.bought_at = earliest(self.bought_at, other.bought_at)
        self.orders = {
            name: _newer(self.orders.get(name), other.orders.get(name))
            for name in union(self.orders, other.orders)
        }


def _newer(one: Order | None, two: Order | None) -> Order:
    known = [order for order in (one, two) if order is not None]
    newest = max(known, key=lambda order: order.age)
    newest.paid_at = earliest(*(order.paid_at for order in known))
    return newest
