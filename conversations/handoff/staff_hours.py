"""When staff are there, and how long something has waited for them."""

from datetime import datetime, timedelta

from conversations.hours.holidays import Calendar
from conversations.hours.windows import find_closing, find_opening, is_open
from conversations.turn.turn import Turn
from conversations.wording.times import say_when

_DAYS = 60
_ENOUGH = timedelta(minutes=30)  # of the day's hours left, for an answer to be likely today


def are_there(turn: Turn) -> bool:
    """Whether anybody of the staff is there now."""
    return is_open(turn.journey.business.staff_hours, turn.now, turn.playbook.zone, staff_calendar(turn))


def find_return(turn: Turn) -> datetime | None:
    """When staff are there next; None where no hours say so."""
    return find_opening(turn.journey.business.staff_hours, turn.now, turn.playbook.zone, staff_calendar(turn))


def say_hours(turn: Turn) -> str:
    """When staff can answer: what is so, not what will be: "The team is here until 20:00 today." """
    now, zone, language = turn.now, turn.playbook.zone, turn.language
    hours, calendar = turn.journey.business.staff_hours, staff_calendar(turn)
    if is_open(hours, now, zone, calendar):
        closing = find_closing(hours, now, zone, calendar)
        until = closing.astimezone(zone).strftime("%H:%M").lstrip("0") if closing else ""
        if closing is None or closing - now >= _ENOUGH:
            return turn.phrase("team_here", when=until) if until else turn.phrase("team_any_time")
        if after := find_opening(hours, closing, zone, calendar):
            return turn.phrase("team_closing", when=until, then=say_when(after, now, zone, language))
        return turn.phrase("team_here", when=until)
    opening = find_opening(hours, now, zone, calendar)
    return (
        turn.phrase("team_back", when=say_when(opening, now, zone, language))
        if opening
        else turn.phrase("team_any_time")
    )


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
