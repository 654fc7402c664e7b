"""What tells an answer from an act, fitted by `make fit` once the two readers' own curves are."""

import random
from collections.abc import Iterator
from itertools import product

from bot.learning.eval_files import FILES, Trade, read_lines
from conversations.understanding.curve import ACTS
from conversations.understanding.readers.choosing import AS_WELL_ASKED, Sides, Weighing, choose
from conversations.understanding.readers.combined import drawn_at, list_generic
from conversations.understanding.readers.examples import read_act_paraphrases, read_acts_only, read_background
from conversations.understanding.readers.reader import OTHER, Example, LearnedReader, Reading
from conversations.understanding.reading import Candidate, Vector

_AS_OTHER = 900
_GRID = (
    (0.45, 0.5, 0.6),
    (2.0, 3.0, 4.0, 6.0),
    (0.2, 0.25, 0.3),
    (1.5, 2.0),
    (0.0, 0.1, 0.2, 0.3),
)
"""Nothing laxer is tried: read by people, what was taken as meant below these was wrong as often as right."""
_COSTS = {"answer": 1.0, "act": 1.0}
_OFTEN = 1.0
"""How much commoner messages about nothing are than in the files."""
Posed = tuple[str, Sides, set[str]]


def fit_choice(curve: str, businesses: list[Trade], vectors: dict[str, Vector] | None) -> list[str]:
    """The line of the data file: of all in the grid the choice by which most is gained."""
    posed = [each for business in businesses for each in _pose(business, vectors)]
    best = max((Weighing(*values) for values in product(*_GRID)), key=lambda choice: _gain(posed, choice))
    return [f"# {_tell(posed, best)}", f"{curve}_choice: [{', '.join(map(str, best))}]"]


def _gain(posed: list[Posed], choice: Weighing) -> float:
    return sum(_worth(kind, allowed, choose(sides, choice)) for kind, sides, allowed in posed)


def _worth(kind: str, allowed: set[str], got: Candidate | None) -> float:
    """A right reading is worth one, to answer what is not asked costs more than silence."""
    if got is None:
        return 0.0
    side = "act" if got.label.kind == "act" else "answer"
    if side in allowed:
        return 1.0
    return -_COSTS[side] * (_OFTEN if kind == "none" else 1.0)


def _tell(posed: list[Posed], choice: Weighing) -> str:
    """How many of each kind are read right, and how many wrong."""
    lines = []
    for kind in ("answer", "act", "none"):
        own = [(allowed, choose(sides, choice)) for each, sides, allowed in posed if each == kind]
        got = [(allowed, "act" if read.label.kind == "act" else "answer") for allowed, read in own if read]
        right = sum(side in allowed for allowed, side in got)
        lines.append(f"{kind}: right {right}, wrong {len(got) - right} of {len(own)}")
    return "; ".join(lines)


def _pose(business: Trade, vectors: dict[str, Vector] | None) -> Iterator[Posed]:
    """Each text asked: its kind, what the readers say of it, and what it may be taken for."""
    acts = [*read_acts_only(), *(read_act_paraphrases() if vectors else ())]
    random.Random(9).shuffle(acts)
    cut = len(acts) * 4 // 5
    background = list(read_background())
    hard = [each for each in acts[:cut] if each.label.name not in AS_WELL_ASKED]
    hard = sorted(hard, key=lambda each: drawn_at(each.text))[:_AS_OTHER]
    own = [each for each in business.examples if each.label.kind in ("answer", "doubt") and not each.apart]
    own = [each for each in own if vectors or not each.is_paraphrase]
    others = [Example(OTHER, each.text, each.language) for each in hard]
    answers = LearnedReader([*own, *others, *background[::2]])
    done = LearnedReader([*acts[:cut], *background[::2], *list_generic()], kind=ACTS)
    for reader in (answers, done):
        if vectors:
            reader.learn_vectors(vectors)
    for kind, text, wanted in _ask(business, acts[cut:], background[1::2]):
        if vectors:
            answers.remember(text, vectors[text])
            done.remember(text, vectors[text])
        one, two = answers.read(text), done.read(text)
        yield kind, Sides.of(text, one, two), _allow(kind, wanted, one, two)


def _ask(business: Trade, acts: list[Example], background: list[Example]) -> Iterator[tuple[str, str, str]]:
    for questions in business.questions.values():
        for question in questions:
            if not question.held_out:
                yield "answer" if question.answer else "none", question.text, question.answer or ""
    for each in acts:
        yield "act", each.text, each.label.name
    yield from (("none", each.text, "") for each in background)
    yield from (("none", line["question"], "") for line in read_lines(FILES / "elsewhere.jsonl"))


def _allow(kind: str, wanted: str, asked: Reading, done: Reading) -> set[str]:
    answer = next((each.label.name for each in asked.candidates if each.label != OTHER), "")
    act = next((each.label.name for each in done.candidates if each.label != OTHER), "")
    allowed = set()
    if kind == "answer":
        allowed |= {"answer"} if answer == wanted else set()
        allowed |= {"act"} if act in AS_WELL_ASKED else set()
    elif kind == "act":
        allowed |= {"act"} if act == wanted else set()
        allowed |= {"answer"} if wanted in AS_WELL_ASKED else set()
    return allowed
