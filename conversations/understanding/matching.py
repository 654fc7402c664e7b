"""Which answer a question asks for, and how sure that is. For journeys of any business: nothing knows the sample's."""

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.understanding.analysis import Analyser
from conversations.understanding.confidence import Signals, be_sure, read_signals
from conversations.understanding.index import Example, Index
from conversations.understanding.language import is_keyboard_slip
from conversations.understanding.phrases import words_of
from conversations.understanding.text import split, switch_keyboard

__all__ = ["THRESHOLD", "Example", "Match", "Matcher"]

THRESHOLD = 0.55
"""An answer is given from this confidence on: at most one in twenty off-topic messages reaches it."""


@dataclass(frozen=True, slots=True)
class Match:
    """The answer a question fits best, and the next one. `score` is the confidence, 0..1, that it is the right one."""

    answer: str
    score: float
    runner_up: str | None = None
    runner_up_score: float = 0.0


class Matcher:
    """An index of a journey's examples, built once. Never raises, whatever the text; pure and safe to share."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self._analyser = Analyser(example.text for example in examples)
        self._index = Index([(example, self._analyser.analyse(example.text)) for example in examples])
        self._exact = {" ".join(split(example.text)): example.answer for example in reversed(examples)}
        self._exact.pop("", None)

    def best(self, question: str) -> Match:
        """The likeliest answer, however unlikely; `answer` is "" where nothing fits at all."""
        exact = self._exact.get(" ".join(split(question)))
        if exact is not None:
            return Match(exact, 1.0)
        match = self._judge(question)
        words = words_of(question)
        if match.score < THRESHOLD and words and is_keyboard_slip(question, words):
            switched = self._judge(switch_keyboard(question))
            return max(match, switched, key=lambda either: either.score)
        return match

    def answer(self, question: str) -> Match | None:
        """The answer to give, or None when unsure: off the subject, or too close between two."""
        match = self.best(question)
        return match if match.answer and match.score >= THRESHOLD else None

    def signals(self, question: str) -> tuple[str, str | None, Signals | None]:
        """The best answer, the next one, and what the confidence in the first is made of."""
        asked = self._index.weigh(self._analyser.analyse(question))
        candidates = self._index.find(asked) if asked.units else []
        if not candidates:
            return "", None, None
        runner_up = candidates[1].answer if len(candidates) > 1 else None
        return candidates[0].answer, runner_up, read_signals(question, asked, candidates, self._index)

    def _judge(self, question: str) -> Match:
        answer, runner_up, signals = self.signals(question)
        if signals is None:
            return Match("", 0.0)
        score = be_sure(signals)
        return Match(answer, score, runner_up, score * (1 - signals.lead) if runner_up else 0.0)
