"""Who is only mentioned beside what somebody wants for themselves: nothing told of them is of who comes. Pure."""

import re
from collections.abc import Iterator

from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "mentioned")
_RELATIVE, _CHILD, _THEM = (whole(_SAID[key]) for key in ("relative", "child", "them"))
_PASSING, _WISHED, _OWN = (whole(_SAID[key]) for key in ("passing", "wished", "own"))
_CLAUSE = re.compile(
    r"[.,;!?\n]+(?!\d)|(?<!can)(?<!could)(?<!may)(?<!and)(?<!but)(?<!so)\s"
    r"(?=(?:and |but |so )?(?:i(?:'d|'m)?|can i|could i) (?!was|am \d|m \d))|"
    r"(?<!גם)(?<!אבל)(?<!אז)(?<!אפשר)\s(?=(?:ו|אבל |אז |אפשר )?(?:גם )?אני (?!בת|בן))|(?<=\w)\s(?=\()",
    re.IGNORECASE,
)


@remembered
def leave_mentioned_out(words: str) -> str:
    """What is left of words without those who are told of in passing; all of them, where nobody is.

    >>> leave_mentioned_out("my sister is 17 and dances at yours. I want to try tango")
    'I want to try tango'
    >>> leave_mentioned_out("my sister is 17, I want a trial for her")
    'my sister is 17, I want a trial for her'
    >>> leave_mentioned_out("הבת שלי בת 8 כבר רוקדת אצלכם, אני רוצה לנסות סלסה")
    'אני רוצה לנסות סלסה'
    >>> leave_mentioned_out("הבת שלי בת 8, אשמח לניסיון")
    'הבת שלי בת 8, אשמח לניסיון'
    """
    return _take_apart(words)[0]


@remembered
def find_mentioned(words: str) -> str:
    """The words that tell of who is only mentioned; "" where nobody is."""
    return _take_apart(words)[1]


def _take_apart(words: str) -> tuple[str, str]:
    """What is of who writes, and what is of whom they mention."""
    if not (_RELATIVE.search(words) or _CHILD.search(words)) or _TOGETHER.search(words):
        return words, ""
    clauses = [clause.strip() for clause in _CLAUSE.split(words) if clause.strip()]
    theirs = list(_list_theirs(clauses))
    told = " ".join(clauses[place] for place in theirs)
    rest = [clause for place, clause in enumerate(clauses) if place not in theirs]
    wants = [clause for clause in rest if _OWN.search(clause) and not _wishes_for(clause)]
    is_passing = _PASSING.search(told) is not None
    if not theirs or _wishes_for(told) or any(_wishes_for(one) for one in rest):
        return words, ""
    is_mere = bool(wants) or (is_passing and not is_question(words))
    if _CHILD.search(told) and not (is_passing and wants):
        return words, ""  # what is wanted is likely the child's
    return (". ".join(rest), told) if is_mere else (words, "")


def _list_theirs(clauses: list[str]) -> Iterator[int]:
    """The clauses that tell of somebody else: those that name them, and those that go on of them."""
    goes_on = False
    for place, clause in enumerate(clauses):
        named = _RELATIVE.search(clause) or _CHILD.search(clause)
        is_more = goes_on and (_THEM.match(_AND.sub("", clause)) or _AGED.match(clause))
        goes_on = bool(named or is_more)
        if goes_on:
            yield place


_TOGETHER = re.compile(
    rf"(?<!\w)(?:{_SAID['relative']}|{_SAID['child']}),? (?:and|&) (?:i|me|myself)(?!\w)", re.IGNORECASE
)
"""Both of them come."""
_AND = re.compile(r"^(?:and|but|who|ו(?=ה[וי]א))\s*", re.IGNORECASE)
_AGED = re.compile(r"\W*(?:aged? |בת |בן |he'?s |she'?s )?\d{1,2}(?: years? old)?\W*$|\(", re.IGNORECASE)


def _wishes_for(clause: str) -> bool:
    """Whether somebody else than who writes is to come by these words, too."""
    return _WISHED.search(_OWN.sub(" ", clause)) is not None
