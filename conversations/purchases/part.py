"""What is kept of a lead's purchases; the orders themselves are rows of their own."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Self

from conversations.lead.part import Merging, Part, earliest


class Purchases(Part):
    """Whether, and since when, they are a customer."""

    stored_as: ClassVar[str] = "purchases"

    bought_at: datetime | None = None

    def copy(self) -> Self:
        """See Part."""
        return copy(self)

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. A purchase of either counts."""
        self.bought_at = earliest(self.bought_at, other.bought_at)
