"""What is remembered of reviews that are asked for, written, published and hidden."""

from typing import ClassVar

from conversations.turn.facts import Fact


class ReviewAsked(Fact, frozen=True):
    """They were asked for a review; `again`: reminded of it."""

    stored_as: ClassVar[str] = "review_asked"

    again: bool


class ReviewWritten(Fact, frozen=True):
    """A review was finished: how many stars, whether there are words and a picture, whether it may be published."""

    stored_as: ClassVar[str] = "review_written"
    line: ClassVar[str | None] = "review"

    review: str
    stars: int | None
    has_text: bool
    has_photo: bool
    publish: bool


class ReviewPublished(Fact, frozen=True):
    """Staff published it."""

    stored_as: ClassVar[str] = "review_published"
    line: ClassVar[str | None] = "review"

    written: str
    by: str


class ReviewHidden(Fact, frozen=True):
    """Staff hid it, for a reason."""

    stored_as: ClassVar[str] = "review_hidden"
    line: ClassVar[str | None] = "review"

    written: str
    by: str
    words: str


class ReviewFiled(Fact, frozen=True):
    """Staff said which worries it speaks to."""

    stored_as: ClassVar[str] = "review_filed"

    written: str
    topics: tuple[str, ...]
    by: str
