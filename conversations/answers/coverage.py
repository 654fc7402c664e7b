"""What a question turns on and the nearest answer says nothing of: a day, a holiday, a discount.

Such an answer is not wrong, and yet it is no answer ("salsa on Thursday?" — "salsa is on Mondays"): what it leaves open
is put to staff.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from conversations.answers.asked.naming import find_by_words, is_rather_none
from conversations.answers.asked.recalling import Sayings, find_said, share, speaks_of
from conversations.answers.words import (
    counts_people,
    counts_things,
    find_fitting,
    is_for_days,
    name_said,
)
from conversations.handoff.staff_hours import staff_calendar
from conversations.journey.model.answers import Answer
from conversations.journey.model.base import Text
from conversations.lead.content import Language
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.data import read_data
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.intents.rarity import names_something
from conversations.understanding.phrases import words_of
from conversations.understanding.reading import Reading
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.weekdays import find_asked_days, find_named_days, say_weekday

_TERMS = {
    name: (compile_phrases(term["words"]), bool(term.get("instead")), term["say"])
    for name, term in read_data("terms").items()
}


_ASKS_PRICE = re.compile(
    r"כמה (?:זה |לי |לנו )?(?:עול|יעלה|תעלה|יוצא|יצא|ייצא|נשלם)|מה (?:המחיר|העלות)"
    r"|how much (?:is|are|does|do|for|would|now|altogether|in total|together|all together|then|in (?:a )?month|"
    r"per|a month)|"
    r"what (?:would|do|does|will) .{1,60} cost|how much\W*$|what(?:'s| is) the (?:price|total)|what does it cost|"
    r"כמה (?:זה )?(?:עכשיו|ביחד|סך הכול|סה״כ|"
    r"בחודש|לחודש|הכל ביחד)",
    re.IGNORECASE,
)
_COMES_TO = re.compile(
    r"(?<!\w)(?:כמה (?:זה |לי |לנו )?(?:יוצא|יצא|ייצא|נשלם|עולים|עולות)|what does (?:it|that) come to|total)(?!\w)",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"[₪$€]|\d ?(?:ש\"ח|שקל|nis|ils)|חינם|בלי תשלום|\bfree\b|\d+ (?:בחודש|a month)", re.IGNORECASE
)


_SURE, _HARDLY = 0.88, 0.5
"""An answer that is surely asked for needs no other; one that is hardly likely yields to what is merely near."""
_FEW, _BARE = 5, 3
"""Words that ask for a price of something, and for one of nothing in particular ("and how much is it")."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What an answer leaves open: how it is named, and whether the answer is none without it."""

    shown: str
    instead: bool
    is_day: bool = False


class Coverage:
    """An index: which of the terms each answer speaks of, the answer of prices, and that of the most days."""

    def __init__(self, playbook: Playbook) -> None:
        answers = playbook.journey.answers
        self.terms = {name: set(_find_terms(" \n ".join(_read(answer)))) for name, answer in answers.items()}
        days = {name: len(_find_days(answer.reply)) for name, answer in answers.items()}
        self.price = next((name for name, answer in answers.items() if answer.topic == "price"), None)
        self.schedule = max(
            (name for name in days if days[name] > 1), key=lambda name: days[name], default=None
        )


def find_priced(turn: Turn, answer_id: str, words: str) -> str:
    """The answer that tells a price, for who asks what something costs and would read an answer that tells none."""
    priced = turn.playbook.index(Coverage).price
    if priced is None or not _ASKS_PRICE.search(words):
        return answer_id
    answer = turn.journey.answers[answer_id]
    text = turn.say(find_fitting(turn, answer) or answer.reply)
    return answer_id if _PRICED.search(text) else priced


def find_better(turn: Turn, answer_id: str, words: str, score: float) -> str | None:
    """Another answer that speaks of what is asked, where the likeliest says nothing of it ("with pineapple?").

    None where it is hardly likely, and neither it nor another has to do with what is named ("do you teach capoeira?").
    """
    if score >= _SURE:
        return answer_id
    is_empty = score < _HARDLY and is_question(words) and not speaks_of(turn, answer_id, words)
    if not is_empty and share(words, turn.playbook.index(Sayings).all[answer_id]) > 0:
        return answer_id
    told = find_by_words(turn, words)
    if told is None and score < _HARDLY:
        told = find_said(turn, words)
    return told or (None if is_empty else answer_id)


