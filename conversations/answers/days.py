"""Of a text about the whole week only what it says of the days that were asked for."""

import re
from datetime import timedelta

from conversations.answers.coverage import Coverage
from conversations.answers.now import asks_now
from conversations.answers.words import is_for_days, name_worded
from conversations.handoff.staff_hours import staff_calendar
from conversations.turn.turn import Turn
from conversations.wording.weekdays import find_asked_days, find_named_days

_CLAUSE = re.compile(r"(?<=[.;])\s+|,\s+")
_FEWEST = 3  # clauses about days, of which it is worth leaving some out
_MOST_DAYS = 2
_UNTIL = re.compile(
    r"עד מתי|עד איזו שעה|עד כמה|until (?:when|what time)|till (?:when|what time)", re.IGNORECASE
)
_JOINS = re.compile(r"^(?:and |ו(?=[בלמה]))")


def name_given(turn: Turn, answer_id: str) -> str:
    """What an answer is remembered by: its wording for this person, and of one day another than of the next."""
    named = name_worded(turn, answer_id)
    if answer_id != turn.playbook.index(Coverage).schedule:
        return named
    days = find_asked_days(turn.asked, turn.now, turn.playbook.zone, near=True)
    return "/".join((named, *(f"d{day}" for day in sorted(days)))) if 0 < len(days) <= _MOST_DAYS else named


def narrow_days(turn: Turn, answer_id: str, text: str, *, again: bool) -> str:
    """The clauses that speak of the days asked for; all of the text where no day is, or where it says nothing of one.

    `again`: it was read in full before, so that "until when?" is of today.
    """
    is_schedule = answer_id == turn.playbook.index(Coverage).schedule
    if not is_schedule or is_for_days(turn, turn.journey.answers[answer_id]):
        return text
    clauses = [clause.strip(" .;") for clause in _CLAUSE.split(text)]
    named = [find_named_days(clause) for clause in clauses]
    days = _find_days(turn, again=again)
    kept = [clause for clause, has in zip(clauses, named, strict=True) if has & days]
    is_told = days <= frozenset().union(*named)
    if not (days and is_told and sum(map(bool, named)) >= _FEWEST and len(days) <= _MOST_DAYS):
        return text
    told = _JOINS.sub("", ", ".join(kept))
    return f"{told[:1].upper()}{told[1:]}."


def _find_days(turn: Turn, *, again: bool) -> frozenset[int]:
    now, zone = turn.now, turn.playbook.zone
    days = frozenset(find_asked_days(turn.asked, now, zone, near=False))
    near = frozenset(find_asked_days(turn.asked, now, zone, near=True)) - days
    today = now.astimezone(zone).date()
    if not days and not near and ((again and _UNTIL.search(turn.asked)) or asks_now(turn.asked)):
        near = frozenset([today.weekday()])
    dates = (today + timedelta(days=ahead) for ahead in range(7))
    closed = {date.weekday() for date in dates if staff_calendar(turn).name_closed(date)}
    return days | near if not near & closed else frozenset()  # what holds on a holiday the week does not say


_THERE_UNTIL = re.compile(
    r"(?<!\w)(?:(?:are|r) (?:you|u|ya)(?: guys| all)? (?:there|open|around|in|here) (?:till?|until)|"
    r"(?:there|open) (?:till?|until)|(?:till?|until) (?:when|what time) (?:are|r) (?:you|u)|"
    r"(?:what time|when) (?:do|d) (?:you|u)(?: guys)? close|closing time|"
    r"עד (?:מתי|איזו שעה|איזה שעה) (?:אתם|פתוח|הסטודיו|יש שם מישהו)|"
    r"(?:מתי|באיזו שעה|באיזה שעה) (?:אתם )?סוגרים)(?!\w)",
    re.IGNORECASE,
)


def asks_until(words: str) -> bool:
    """Whether it is asked how late somebody is there, and not when a class or an evening is.

    >>> asks_until("what time thursday are you there till"), asks_until("עד מתי אתם שם?"), asks_until("when is salsa?")
    (True, True, False)
    """
    return _THERE_UNTIL.search(words) is not None
