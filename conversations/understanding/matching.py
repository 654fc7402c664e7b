"""Which answer a question asks for, and how sure that is: what a reader reads, for whoever asks about answers only."""

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.understanding.building import build_reader
from conversations.understanding.reader import THRESHOLD, Example, Label, Reader

__all__ = ["THRESHOLD", "Example", "Label", "Match", "Matcher"]


@dataclass(frozen=True, slots=True)
class Match:
    """The answer a question fits best, and the next one. `score` is the confidence, 0..1, that it is the right one."""

    answer: str
    score: float
    runner_up: str | None = None
    runner_up_score: float = 0.0


class Matcher:
    """Finds answers through a reader. Never raises, whatever the text; pure and safe to share."""

    def __init__(self, examples: Sequence[Example] = (), reader: Reader | None = None) -> None:
        self.reader: Reader = reader or build_reader(examples)

    def best(self, question: str) -> Match:
        """The likeliest answer, however unlikely; `answer` is "" where nothing fits at all."""
        reading = self.reader.read(question)
        answers = [each for each in reading.candidates if each.label.kind == "answer"]
        if not answers:
            return Match("", 0.0)
        second = answers[1] if len(answers) > 1 else None
        return Match(
            answers[0].label.name,
            answers[0].score,
            second.label.name if second else None,
            second.score if second else 0.0,
        )

    def answer(self, question: str) -> Match | None:
        """The answer to give, or None when unsure: off the subject, or too close between two."""
        reading = self.reader.read(question)
        best = reading.best
        if best is None or not reading.sure or best.label.kind != "answer":
            return None
        return Match(best.label.name, best.score)
