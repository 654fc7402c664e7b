"""What is remembered of answers, reviews, offers and stages: what reports count."""

from datetime import datetime
from typing import ClassVar

from conversations.lead.lead import Stage
from conversations.turn.facts import Fact


class AnswerGiven(Fact, frozen=True):
    """A question was answered: how sure that was (0 to 1), or by which button; and the topic they hesitated over."""

    stored_as: ClassVar[str] = "answer_given"

    answer: str
    score: float | None
    button: str | None
    worry: str | None = None


class ReviewShown(Fact, frozen=True):
    """A review was shown, for a worry if there was one."""

    stored_as: ClassVar[str] = "review_shown"

    review: str
    topic: str | None


class ReviewsCredited(Fact, frozen=True):
    """Somebody bought who had been shown these reviews lately."""

    stored_as: ClassVar[str] = "reviews_credited"

    order: str
    reviews: tuple[str, ...]


class OfferGiven(Fact, frozen=True):
    """A personal code was given."""

    stored_as: ClassVar[str] = "offer_given"
    line: ClassVar[str | None] = "offer"

    offer: str
    code: str
    ends_at: datetime


class OfferUsed(Fact, frozen=True):
    """A code counts as used from now on."""

    stored_as: ClassVar[str] = "offer_used"

    offer: str
    code: str


class CodeRefused(Fact, frozen=True):
    """An order names a code that was used before: it does not count again."""

    stored_as: ClassVar[str] = "code_refused"
    line: ClassVar[str | None] = "offer"

    order: str
    code: str


class StageMoved(Fact, frozen=True):
    """They moved on, or back."""

    stored_as: ClassVar[str] = "stage_moved"
    line: ClassVar[str | None] = "stage"

    stage: Stage
    next_stage: Stage
