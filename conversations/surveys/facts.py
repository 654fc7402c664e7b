"""What is remembered of surveys: what reports count. Of the answers to one round the last one holds."""

from typing import ClassVar

from conversations.surveys.scales import SurveyKind
from conversations.turn.facts import Fact


class SurveyAsked(Fact, frozen=True):
    """A question was asked."""

    stored_as: ClassVar[str] = "survey_asked"

    survey: SurveyKind
    round: int


class SurveyAnswered(Fact, frozen=True):
    """It was answered with a score. `instead`: the one that it takes the place of, of the same day."""

    stored_as: ClassVar[str] = "survey_answered"
    line: ClassVar[str | None] = "survey"

    survey: SurveyKind
    round: int
    score: int
    instead: int | None = None


class SurveyExplained(Fact, frozen=True):
    """They told why. Their words are on the timeline already."""

    stored_as: ClassVar[str] = "survey_explained"

    survey: SurveyKind
    round: int
    text: str


class SurveyLapsed(Fact, frozen=True):
    """Nobody answered while it was open."""

    stored_as: ClassVar[str] = "survey_lapsed"

    survey: SurveyKind
    round: int
