"""What a lead asked, hesitated over, was shown and was given."""

from collections.abc import Hashable
from copy import copy
from datetime import datetime
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part, earliest, earliest_each, latest, union


class OpenOffer(msgspec.Struct, omit_defaults=True):
    """A personal single-use code given to this lead. `ends_at` is real: afterwards it is not offered or honoured."""

    offer: str
    code: str
    issued_at: datetime
    ends_at: datetime
    used_at: datetime | None = None
    shown_at: datetime | None = None  # when the lead last read of it
    end_told: bool = False  # the lead was told that it has ended
    reward: bool = False  # for something they did: it waits until a purchase names it


class Answers(Part):
    """What was said so far, so that nothing is said twice."""

    stored_as: ClassVar[str] = "answers"

    asked: dict[str, int] = {}  # answer id ("price", and "price?" for its doubt) → times it was given lately
    said_at: dict[str, datetime] = {}  # the same → when it was given last
    doubts: int = 0  # signs of hesitation so far
    worries: list[str] = []  # topics hesitated over, newest last
    shown_reviews: list[str] = []
    review_shown_at: dict[str, datetime] = {}
    offers: list[OpenOffer] = []

    def outline(self) -> Hashable | None:
        """See Part."""
        told = (*self.asked.items(), *self.worries, *self.shown_reviews)
        return None if self.offers else (self.doubts, told)

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.asked = dict(self.asked)
        new.said_at = dict(self.said_at)
        new.worries = list(self.worries)
        new.shown_reviews = list(self.shown_reviews)
        new.review_shown_at = dict(self.review_shown_at)
        new.offers = [copy(given) for given in self.offers]
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. Every code stays good."""
        asked = union(self.asked, other.asked)
        self.asked = {name: self.asked.get(name, 0) + other.asked.get(name, 0) for name in asked}
        said_at = union(self.said_at, other.said_at)
        self.said_at = {
            name: max(filter(None, (self.said_at.get(name), other.said_at.get(name)))) for name in said_at
        }
        self.doubts += other.doubts
        self.worries = union(other.worries, self.worries)
        self.shown_reviews = union(self.shown_reviews, other.shown_reviews)
        self.review_shown_at = earliest_each(self.review_shown_at, other.review_shown_at)
        self.offers = _merge_offers(self.offers, other.offers)


def _merge_offers(ours: list[OpenOffer], theirs: list[OpenOffer]) -> list[OpenOffer]:
    """One that was used stays used."""
    merged = {given.code: given for given in ours}
    for given in theirs:
        known = merged.setdefault(given.code, given)
        known.used_at = earliest(known.used_at, given.used_at)
        known.shown_at = latest(known.shown_at, given.shown_at)
        known.end_told = known.end_told or given.end_told
        known.reward = known.reward or given.reward
    return sorted(merged.values(), key=lambda given: given.issued_at)
