"""When staff are there, and how long something has waited for them."""

from datetime import datetime, timedelta

from conversations.hours.holidays import Calendar
from conversations.hours.windows import find_closing, find_opening, is_open
from conversations.lead.content import Language
from conversations.turn.turn import Turn
from conversations.wording.times import say_when

_DAYS = 60
_ENOUGH = timedelta(minutes=30)  # of the day's hours left, for an answer to be likely today
_TODAY: dict[Language, str] = {"he": "היום", "en": "today"}
_SOON: dict[Language, str] = {"he": "בהקדם", "en": "soon"}


def are_there(turn: Turn) -> bool:
    """Whether anybody of the staff is there now."""
    return is_open(turn.journey.business.staff_hours, turn.now, turn.playbook.zone, staff_calendar(turn))


def find_return(turn: Turn) -> datetime | None:
    """When staff are there next; None where no hours say so."""
    return find_opening(turn.journey.business.staff_hours, turn.now, turn.playbook.zone, staff_calendar(turn))


def say_return(turn: Turn) -> str:
    """When staff may be expected to answer, as it reads in a sentence: "today" while they are there long enough."""
    now, zone, language = turn.now, turn.playbook.zone, turn.language
    hours, calendar = turn.journey.business.staff_hours, staff_calendar(turn)
    moment = now
    if is_open(hours, now, zone, calendar):
        closing = find_closing(hours, now, zone, calendar)
        if closing is None or closing - now >= _ENOUGH:
            return _TODAY[language]
        moment = closing
    opening = find_opening(hours, moment, zone, calendar)
    return say_when(opening, now, zone, language) if opening else _SOON[language]


def count_staff_time(turn: Turn, start: datetime, length: timedelta) -> datetime:
    """The moment at which staff have been there for `length` since `start`."""
    hours, zone, calendar = turn.journey.business.staff_hours, turn.playbook.zone, staff_calendar(turn)
    moment, left = start, length
    for _ in range(_DAYS):
        opening = find_opening(hours, moment, zone, calendar)
        if opening is None:
            break
        closing = find_closing(hours, opening, zone, calendar)
        if closing is None or opening + left <= closing:
            return opening + left
        moment, left = closing, left - (closing - opening)
    return start + length


def staff_calendar(turn: Turn) -> Calendar:
    """The holidays on which staff are not there."""
    return Calendar(turn.journey.business.country, turn.journey.rules)
