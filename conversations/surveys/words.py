"""What a business asks its customers, and when: `surveys.yaml` of its journey."""

from datetime import timedelta
from typing import Literal

from pydantic import Field

from conversations.journey.model.base import JourneyPart, Text
from conversations.journey.reading.shapes import JourneyFile

Trigger = Literal["delivery", "meeting", "purchase", "handoff"]


class Survey(JourneyPart):
    """One question: after what, how long after, and what is said."""

    starts: tuple[Trigger, ...] = Field(min_length=1)
    after: timedelta
    rest: timedelta = timedelta(days=30)  # until the same is asked again
    lapses: timedelta = timedelta(days=3)  # how long an answer is waited for; it counts later, too
    question: Text
    thanks: Text  # for a good score; may ask why
    noted: Text  # after the why
    low: Text  # for a low score, before it is said when somebody will write; may ask what happened
    low_told: Text | None = None  # the same, where they said with the score what happened


class SurveyWords(JourneyPart):
    """The questions; what is left out is not asked."""

    csat: Survey | None = None
    ces: Survey | None = None
    nps: Survey | None = None

    def of(self, kind: str) -> Survey | None:
        """The question of a kind."""
        found: Survey | None = getattr(self, kind, None)
        return found


SURVEYS_FILE = JourneyFile("surveys", SurveyWords)
