"""Who was offered something cannot choose yet: they ask somebody first, bring others, or do not know. Pure."""

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "not_yet")
_FIRST, _SEVERAL, _OTHER_DAY, _UNDECIDED = (
    whole(_SAID[key]) for key in ("asks_first", "several", "other_day", "undecided")
)
_NUMBERS = {"שניים": 2, "שנינו": 2, "שתיים": 2, "שתינו": 2, "two": 2, "both": 2, "three": 3, "four": 4,
            "שלושה": 3, "שלוש": 3, "ארבעה": 4, "ארבע": 4}  # fmt: skip
_ENDS = " .!,?…"
_MOST = 10


@remembered
def asks_first(words: str) -> bool:
    """Whether they ask somebody else before they say.

    >>> asks_first("I need to check with my husband"), asks_first("אשאל את הרופא"), asks_first("let me ask you this")
    (True, True, False)
    """
    return (
        "?" not in words and len(words.split()) <= _MOST and _FIRST.fullmatch(words.strip(_ENDS)) is not None
    )


@remembered
def find_several(words: str) -> int:
    """How many would come, where that is all they ask; 0 for anything else.

    >>> find_several("can two of us come?"), find_several("ואפשר שניים?"), find_several("can I come at 2?")
    (2, 2, 0)
    """
    found = _SEVERAL.fullmatch(words.strip(_ENDS))
    named = (found["he"] or found["en"] or "").casefold() if found else ""
    return int(named) if named.isdecimal() else _NUMBERS.get(named, 0)


@remembered
def asks_other_day(words: str) -> bool:
    """Whether another day or hour is asked for, and none is named.

    >>> asks_other_day("אפשר ביום אחר?"), asks_other_day("any other day?"), asks_other_day("any other day than Monday?")
    (True, True, False)
    """
    return _OTHER_DAY.fullmatch(words.strip(_ENDS)) is not None


@remembered
def is_undecided(words: str) -> bool:
    """Whether all that is said is that they cannot say, or that anything suits them.

    >>> is_undecided("לא זוכרת"), is_undecided("we haven't got a date"), is_undecided("גמיש"), is_undecided("not hot")
    (True, True, True, False)
    """
    return "?" not in words and _UNDECIDED.fullmatch(words.strip(_ENDS)) is not None
