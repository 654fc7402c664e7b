"""Whether any of what was offered is taken, or none, or all stays as it was. Pure."""

from conversations.understanding.segments import is_question
from conversations.wording.clocks import find_clocks
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_named_days

_SAID = read_said(__package__, "whichever")
_ANY, _AROUND, _UNFIT, _NONE, _STAYS, _ANOTHER_DAY = (
    whole(_SAID[key]) for key in ("any", "around", "unfit", "none", "stays", "another_day")
)
_MOST = 10


@remembered
def takes_any(words: str) -> bool:
    """Whether all that is said is that any will do.

    >>> takes_any("לא משנה לי"), takes_any("either is fine"), takes_any("שניהם טובים"), takes_any("either or not")
    (True, True, True, False)
    >>> takes_any("I don't mind, thanks"), takes_any("neither works"), takes_any("all good"), takes_any("הכל טוב")
    (True, False, False, False)
    """
    if len(words.split()) > _MOST or "?" in words:
        return False
    left, count = _ANY.subn(" ", plain(words))
    return count > 0 and not any(map(str.isalnum, _AROUND.sub(" ", left)))


@remembered
def takes_others(words: str) -> bool:
    """Whether all that is said is that none of them will do: who says so would see others.

    >>> takes_others("neither works for me"), takes_others("אף אחד לא מתאים"), takes_others("either works")
    (True, True, False)
    """
    return "?" not in words and _UNFIT.fullmatch(plain(words)) is not None


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

    >>> stays_as_it_was("actually, leave it"), stays_as_it_was("בעצם תשאירו"), stays_as_it_was("leave it on Monday?")
    (True, True, False)
    """
    return "?" not in words and _STAYS.fullmatch(plain(words)) is not None


@remembered
def leaves_later(words: str) -> bool:
    """Whether it is put off to another day or week, that is not named."""
    return _ANOTHER_DAY.search(words) is not None
