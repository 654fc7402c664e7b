"""What is asked of an hour that is spoken of. Pure."""

import re
from typing import Literal

from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "asked")
_WHOM, _LATER, _EARLIER, _OTHER, _HOUR, _BESIDE = (
    whole(_SAID[key]) for key in ("whom", "later", "earlier", "asks_other", "which_hour", "beside")
)
_SKILLED, _LONG_AGO, _UNSKILLED = (whole(_SAID[key]) for key in ("skilled", "long_ago", "unskilled"))
_NEAREST, _OF_PLACE, _MOVES_UP, _HOW_SOON, _FOR_AGE, _HOW_MANY = (
    whole(_SAID[key])
    for key in ("nearest", "nearest_of_place", "moves_up", "how_soon", "for_age", "how_many")
)
_NO_FIXED_DAY = whole(_SAID["no_fixed_day"])
_WHEN_NEAREST = re.compile(_SAID["when_nearest"], re.IGNORECASE)
_MOST = 14  # words of a question that asks for an hour and no more

Skill = Literal["", "new", "skilled", "long_ago"]


@remembered
def asks_for_whom(part: str) -> bool:
    """Whether it is asked who an hour is for, or whether they would do there.

    >>> asks_for_whom("who is that one for?"), asks_for_whom("זה גם לכאלה כמוני?"), asks_for_whom("is there parking?")
    (True, True, False)
    """
    return is_question(part) and _WHOM.search(part) is not None and not _BESIDE.search(part)


@remembered
def find_way(part: str) -> Literal["", "later", "earlier"]:
    """Whether another hour is asked for, and which way.

    >>> find_way("is there a later one?"), find_way("אין משהו מוקדם יותר?"), find_way("I'll tell you later")
    ('later', 'earlier', '')
    """
    if not (is_question(part) or _OTHER.search(part)) or _BESIDE.search(part):
        return ""
    if _LATER.search(part) and _OTHER.search(part):
        return "later"
    return "earlier" if _EARLIER.search(part) and _OTHER.search(part) else ""


@remembered
def asks_for_hour(part: str) -> bool:
    """Whether it is asked at what hour it is, and nothing else.

    >>> asks_for_hour("so which hour is mine?"), asks_for_hour("ומתי זה?"), asks_for_hour("when can I park there?")
    (True, True, False)
    """
    is_short = len(part.split()) <= _MOST
    return is_short and is_question(part) and _HOUR.search(part) is not None and not _BESIDE.search(part)


@remembered
def find_skill(words: str) -> Skill:
    """What they say they can do: nothing yet, something, or something once.

    >>> find_skill("I've never danced"), find_skill("רקדתי שלוש שנים"), find_skill("I did it once, 20 years ago")
    ('new', 'skilled', 'long_ago')
    """
    if _UNSKILLED.search(words):
        return "new"
    if _LONG_AGO.search(words):
        return "long_ago"
    return "skilled" if _SKILLED.search(words) else ""


@remembered
def asks_for_nearest(part: str) -> bool:
    """Whether it is asked what is most like something.

    >>> asks_for_nearest("so what's closest then?"), asks_for_nearest("what's the closest station?")
    (True, False)
    """
    is_short = len(part.split()) <= _MOST
    asks = is_question(part) or _OTHER.search(part) is not None
    return is_short and asks and _NEAREST.search(part) is not None and not _OF_PLACE.search(part)


@remembered
def asks_when_next(part: str) -> bool:
    """Whether it is asked when one goes on to the next level.

    >>> asks_when_next("when do people usually move up?"), asks_when_next("מתי עוברים לממשיכים?")
    (True, True)
    >>> asks_when_next("when is the intermediates class?"), asks_when_next("can I join the intermediates?")
    (False, False)
    """
    return is_question(part) and _MOVES_UP.search(part) is not None and _HOW_SOON.search(part) is not None


@remembered
def asks_when_nearest(part: str) -> bool:
    """Whether it is asked when the nearest one is, though its noun is left out.

    >>> asks_when_nearest("ומתי הכי קרוב?"), asks_when_nearest("מה הכי קרוב?"), asks_when_nearest("מתי הכי קרוב לרכבת?")
    (True, False, False)
    """
    return _WHEN_NEAREST.fullmatch(part.strip(" ?!.,")) is not None


@remembered
def asks_for_age(part: str) -> bool:
    """Whether it is asked if there is something for somebody."""
    return is_question(part) and _FOR_AGE.search(part) is not None and not _BESIDE.search(part)


@remembered
def asks_how_many(part: str) -> bool:
    """Whether it is asked how many times there are, or whether they are enough."""
    return is_question(part) and _HOW_MANY.search(part) is not None


@remembered
def has_no_fixed_day(words: str) -> bool:
    """Whether they tell that no day of the week is always theirs.

    >>> has_no_fixed_day("I'm on rotating shifts, never the same day twice"), has_no_fixed_day("המשמרות שלי משתנות")
    (True, True)
    >>> has_no_fixed_day("can both come on the same day?"), has_no_fixed_day("אני עובדת עד שש")
    (False, False)
    """
    return _NO_FIXED_DAY.search(words) is not None


@remembered
def split_asked(words: str) -> tuple[str, ...]:
    """The parts of a message."""
    return tuple(split_acts(words)) or (words,)
