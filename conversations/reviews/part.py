"""What a customer wrote about the business, and whether they were asked to."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Literal, Self

import msgspec

from conversations.lead.content import Media
from conversations.lead.part import Merging, Part, earliest, latest

ReviewStatus = Literal["pending", "published", "hidden"]


class OwnReview(msgspec.Struct, omit_defaults=True):
    """A review, as far as it is written."""

    id: str
    begun_at: datetime
    stars: int | None = None
    text: str = ""
    photo: Media | None = None
    publish: bool | None = None  # whether it may be published; None: not asked yet
    named: bool = False  # with the first name
    status: ReviewStatus = "pending"
    topics: tuple[str, ...] = ()
    told_at: datetime | None = None  # when staff were told of it


class Reviewing(Part):
    """Whether they were asked for a review, and what they wrote."""

    stored_as: ClassVar[str] = "reviewing"

    review_asked_at: datetime | None = None
    review_reminded_at: datetime | None = None
    review_planned: bool = False  # a timer waits to ask
    written: list[OwnReview] = []  # one a person; two where two records became one

    @property
    def current(self) -> OwnReview | None:
        """What they write, or wrote last."""
        return self.written[-1] if self.written else None

    def find(self, review_id: str) -> OwnReview | None:
        """A review by its id."""
        return next((one for one in self.written if one.id == review_id), None)

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.written = [copy(one) for one in self.written]
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. Who was asked as one of them is not asked again."""
        self.review_asked_at = earliest(self.review_asked_at, other.review_asked_at)
        self.review_reminded_at = latest(self.review_reminded_at, other.review_reminded_at)
        self.review_planned = self.review_planned or other.review_planned
        merged = {one.id: one for one in (*self.written, *other.written)}
        self.written = sorted(merged.values(), key=lambda one: one.begun_at)
