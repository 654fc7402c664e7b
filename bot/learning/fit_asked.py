"""How likely the nearest answer is what is asked for: a logistic curve, fitted on what was never learned.

`posed/` holds, for each sample, messages that customers might write, with the answers each asks for, or none. Most were
written to be asked, by people who had not read the examples; some are all that people wrote in the course of a talk.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.learning.eval_files import FILES, read_lines
from bot.learning.fit_finer import SAMPLES
from conversations.understanding.likeness.neighbours import Floats
from conversations.understanding.readers.asked import ASKED, Signals, is_meant, rate_by, whole
from conversations.understanding.readers.combined import list_others
from conversations.understanding.readers.examples import read_acts_only, read_background
from conversations.understanding.readers.finer import FinerReader
from conversations.understanding.reading import Example, Vector

POSED = Path(__file__).with_name("posed")
_STEPS, _STIFF = 30, 0.1
_OF_NOTHING = 0.3
"""What a message counts that is about nothing of any business: there are many of them, and they are easy."""
_EVERY = 3
"""One of so many acts that were not learned is asked."""


@dataclass(frozen=True, slots=True)
class Posed:
    """A message, the answers that it may ask for (none: nothing answers it), and what it counts."""

    text: str
    answers: tuple[str, ...]
    counts: float = 1.0


def read_posed(sample: str) -> list[Posed]:
    """What is asked of a sample."""
    lines = read_lines(POSED / f"{sample}.jsonl")
    return [*(Posed(each["question"], tuple(each["answers"])) for each in lines), *_list_elsewhere()]


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


Case = tuple[Signals, bool, float, bool]
"""The signals of a text, whether the nearest answer is right, what it counts, and whether any answer is."""


def _ask(examples: list[Example], posed: list[Posed], vectors: dict[str, Vector]) -> Iterator[Case]:
    reader = FinerReader([*examples, *read_background(), *list_others()])
    reader.learn_vectors(vectors)
    for each in posed:
        reader.remember(each.text, vectors[each.text])
        if (found := reader.read_signals(each.text)) is not None:
            name, signals = found
            right = whole(name) in {whole(one) for one in each.answers}
            yield signals, right, each.counts, bool(each.answers)


def _list_elsewhere() -> Iterator[Posed]:
    learned = {each.text for each in list_others()}
    for line in read_lines(FILES / "elsewhere.jsonl"):
        yield Posed(line["question"], (), _OF_NOTHING)
    social = [each.text for each in read_acts_only() if each.label.name in _ASKS_NOTHING]
    for text in [text for text in social if text not in learned][::_EVERY]:
        yield Posed(text, (), _OF_NOTHING)


_ASKS_NOTHING = frozenset({
    "greeting", "how_are_you", "thanks", "nod", "laugh", "fragment", "sorry", "my_name", "chatter", "agree", "blessing",
    "bye", "compliment", "complaint", "insult", "anyone_there", "good_news", "hard_time",
})  # fmt: skip


def _fit(cases: list[Case]) -> Floats:
    """The weights under which what is right is likeliest (Newton's method)."""
    rows = np.array([[*signals, 1.0] for signals, *_ in cases])
    right = np.array([float(right) for _, right, _, _ in cases])
    counts = np.array([counts for _, _, counts, _ in cases])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-(rows @ weights)))
        slope = rows.T @ (counts * (likely - right)) + _STIFF * weights
        bend = (rows * (counts * likely * (1 - likely))[:, None]).T @ rows + _STIFF * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights.astype(np.float32)


def _judge(weights: Floats, cases: list[Case]) -> str:
    told = [(right, is_any) for signals, right, _, is_any in cases if is_meant(rate_by(weights, signals))]
    asked = sum(is_any for *_, is_any in cases)
    right, wrong = sum(one for one, _ in told), sum(is_any and not one for one, is_any in told)
    none = sum(not is_any for _, is_any in told)
    nothing = len(cases) - asked
    return (
        f"answered right {right}, wrong {wrong} of {asked}; answered {none} of {nothing} that nothing answers"
    )
