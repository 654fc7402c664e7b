"""How people say that they are glad, or want somebody of ours thanked; who is glad complains of nothing. Pure."""

from conversations.profile.tones import find_tone, praises
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "gladness")
_GLAD, _NOT_SO, _OURS, _OWN, _TO_THANK = (
    whole(_SAID[kind]) for kind in ("glad", "not_so", "ours", "own", "to_thank")
)
_ONE, _BAD = _SAID["one"], _SAID["bad"]
_AGAIN = whole(
    rf"(?:{_ONE})(?:[’']?s| is| are| was| came| arrived)?(?: also| again| even| just)* (?:{_BAD})|"
    rf"(?:again|also|once more|still),? (?:{_BAD})(?=$|[.!,\n])|"
    rf"(?:ו?גם|שוב) ה?(?:{_ONE}) (?:הגיעה |היא |הגיע )?(?:{_BAD})|"
    rf"(?:{_ONE}) (?:הגיעה |היא )?(?:שוב|גם) (?:{_BAD})"
)


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
    if _OURS.search(words) is None:
        return is_glad(words) or _OWN.search(words) is not None
    return is_glad(words) and _NOT_SO.search(words) is None


@remembered
def is_glad(words: str) -> bool:
    """Whether somebody is glad of how it went.

    >>> is_glad("brilliant, thank you!"), is_glad("וואו, איזה שירות"), is_glad("is it great?"), is_glad("it's cold")
    (True, True, False, False)
    """
    return _GLAD.search(words) is not None or praises(words) or find_tone(words) == "happy"


@remembered
def tells_it_went_wrong_again(words: str) -> bool:
    """Whether words tell, after a case, that what came since is wrong as well.

    >>> tells_it_went_wrong_again("lovely. this one's burnt too"), tells_it_went_wrong_again("גם החדשה קרה")
    (True, True)
    >>> tells_it_went_wrong_again("the new one is perfect"), tells_it_went_wrong_again("cold drinks too please")
    (False, False)
    """
    return not is_question(words) and _AGAIN.search(words) is not None


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
