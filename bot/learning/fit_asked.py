"""How likely the nearest answer is what is asked for: a logistic curve, fitted on what was never learned.

`posed/` holds, for each sample, messages that customers might write, with the answers each asks for, or none. Most were
written to be asked, by people who had not read the examples; some are all that people wrote in the course of a talk.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.learning.eval_files import FILES, STUDIO, read_businesses, read_lines
from bot.learning.fit_finer import SAMPLES
from conversations.understanding.likeness.postings import Floats
from conversations.understanding.readers.asked import ASKED, Signals, is_meant, rate_by, whole
from conversations.understanding.readers.combined import list_others, read_whole
from conversations.understanding.readers.examples import read_acts_only, read_background
from conversations.understanding.readers.finer import FinerReader
from conversations.understanding.reading import Example, Vector

POSED = Path(__file__).with_name("posed")
_STEPS, _STIFF = 30, 0.1
_IN_TALK, _POSED, _JUDGED, _OF_NOTHING = 1.5, 0.6, 2.0, 0.6
"""What a message counts that was written in the course of a talk, one that was written to be asked (who is told what to
ask for asks more plainly than people do), one by which readers are judged, and one about nothing of any business."""
_UNANSWERED = 1.5
"""How many times as much it counts where no answer is there: to be told nothing is better than to be told wrongly."""
_EVALUATED = "dance_studio"
_EVERY = 3
"""One of so many acts that were not learned is asked."""


@dataclass(frozen=True, slots=True)
class Posed:
    """A message, the answers that it may ask for (none: nothing answers it), and what it counts."""

    text: str
    answers: tuple[str, ...]
    counts: float


def read_posed(sample: str) -> list[Posed]:
    """What is asked of a sample."""
    lines = read_lines(POSED / f"{sample}.jsonl")
    evaluated = _list_evaluated() if sample == _EVALUATED else []
    return [*(_pose(each) for each in lines), *evaluated, *_list_elsewhere()]


def _pose(line: dict[str, Any]) -> Posed:
    return _weigh(line["question"], tuple(line["answers"]), _IN_TALK if line.get("talk") else _POSED)


def _weigh(text: str, answers: tuple[str, ...], counts: float) -> Posed:
    return Posed(text, answers, counts if answers else counts * _UNANSWERED)


def _list_evaluated() -> list[Posed]:
    """What may be tuned on of the questions that readers are judged by."""
    business = next(each for each in read_businesses() if each.name == STUDIO)
    asked = [each for questions in business.questions.values() for each in questions]
    tuned = [each for each in asked if not each.held_out]
    return [_weigh(each.text, (each.answer,) if each.answer else (), _JUDGED) for each in tuned]


def list_posed() -> list[str]:
    """All texts that are asked."""
    return [each.text for sample in SAMPLES for each in read_posed(sample)]


def fit_asked(samples: list[list[Example]], vectors: dict[str, Vector]) -> list[str]:
    """The lines of the data file: how the curve of one sample fares on the other, and that of both."""
    cases = [
        list(_ask(examples, read_posed(name), vectors))
        for name, examples in zip(SAMPLES, samples, strict=True)
    ]
    told = [
        f"# of {name}, fitted without it: {_judge(_fit(other), own)}"
        for name, own, other in zip(SAMPLES, cases, reversed(cases), strict=True)
    ]
    weights = _fit([case for own in cases for case in own])
    return [*told, f"{ASKED}: [{', '.join(f'{weight:.3f}' for weight in weights)}]"]


@dataclass(frozen=True, slots=True)
class AskedCase:
    """The signals of each answer that a text may ask for, which are right, what it counts, and whether any is."""

    signals: list[Signals]
    right: list[bool]
    counts: float
    is_any: bool


def _ask(examples: list[Example], posed: list[Posed], vectors: dict[str, Vector]) -> Iterator[AskedCase]:
    own = [*examples, *read_background()]
    few = [each for each in own if not each.is_paraphrase]
    reader, finer = read_whole(few, own), FinerReader([*own, *list_others()], by_words=False)
    for each in (reader, finer):
        each.learn_vectors(vectors)
    for asked in posed:
        for each in (reader, finer):
            each.remember(asked.text, vectors[asked.text])
        if signals := finer.read_signals(asked.text, reader.read(asked.text)):
            meant = {whole(one) for one in asked.answers}
            right = [name in meant for name in signals]
            yield AskedCase(list(signals.values()), right, asked.counts, bool(asked.answers))


def _list_elsewhere() -> Iterator[Posed]:
    learned = {each.text for each in list_others()}
    for line in read_lines(FILES / "elsewhere.jsonl"):
        yield _weigh(line["question"], (), _OF_NOTHING)
    social = [each.text for each in read_acts_only() if each.label.name in _ASKS_NOTHING]
    for text in [text for text in social if text not in learned][::_EVERY]:
        yield _weigh(text, (), _OF_NOTHING)


_ASKS_NOTHING = frozenset({
    "greeting", "how_are_you", "thanks", "nod", "laugh", "fragment", "sorry", "my_name", "chatter", "agree", "blessing",
    "bye", "compliment", "complaint", "insult", "anyone_there", "good_news", "hard_time",
})  # fmt: skip


def _fit(cases: list[AskedCase]) -> Floats:
    """The weights under which what is right is likeliest (Newton's method)."""
    rows = np.array([[*signals, 1.0] for case in cases for signals in case.signals])
    right = np.array([float(right) for case in cases for right in case.right])
    counts = np.array([case.counts for case in cases for _ in case.right])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-(rows @ weights)))
        slope = rows.T @ (counts * (likely - right)) + _STIFF * weights
        bend = (rows * (counts * likely * (1 - likely))[:, None]).T @ rows + _STIFF * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights.astype(np.float32)


def _judge(weights: Floats, cases: list[AskedCase]) -> str:
    right = wrong = none = 0
    for case in cases:
        rated = [rate_by(weights, signals) for signals in case.signals]
        best = max(range(len(rated)), key=lambda at: rated[at])
        if is_meant(rated[best]):
            right += case.right[best]
            wrong += case.is_any and not case.right[best]
            none += not case.is_any
    asked = sum(case.is_any for case in cases)
    told = f"answered right {right}, wrong {wrong} of {asked}"
    return f"{told}; answered {none} of {len(cases) - asked} that nothing answers"
