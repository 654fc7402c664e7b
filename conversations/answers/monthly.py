"""What a month costs, asked in so many words, is told as it is, whatever was spoken of last."""

import re

from conversations.answers.giving import give_answer
from conversations.answers.offered.facts import AnswerGiven
from conversations.answers.words import find_fitting
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_SAID = read_said(__package__, "monthly")
_ASKS = re.compile(rf"\W*(?:(?:{_SAID['asks']})\W*)", re.IGNORECASE)
_GOING_ON = re.compile(_SAID["going_on"], re.IGNORECASE)
_NAMES_MONTH = re.compile(r"month|חודש", re.IGNORECASE)
_SURE = 0.9


@remembered
def asks_monthly(part: str) -> bool:
    """Whether a part of a message asks what a month costs, for one grown person or for nobody in particular.

    >>> asks_monthly("כמה היום לחודש?"), asks_monthly("רגע כמה חודש למבוגר?"), asks_monthly("so how much is it a month")
    (True, True, True)
    >>> asks_monthly("כמה לחודש לילד?"), asks_monthly("how much is a month of private lessons")
    (False, False)
    >>> asks_monthly("ואם אני רוצה להמשיך אחרי הניסיון כמה זה יוצא בחודש"), asks_monthly("ואם אני באה לניסיון כמה זה")
    (True, False)
    """
    return _ASKS.fullmatch(_GOING_ON.sub("", part)) is not None


def tell_monthly(turn: Turn, part: str) -> bool:
    """The prices; False where it is not asked, or no answer about prices tells of a month."""
    if not asks_monthly(part):
        return False
    for name, answer in turn.journey.answers.items():
        if answer.topic == "price" and _NAMES_MONTH.search(told := turn.say(answer.reply)):
            why = reason("answered", answer=name, percent=round(_SURE * 100))
            with turn.answering(part):
                is_for_others = find_fitting(turn, answer) is not None  # for a child who was spoken of, say
                give_answer(turn, AnswerGiven(name, _SURE, None), why, told=told if is_for_others else None)
            return True
    return False


def hear_monthly(turn: Turn, words: str) -> bool:
    """The same of a message; where something else is asked with it, all of it is read as ever."""
    if turn.lead.handoff.is_grieved() or turn.lead.consent.refused_at or turn.edited:
        return False
    parts = split_acts(words) or [words]
    asked = next((part for part in parts if asks_monthly(part)), None)
    if asked is None or any(is_question(part) for part in parts if part is not asked):
        return False
    return tell_monthly(turn, asked)
