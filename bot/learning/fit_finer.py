"""How likely a variant of an answer must be for its words to be said: fitted on the samples' own wordings."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np

import conversations
from conversations.journey.load import load_journey
from conversations.understanding.combined import list_others
from conversations.understanding.examples import read_background, read_examples
from conversations.understanding.reader import LearnedReader
from conversations.understanding.reading import Example, Recalled, Vector

SAMPLES = ("dance_studio", "pizza_place")
_FOLDS = 5
_LEAST, _AHEAD = np.arange(0.1, 0.7, 0.02), (0.0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.14, 0.18)
_COST = 1.5
"""The words of another variant are worse than those of the answer at large, which may say it too."""


@dataclass(frozen=True, slots=True)
class Finer:
    """A text that was not learned, what it asks for, and how near each variant of its answer comes."""

    meant: str
    found: tuple[Recalled, ...]


def list_samples() -> list[list[Example]]:
    """What the samples' answers are asked by."""
    folder = Path(conversations.__file__).parent / "journeys"
    read = [read_examples(load_journey(folder / name)) for name in SAMPLES]
    return [[each for each in examples if each.label.kind in ("answer", "doubt")] for examples in read]


def fit_finer(curve: str, samples: list[list[Example]], vectors: dict[str, Vector] | None) -> list[str]:
    """The line of the data file: of all in the grid the pair by which most is gained."""
    posed = [each for examples in samples for each in _pose(examples, vectors)]
    best = max(product(_LEAST, _AHEAD), key=lambda pair: _gain(posed, *pair))
    told = [_judge(each, *best) for each in posed]
    asked = sum("/" in each.meant for each in posed)
    right = sum(1 for one, each in zip(told, posed, strict=True) if "/" in each.meant and one > 0)
    line = f"# of {asked} wordings of a variant {right} find it, {sum(one < 0 for one in told)} of {len(posed)} another"
    return [line, f"{curve}_finer: [{best[0]:.2f}, {best[1]:.2f}]"]


def _pose(examples: list[Example], vectors: dict[str, Vector] | None) -> Iterator[Finer]:
    """Each wording of an answer that has variants, asked where it was not learned."""
    finer = {each.label.name for each in examples if each.part}
    rest = [*read_background(), *list_others()]
    for fold in range(_FOLDS):
        learned = [each for at, each in enumerate(examples) if at % _FOLDS != fold]
        reader = LearnedReader([*learned, *rest])
        if vectors:
            reader.learn_vectors(vectors)
        known = {each.part for each in learned}
        for each in examples[fold::_FOLDS]:
            if each.label.kind != "answer" or each.label.name not in finer or each.part not in known:
                continue
            if vectors:
                reader.remember(each.text, vectors[each.text])
            own = tuple(one for one in reader.compare(each.text) if one.name.split("/")[0] == each.label.name)
            yield Finer(each.part or each.label.name, own)


def _gain(posed: list[Finer], least: float, ahead: float) -> float:
    return sum(_judge(each, least, ahead) for each in posed)


def _judge(each: Finer, least: float, ahead: float) -> float:
    """One for the variant that is meant, a loss for another, nothing for the answer at large."""
    best, *others = each.found
    second = max((one.near for one in others), default=0.0)
    if "/" not in best.name or best.near < least or best.near < second + ahead:
        return 0.0
    return 1.0 if best.name == each.meant else -_COST
