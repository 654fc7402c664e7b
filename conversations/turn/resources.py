"""What leads share: the last codes of an offer, the places at an event. Locked as leads are."""

from datetime import datetime
from typing import NamedTuple


class Resource(NamedTuple):
    """One thing that is shared: its kind ("offer") and which one."""

    kind: str
    id: str


class Span(NamedTuple):
    """A length of time that is taken, by what (its id); aware UTC, the end is not part of it."""

    start: datetime
    end: datetime
    by: str


class Stock(NamedTuple):
    """How much of a resource is taken, and of how much; None: whoever takes from it knows the limit.

    Of a calendar it is known which `spans` are taken.
    """

    taken: int = 0
    capacity: int | None = None
    spans: tuple[Span, ...] = ()

    def take(self, count: int) -> "Stock":
        """With so many more taken; fewer where negative, never below none."""
        return self._replace(taken=max(0, self.taken + count))

    def occupy(self, span: Span) -> "Stock":
        """With this time taken as well."""
        return self._replace(spans=(*self.spans, span))

    def vacate(self, by: str) -> "Stock":
        """Without what this id took."""
        return self._replace(spans=tuple(span for span in self.spans if span.by != by))


class NotNeeded(Exception):
    """A decision takes from a resource that its capability's `needs` did not name, so it was not locked."""
