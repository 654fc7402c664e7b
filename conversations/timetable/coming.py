"""Whether a day that is told is one on which they come: it suits, they are free; not one on which something happens."""

import re

from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "coming")
_COMES, _HAS_DAY, _HAPPENS, _ANY, _ANY_EVENING, _EXCEPT, _WORKS = (
    whole(_SAID[key]) for key in ("comes", "has_day", "happens", "any", "any_evening", "except", "works")
)
_ASKS_ONLY = re.compile(rf"(?<!\w)(?:{_SAID['asks_only']})", re.IGNORECASE)
_ALONE = re.compile(_SAID["alone"], re.IGNORECASE)
_NOT_ANY = re.compile(
    r"(?<!\w)(?:(?<!if )not (?:every|all|any)|(?:can'?t|don'?t|isn'?t) \w+ (?:every|any)|לא (?:ב)?כל)(?!\w)",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\s+(?:and (?=(?:i|we|he|she|they|only|just)(?:['’]\w+)? )|so |but (?!not )|because |since |cause |"
    r"ו(?=(?:אני|אנחנו|הוא|היא|הם|רק) )|ו?אז |אבל |כי )",
    re.IGNORECASE,
)
"""Where one thing ends that is told, and another begins."""
_ABLE = r"(?:can|could|able to|יכול\w*|[אנית]וכלו?)(?: only| just| רק)?(?: to)? "
_ABLE_TO = re.compile(rf"(?<!\w){_ABLE}(?={_HAPPENS.pattern})", re.IGNORECASE)
_WHETHER = re.compile(
    rf"(?:{_HAPPENS.pattern})(?: \S+){{0,3}} (?:if|whether|when|אם|מתי)(?!\w).*", re.IGNORECASE
)
""" "I'll know whether I can only on Thursday"."""


def split_told(part: str) -> list[str]:
    """The things that are told in one part of a message.

    >>> split_told("I wait tables and I get my roster only on Thursdays"), split_told("only Sundays and Mondays")
    (['I wait tables', 'I get my roster only on Thursdays'], ['only Sundays and Mondays'])
    """
    return [one for one in _APART.split(part) if one]


def is_of_coming(told: str) -> bool:
    """Whether "only on a day" is told of their coming, and of nothing else that is on it.

    >>> [is_of_coming(one) for one in ("רק בחמישי", "יכולה רק בחמישי", "אני מקבלת סידור רק בחמישי")]
    [True, True, False]
    >>> [is_of_coming(one) for one in ("Thursdays only", "my only exam is on Monday", "I can only answer on Monday")]
    [True, False, False]
    """
    rest = _ABLE_TO.sub(" ", _WHETHER.sub(" if ", told))
    if _COMES.search(rest):
        return True
    return not _HAPPENS.search(told) and (_HAS_DAY.search(told) or _ALONE.search(told)) is not None


def comes_any_day(told: str) -> bool:
    """Whether they tell that they may come on any day, perhaps but one.

    >>> [comes_any_day(one) for one in ("any evening except Wednesday", "any day works", "I work every day till six")]
    [True, True, False]
    """
    if not _ANY.search(told) or _NOT_ANY.search(told) or _WORKS.search(told) or _HAPPENS.search(told):
        return False
    return (_COMES.search(told) or _EXCEPT.search(told)) is not None


def is_busy_but(told: str) -> bool:
    """Whether all days are taken but those that are named ("I work every evening except Wednesday")."""
    return all(one.search(told) for one in (_ANY, _WORKS, _EXCEPT))


def leaves_out(told: str) -> bool:
    """Whether some days are left out of all."""
    return _EXCEPT.search(told) is not None


def names_any_evening(told: str) -> bool:
    """Whether any evening would do."""
    return _ANY_EVENING.search(told) is not None


def asks_only_then(words: str) -> bool:
    """Whether they ask if it is on no other day than the one they name.

    >>> asks_only_then("only on Mondays?"), asks_only_then("רק בשני? כתבתם שני ורביעי"), asks_only_then("רק בשני")
    (True, True, False)
    >>> asks_only_then("can I come only on Mondays?"), asks_only_then("is there salsa on Monday?")
    (False, False)
    """
    return _ASKS_ONLY.search(words) is not None and not _COMES.search(words)
