"""When a lead was asked for something, so that nobody is asked too often."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Self

from conversations.lead.part import Merging, Part, earliest


class Asks(Part):
    """Everything they were asked for lately: a score, a review, a friend's name."""

    stored_as: ClassVar[str] = "asking"

    asks: list[datetime] = []  # when; of the last weeks
    kept_free: datetime | None = None  # when they are greeted next: nothing is asked in the week around it

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.asks = list(self.asks)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. What either was asked for counts."""
        self.asks = sorted({*self.asks, *other.asks})
        self.kept_free = earliest(self.kept_free, other.kept_free)
