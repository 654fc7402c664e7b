"""Another week of an evening that comes again: its tickets are not open yet, so the team is told who comes."""

import re
from datetime import date, timedelta

from conversations.events.company.reading import count_coming
from conversations.events.event import Event
from conversations.events.part import Events
from conversations.events.places.registering import return_ticket
from conversations.events.plan import find_plan
from conversations.events.reading import NAME
from conversations.events.said.along import read_along
from conversations.events.saying import calendar_of, speak_of, title_of, zone_of
from conversations.handoff.questions import ask_staff
from conversations.hours.windows import on_day
from conversations.trials.heard.days import find_day
from conversations.turn.turn import Turn
from conversations.wording.names import safe_name
from conversations.wording.times import say_when

_WEEK = timedelta(days=7)
_AFTER = re.compile(
    r"(?<!\w)(?:following|instead|rather|(?:\w+day|thurs|one|week) after|after (?:this|that)|"
    r"במקום|ש?אחרי(?:ו|ה)?(?: זה)?)(?!\w)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?<!\w)(?:next|הבא|הבאה)(?!\w)", re.IGNORECASE)
_AS_WELL = re.compile(r"(?<!\w)(?:too|also|as well|both|גם)(?!\w)", re.IGNORECASE)


def find_later_day(turn: Turn, event: Event, words: str) -> date | None:
    """The later day of the same evening that they name; None where it is this one, or none at all."""
    plan = find_plan(turn.journey.own.get("events") or {}, event)
    if plan is None or plan.weekday is None:
        return None
    own = event.starts_at.astimezone(zone_of(event)).date()
    day, _ = find_day(words.casefold(), own, {own.weekday()}, (), turn.now, turn.playbook.zone)
    is_held = turn.lead[Events].ticket_for(event.id) is not None
    if day in (None, own) and (_AFTER.search(words) or (is_held and _NEXT.search(words))):
        return own + _WEEK if day == own or is_held else None
    return day if day and day > own and day.weekday() == own.weekday() else None


def want_later(turn: Turn, event: Event, day: date, words: str) -> bool:
    """Whoever comes then, and no more now, gives the places back; the team is told how many come on which day."""
    mine, zone = turn.lead[Events], zone_of(event)
    if calendar_of(turn).find_next(event, turn.now):
        return False  # its tickets are open: it is an event like any other
    names = [held.name for held in mine.tickets_for(event.id)]
    if filling := mine.filling if mine.filling and mine.filling.event == event.id else None:
        names = names or [*filter(None, [str(filling.answers.get(NAME.id, ""))]), *filling.company]
    count = max(
        len(names), filling.party if filling else 1, count_coming(words) or 1, read_along(words).people
    )
    if not _AS_WELL.search(words):
        for held in mine.tickets_for(event.id):
            return_ticket(turn, event, held)
        mine.filling = None
    at = on_day(day, event.starts_at.astimezone(zone).time(), zone)
    when = say_when(at, turn.now, zone, turn.language)
    speak_of(turn, event)
    shown = [name for one in names if (name := safe_name(one))]
    what = ", ".join([title_of(turn, event), when.removeprefix("on "), *shown])
    what = f"{what} ({count})" if count > len(shown) > 0 or count > 1 > len(shown) else what
    ask_staff(turn, what, told="event_later", when=when, what=what)
    return True
