"""How likely a variant of an answer must be for its words to be said, and how near one of its wordings what brings the
answer by itself: fitted on the samples' own wordings."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np

import conversations
from bot.learning.eval_files import FILES, read_lines
from conversations.journey.load import load_journey
from conversations.understanding.readers.combined import list_others
from conversations.understanding.readers.examples import read_background, read_examples
from conversations.understanding.readers.finer import FinerReader, name_wording
from conversations.understanding.reading import Example, Recalled, Vector

SAMPLES = ("dance_studio", "pizza_place")
_FOLDS = 5
_LEAST, _AHEAD = np.arange(0.1, 0.7, 0.02), (0.0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.14, 0.18)
_NEAR, _CLEAR = np.arange(0.4, 0.9, 0.02), (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3)
_COST = 1.5
"""The words of another variant are worse than those of the answer at large, which may say it too."""
_LIFT_COST = 8.0
"""What is brought by one wording alone is to be right nine times of ten."""
_SUREST = 0.9


@dataclass(frozen=True, slots=True)
class Finer:
    """A text that was not learned, what it asks for ("" nothing of the business), how near each variant of its answer
    comes, and the nearest wording of all: its name, how near it is, and how near that of another answer."""

    meant: str
    found: tuple[Recalled, ...]
    nearest: tuple[str, float, float]


def list_samples() -> list[list[Example]]:
    """What the samples' answers are asked by."""
    folder = Path(conversations.__file__).parent / "journeys"
    read = [read_examples(load_journey(folder / name)) for name in SAMPLES]
    return [[each for each in examples if each.label.kind in ("answer", "doubt")] for examples in read]


def list_elsewhere() -> list[str]:
    """Messages about nothing of a business that a reader of finer things does not learn."""
    return [*(line["question"] for line in read_lines(FILES / "elsewhere.jsonl")), *_unlearned()]


def _unlearned() -> list[str]:
    return [each.text for each in read_background()[1::2]]


def fit_finer(curve: str, samples: list[list[Example]], vectors: dict[str, Vector] | None) -> list[str]:
    """The lines of the data file: of all in each grid the pair by which most is gained."""
    posed = [each for examples in samples for each in _pose(examples, vectors)]
    return [*_fit_choice(curve, posed), *_fit_lift(curve, posed)]


def _fit_choice(curve: str, posed: list[Finer]) -> list[str]:
    posed = [each for each in posed if each.found]
    best = max(product(_LEAST, _AHEAD), key=lambda pair: _gain(posed, *pair))
    told = [_judge(each, *best) for each in posed]
    asked = sum("/" in each.meant for each in posed)
    right = sum(1 for one, each in zip(told, posed, strict=True) if "/" in each.meant and one > 0)
    line = f"# of {asked} wordings of a variant {right} find it, {sum(one < 0 for one in told)} of {len(posed)} another"
    return [line, f"{curve}_finer: [{best[0]:.2f}, {best[1]:.2f}]"]


def _fit_lift(curve: str, posed: list[Finer]) -> list[str]:
    best = max(product(_NEAR, _CLEAR), key=lambda pair: sum(_judge_lift(each, *pair) for each in posed))
    told = [_judge_lift(each, *best) for each in posed]
    right, wrong = sum(one > 0 for one in told), sum(one < 0 for one in told)
    sure = min(_SUREST, right / max(right + wrong, 1))
    line = f"# brought by a variant's wording alone: {right} rightly, {wrong} wrongly, of {len(posed)}"
    return [line, f"{curve}_variant: [{best[0]:.2f}, {best[1]:.2f}, {sure:.2f}]"]


def _pose(examples: list[Example], vectors: dict[str, Vector] | None) -> Iterator[Finer]:
    """Each wording of an answer, asked where it was not learned; and what is about nothing of the business."""
    finer = {each.label.name for each in examples if each.part}
    elsewhere = list_elsewhere()
    rest = [*read_background()[::2], *list_others()]
    for fold in range(_FOLDS):
        learned = [each for at, each in enumerate(examples) if at % _FOLDS != fold]
        reader = FinerReader([*learned, *rest])
        if vectors:
            reader.learn_vectors(vectors)
        known = {name_wording(each) for each in learned}
        for each in examples[fold::_FOLDS]:
            if name_wording(each) in known:
                is_finer = each.label.kind == "answer" and each.label.name in finer
                yield _ask(reader, each.text, name_wording(each), vectors, compares=is_finer)
        for text in elsewhere[fold::_FOLDS]:
            yield _ask(reader, text, "", vectors, compares=False)


def _ask(
    reader: FinerReader, text: str, meant: str, vectors: dict[str, Vector] | None, *, compares: bool
) -> Finer:
    if vectors:
        reader.remember(text, vectors[text])
    found = reader.compare(text) if compares else ()
    own = tuple(one for one in found if one.name.split("/")[0] == meant.split("/")[0])
    return Finer(meant, own, reader.find_nearest(text))


def _gain(posed: list[Finer], least: float, ahead: float) -> float:
    return sum(_judge(each, least, ahead) for each in posed)


def _judge(each: Finer, least: float, ahead: float) -> float:
    """One for the variant that is meant, a loss for another, nothing for the answer at large."""
    best, *others = each.found
    second = max((one.near for one in others), default=0.0)
    if "/" not in best.name or best.near < least or best.near < second + ahead:
        return 0.0
    return 1.0 if best.name == each.meant else -_COST


def _judge_lift(each: Finer, near: float, ahead: float) -> float:
    """One for the answer that is meant, a greater loss for another."""
    name, best, second = each.nearest
    if "/" not in name or best < near or best < second + ahead:
        return 0.0
    return 1.0 if name.split("/")[0] == each.meant.split("/")[0].removesuffix("?") else -_LIFT_COST
