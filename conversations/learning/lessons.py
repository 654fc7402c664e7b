"""What was learned, as data: examples and answers that are no part of the journey's files."""

from datetime import datetime

from conversations.journey.model.base import Id, JourneyPart, Text
from conversations.lead.content import Language


class LearnedExample(JourneyPart):
    """Words that were asked, and the answer they ask for; None: they are no question for this business."""

    answer: Id | None
    text: str
    language: Language
    by: str = ""
    at: datetime


class LearnedAnswer(JourneyPart):
    """An answer that was written in the console. Its title is for those who look for it there."""

    id: Id
    title: str
    reply: Text
    by: str = ""
    at: datetime


class Learned(JourneyPart):
    """All of it. A journey it was applied to has what was taken over as its own part `learned`."""

    examples: tuple[LearnedExample, ...] = ()
    answers: tuple[LearnedAnswer, ...] = ()

    @property
    def not_ours(self) -> tuple[str, ...]:
        """Words that are no question for the business."""
        return tuple(one.text for one in self.examples if one.answer is None)
