""" "Are you open now?": yes or no, by the hours that the answer itself tells for today."""

import re
from datetime import time

from conversations.answers.coverage import Coverage
from conversations.handoff.staff_hours import staff_calendar
from conversations.turn.turn import Turn
from conversations.wording.weekdays import find_named_days

_ASKS_NOW = re.compile(
    r"(?<!\w)(?:(?<!יום )(?<!ערב )(?:אתם |עוד |עדיין |כבר )?(?:פתוח(?:ים)?|סגור(?:ים)?)"
    r"(?: (?:עכשיו|כרגע|עדיין|אצלכם))?\W*$|"
    r"(?:פתוח(?:ים)?|סגור(?:ים)?|עובדים) (?:עכשיו|כרגע|עדיין|היום\W*$)|"
    r"(?:open|closed|close) (?:right )?(?:now|rn|atm|at the moment|currently)|"
    r"(?:are )?(?:you|u|ya)(?: guys)? (?:even |still |already )?(?:open|closed)\W*$|"
    r"still open|(?:is )?it (?:is )?closed\W*$|is it open\W*$)",
    re.IGNORECASE | re.MULTILINE,
)
_ASKS_WHEN = re.compile(
    r"(?<!\w)(?:ב(?:פסח|סוכות|שבועות|ראש השנה|(?:יום )?כיפור|חנוכה|פורים|חג|חגים|חול המועד|קיץ|יום העצמאות|שבת|שישי|"
    r"אוגוסט|חופש)|(?:on|over|during|in) (?:passover|pesach|sukkot|purim|hanukkah|holidays?|august|summer|fridays?|"
    r"saturdays?|the holidays)|ו?מתי|עד|באילו|באיזה|when|until|till|what time|which)(?!\w)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?<=[.;])\s+|,\s+")
_RANGE = re.compile(r"(\d{1,2}):(\d{2})\s?(?:[–-]|to|עד)\s?(\d{1,2}):(\d{2})")
_FROM = re.compile(r"(?:from|מ)\W?\s?(\d{1,2}):(\d{2})")


def asks_now(words: str) -> bool:
    """Whether it is asked about this very moment.

    >>> asks_now("u open"), asks_now("I am outside. It is closed?"), asks_now("when are you open on friday")
    (True, True, False)
    >>> asks_now("יש יום פתוח?"), asks_now("פתוח?"), asks_now("בפסח אתם סגורים?")
    (False, True, False)
    >>> asks_now("are u guys open rn"), asks_now("hi guys open now?"), asks_now("do you open a group now and then?")
    (True, True, False)
    """
    return _ASKS_NOW.search(words) is not None and not _ASKS_WHEN.search(words)


def tell_whether_open(turn: Turn, answer_id: str, text: str) -> str:
    """The text with whether it is open at this moment before it, where that is asked and the text tells it."""
    if answer_id != turn.playbook.index(Coverage).schedule or not asks_now(turn.asked):
        return text
    answer = turn.journey.answers[answer_id]
    is_open = find_whether_open(turn, turn.say(answer.reply))
    return text if is_open is None else turn.phrase("open_now" if is_open else "closed_now", answer=text)


def find_whether_open(turn: Turn, text: str) -> bool | None:
    """Whether a text about the week's hours says that it is open now; None where it tells no hours."""
    local = turn.now.astimezone(turn.playbook.zone)
    if staff_calendar(turn).name_closed(local.date()):
        return None
    clauses = [(clause, find_named_days(clause)) for clause in _CLAUSE.split(text)]
    hours = [(clause, days) for clause, days in clauses if days and _RANGE.search(clause)]
    today = [clause for clause, days in clauses if local.weekday() in days]
    if not hours:
        return None
    return any(_covers(clause, local.time()) for clause in today)


def _covers(clause: str, now: time) -> bool:
    found = _RANGE.search(clause)
    if found:
        opens, closes = time(int(found[1]), int(found[2])), time(int(found[3]) % 24, int(found[4]))
        return opens <= now < closes if closes > opens else now >= opens or now < closes
    since = _FROM.search(clause)
    return since is not None and now >= time(int(since[1]), int(since[2]))
