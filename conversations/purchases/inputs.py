"""What the shop reports."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from conversations.turn.inputs import Input

Status = Literal["paid", "pending", "refunded", "cancelled"]


@dataclass(frozen=True, slots=True)
class KnownCode:
    """A code of ours that a purchase names, in our spelling: what it was given for, and whether it was used before."""

    code: str
    offer: str
    used: bool = False


@dataclass(frozen=True, slots=True)
class Bought(Input):
    """How an order stands since `at`. The same order is told again whenever it changes, in whatever order.

    `refunded` is all that was given back so far; `code` as the buyer wrote it, `known` where it is one of ours. `by` is
    who of the staff noted it. `source` and `email` are for a buyer of whom these are not known. `placed_at`: when it
    was ordered, where that is told apart from when it changed. `same`: nothing but the time is new.
    """

    order_id: str
    amount: float
    currency: str
    item: str
    at: datetime
    status: Status = "paid"
    refunded: float = 0.0
    code: str | None = None
    known: KnownCode | None = None
    by: str | None = None
    source: str | None = None
    email: str | None = None
    placed_at: datetime | None = None
    same: bool = False