def find_price_asked(turn: Turn, words: str, reading: Reading) -> str | None:
    """The answer of prices, for a few words that ask for one and are like nothing else.

    The price of what they name ("how much is the trial") is in the answer about it, where that tells one.
    """
    if len(words.split()) > _FEW or not _ASKS_PRICE.search(words):
        return None
    if len(words.split()) <= _BARE and not names_something(words):
        return turn.playbook.index(Coverage).price
    about = [one.label.name for one in reading.candidates[:2] if one.label.kind == "answer"]
    if is_rather_none(turn, words, turn.playbook.index(Coverage).price or ""):
        return None
    told = [name for name in about if _PRICED.search(turn.say(turn.journey.answers[name].reply))]
    return next(iter(told), turn.playbook.index(Coverage).price)


def find_sum_asked(turn: Turn, words: str) -> str | None:
    """The answer of prices, for who asks what so many things come to ("2 large ones, how much?")."""
    if not (_ASKS_PRICE.search(words) or _COMES_TO.search(words)):
        return None
    priced = turn.playbook.index(Coverage).price
    if priced is None:
        return None
    answer = turn.journey.answers[priced]
    is_counted = counts_things(turn, answer) or (_COMES_TO.search(words) and counts_people(turn, answer))
    return priced if is_counted else None


def find_missing(turn: Turn, answer_id: str, words: str) -> Missing | None:
    """What of a question an answer leaves open; None where it speaks to all of it, as far as can be told."""
    known = turn.playbook.index(Coverage)
    is_narrow = name_said(turn, answer_id) != answer_id  # worded for this very question
    for name in _find_terms(words):
        if name not in known.terms[answer_id] and not is_narrow and not _is_every_week(turn, answer_id, name):
            _, instead, say = _TERMS[name]
            return Missing(say[_in(turn.language, say)], instead)
    answer = turn.journey.answers[answer_id]
    named = _find_days(find_fitting(turn, answer) or answer.reply)
    if (is_narrow and len(named) <= 1) or is_for_days(turn, answer):
        return None
    asked = find_asked_days(words, turn.now, turn.playbook.zone, near=len(named) > 1)
    left_open = [day for day in asked if day not in named]
    names = dict.fromkeys(say_weekday(day, turn.language) for day in left_open)
    return Missing(", ".join(names), False, is_day=True) if names else None


def find_of_term(turn: Turn, answer_id: str, words: str) -> str:
    """The answer that speaks of the holiday that is asked about, where the one of the week says nothing of it.

    Of several the one that is likelier by the learned examples.
    """
    known = turn.playbook.index(Coverage)
    if (
        answer_id != known.schedule
        or _HOLIDAY not in _find_terms(words)
        or _HOLIDAY in known.terms[answer_id]
    ):
        return answer_id
    scores = {one.label.name: one.score for one in turn.playbook.reader.read(words).candidates}
    of_it = [name for name, terms in known.terms.items() if _HOLIDAY in terms]
    return max(of_it, key=lambda name: scores.get(name, 0.0), default=answer_id)


_HOLIDAY = "holiday"  # as terms.yaml names it


def _is_every_week(turn: Turn, answer_id: str, term: str) -> bool:
    """Whether a week that is asked for is one like any other, for an answer about the days of the week."""
    if term not in _WEEKS or answer_id != turn.playbook.index(Coverage).schedule:
        return False
    today, calendar = turn.now.astimezone(turn.playbook.zone).date(), staff_calendar(turn)
    return not any(calendar.name_closed(today + timedelta(days=ahead)) for ahead in _WEEKS[term])


_WEEKS = {"this_week": range(7), "next_week": range(1, 14)}
"""The days that may be meant, from today on."""


def _find_days(text: Text) -> frozenset[int]:
    return frozenset().union(*map(find_named_days, text.values()))


def _in(language: Language, said: dict[str, str]) -> str:
    return language if language in said else "en"


@remembered
def _find_terms(words: str) -> tuple[str, ...]:
    joined = " ".join(words_of(words))
    return tuple(name for name, (pattern, _, _) in _TERMS.items() if pattern.search(joined))


def _replies(answer: Answer) -> Iterator[str]:
    texts = [answer.reply, answer.again, *(variant.reply for variant in answer.variants)]
    if answer.doubt:
        texts += [answer.doubt.reply, answer.doubt.again, *(one.reply for one in answer.doubt.variants)]
    for text in texts:
        yield from text.values() if text else ()


def _read(answer: Answer) -> Iterator[str]:
    yield from _replies(answer)
    for phrases in answer.examples.values():
        yield from phrases
