"""What is to be written down of questions, and of what is learned."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from conversations.lead.content import Language
from conversations.turn.effects import Effect

Settlement = Literal["example", "answer", "not_ours"]
"""What became of a question: an example of an answer there was, a new answer, or nothing for the business."""


@dataclass(frozen=True, slots=True)
class KeepQuestion(Effect):
    """A question is kept for the owner to look at. `answered`: it was, though with little confidence."""

    words: str
    likeliest: str | None
    score: float | None
    answered: bool = False


@dataclass(frozen=True, slots=True)
class SettleQuestion(Effect):
    """The lead's open questions in these very words, or asked at this moment, are dealt with."""

    words: str
    how: Settlement
    by: str
    asked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LearnExample(Effect):
    """Words are an example of an answer from now on; None: of what is no question for the business."""

    answer: str | None
    text: str
    language: Language
    by: str


@dataclass(frozen=True, slots=True)
class LearnAnswer(Effect):
    """There is a new answer."""

    id: str
    title: str
    reply: Mapping[Language, str]
    by: str
