"""Whether any of what was offered is taken, or none, or all stays as it was. Pure."""

from conversations.understanding.segments import is_question
from conversations.wording.clocks import find_clocks
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_named_days

_SAID = read_said(__package__, "offered")
_ANY, _AROUND, _NONE, _STAYS, _LATER = (
    whole(_SAID[key]) for key in ("any", "around", "none", "stays", "later")
)
_FIRST, _SEVERAL, _OTHER_DAY, _UNDECIDED = (
    whole(_SAID[key]) for key in ("asks_first", "several", "other_day", "undecided")
)
_NUMBERS = {"שניים": 2, "שנינו": 2, "שתיים": 2, "שתינו": 2, "two": 2, "both": 2, "three": 3, "four": 4,
            "שלושה": 3, "שלוש": 3, "ארבעה": 4, "ארבע": 4}  # fmt: skip
_ENDS = " .!,?…"
_MOST = 10


@remembered
def takes_any(words: str) -> bool:
    """Whether all that is said is that any will do.

    >>> takes_any("לא משנה לי"), takes_any("either is fine"), takes_any("שניהם טובים"), takes_any("either or not")
    (True, True, True, False)
    """
    if len(words.split()) > _MOST or "?" in words:
        return False
    left, count = _ANY.subn(" ", words)
    return count > 0 and not any(map(str.isalnum, _AROUND.sub(" ", left)))


@remembered
def takes_none(words: str) -> bool:
    """Whether it begins with a no, and names no other time.

    >>> takes_none("לא, זה בסדר"), takes_none("hmm no, maybe later"), takes_none("no problem"), takes_none("לא משנה")
    (True, True, False, False)
    >>> takes_none("no, 21:00"), takes_none("לא, ביום שני")
    (False, False)
    """
    if len(words.split()) > _MOST or is_question(words) or not _NONE.match(words.strip()):
        return False
    return not (find_named_days(words) or any(map(str.isdecimal, words)) or find_clocks(words.casefold()).at)


@remembered
def stays_as_it_was(words: str) -> bool:
    """Whether nothing is to be moved after all.

    >>> stays_as_it_was("actually leave it"), stays_as_it_was("בעצם נשאיר"), stays_as_it_was("leave it on Monday?")
    (True, True, False)
    """
    return _STAYS.fullmatch(words.strip(" .!,")) is not None


@remembered
def leaves_later(words: str) -> bool:
    """Whether it is put off to another day or week, that is not named."""
    return _LATER.search(words) is not None


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
