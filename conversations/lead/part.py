"""What a part of a lead is: what one capability keeps of a person."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import datetime
from functools import cache, reduce
from typing import ClassVar, NamedTuple, Self, TypeVar

import msgspec

Item = TypeVar("Item")
Record = TypeVar("Record", bound=msgspec.Struct)


class Merging(NamedTuple):
    """How the record that stays stands to the one that joins it: whether it is the older, and had the last word."""

    is_older: bool
    is_latest: bool


class Part(msgspec.Struct, omit_defaults=True):
    """What one capability keeps of a lead. `stored_as` is the name it has among the parts.

    Each part knows how to make a copy of itself that shares nothing that can change, and how to take in the same part
    of another record of the same person.
    """

    stored_as: ClassVar[str]

    def is_empty(self) -> bool:
        """Whether it holds nothing."""
        return self == _find_empty(type(self))

    def outline(self) -> Hashable | None:
        """What of it those may go by who hear words, where many have it alike; None where it is one lead's own."""
        return None

    def copy(self) -> Self:
        """A copy that shares nothing that can change."""
        raise NotImplementedError

    def merge(self, other: Self, merging: Merging) -> None:
        """Take in the other record's part, of which nothing is lost. `other` may be used up by it."""
        raise NotImplementedError


@cache
def _find_empty(kind: type[Part]) -> Part:
    return kind()


def copy_fields(one: Record) -> Record:
    """Another of the same fields: what `copy.copy` comes to, at half of its cost, for what each decision copies."""
    return one.__copy__()  # type: ignore[attr-defined, no-any-return]


def union(one: Iterable[Item], two: Iterable[Item]) -> list[Item]:
    """All of one and what else there is in two, each once."""
    merged = list(one)
    merged += [item for item in two if item not in merged]
    return merged


def earliest(*moments: datetime | None) -> datetime | None:
    """The first of those that are known."""
    return _choose(min, moments)


def latest(*moments: datetime | None) -> datetime | None:
    """The last of those that are known."""
    return _choose(max, moments)


def earliest_each(one: Mapping[str, datetime], two: Mapping[str, datetime]) -> dict[str, datetime]:
    """Of each name the earlier moment."""
    return {name: min(filter(None, (one.get(name), two.get(name)))) for name in union(one, two)}


def _choose(
    choose: Callable[[datetime, datetime], datetime], moments: Iterable[datetime | None]
) -> datetime | None:
    known = [moment for moment in moments if moment is not None]
    return reduce(choose, known) if known else None
