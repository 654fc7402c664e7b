"""What an open case still waits for: nothing where the talk has answered it meanwhile."""

import re

from conversations.lead.handoff import Handoff
from conversations.turn.turn import Turn
from conversations.understanding.half_said import seeks_answer
from conversations.understanding.intents.rarity import rate_word
from conversations.understanding.phrases import word_set, words_of
from conversations.understanding.segments import is_question
from conversations.wording.weekdays import find_named_days

_SHOWN = 60
"""Characters of a question that is named to who asked it."""
_SCRAP, _TELLING = 3, 0.3
"""More words say what they are about; of fewer one must be no word of all kinds of talk."""
_LINKS = word_set(
    "mostly which though tho why exactly actually then really even like since else so",
    "ולמה דווקא למה איזה איזו בעיקר בדיוק בכלל אז נגיד למשל אבל",
)
_PEOPLE = re.compile(
    r"(?<!\d)\d{1,3} (?:kids|children|people|guests|adults|of us|ילדים|אנשים|איש|אורחים|סועדים)(?!\w)",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?<![\d.,/])\d{1,2}[./]\d{1,2}(?![\d/])")
_LIKELY = 0.4
"""How like an answer a question must be for that answer to have met it."""


def wants_anything(handoff: Handoff) -> bool:
    """Whether somebody waits for an answer: what was only told, and passed on, asks for none."""
    if handoff.gravity != "question" or not handoff.questions:
        return True
    return any(is_question(one) or seeks_answer(one) or _is_plan(one) for one in handoff.questions)


def _is_plan(words: str) -> bool:
    """Whether so many come on such a day: who tells that is told that an answer will come."""
    return _PEOPLE.search(words) is not None and bool(find_named_days(words) or _DATE.search(words))


def asks_nothing(handoff: Handoff) -> bool:
    """Whether all that was put to staff are words in which nothing is asked."""
    return handoff.gravity == "question" and not any(map(is_question, handoff.questions))


def is_met(turn: Turn, handoff: Handoff, answer_id: str) -> bool:
    """Whether all that staff were asked before is what an answer says that is given now."""
    if handoff.gravity != "question" or handoff.owner or handoff.opened_at >= turn.now:
        return False
    asked = [one for one in handoff.questions if is_question(one) or seeks_answer(one)]
    return bool(asked) and all(_is_about(turn, one, answer_id) for one in asked)


def leave_met_out(turn: Turn, handoff: Handoff, answer_id: str) -> tuple[str, ...]:
    """What staff were asked, without what an answer says that is given now: nobody is sorry for owing that."""
    if handoff.gravity != "question" or handoff.owner or handoff.opened_at >= turn.now:
        return handoff.questions
    return tuple(one for one in handoff.questions if not _is_about(turn, one, answer_id))


def name_matter(handoff: Handoff) -> str:
    """The question that is waited for, where it is short enough to be named, and understood alone; else nothing."""
    if handoff.gravity != "question":
        return ""
    asked = next((one for one in handoff.questions if is_question(one)), "")
    asked = " ".join(asked.split()).strip(" ?!.")
    return asked if 0 < len(asked) <= _SHOWN and '"' not in asked and is_understood(asked) else ""


def is_understood(question: str) -> bool:
    """Whether a question says by itself what it is about, so that it may be quoted; a scrap of talk does not.

    >>> is_understood("is there a sauna"), is_understood("mostly which though"), is_understood("ולמה דווקא")
    (True, False, False)
    """
    told = [word for word in words_of(question) if word not in _LINKS and rate_word(word) >= _TELLING]
    return len(question.split()) > _SCRAP or bool(told)


def _is_about(turn: Turn, question: str, answer_id: str) -> bool:
    best = turn.playbook.reader.read(question).best
    return best is not None and best.label.name == answer_id and best.score >= _LIKELY
