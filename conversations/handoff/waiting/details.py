"""What is told for something that is to be done: whether it is a detail of that, or only something told meanwhile."""

import re

from conversations.handoff.waiting.reading import names_particulars, names_them, says_how_it_looks
from conversations.lead.handoff import Handoff
from conversations.profile.tellings import MOODS, find_telling
from conversations.profile.tones import find_tone
from conversations.turn.turn import Turn

_OF_A_BOOKING = frozenset({
    "request_book", "request_move", "request_cancel", "request_freeze", "request_call", "invoice", "change_details",
    "meeting_wants_move",
})  # fmt: skip
"""Of these a day, an hour, a name or a number is asked for."""
_OF_ANYTHING = frozenset({"job", "request_freeze", "change_details"})
"""Of these whatever they tell may be what was asked for."""
_FEW = 4
"""Words that can hardly be anything but the answer to what was asked."""


def read_matter(handoff: Handoff | None) -> str:
    """What is to be done, of a case that is for that; "" where it is for something else."""
    if handoff is None:
        return ""
    matter = str(handoff.reason.values.get("request", ""))
    return matter or (handoff.reason.name if handoff.reason.name in _OF_A_BOOKING else "")


def tells_asked(turn: Turn, matter: str, words: str) -> bool:
    """Whether words are what was asked for to have this done: only they get the word that belongs to it."""
    if _is_mood(turn, words):
        return False
    if matter in _OF_ANYTHING:
        return True
    if matter == "lost_item":
        return says_how_it_looks(words) or any(map(str.isdecimal, words)) or names_day(words)
    return matter in _OF_A_BOOKING and (len(words.split()) <= _FEW or _names_any(words))


def _is_mood(turn: Turn, words: str) -> bool:
    return find_tone(words) is not None or find_telling(turn, words) in MOODS


def _names_any(words: str) -> bool:
    is_named = names_particulars(words) or bool(names_them(words)) or "@" in words
    return is_named or any(map(str.isdecimal, words)) or names_day(words) or _SAME.search(words) is not None


def has_details(words: str) -> bool:
    """Whether a request says more than what is wanted: a day, a number, a name."""
    return len(words.split()) >= 5 and (
        any(sign.isdecimal() for sign in words) or names_day(words) or _SAME.search(words) is not None
    )


def names_day(words: str) -> bool:
    """Whether words name a day, or a part of one.

    >>> names_day("her mother says Sundays are out"), names_day("בשני או ברביעי"), names_day("שלוש שנים, כל ערב")
    (True, True, True)
    >>> names_day("for three years"), names_day("שלוש שנים"), names_day("הילד בוכה")
    (False, False, False)
    """
    return _DAY.search(words) is not None


_SAME = re.compile(
    r"(?<!\w)(?:אותו יום|אותה שעה|באותו יום|באותה שעה|same (?:day|time|hour))(?!\w)", re.IGNORECASE
)
"""When is said by what it is now."""
_DAY = re.compile(
    r"(?<!\w)(?:[ושהבלמכ]{0,3}(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת|מחר|היום|ערב|בוקר)|"
    r"(?:sun|mon|tues|wednes|thurs|fri|satur)days?|tomorrow|today|tonight|evenings?|mornings?)(?!\w)",
    re.IGNORECASE,
)
