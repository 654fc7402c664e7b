"""What the shop reports."""

from dataclasses import dataclass
from datetime import datetime

from conversations.turn.inputs import Input


@dataclass(frozen=True, slots=True)
class Bought(Input):
    """An order that was paid."""

    order_id: str
    amount: float
    currency: str
    item: str
    at: datetime
