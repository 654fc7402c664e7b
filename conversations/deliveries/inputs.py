"""What a shop or a courier tells of a parcel."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from conversations.turn.inputs import Input

ParcelStatus = Literal["shipped", "late", "delivered"]


@dataclass(frozen=True, slots=True)
class ParcelMoved(Input):
    """How a parcel of an order stands since `at`. An order of one parcel need not name it."""

    order_id: str
    status: ParcelStatus
    at: datetime
    parcel: str = ""
