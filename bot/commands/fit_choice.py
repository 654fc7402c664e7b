"""What tells an answer from an act, fitted for `make fit` once the two readers' own curves are: the last of the constants."""

import random
from collections.abc import Iterator
from typing import Any

import numpy as np

from bot.commands.eval_files import FILES, Trade, read_lines
from conversations.understanding.combined import AS_WELL_ASKED, list_generic, weigh
from conversations.understanding.curve import ACTS, PLAIN, TAUGHT
from conversations.understanding.examples import read_acts_only, read_background
from conversations.understanding.reader import OTHER, Example, LearnedReader, Reading
from conversations.understanding.reading import Vector

_AS_OTHER = 900
_STEPS, _PACE = 6_000, 0.08
_COUNTS = {"answer": 1.0, "act": 0.8, "none": 1.0}
"""How much each kind of text counts: to answer a question is what it is all for, a wrong answer is worse than none."""


def fit_choice(curve: str, businesses: list[Trade], vectors: dict[str, Vector] | None) -> list[str]:
    """The lines of the data file: a row a trait, what it says for an answer, for an act, for neither."""
    traits: list[Any] = []
    targets: list[list[float]] = []
    counts: list[float] = []
    for business in businesses:
        for kind, row, allowed in _pose(business, vectors):
            traits.append(row)
            targets.append([float(each in allowed) for each in ("answer", "act", "none")])
            counts.append(_COUNTS[kind])
    weights = _fit(np.array(traits), np.array(targets), np.array(counts))
    rows = ",\n   ".join(f"[{', '.join(f'{weight:.3f}' for weight in row)}]" for row in weights)
    return [f"{curve}_{ACTS}_or_answers:", f"  [{rows}]"]


def _fit(traits: Any, targets: Any, counts: Any) -> Any:
    """The weights under which what is allowed is likeliest."""
    weights = np.zeros((traits.shape[1], 3))
    for _ in range(_STEPS):
        weighed = traits @ weights
        likely = np.exp(weighed - weighed.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        allowed = likely * targets
        allowed /= allowed.sum(axis=1, keepdims=True)
        weights -= _PACE * (traits.T @ ((likely - allowed) * counts[:, None]) / len(traits) + 1e-4 * weights)
    return weights


def _pose(business: Trade, vectors: dict[str, Vector] | None) -> Iterator[tuple[str, Any, set[str]]]:
    """Each text asked: its kind, its traits, and what it may be taken for."""
    acts = list(read_acts_only())
    random.Random(9).shuffle(acts)
    cut = len(acts) * 4 // 5
    background = list(read_background())
    hard = [each for each in acts[:cut] if each.label.name not in AS_WELL_ASKED][:_AS_OTHER]
    own = [each for each in business.examples if each.label.kind in ("answer", "doubt")]
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
        yield kind, weigh(text, one, two), _allow(kind, wanted, one, two)


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
    return allowed or {"none"}


CURVES = (PLAIN, TAUGHT)
