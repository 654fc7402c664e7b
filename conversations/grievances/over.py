"""How people say that what they waited for is there, came right or is not wanted any more. Pure."""

import re
from typing import Literal

from conversations.grievances.telling import is_lacking_still
from conversations.understanding.intents.others import is_of_others
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "over")
_CAME, _GOT, _SETTLED, _AROUND, _POORLY, _WITHDRAWN, _INSTEAD = (
    whole(_SAID[kind]) for kind in ("came", "got", "settled", "around", "poorly", "withdrawn", "instead")
)
_BY_WHOM = re.compile(r"\W*(?:with|by|through|via|from|at|עם|מול|דרך|אצל) \S+(?: \S+){0,2}\W*", re.IGNORECASE)
"""Beside what came right stands only who helped ("sorted it with my bank")."""
_MOST = 16
"""Words of who says no more than that."""
End = Literal["came", "got", "settled", "withdrawn"]


@remembered
def find_end(words: str) -> End | None:
    """How words say, with hardly anything else, that what was awaited is over; None where they do not.

    >>> find_end("never mind, he just got here, thanks"), find_end("אה הסתדר, סליחה על הטרחה")
    ('came', 'settled')
    >>> find_end("no longer needed, sorted with my bank"), find_end("הזיכוי נכנס הבוקר, תודה רבה")
    ('settled', 'came')
    >>> find_end("ok yeah it was tuesday the 26th. so embarrassing. forget the refund")
    'withdrawn'
    >>> find_end("אה זה היה ביום שלישי, איזה פדיחה. עזבו את ההחזר")
    'withdrawn'
    >>> find_end("forget the refund, I want a new one"), find_end("don't forget the refund")
    (None, None)
    >>> find_end("it still isn't here"), find_end("הגיע קר"), find_end("it came, where's the salad?")
    (None, None, None)
    >>> find_end("nobody called"), find_end("לא התקשרו אליי"), find_end("thanks"), find_end("got it, thanks")
    (None, None, None, 'got')
    """
    if _WITHDRAWN.search(words) and "?" not in words and len(words.split()) <= 2 * _MOST:
        return None if _INSTEAD.search(words) else "withdrawn"
    if len(words.split()) > _MOST or _asks(words) or tells_it_came_poorly(words) or is_of_others(words):
        return None
    ends: tuple[tuple[End, re.Pattern[str]], ...] = (("settled", _SETTLED), ("came", _CAME), ("got", _GOT))
    rest, found = words, None
    for end, way in ends:
        shorter = way.sub(" ", rest)
        found, rest = (end if found is None and shorter != rest else found), shorter
    rest = _AROUND.sub(" ", rest)
    is_all = not any(map(str.isalnum, rest))
    return found if is_all or (found == "settled" and _BY_WHOM.fullmatch(rest)) else None


def _asks(words: str) -> bool:
    """Whether something is asked: that it may be closed is put as a question, and is none."""
    return is_question(words) and ("?" in words or _MAY.match(words) is None)


_MAY = re.compile(r"\W*(?:אפשר|ניתן|you can|you may) (?:לסגור|close)(?!\w)", re.IGNORECASE)


@remembered
def tells_it_came_poorly(words: str) -> bool:
    """Whether words say that it is there, and that it was not as it should be: before it or behind it.

    >>> tells_it_came_poorly("a bit cold but at least it's here"), tells_it_came_poorly("הגיע. קר, אבל הגיע")
    (True, True)
    >>> tells_it_came_poorly("it's here, still hot"), tells_it_came_poorly("my pizza is cold")
    (False, False)
    """
    if is_question(words) or len(words.split()) > _MOST or not _CAME.search(words):
        return False
    return _POORLY.search(_CAME.sub(" ", words)) is not None or is_lacking_still(words)


@remembered
def is_spoilt(words: str) -> bool:
    """Whether what came can't be eaten, so that nobody is glad that it did.

    >>> is_spoilt("it's here, burnt black"), is_spoilt("הגיע, פושר")
    (True, False)
    """
    return _SPOILT.search(words) is not None


_SPOILT = whole(
    r"burnt|burned|raw|wrong|in pieces|upside down|mould\w*|inedible|שרופה?|נאה?|לא נכונה?|הפוכה?|מרוסקת?|לא אכיל\w*"
)
