"""How people want to be spoken to, and whether they are customers already: told in passing, kept like the rest."""

import re
from collections.abc import Iterator

from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "manner")
_BRIEF = whole(_SAID["brief"])
_DAYS = r"(?:ראשון|שני|שלישי|רביעי|חמישי|שישי)"
_DAY = r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?"
_CUSTOMER = whole(_SAID["customer"])
_ASKS_WHETHER = re.compile(
    r"^\W*(?:אם|האם|ואם|if|when|would|can i|how do i)(?!\w)|להיות (?:תלמיד|לקוח|מנוי)|(?:become|to be) a",
    re.IGNORECASE,
)
_ASKS_WHEN = re.compile(
    r"^\W*(?:(?:so|and|ok|hi|hey|אז|ו|היי)\W+)*(?:when(?:'s| is)|what (?:time|day) is|is|ו?מתי|ב?אי?ז[הו] (?:יום|שעה))"
    r"(?: my| ה?)?(?: ?\w+){0,2}(?: של(?:י|נו))?(?: still (?:on|booked|happening))?(?: again)?\W*$|"
    r"^\W*(?:\S+ ){0,2}שלי עדיין \S+\W*$",
    re.IGNORECASE,
)
"""When their class is: so asks also who booked their first."""
_ASKS_IF_DOWN = re.compile(
    r"(?<!\w)(?:אני|אנחנו|הוא|היא) (?:כבר |בעצם |עכשיו )?רשו(?:ם|מה|מים|מות)(?:,? (?:נכון|כן))?[^.,!?\n]*\?|"
    r"^\W*(?:(?:אוקיי?|טוב|סבבה|רגע|ו?אז)\W+)+(?:אני|אנחנו|הוא|היא) (?:כבר )?רשו(?:ם|מה|מים|מות)[^.,!?\n]*$|"
    r"(?<!\w)(?:am i|are we|is (?:he|she)) (?:\w+ )?(?:registered|signed up|booked|enrolled|down)(?!\w)|"
    r"^\W*(?:so|ok|then)\W+(?:(?:so|ok|then)\W+)*(?:i[’']?m|we[’']?re) (?:registered|signed up|enrolled)[^.,!\n]*\?",
    re.IGNORECASE,
)
"""Whether they are put down: so asks also who booked nothing yet."""
_WANTS = whole(_SAID["new_here"])
_HARD = whole(_SAID["writing_is_hard"])


_NO_CALLS, _BESIDE, _DENIES = (whole(_SAID[key]) for key in ("no_calls", "no_calls_beside", "denies"))
_DISLIKES, _NO_LINKS = whole(_SAID["dislikes_phone"]), whole(_SAID["no_links"])
_FEW = 10  # words that say no more than that


@remembered
def wants_writing(words: str) -> bool:
    """Whether somebody says that they can't be phoned, or want to be answered in writing.

    >>> wants_writing("I can't talk on the phone, please write here"), wants_writing("אני לא יכולה לדבר בטלפון")
    (True, True)
    >>> wants_writing("can I call you?"), wants_writing("I can't talk about it")
    (False, False)
    """
    return _NO_CALLS.search(words) is not None or dislikes_phone(words)


@remembered
def dislikes_phone(words: str) -> bool:
    """Whether somebody merely says that the phone is not for them.

    >>> dislikes_phone("I hate phone calls haha"), dislikes_phone("אני לא אוהב לדבר בטלפון"), dislikes_phone("no calls")
    (True, True, False)
    """
    return _DISLIKES.search(words) is not None


@remembered
def has_no_links(words: str) -> bool:
    """Whether somebody says that they can't open links, and not that one of ours is broken.

    >>> has_no_links("I cant open links on this phone"), has_no_links("אני לא יכול לפתוח קישורים בטלפון הזה")
    (True, True)
    >>> has_no_links("the link doesn't work"), has_no_links("can I use the link?")
    (False, False)
    """
    return _NO_LINKS.search(words) is not None


@remembered
def only_wants_writing(words: str) -> bool:
    """Whether they say that, and nothing else.

    >>> only_wants_writing("text only please, no calls"), only_wants_writing("text only. what does it cost?")
    (True, False)
    >>> only_wants_writing("no calls, no messages"), only_wants_writing("אל תתקשרו ואל תכתבו")
    (False, False)
    """
    is_short = len(words.split()) <= _FEW and not is_question(words)
    rest = _NO_CALLS.sub(" ", words)
    return (
        is_short
        and _NO_CALLS.search(words) is not None
        and not _DENIES.search(rest)
        and not _BESIDE.sub(" ", rest).strip(" ,.!;-")
    )


@remembered
def find_manner(words: str) -> tuple[tuple[str, str], ...]:
    """What words tell of how somebody stands to us and wants to be spoken to, as names and values of traits.

    >>> list(find_manner("I dance with you on Tuesdays, short answers please"))
    [('style', 'brief'), ('standing', 'customer')]
    >>> find_manner("אז אני רשומה למחר?"), find_manner("אני רשומה לסלסה")
    ((), (('standing', 'customer'),))
    """
    return tuple(_read_manner(words))


def _read_manner(words: str) -> Iterator[tuple[str, str]]:
    if _BRIEF.search(words) or finds_writing_hard(words):
        yield "style", "brief"
    is_asked = _ASKS_WHETHER.search(words) or _ASKS_WHEN.search(words) or _ASKS_IF_DOWN.search(words)
    if _CUSTOMER.search(words) and not is_asked and not _WANTS.search(words):
        yield "standing", "customer"


@remembered
def finds_writing_hard(words: str) -> bool:
    """Whether somebody says that reading or writing is hard for them.

    >>> finds_writing_hard("קשה לי לכתוב האותיות קטנות"), finds_writing_hard("it is hard to say")
    (True, False)
    """
    return _HARD.search(words) is not None
