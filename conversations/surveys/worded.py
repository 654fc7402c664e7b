"""What is replied to a question for a score and is no number: a score in words, too early, a why left out."""

import re
from collections.abc import Mapping

from conversations.surveys.scales import SurveyKind
from conversations.wording.plain import plain
from conversations.wording.said import read_said

_SAID = read_said(__package__, "worded")
_AROUND = rf"(?:(?:{_SAID['of']}),? )*(?:{{}})(?:[ ,]+(?:{_SAID['polite']}))*"


def _only(key: str) -> re.Pattern[str]:
    return re.compile(_SAID[key], re.IGNORECASE)


_SCORES: Mapping[str, re.Pattern[str]] = {
    key: re.compile(_AROUND.format(ways), re.IGNORECASE) for key, ways in _SAID.items() if key[-1].isdecimal()
}
_OPEN = re.compile(_AROUND.format(_SAID["open"]), re.IGNORECASE)
_NOT_YET, _NEVER_CAME, _SKIPPED, _WISHED = map(_only, ("not_yet", "never_came", "skipped", "wished"))
_POLITE = re.compile(rf"[ ,]+(?:{_SAID['polite']}|סליחה|sorry)$", re.IGNORECASE)


def read_worded(words: str, kind: SurveyKind) -> int | None:
    """The score that words alone give to a question of a kind; None where they give none, or it might be two.

    >>> read_worded("היה מושלם!", "csat"), read_worded("it was terrible", "csat"), read_worded("סביר", "csat")
    (5, 1, 3)
    >>> read_worded("definitely", "nps"), read_worded("definitely", "csat"), read_worded("the olives were ok", "csat")
    (10, None, None)
    """
    said = plain(words)
    for key, pattern in _SCORES.items():
        name, score = key.split()
        if name == kind and pattern.fullmatch(said):
            return int(score)
    return None


def may_be_several(words: str) -> bool:
    """Whether words alone would be a score, and it is not plain which.

    >>> may_be_several("not really"), may_be_several("היה טעים"), may_be_several("האם טעים?")
    (True, True, False)
    """
    return "?" not in words and _OPEN.fullmatch(plain(words)) is not None


def says_not_yet(words: str) -> bool:
    """Whether nothing can be said yet.

    >>> says_not_yet("עוד לא אכלנו"), says_not_yet("haven't tried it yet"), says_not_yet("לא אכלנו את הכול")
    (True, True, False)
    """
    return _NOT_YET.fullmatch(plain(words)) is not None


def says_it_never_came(words: str) -> bool:
    """Whether what the question is about did not come.

    >>> says_it_never_came("it never arrived"), says_it_never_came("עדיין לא הגיע"), says_it_never_came("it came late")
    (True, True, False)
    """
    return _NEVER_CAME.fullmatch(plain(words)) is not None


def leaves_why_out(words: str) -> bool:
    """Whether somebody who was asked why would rather not say, or has nothing to say.

    >>> leaves_why_out("לא יודעת"), leaves_why_out("nothing really"), leaves_why_out("nothing was hot")
    (True, True, False)
    """
    said = plain(words)
    return _SKIPPED.fullmatch(said) is not None or _SKIPPED.fullmatch(_POLITE.sub("", said)) is not None


def wishes_it_so(words: str) -> bool:
    """Whether somebody who was asked what could be better says it in words that might be a question elsewhere.

    >>> wishes_it_so("אפשר עוד קצת מלח"), wishes_it_so("could be warmer"), wishes_it_so("could it be warmer?")
    (True, True, False)
    """
    return "?" not in words and _WISHED.fullmatch(plain(words)) is not None
