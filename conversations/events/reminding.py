"""Reminders of an event: planned when a ticket is made out, looked at again when they are due."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from conversations.events.book import Book
from conversations.events.event import Event, Reminder
from conversations.events.part import Events
from conversations.events.saying import (
    EVENT,
    book_of,
    calendar_of,
    choose,
    tell,
    title_of,
    word_of,
    zone_of,
)
from conversations.hours.windows import WritingHours, Zones, on_day
from conversations.hours.writing import JourneyHours
from conversations.hours.zones import zones_of
from conversations.lead.content import Choice
from conversations.lead.reason import Reason, reason
from conversations.reach.choosing import find_best_channel
from conversations.timeline.facts import Held
from conversations.turn.effects import StartTimer, StopTimers, Withdraw
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.times import say_when

BEFORE: tuple[Reminder, ...] = ("week", "day", "morning", "hour")
AFTER = "after"
"""The part of the key of what is told when it is over."""
_DAYTIME, _MORNING = time(17), time(9)
_STEP = timedelta(minutes=5)
_EARLIER = {
    "week": timedelta(days=2),
    "day": timedelta(days=2),
    "morning": timedelta(days=2),
    "hour": timedelta(hours=3),
}
"""How much earlier a reminder may come whose own moment is in hours in which nobody is written to."""
_APART = timedelta(hours=2)
_SOON = timedelta(minutes=10)
_REST = timedelta(hours=2)
"""After the end: people are on their way home."""
_STALE = timedelta(days=3)


def plan_reminders(turn: Turn, event: Event) -> None:
    """Start a timer for each reminder that is still to come."""
    for part, due, lapses in find_moments(turn, event):
        data = {"starts": event.starts_at.isoformat()}
        turn.add(StartTimer(Key(EVENT, event.id, part), due, lapses, data))


def forget_reminders(turn: Turn, event: Event) -> None:
    """Nothing reminds of it any more: what is planned is stopped, what is on its way taken back."""
    for part in (*BEFORE, AFTER):
        turn.add(StopTimers(reason("event_not_coming"), EVENT, event.id, part))
    turn.add(Withdraw(reason("event_not_coming"), EVENT, event.id))


def find_moments(turn: Turn, event: Event) -> Iterator[tuple[str, datetime, datetime]]:
    """The parts of what is still to be told, when each is due, and until when it is worth it."""
    writing, zones = turn.playbook.index(JourneyHours), zones_of(turn.lead, turn.journey.business)
    last = turn.now + _SOON
    for part in BEFORE:
        if part not in event.reminders:
            continue
        wanted, lapses = _own_moment(event, part)
        due = _find_open_before(writing, zones, wanted, _EARLIER[part])
        if due is not None and due > last:
            yield part, due, lapses
            last = due + _APART if part != "morning" else due
    if {"thanks", "missed"} & set(event.reminders):
        due = writing.find_opening(event.ends_at + _REST, zones)
        if due is not None and due > turn.now:
            yield AFTER, due, due + _STALE


def _own_moment(event: Event, part: str) -> tuple[datetime, datetime]:
    """When a reminder is due where nothing stands against it, in the event's own zone, and when it lapses."""
    zone, starts_at = zone_of(event), event.starts_at
    today = starts_at.astimezone(zone).date()
    hour = starts_at - timedelta(hours=1)
    match part:
        case "week":
            return on_day(today - timedelta(days=7), _DAYTIME, zone), starts_at - timedelta(days=2)
        case "day":
            return on_day(today - timedelta(days=1), _DAYTIME, zone), starts_at - timedelta(hours=3)
        case "morning":
            return min(on_day(today, _MORNING, zone), starts_at - timedelta(hours=2)), hour
    return hour, starts_at


def _find_open_before(
    writing: WritingHours, zones: Zones, wanted: datetime, most: timedelta
) -> datetime | None:
    """The last moment up to `wanted` at which people are written to; None where it is too far from it."""
    at = wanted
    while wanted - at <= most:
        if writing.why_closed(at, zones) is None:
            return at
        at -= _STEP
    return None


def remind(turn: Turn, timer: TimerFired) -> None:
    """A reminder is due: it goes out where they still come, and to the event as it now is."""
    book = book_of(turn, timer.key.subject)
    if book is None:
        return
    part, event = timer.key.part, book.event
    phrase = f"event_{part}" if part != AFTER else _find_afterword(turn, book)
    turn.channel = find_best_channel(turn)
    if unfit := _why_not(turn, book, timer, phrase):
        turn.hold(Held(title_of(turn, event)), unfit)
        return
    assert phrase is not None
    text = tell(turn, phrase, event)
    choices = _choices(turn, event, part)
    if (
        part == AFTER
        and phrase == "event_missed"
        and (following := calendar_of(turn).find_next(event, turn.now))
    ):
        when = say_when(following.starts_at, turn.now, zone_of(following), turn.language)
        text = f"{text} {turn.phrase('event_next', when=when, word=word_of(turn, following))}"
    because = _why_told(turn, event, part)
    key = Key(EVENT, event.id, part, event.version)
    turn.send(EVENT, text, because, choices, about=event.id, reply=False, key=key, lapses_at=timer.lapses_at)


def _find_afterword(turn: Turn, book: Book) -> str | None:
    """What is said afterwards: thanks to who came, that they were missed to who did not."""
    own = [one for one in book.tickets_of(turn.lead.id) if one.state == "registered" and not one.friend]
    came = any(one.arrived_at is not None for one in own)
    wanted: Reminder = "thanks" if came else "missed"
    return f"event_{wanted}" if wanted in book.event.reminders else None


def _why_not(turn: Turn, book: Book, timer: TimerFired, phrase: str | None) -> Reason | None:
    """Why a reminder does not go out after all; None when it does."""
    event = book.event
    if turn.lead[Events].ticket_for(event.id) is None:
        return reason("event_not_coming")
    if event.status == "cancelled" or timer.data.get("starts") != event.starts_at.isoformat():
        return reason("event_stale")
    if timer.key.part == AFTER and not book.arrived:
        return reason("event_nobody_scanned")
    if phrase is None or (timer.key.part in BEFORE and timer.key.part not in event.reminders):
        return reason("event_stale")
    if turn.lead.consent.refused_at:
        return reason("left_alone")
    if timer.lapses_at is not None and turn.now >= timer.lapses_at:
        return reason("late")
    return reason("no_channel") if turn.channel is None else None


def _choices(turn: Turn, event: Event, part: str) -> tuple[Choice, ...]:
    if turn.traits.billed_by_part or part == AFTER:
        return ()
    if event.living_seat and part == "morning":
        return tuple(choose(turn, action, event.id) for action in ("coming", "late", "cant"))
    return (choose(turn, "cant", event.id),) if part != "hour" else ()


def _why_told(turn: Turn, event: Event, part: str) -> Reason:
    title = title_of(turn, event)
    return reason("event_was", title=title) if part == AFTER else reason("event_reminder", title=title)
