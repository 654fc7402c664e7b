"""Reminders of an event: planned when a ticket is made out, looked at again when they are due."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from conversations.events.book import Book
from conversations.events.event import Event, Reminder
from conversations.events.part import Events
from conversations.events.places.attending import SILENT, ask_whether, asks_whether
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
from conversations.hours.windows import WritingHours, Zones, find_open_before, on_day
from conversations.hours.writing import JourneyHours
from conversations.hours.zones import zones_of
from conversations.lead.content import Choice
from conversations.lead.reason import Reason, reason
from conversations.policy.muted import why_muted
from conversations.reach.choosing import find_best_channel
from conversations.timeline.facts import Held
from conversations.turn.effects import StartTimer, StopTimers, Withdraw
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.times import say_when

BEFORE: tuple[Reminder, ...] = ("week", "day", "morning", "hour")
ASKING = ("morning", "hour")
"""Those of the day itself, which ask whether they come where places may go on."""
AFTER = "after"
"""The part of the key of what is told when it is over."""
PARTS = (*BEFORE, SILENT, AFTER)
"""Of all timers that a holder of a ticket has."""
_DAYTIME, _MORNING = time(17), time(9)
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
    for part in PARTS:
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
        on_the_day = _find_on_the_day(writing, zones, event, wanted) if part == "morning" else None
        due = on_the_day or find_open_before(writing, zones, wanted, _EARLIER[part])
        if due is not None and due > last:
            yield part, due, lapses
            last = due + _APART if part != "morning" else due
    if {"thanks", "missed"} & set(event.reminders):
        due = writing.find_opening(event.ends_at + _REST, zones)
        if due is not None and due > turn.now:
            yield AFTER, due, due + _STALE


def _find_on_the_day(writing: WritingHours, zones: Zones, event: Event, wanted: datetime) -> datetime | None:
    """As soon as people are written to on that day, where that is early enough to be of use."""
    opening = writing.find_opening(wanted, zones)
    return opening if opening is not None and opening <= event.starts_at - _APART else None


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


def remind(turn: Turn, timer: TimerFired) -> None:
    """A reminder is due: it goes out where they still come, and to the event as it now is."""
    book = book_of(turn, timer.key.subject)
    if book is None:
        return
    part, event = timer.key.part, book.event
    turn.channel = find_best_channel(turn)
    if unfit := _why_not(turn, book, timer):
        turn.hold(Held(title_of(turn, event)), unfit)
        return
    _send(turn, book, part, timer.lapses_at)


def remind_again(turn: Turn, book: Book, key: Key, via: str) -> None:
    """A reminder did not arrive: it is sent on another channel, as long as it is worth it."""
    event = book.event
    if key.part == AFTER:
        first, lapses = event.ends_at, event.ends_at + _REST + _STALE
    else:
        wanted, lapses = _own_moment(event, key.part)
        first = wanted - _EARLIER[key.part]
    timer = TimerFired(key, turn.now, lapses, {"starts": event.starts_at.isoformat()})
    if turn.now < first:
        return  # it has moved since, and is reminded of anew
    if unfit := _why_not(turn, book, timer):
        turn.hold(Held(title_of(turn, event)), unfit)
        return
    _send(turn, book, key.part, lapses, via)


def _send(turn: Turn, book: Book, part: str, lapses_at: datetime | None, via: str = "") -> None:
    event = book.event
    key = Key(EVENT, event.id, part, event.version, via)
    asks = part in ASKING and asks_whether(turn, book)
    choices = ask_whether(turn, event) if asks else _choices(turn, event, part)
    turn.send(
        EVENT, _compose(turn, book, part, asks=asks), _why_told(turn, event, part), choices, about=event.id,
        reply=False, key=key, lapses_at=lapses_at,
    )  # fmt: skip


def _compose(turn: Turn, book: Book, part: str, *, asks: bool) -> str:
    event = book.event
    phrase = f"event_{part}" if part != AFTER else _find_afterword(turn, book)
    text = tell(turn, f"{phrase}_seat" if asks else str(phrase), event)
    following = calendar_of(turn).find_next(event, turn.now) if phrase == "event_missed" else None
    if following is None:
        return text
    when = say_when(following.starts_at, turn.now, zone_of(following), turn.language)
    return f"{text} {turn.phrase('event_next', when=when, word=word_of(turn, following))}"


def _find_afterword(turn: Turn, book: Book) -> str | None:
    """What is said afterwards: thanks to who came, that they were missed to who did not."""
    own = [one for one in book.tickets_of(turn.lead.id) if one.state == "registered" and not one.friend]
    came = any(one.arrived_at is not None for one in own)
    wanted: Reminder = "thanks" if came else "missed"
    return f"event_{wanted}" if wanted in book.event.reminders else None


def _why_not(turn: Turn, book: Book, timer: TimerFired) -> Reason | None:
    """Why a reminder does not go out after all; None when it does."""
    event = book.event
    if turn.lead[Events].ticket_for(event.id) is None:
        return reason("event_not_coming")
    if event.status == "cancelled" or timer.data.get("starts") != event.starts_at.isoformat():
        return reason("event_stale")
    if timer.key.part in BEFORE and (muted := why_muted(turn.lead, EVENT)):
        return muted
    if timer.key.part == AFTER and not book.arrived:
        return reason("event_nobody_scanned")
    if not _is_wanted(turn, book, timer.key.part):
        return reason("event_stale")
    if turn.lead.consent.refused_at:
        return reason("left_alone")
    if timer.lapses_at is not None and turn.now >= timer.lapses_at:
        return reason("late")
    return reason("no_channel") if turn.channel is None else None


def _is_wanted(turn: Turn, book: Book, part: str) -> bool:
    return part in book.event.reminders if part in BEFORE else _find_afterword(turn, book) is not None


def _choices(turn: Turn, event: Event, part: str) -> tuple[Choice, ...]:
    if turn.traits.billed_by_part or part == AFTER:
        return ()
    return (choose(turn, "cant", event.id),) if part != "hour" else ()


def _why_told(turn: Turn, event: Event, part: str) -> Reason:
    title = title_of(turn, event)
    return reason("event_was", title=title) if part == AFTER else reason("event_reminder", title=title)
