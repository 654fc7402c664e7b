"""How sure the best answer is: a logistic curve over what speaks for it and against it.

Fitted on the tuning parts of the questions in tests/understanding/eval: businesses of several trades, and messages that
are no question to a business at all. No journey's own answers or words are in it.
"""

import math
from dataclasses import dataclass

from conversations.understanding.index import Candidate, Index, Question
from conversations.understanding.phrases import word_set, words_of

_LIGHT = 0.35
_ASKING = word_set(
    "איפה מתי כמה איך מה האם יש אפשר למה מי איזה אילו לאן צריך רוצה צריכה אשמח בבקשה can how what when where who why which is",
    "are do does any need want could would will should have whats wheres hows",
)
_ADDRESSED = word_set("אתם אתן לכם אצלכם שלכם אליכם אתה את לך אצלך שלך עליכם בכם you your yours guys")


@dataclass(slots=True)
class Signals:
    """What the confidence is made of, each about 0..1."""

    fit: float  # of the best example
    asked: float  # share of the question it explains
    shown: float  # share of the example that the question covers
    together: float  # share of the question that all the answer's examples explain
    lead: float  # how far ahead of the next answer
    matched: float  # how much of the question was found, whatever its share
    elsewhere: float  # share of the question about things that only other answers speak of
    stray: float  # share about known things that no answer speaks of
    foreign: float  # share about other trades and the wide world, that no answer speaks of
    asking: float  # 1 where it has the words of a question or a request
    addressed: float  # 1 where it speaks to somebody
    thing: float  # the rarest thing that was found
    core: float  # share of the answer's examples that have a meaning of the question


def read_signals(text: str, question: Question, candidates: list[Candidate], index: Index) -> Signals:
    """The signals for the first candidate; `candidates` has one at least."""
    best = candidates[0]
    behind = candidates[1].rank if len(candidates) > 1 else 0.0
    lost = _read_lost(question, best, index)
    words = set(words_of(text))
    return Signals(
        fit=best.rank,
        asked=best.asked,
        shown=best.shown,
        together=question.share(best.together),
        lead=(best.rank - behind) / best.rank if best.rank else 0.0,
        matched=min(best.asked * question.total, 1.5) / 1.5,
        elsewhere=lost["elsewhere"],
        stray=lost["stray"],
        foreign=lost["foreign"],
        asking=float("?" in text or not words.isdisjoint(_ASKING)),
        addressed=float(not words.isdisjoint(_ADDRESSED)),
        thing=_find_rarest_thing(question, best),
        core=best.core,
    )


def _read_lost(question: Question, best: Candidate, index: Index) -> dict[str, float]:
    """The shares of the question that the answer does not explain, by whose they are."""
    lost = {"elsewhere": 0.0, "stray": 0.0, "foreign": 0.0}
    for number, unit in enumerate(question.units):
        if best.together.get(number, 0.0) >= 0.3 or not unit.concepts or unit.weight < _LIGHT:
            continue
        off_subject = "foreign" if unit.concepts[0].kind in "oxt" else "stray"
        lost["elsewhere" if index.knows(unit) else off_subject] += question.weights[number] / question.total
    return lost


def _find_rarest_thing(question: Question, best: Candidate) -> float:
    return max(
        (
            question.weights[number] * near
            for number, near in best.together.items()
            if question.units[number].concepts and question.units[number].concepts[0].kind in "et"
        ),
        default=0.0,
    )


def be_sure(signals: Signals) -> float:
    """The confidence, 0..1."""
    z = (
        -6.80
        + 2.69 * signals.fit
        + 1.62 * signals.asked
        + 2.65 * signals.shown
        + 2.25 * signals.together
        + 1.68 * signals.lead
        - 0.21 * signals.matched
        - 0.69 * signals.elsewhere
        - 1.46 * signals.stray
        - 4.81 * signals.foreign
        + 0.30 * signals.asking
        - 0.48 * signals.addressed
        + 0.56 * signals.thing
        + 1.24 * signals.core
    )
    return 1 / (1 + math.exp(-z))
