"""An order as somebody outside tells of it, before it is known whose it is."""

from datetime import datetime

import msgspec

from conversations.purchases.inputs import Bought, KnownCode, Status
from conversations.purchases.part import Order


class ToldOrder(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How an order stands since `at`, and who may have placed it. `source` is who tells: a shop, the API, staff."""

    order_id: str
    source: str
    status: Status = "paid"
    amount: float
    currency: str
    item: str
    at: datetime
    refunded: float = 0.0
    codes: tuple[str, ...] = ()  # as they were written; more than one where the shop allows it
    phone: str | None = None  # E.164
    email: str | None = None
    name: str | None = None
    by: str | None = None
    dated: bool = True  # False: `at` is only when we heard of it
    placed_at: datetime | None = None  # where that is told apart from when it changed

    @property
    def order(self) -> Order:
        """The same as it would be kept of a lead: given back without a sum is given back whole."""
        return Order(
            self.status,
            self.amount,
            self.currency,
            self.item,
            self.at,
            self.refunded or (self.amount if self.status == "refunded" else 0.0),
            next(iter(self.codes), None),
        )

    def as_bought(self, known: KnownCode | None) -> Bought:
        """The input of whoever it belongs to. `known` is the code of ours that it names."""
        code = known.code if known else next(iter(self.codes), None)
        return Bought(
            self.order_id, self.amount, self.currency, self.item, self.at, self.status, self.refunded, code, known,
            self.by, self.source, self.email, self.placed_at,
        )  # fmt: skip
