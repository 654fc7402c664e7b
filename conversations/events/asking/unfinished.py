"""A form that was begun and not finished is reminded of once before the event: the ticket is not there yet."""

from datetime import datetime, time, timedelta

from conversations.events.asking.questions import FORM, word_open
from conversations.events.event import Event
from conversations.events.part import Events, Filling
from conversations.events.places.registering import has_room, why_closed
from conversations.events.saying import EVENT, book_of, tell, title_of, zone_of
from conversations.hours.windows import find_open_before, on_day
from conversations.hours.writing import JourneyHours
from conversations.hours.zones import zones_of
from conversations.lead.reason import reason
from conversations.policy.muted import why_muted
from conversations.reach.choosing import find_best_channel
from conversations.timeline.facts import Held
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

UNFINISHED = "unfinished"
"""The part of the timer's key."""
_DAY_BEFORE, _BEFORE = time(16, 30), timedelta(hours=3)
_REST, _LAST = timedelta(hours=2), timedelta(minutes=45)
"""After they began, until it is worth a word; before the start, when it is too late for one."""
_EARLIER, _JUST = timedelta(hours=3), timedelta(minutes=30)


def plan_unfinished(turn: Turn, event: Event) -> None:
    """Start the timer, where there is time left for it."""
    due = _find_moment(turn, event)
    if due is not None:
        key = Key(EVENT, event.id, UNFINISHED)
        turn.add(StartTimer(key, due, event.starts_at, {"starts": event.starts_at.isoformat()}))


def forget_unfinished(turn: Turn, event: Event) -> None:
    """The form is finished, or was left."""
    turn.add(StopTimers(reason("event_form_left", title=title_of(turn, event)), EVENT, event.id, UNFINISHED))


def _find_moment(turn: Turn, event: Event) -> datetime | None:
    """The day before; on the day itself some hours before; at the latest while it still helps."""
    writing, zones = turn.playbook.index(JourneyHours), zones_of(turn.lead, turn.journey.business)
    zone, first = zone_of(event), turn.now + _REST
    today = event.starts_at.astimezone(zone).date()
    for wanted in (on_day(today - timedelta(days=1), _DAY_BEFORE, zone), event.starts_at - _BEFORE, first):
        due = find_open_before(writing, zones, wanted, _EARLIER)
        if due is not None and first <= due <= event.starts_at - _LAST:
            return due
    return None


def remind_of_form(turn: Turn, timer: TimerFired) -> None:
    """What the form is at is asked once more, with what it is for."""
    book, filling = book_of(turn, timer.key.subject), turn.lead[Events].filling
    if book is None or filling is None or filling.event != book.event.id or filling.handing:
        return
    event = book.event
    if turn.now - filling.asked_at < _JUST:
        plan_unfinished(turn, event)
        return
    turn.channel = find_best_channel(turn)
    why = why_muted(turn.lead, EVENT) or (reason("left_alone") if turn.lead.consent.refused_at else None)
    why = why or (reason("no_channel") if turn.channel is None else None)
    if turn.now >= event.starts_at or why_closed(turn, event) or not has_room(turn, book):
        why = why or reason("event_stale")
    if why:
        turn.hold(Held(title_of(turn, event)), why)
        return
    _send(turn, event, filling, timer)


def _send(turn: Turn, event: Event, filling: Filling, timer: TimerFired) -> None:
    question, choices = word_open(turn, event, filling)
    name = "event_unfinished_friend" if filling.friend else "event_unfinished"
    filling.asked_at, filling.misses = turn.now, 0
    turn.send(
        FORM, f"{tell(turn, name, event)} {question}", reason("event_reminder", title=title_of(turn, event)), choices,
        about=event.id, reply=False, key=Key(EVENT, event.id, UNFINISHED, event.version), lapses_at=event.starts_at,
    )  # fmt: skip
