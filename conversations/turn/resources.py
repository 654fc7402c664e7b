"""What leads share: the last codes of an offer, the places at an event. Locked as leads are."""

from typing import NamedTuple


class Resource(NamedTuple):
    """One thing that is shared: its kind ("offer") and which one."""

    kind: str
    id: str


class Stock(NamedTuple):
    """How much of a resource is taken, and of how much; None: whoever takes from it knows the limit."""

    taken: int = 0
    capacity: int | None = None

    def take(self, count: int) -> "Stock":
        """With so many more taken; fewer where negative, never below none."""
        return self._replace(taken=max(0, self.taken + count))


class NotNeeded(Exception):
    """A decision takes from a resource that its capability's `needs` did not name, so it was not locked."""
