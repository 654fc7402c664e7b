"""What is said to a business that lets somebody wait or has let them down: it is met as what it is."""

from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "remarks")
_NO_GIFT, _JAB, _NEEDS, _NO_ANSWER = (whole(_SAID[kind]) for kind in ("no_gift", "jab", "needs", "no_answer"))
_MOST = 16
"""Words of such a remark: a longer message tells more than that."""


@remembered
def find_remark(words: str) -> str | None:
    """Which of these words are: no coupon is wanted, whether it is always so, what has to be told, or None.

    >>> find_remark("אל תציעו לי קופון לפעם הבאה. אין פעם הבאה"), find_remark("is it always like this with you?")
    ('no_gift', 'jab')
    >>> find_remark("OK. What do you need then"), find_remark("אם אין אצלכם תשובה ברורה תגיד אין תשובה. זה בסדר")
    ('needs', 'no_answer')
    >>> find_remark("do you have a coupon?"), find_remark("what do you need for a pizza dough"), find_remark("יש הנחה?")
    (None, None, None)
    """
    said = " ".join(words.split())
    if len(said.split()) > _MOST:
        return None
    if _NEEDS.fullmatch(plain(said)):
        return "needs"
    kinds = (("no_gift", _NO_GIFT), ("no_answer", _NO_ANSWER), ("jab", _JAB))
    return next((kind for kind, pattern in kinds if pattern.search(said)), None)
