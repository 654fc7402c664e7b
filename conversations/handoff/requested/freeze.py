"""A membership that is to be put on hold: whether that is asked for, and what was told of it: that is asked no more."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "freeze")
_FREEZES, _MEMBERSHIP, _WANTS = (whole(_SAID[key]) for key in ("freezes", "membership", "wants"))
_ASKS_ONLY, _SINCE, _UNTIL, _MONTH = (whole(_SAID[key]) for key in ("asks_only", "since", "until", "month"))
_WEATHER = re.compile(r"freezing(?! (?:my|our|the|it|membership))|קפוא (?:בחוץ|פה)", re.IGNORECASE)
_WHOLE = r"(?:[A-Z][a-z'-]+ ){1,2}[A-Z][a-z'-]+|[א-ת][א-ת'״-]+ [א-ת][א-ת'״-]+"
_NAMES = (
    re.compile(
        rf"(?<!\w)(?:ה?שם(?: שלי| הוא)?:?|שמי|קוראים לי|(?i:i'?m|i am|it'?s|this is)) ({_WHOLE})(?!\w)"
    ),
    re.compile(
        rf"(?<!\w)(?:על שם|בשם|(?i:under(?: the name)?(?: of)?|in the name of|(?:my )?name(?:'s| is|:)?)) "
        rf"({_WHOLE}|[A-Z][a-z'-]+)"
    ),
    re.compile(rf"(?:^|(?<=[,.!] ))(?:היי |שלום )?אני ({_WHOLE})(?=\s*[,.\n])"),
    re.compile(rf"(?:^|(?<=[,.;\n]))\s*({_WHOLE})\s*\.?$"),
)


class Freeze(NamedTuple):
    """What was told of it: from when, until when or for how long, and whose it is."""

    since: bool = False
    until: bool = False
    who: str = ""


@remembered
def wants_freeze(words: str) -> bool:
    """Whether words ask to put their membership on hold; who asks how that is for everybody does not.

    >>> wants_freeze("please freeze my membership from 1 march"), wants_freeze("אפשר להקפיא את המנוי לחודש מרץ?")
    (True, True)
    >>> wants_freeze("can I freeze my membership?"), wants_freeze("how long can I freeze for")
    (False, False)
    """
    if not _FREEZES.search(words) or _ASKS_ONLY.search(words):
        return False
    told = read_freeze(words)
    is_wish = _WANTS.search(words) is not None and (not is_question(words) or told.since)
    is_set = told.since or bool(told.who)
    return (_MEMBERSHIP.search(words) is not None or is_set) and (is_wish or is_set)


@remembered
def speaks_of_freeze(words: str) -> bool:
    """Whether words name it, be it as a question.

    >>> speaks_of_freeze("can I pause my membership for that?"), speaks_of_freeze("it is freezing outside")
    (True, False)
    """
    return _FREEZES.search(words) is not None and _WEATHER.search(words) is None


@remembered
def read_freeze(words: str) -> Freeze:
    """What words tell of it.

    >>> read_freeze("from 1 march until 15 april, Noam Levi")
    Freeze(since=True, until=True, who='Noam Levi')
    >>> read_freeze("אפשר להקפיא לחודש מרץ? השם נועם לוי")
    Freeze(since=True, until=True, who='נועם לוי')
    >>> read_freeze("for 3 weeks"), read_freeze("אני רוצה להקפיא את המנוי").who
    (Freeze(since=False, until=True, who=''), '')
    """
    is_month = _MONTH.search(words) is not None
    is_range = re.search(r"\d{1,2}[./]\d{1,2}\s?[-–]\s?\d{1,2}[./]\d{1,2}", words) is not None
    return Freeze(
        is_month or is_range or _SINCE.search(words) is not None,
        is_month or is_range or _UNTIL.search(words) is not None,
        _find_who(words),
    )


def _find_who(words: str) -> str:
    found = (pattern.search(words) for pattern in _NAMES)
    return next((one[1] for one in found if one), "")


def name_missing(texts: Sequence[str], *, is_known: bool) -> str:
    """What of a freeze is to be asked yet, by what was told in these messages: "when" (or of it only "since" or
    "until") and "who", joined by "_"; "" for nothing. `is_known`: whose it is is known anyhow.

    >>> name_missing(("freeze my membership for 3 weeks", "from sunday"), is_known=False)
    'who'
    >>> name_missing(("freeze my membership",), is_known=True), name_missing(("freeze from sunday",), is_known=False)
    ('when', 'until_who')
    """
    begun = next((at for at, text in enumerate(texts) if _FREEZES.search(text)), len(texts) - 1)
    told = [read_freeze(text) for text in texts[begun:]]
    since, until = any(one.since for one in told), any(one.until for one in told)
    when = "" if since and until else "until" if since else "since" if until else "when"
    return "_".join(filter(None, (when, "" if is_known or any(one.who for one in told) else "who")))
