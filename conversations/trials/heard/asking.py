"""What is asked about a trial class: whether one may come, when it is, whether it stands, what it costs. Pure."""

import re

from conversations.dialogue.wanted.confirming import makes_sure
from conversations.meetings.kept.standing import asks_standing, asks_when_mine
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "said")
_STANDS, _WHEN, _ASKS_CHANGE = (whole(_SAID[key]) for key in ("stands", "when", "asks_change"))
_SETTLED = whole(_SAID["settled"])
_WHEN_NEXT = re.compile(_SAID["when_next"], re.IGNORECASE)
_NEVER_ASKED, _COMES = whole(_SAID["never_asked"]), whole(_SAID["comes"])
_PRICE = re.compile(_SAID["price"], re.IGNORECASE)
_MAY_ON = re.compile(_SAID["may_on"], re.IGNORECASE)
_MAY_COME, _NEXT = whole(_SAID["may_come"]), whole(_SAID["next"])
_SHORT = 14  # words that ask whether it stands


@remembered
def asks_to_come(words: str) -> bool:
    """Whether they ask if they may come."""
    return _MAY_COME.search(words) is not None and len(words.split()) <= _SHORT


@remembered
def asks_for_day(words: str) -> bool:
    """Whether a day is asked for and nothing else.

    >>> asks_for_day("אפשר ביום ראשון הקרוב?"), asks_for_day("is this sunday ok?")
    (True, True)
    >>> asks_for_day("is there parking on sunday?"), asks_for_day("what about tuesday")
    (False, False)
    """
    return _MAY_ON.match(words) is not None


@remembered
def asks_price(words: str) -> bool:
    """Whether they ask what it costs, and name nothing else.

    >>> asks_price("זה בתשלום?"), asks_price("is it free?"), asks_price("how much is a month?")
    (True, True, False)
    """
    return _PRICE.search(words) is not None


@remembered
def asks_change(words: str) -> bool:
    """Whether they ask if another day would do."""
    return _ASKS_CHANGE.search(words) is not None


@remembered
def asks_for_next(words: str) -> bool:
    """Whether they ask which comes next, which is offered anyhow."""
    return _NEXT.search(words) is not None


@remembered
def asks_whether(words: str) -> bool:
    """Whether they ask if they are put down.

    >>> asks_whether("רשמתם אותנו?"), asks_whether("did you put us down?"), asks_whether("so are we booked or not")
    (True, True, True)
    """
    is_asked = is_question(words) and len(words.split()) <= _SHORT and _STANDS.search(words) is not None
    return is_asked or makes_sure(words) or asks_standing(words)


@remembered
def asks_when(words: str) -> bool:
    """Whether they ask when theirs is.

    >>> asks_when("באיזו שעה זה היה?"), asks_when("when was it again?"), asks_when("when do you open?")
    (True, True, False)
    """
    return len(words.split()) <= _SHORT and (_WHEN.search(words) is not None or asks_when_mine(words))


@remembered
def asks_settled(words: str) -> bool:
    """Whether they ask what was settled, in words that are of nothing else.

    >>> asks_settled("מה סיכמנו בסוף לגבי היום והשעה"), asks_settled("when are you open?")
    (True, False)
    """
    return len(words.split()) <= _SHORT and (_SETTLED.search(words) is not None or asks_standing(words))


@remembered
def asks_sum(words: str) -> bool:
    """Whether it is asked what something comes to, or whether there is a discount.

    >>> asks_sum("do you do sibling discounts?"), asks_sum("יש הנחת אחים?"), asks_sum("can he come too?")
    (True, True, False)
    """
    return _SUM.search(words) is not None


_SUM = re.compile(
    r"(?<!\w)(?:discounts?|cheaper|how much|cost|price|deal|[ובלה]{0,2}הנח(?:ה|ת|ות)|יותר זול|כמה|מחיר\w*)(?!\w)",
    re.IGNORECASE,
)


@remembered
def asks_when_next(words: str) -> bool:
    """Whether it is asked when the next one is, and nothing else.

    >>> [asks_when_next(one) for one in ("and when is the next one", "ומתי הכי קרוב?", "מתי אתם הכי קרובים?")]
    [True, True, False]
    """
    return _WHEN_NEXT.search(words) is not None


@remembered
def never_asked(words: str) -> bool:
    """Whether they never asked to be put down.

    >>> never_asked("לא ביקשתי להיום"), never_asked("I didn't ask for today"), never_asked("who told you to book me?")
    (True, True, True)
    >>> never_asked("לא ביקשתי שיחה"), never_asked("I didn't ask about parking"), never_asked("that's not what I asked")
    (False, False, False)
    """
    return _NEVER_ASKED.search(words) is not None


@remembered
def says_they_come(words: str) -> bool:
    """Whether they say that they come, and not only that a day suits.

    >>> says_they_come("we'll come on Monday"), says_they_come("Monday works"), says_they_come("טוב שני זה בסדר")
    (True, False, False)
    """
    return not is_question(words) and _COMES.search(words) is not None
