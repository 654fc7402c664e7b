"""Whether words ask if what was booked still stands, or what it was. Pure."""

from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "standing")
_STILL, _WHAT, _MINE, _OF_ELSE, _READ_BACK, _UNWANTED = (
    whole(_SAID[key]) for key in ("still", "what", "mine", "of_else", "read_back", "unwanted")
)
_MOST = 14  # words that ask no more than that


@remembered
def asks_standing(words: str) -> bool:
    """Whether they ask if theirs still stands, or what they have at all.

    >>> asks_standing("is my class on Sunday still on?"), asks_standing("what did I book in the end")
    (True, True)
    >>> asks_standing("השיעור שלי עדיין קבוע?"), asks_standing("לאיזה יום נרשמתי?")
    (True, True)
    >>> asks_standing("is my discount still valid?"), asks_standing("which class is on Monday?")
    (False, False)
    """
    if len(words.split()) > _MOST or _OF_ELSE.search(words):
        return False
    return _WHAT.search(words) is not None or (is_question(words) and _STILL.search(words) is not None)


@remembered
def asks_what(words: str) -> bool:
    """Whether they ask what it is that they have, and not only if it still stands.

    >>> asks_what("what am I down for?"), asks_what("is it still good?")
    (True, False)
    """
    return asks_standing(words) and _WHAT.search(words) is not None


@remembered
def is_unwanted(words: str) -> bool:
    """Whether what is booked was never asked for, and is to be called off, whatever else is told with it.

    >>> is_unwanted("And I never asked for waltz today, cancel that one"), is_unwanted("בכלל לא ביקשתי ואלס, תבטלו")
    (True, True)
    >>> is_unwanted("I never asked for a discount"), is_unwanted("can I cancel that one?")
    (False, False)
    """
    found = _UNWANTED.search(words)
    return found is not None and "?" not in words[found.start() :]


@remembered
def asks_when_mine(words: str) -> bool:
    """Whether one of their questions is when theirs is, which they don't name.

    >>> asks_when_mine("so when's mine?"), asks_when_mine("ok leave it. what time did you say?")
    (True, True)
    >>> asks_when_mine("what time does it start?"), asks_when_mine("מתי השיעור של הקטנים?")
    (False, False)
    """
    parts = split_acts(words) or [words]
    return any(len(part.split()) <= _MOST and _MINE.search(part) is not None for part in parts)


@remembered
def asks_read_back(words: str) -> bool:
    """Whether all that we have of them is to be read back, and hardly anything else is said.

    >>> asks_read_back("can you read me back what I've got now"), asks_read_back("תכתבו לי מה רשום אצלכם, שאהיה רגועה")
    (True, True)
    >>> asks_read_back("send me what you have on Mondays"), asks_read_back("תכתבו לי מה יש לכם בשני")
    (False, False)
    """
    found = _READ_BACK.search(words)
    return found is not None and len(words.split()) - len(found[0].split()) <= _BESIDE


_BESIDE = 8  # words that may stand around it
