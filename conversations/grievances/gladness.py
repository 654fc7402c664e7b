"""How people say that they are glad, or want somebody of ours thanked; who is glad complains of nothing. Pure."""

from conversations.profile.tones import find_tone, praises
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "gladness")
_GLAD, _OURS, _OWN, _TO_THANK = (whole(_SAID[kind]) for kind in ("glad", "ours", "own", "to_thank"))


@remembered
def complains_of_nothing(words: str) -> bool:
    """Whether words that name something lacking are glad, or tell of what is theirs to do, and of nothing of ours.

    >>> complains_of_nothing("amazing!! what if we still don't have shoes?"), complains_of_nothing("עוד לא סיפרתי לה")
    (True, True)
    >>> complains_of_nothing("great, still no refund"), complains_of_nothing("עוד לא קיבלתי תשובה")
    (False, False)
    >>> complains_of_nothing("מעולה! ועוד לא החזרתם את הכסף"), complains_of_nothing("still waiting")
    (False, False)
    """
    return (is_glad(words) or _OWN.search(words) is not None) and not _OURS.search(words)


@remembered
def is_glad(words: str) -> bool:
    """Whether somebody is glad of how it went.

    >>> is_glad("brilliant, thank you!"), is_glad("וואו, איזה שירות"), is_glad("is it great?"), is_glad("it's cold")
    (True, True, False, False)
    """
    return _GLAD.search(words) is not None or praises(words) or find_tone(words) == "happy"


@remembered
def find_thanks(words: str) -> str:
    """The part of words that wants somebody of ours thanked or praised; "" for none.

    >>> find_thanks("great, give my thanks to Noa!"), find_thanks("תגידי לשליח תודה רבה")
    ('give my thanks to Noa', 'תגידי לשליח תודה רבה')
    >>> find_thanks("tell the courier he was so sweet"), find_thanks("המון תודה ליעל")
    ('tell the courier he was so sweet', 'המון תודה ליעל')
    >>> find_thanks("thank you"), find_thanks("thank god"), find_thanks("tell him the door is open")
    ('', '', '')
    >>> find_thanks("תודה לאל"), find_thanks("תודה לכם"), find_thanks("תגידו לשליח לצלצל")
    ('', '', '')
    """
    found = _TO_THANK.search(words)
    return "" if found is None or is_question(words[: found.end()]) else found[0]
