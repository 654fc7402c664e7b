"""What a lead wants no more of, while the rest may go on."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part, union


class Unwanted(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing: the purpose of its messages, and what they are about, where only that is unwanted."""

    purpose: str
    subject: str = ""


class Muted(Part):
    """What they said "not this" to, and when they last did."""

    stored_as: ClassVar[str] = "muted"

    unwanted: list[Unwanted] = []
    muted_at: datetime | None = None

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.unwanted = list(self.unwanted)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. A wish of either counts."""
        self.unwanted = union(self.unwanted, other.unwanted)
        self.muted_at = self.muted_at or other.muted_at
