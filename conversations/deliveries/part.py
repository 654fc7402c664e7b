"""What is kept of the parcels of a lead's orders."""

from collections.abc import Mapping
from copy import copy
from datetime import datetime
from typing import ClassVar, Self

import msgspec

from conversations.deliveries.inputs import ParcelStatus
from conversations.lead.part import Merging, Part, union
from conversations.purchases.part import Order

_RANK: Mapping[ParcelStatus, int] = {"shipped": 0, "late": 1, "delivered": 2}


class Shipment(msgspec.Struct, omit_defaults=True):
    """How a parcel stands since `at`."""

    status: ParcelStatus
    at: datetime

    @property
    def age(self) -> tuple[bool, datetime, int]:
        """What tells the newer of two states, whichever is told first. What has arrived has arrived."""
        return self.status == "delivered", self.at, _RANK[self.status]


class Deliveries(Part):
    """The parcels of each order."""

    stored_as: ClassVar[str] = "deliveries"

    parcels: dict[str, dict[str, Shipment]] = {}  # order → parcel → how it stands
    surprised: list[str] = []  # orders for whose lateness they were given something

    def awaits(self, orders: Mapping[str, Order], *states: ParcelStatus) -> bool:
        """Whether a parcel of something they bought, and did not give back, is in one of these states."""
        return any(
            parcel.status in states
            for order, parcels in self.parcels.items()
            for parcel in parcels.values()
            if order not in orders or orders[order].stands
        )

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.parcels = {
            order: {name: copy(one) for name, one in parcels.items()}
            for order, parcels in self.parcels.items()
        }
        new.surprised = list(self.surprised)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. Of one parcel the newer state."""
        self.parcels = {
            order: _merge(self.parcels.get(order, {}), other.parcels.get(order, {}))
            for order in union(self.parcels, other.parcels)
        }
        self.surprised = union(self.surprised, other.surprised)


def _merge(one: dict[str, Shipment], two: dict[str, Shipment]) -> dict[str, Shipment]:
    return {
        name: max(filter(None, (one.get(name), two.get(name))), key=lambda parcel: parcel.age)
        for name in union(one, two)
    }
