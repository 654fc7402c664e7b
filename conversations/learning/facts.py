"""What is remembered of questions without an answer, and of what was taught because of them."""

from datetime import datetime
from typing import ClassVar

from conversations.turn.facts import Fact


class QuestionUnanswered(Fact, frozen=True):
    """They asked something that has no answer. `likeliest` came nearest, and was not near enough."""

    stored_as: ClassVar[str] = "question_unanswered"

    words: str
    likeliest: str | None
    score: float | None


class AnswerMarked(Fact, frozen=True):
    """Staff marked an answer that the bot gave at a moment as wrong; `right` is the one that was due, if any is."""

    stored_as: ClassVar[str] = "answer_marked"
    line: ClassVar[str | None] = "lesson"

    answered_at: datetime
    answer: str
    right: str | None
    by: str


class LessonGiven(Fact, frozen=True):
    """Staff want what they answered to be learned."""

    stored_as: ClassVar[str] = "lesson_given"
    line: ClassVar[str | None] = "lesson"

    by: str


class AnswerTaught(Fact, frozen=True):
    """What staff answered is an answer of the bot's from now on, or their question an example of one that it has."""

    stored_as: ClassVar[str] = "answer_taught"
    line: ClassVar[str | None] = "lesson"

    answer: str
    by: str
    is_new: bool


class LessonRefused(Fact, frozen=True):
    """It was to be learned and could not be."""

    stored_as: ClassVar[str] = "lesson_refused"
    line: ClassVar[str | None] = "lesson"

    by: str
