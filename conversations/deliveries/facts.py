"""What is remembered of deliveries."""

from datetime import datetime
from typing import ClassVar

from conversations.deliveries.inputs import ParcelStatus
from conversations.turn.facts import Fact


class ParcelTold(Fact, frozen=True):
    """It was told how a parcel stands, whether that is new or not."""

    stored_as: ClassVar[str] = "parcel_told"
    line: ClassVar[str | None] = "delivery"

    order: str
    parcel: str
    status: ParcelStatus
    moment: datetime


class OrderShipped(Fact, frozen=True):
    """The first of an order's parcels is on its way."""

    stored_as: ClassVar[str] = "order_shipped"

    order: str


class OrderLate(Fact, frozen=True):
    """A parcel of it is late."""

    stored_as: ClassVar[str] = "order_late"

    order: str
    parcel: str


class OrderDelivered(Fact, frozen=True):
    """All of an order's parcels have arrived. Others follow this: surveys, reviews, sequences."""

    stored_as: ClassVar[str] = "order_delivered"

    order: str
    parcels: int


class SurpriseGiven(Fact, frozen=True):
    """They were promised something small for the lateness."""

    stored_as: ClassVar[str] = "surprise_given"
    line: ClassVar[str | None] = "offer"

    order: str
    text: str
