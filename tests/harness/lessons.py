"""Lessons: what somebody taught the studio's bot."""

from datetime import timedelta

from bot.understanding.compiling import create_reader
from conversations.engine import compile_journey
from conversations.journey.model.journey import Journey
from conversations.learning.lessons import Learned, LearnedAnswer, LearnedExample
from conversations.turn.playbook import Playbook
from tests.harness.studio import SUNDAY, two


def example(text: str, answer: str | None, language: str = "he", later: int = 0) -> LearnedExample:
    """Words that were taught, so many hours after others."""
    return LearnedExample.model_validate(
        {
            "answer": answer,
            "text": text,
            "language": language,
            "by": "Noa",
            "at": SUNDAY + timedelta(hours=later),
        }
    )


def parking(**changes: object) -> LearnedAnswer:
    """An answer that was written in the console."""
    known = {
        "id": "parking_x7k2m", "title": "יש חניה", "reply": two("יש חניה מאחור", "There is parking behind"),
        "by": "Noa", "at": SUNDAY,
    }  # fmt: skip
    return LearnedAnswer.model_validate(known | changes)


def learned(*examples: LearnedExample, answers: tuple[LearnedAnswer, ...] = ()) -> Learned:
    """All of it."""
    return Learned(examples=examples, answers=answers)


def compile_whole(journey: Journey) -> Playbook:
    """A journey made ready as the bot does it, with a reader that has learned its examples."""
    return compile_journey(journey, create_reader(journey))
