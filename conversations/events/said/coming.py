"""Whether words say, or ask, that somebody comes to an evening that is spoken of, in whatever pieces. Pure."""

import re
from functools import cache
from typing import Literal

from conversations.events.company.reading import count_coming, count_more, leave_company_out
from conversations.events.patterns import AGAINST
from conversations.events.wanting import is_said_beside
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.clocks import find_clocks
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_ways, whole

Wish = Literal["comes", "asks", "takes"]
_WAYS = read_ways(__package__, "coming")
_COMES, _ASKS, _TAKES, _DOUBTS, _LATE = (
    whole("|".join(_WAYS[key])) for key in ("comes", "asks", "takes", "doubts", "late")
)
_BESIDE = frozenset(str(_WAYS["beside"]).split())
_DAYS = (
    ("mon(?:day)?", "שני"), ("tues?(?:day)?", "שלישי"), ("wed(?:nesday)?", "רביעי"), ("thu(?:rs)?(?:day)?", "חמישי"),
    ("fri(?:day)?", "שישי"), ("sat(?:urday)?", "שבת"), ("sun(?:day)?", "ראשון"),
)  # fmt: skip
_APART = re.compile(
    r":|;|,\s*(?=(?:we|i|he|she) (?:don['’]?t|do not|can['’]?t) eat|(?:אני |אנחנו )?לא אוכל)|"
    r"(?<!\w)(?:but first|but before|but (?:a|one|just a) \w*question|אבל קודם|רק שאלה|לפני זה)(?!\w)"
)
_ASKED_OK = (
    r"(?:is (?:that|it) |that'?s |if that'?s )?(?:ok|okay|alright|fine|possible|cool|אפשר|בסדר|סבבה|זה בסדר)"
)
_TAG = re.compile(rf"[,\s]{_ASKED_OK}\W*$", re.IGNORECASE)
"""A wish that ends with "ok?" asks nothing."""
_BIDS = re.compile(
    r"(?:(?:please|pls|so|ok|and|then|אז|בבקשה) )*"
    r"(?:count|put|sign|book|register|save|keep|reserve|ת?רשמ|תרשום|ת?שמר|תשמור|תוסיפ|תכניס)"
)
_TO = re.compile(r"^\s*(?:for|to|in|on) (?:(?:the|a|an|this|that|your|my) )*(?P<what>\w+)")
_KINDS: tuple[Wish, ...] = ("comes", "asks", "takes")
_LONGEST = 30  # words of a part that says it


@cache
def _of_day(key: str, weekday: int) -> re.Pattern[str]:
    day = f"(?:{'|'.join(_DAYS[weekday])})"
    return whole("|".join(way.replace("{day}", day) for way in _WAYS[key]))


@remembered
def may_wish(words: str) -> bool:
    """Whether words may say that somebody comes, to whatever it is: a first look, and a cheap one.

    >>> may_wish("could we drop by?"), may_wish("we'll be three"), may_wish("how much for kids?")
    (True, True, False)
    """
    said = plain(words)
    return any(one.search(said) for one in (_COMES, _ASKS, _TAKES)) or bool(
        count_coming(words) or count_more(words)
    )


def calls(words: str, weekday: int) -> bool:
    """Whether words name an evening without its word, by what it is or by its day (0: Monday).

    >>> calls("the free evening is perfect", 3), calls("the thursday one", 3), calls("הערב של חמישי", 3)
    (True, True, True)
    >>> calls("are you free on thursday?", 3), calls("the monday one", 3)
    (False, False)
    """
    return _of_day("called", weekday).search(plain(words)) is not None


def find_wish(words: str, weekday: int) -> Wish | None:
    """What of it they say: that they come, whether they may, or that it is what they take.

    `weekday` is the evening's. A part that says more than that is heard only where it says plainly that they come.

    >>> find_wish("sounds lovely, I'll be there", 3), find_wish("nice, can i come this thursday", 3)
    ('comes', 'asks')
    >>> find_wish("oh the free evening is perfect, this thursday", 3), find_wish("חמישי הזה מתאים לי", 3)
    ('takes', 'takes')
    >>> find_wish("can we come at 20:30?", 3), find_wish("can I come without a partner?", 3), find_wish("are we in?", 3)
    (None, None, None)
    >>> find_wish("we'll come another time", 3), find_wish("I can't come", 3), find_wish("can I bring my own shoes?", 3)
    (None, None, None)
    """
    parts = [one for part in split_acts(words) or [words] for one in _APART.split(part) if one.strip()]
    found = {_find_in(part, words, weekday) for part in parts}
    if found <= {"takes", None} and any(is_question(part) for part in parts):
        return None  # who comes is told beside what is asked
    return next((kind for kind in _KINDS if kind in found), None)


def _find_in(part: str, words: str, weekday: int) -> Wish | None:
    said = plain(part).replace("stop by", "drop by")
    if len(said.split()) > _LONGEST or not AGAINST.isdisjoint(said.split()) or _DOUBTS.search(said):
        return None
    asked = is_question(part) or f"{part.rstrip()}?" in words or part.rstrip().endswith("?")
    asked = asked and not _TAG.search(part) and not _BIDS.match(said)
    if find_clocks(part.casefold()).at and "?" in words:
        return None  # whether it is on at an hour of theirs
    if not asked and (coming := _COMES.search(said)):
        return "comes" if _is_to_it(said[coming.end() :], weekday) else None
    if (find_clocks(part.casefold()).at and not _is_only(said, weekday)) or _LATE.search(said):
        return None
    if _ASKS.search(said):
        return "asks" if _is_only(_ASKS.sub(" ", said), weekday) else None
    if asked:
        return None
    is_of_it = (
        calls(part, weekday) or _of_day("day", weekday).search(said) or count_coming(part) or count_more(part)
    )
    return "takes" if is_of_it and _is_only(_TAKES.sub(" ", said), weekday) else None


def _is_to_it(rest: str, weekday: int) -> bool:
    """Whether what stands behind "put me down" or "I'll come" names nothing else to come to."""
    rest = _of_day("day", weekday).sub(" ", _of_day("called", weekday).sub(" ", leave_company_out(rest)))
    named = _TO.match(rest)
    return named is None or named["what"] in _BESIDE or is_said_beside(named["what"])


def _is_only(said: str, weekday: int) -> bool:
    """Whether nothing stands there but the evening, its day, and who comes."""
    rest = _of_day("day", weekday).sub(" ", _of_day("called", weekday).sub(" ", leave_company_out(said)))
    return all(word in _BESIDE or is_said_beside(word) for word in rest.split())
