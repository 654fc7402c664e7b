"""Which broadcasts came to a lead."""

from copy import copy
from typing import ClassVar, Self

from conversations.lead.part import Merging, Part, union

_KEPT = 100


class Broadcasts(Part):
    """The ids of the broadcasts they were written, the newest last; of very many the newest."""

    stored_as: ClassVar[str] = "broadcasts"

    broadcasts: list[str] = []

    def add(self, broadcast: str) -> None:
        """This one was written to them."""
        self.broadcasts = [*self.broadcasts, broadcast][-_KEPT:]

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.broadcasts = list(self.broadcasts)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. What either was written, both were."""
        self.broadcasts = union(other.broadcasts, self.broadcasts)
