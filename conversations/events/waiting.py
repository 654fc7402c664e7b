"""The waiting list: first come, first served; one place that comes free is one offer, which ends in time."""

from datetime import datetime, timedelta
from typing import Any

from conversations.events.book import Book
from conversations.events.effects import JoinWaiting, MoveWaiting, RingWaiting
from conversations.events.event import Event
from conversations.events.facts import PlaceOffered, WaitingEnded, WaitingJoined
from conversations.events.part import Events, EventWish
from conversations.events.registering import LAST_OFFER, free_place, give_ticket, is_late, make_ticket
from conversations.events.saying import (
    EVENT,
    answer,
    book_of,
    calendar_of,
    choose,
    say_end,
    speak_of,
    tell,
    title_of,
)
from conversations.events.ticket import WaitingState
from conversations.hours.writing import JourneyHours
from conversations.hours.zones import zones_of
from conversations.lead.reason import Reason, reason
from conversations.policy.fitness import why_not_fit
from conversations.reach.choosing import find_best_channel
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

PLACE, OFFER = "place", "offer"
"""Parts of the timers' keys: a place is free; the time of an offer is over."""
_SHORTEST, _LONGEST, _SHARE = timedelta(minutes=20), timedelta(hours=6), 6
"""An offer is open for a part of the time left, within these, counted in hours in which people are written to."""
_WORTH = timedelta(minutes=15)
"""What an offer is worth making for."""


def join_waiting(turn: Turn, book: Book, name: str, answers: dict[str, Any], source: str | None) -> int:
    """Stand at the end of the list; gives how far that is from its beginning."""
    event = book.event
    turn.lead[Events].wishes.append(EventWish(event.id, name, turn.now, answers, source))
    turn.add(JoinWaiting(event.id, turn.lead.id, turn.now))
    number = len(book.waiting) + 1
    turn.note(
        WaitingJoined(event.id, title_of(turn, event), number),
        reason("event_full", title=title_of(turn, event)),
    )
    return number


def tell_joined(turn: Turn, event: Event, number: int) -> None:
    """Where they stand, for the first time."""
    choices = () if turn.traits.billed_by_part else (choose(turn, "leave", event.id),)
    answer(
        turn,
        "event_waiting",
        event,
        reason("event_full", title=title_of(turn, event)),
        *choices,
        number=str(number),
    )


def tell_standing(turn: Turn, event: Event, wish: EventWish) -> None:
    """Where they stand, honestly: how far from the beginning, and how many places came free before."""
    book = book_of(turn, event.id)
    if wish.offer_ends_at is not None:
        tell_offer(turn, event, wish, "event_offer_open", reason("event_standing"))
        return
    if is_late(event, turn.now):
        answer(turn, "event_list_closed", event, reason("event_standing"))
        return
    number = book.place_of(turn.lead.id) if book else None
    freed = calendar_of(turn).freed
    told = [tell(turn, "event_standing", event, number=str(number or 1))]
    if freed is not None:
        told.append(turn.phrase("event_freed" if freed else "event_freed_none", count=str(freed)))
    speak_of(turn, event)
    choices = () if turn.traits.billed_by_part else (choose(turn, "leave", event.id),)
    turn.reply(EVENT, " ".join(told), reason("event_standing"), choices, about=event.id)


def tell_offer(turn: Turn, event: Event, wish: EventWish, phrase: str, because: Reason) -> None:
    """That a place is kept for them, as an answer."""
    assert wish.offer_ends_at is not None
    until = say_end(turn, event, wish.offer_ends_at)
    choices = (choose(turn, "take", event.id), choose(turn, "pass", event.id))
    answer(turn, phrase, event, because, *choices, until=until)


def offer_place(turn: Turn, timer: TimerFired) -> None:
    """A place is free and theirs to take, if they are still among the first who wait; else it is somebody else's."""
    book, wish = book_of(turn, timer.key.subject), turn.lead[Events].wish_for(timer.key.subject)
    if book is None or wish is None or wish.offer_ends_at is not None or not _is_next(turn, book):
        return
    event = book.event
    turn.channel = find_best_channel(turn)
    ends_at = find_offer_end(turn, event)
    if unfit := _why_passed_over(turn, event, ends_at):
        _leave(turn, event, "passed_over", unfit)
        turn.add(RingWaiting(event.id))
    elif ends_at is not None:
        _offer(turn, event, wish, ends_at)


def find_offer_end(turn: Turn, event: Event) -> datetime | None:
    """Until when a place that is offered now is kept; None where it is too late to offer it.

    A part of the time that is left, counted in hours in which people are written to.
    """
    last = event.starts_at - LAST_OFFER
    writing, zones = turn.playbook.index(JourneyHours), zones_of(turn.lead, turn.journey.business)
    opens = writing.find_opening(turn.now, zones)
    if opens is None or opens + _WORTH > last:
        return None
    left = min(max((last - opens) / _SHARE, _SHORTEST), _LONGEST)
    at = opens
    for _ in range(60):
        closes = writing.find_closing(at, zones)
        if closes is None or at + left <= closes:
            break
        left -= closes - at
        opening = writing.find_opening(closes, zones)
        if opening is None or opening >= last:
            return last
        at = opening
    return min(at + left, last)


def take_place(turn: Turn, event: Event) -> bool:
    """Accept an offer. False where there is none that is still good."""
    wish = turn.lead[Events].wish_for(event.id)
    if wish is None or wish.offer_ends_at is None or turn.now >= wish.offer_ends_at:
        return False
    _leave(turn, event, "taken", None)
    held = make_ticket(turn, event, wish.name, wish.answers, "offer", source=wish.source)
    give_ticket(turn, event, held)
    return True


def leave_waiting(
    turn: Turn, event: Event, because: Reason | None = None, state: WaitingState | None = None
) -> bool:
    """Wait no more: an offer is declined, a place on the list left. False where there was none."""
    wish = turn.lead[Events].wish_for(event.id)
    if wish is None:
        return False
    had_offer = wish.offer_ends_at is not None
    _leave(turn, event, state or ("declined" if had_offer else "left"), because)
    if had_offer:
        free_place(turn, event)
    return True


def end_offer(turn: Turn, timer: TimerFired) -> None:
    """The time of an offer is over: the place goes on."""
    book, wish = book_of(turn, timer.key.subject), turn.lead[Events].wish_for(timer.key.subject)
    if book and wish and wish.offer_ends_at is not None and turn.now >= wish.offer_ends_at:
        leave_waiting(turn, book.event, state="lapsed")


def lose_offer(turn: Turn, event_id: str) -> None:
    """An offer did not arrive: the place goes on."""
    book = book_of(turn, event_id)
    wish = turn.lead[Events].wish_for(event_id)
    if book and wish and wish.offer_ends_at is not None:
        leave_waiting(turn, book.event, reason("no_channel"), "passed_over")


def _is_next(turn: Turn, book: Book) -> bool:
    stock, number = turn.stock(book.event.resource), book.place_of(turn.lead.id)
    return number is not None and (stock.capacity is None or number <= stock.capacity - stock.taken)


def _why_passed_over(turn: Turn, event: Event, ends_at: datetime | None) -> Reason | None:
    if event.status == "cancelled":
        return reason("event_cancelled", title=title_of(turn, event))
    if turn.channel is None:
        return reason("no_channel")
    if turn.lead.consent.refused_at:
        return why_not_fit(turn.lead, "service")
    return reason("event_too_late") if ends_at is None else None


def _offer(turn: Turn, event: Event, wish: EventWish, ends_at: datetime) -> None:
    wish.offer_ends_at = ends_at
    turn.reserve(event.resource)
    turn.add(MoveWaiting(event.id, turn.lead.id, "offered", turn.now, ends_at))
    turn.add(StartTimer(Key(EVENT, event.id, OFFER), ends_at))
    because = reason("event_place_free", title=title_of(turn, event))
    turn.note(PlaceOffered(event.id, title_of(turn, event), ends_at), because)
    text = tell(turn, "event_offer", event, until=say_end(turn, event, ends_at))
    choices = (choose(turn, "take", event.id), choose(turn, "pass", event.id))
    speak_of(turn, event)
    key = Key(EVENT, event.id, OFFER, int(turn.now.timestamp()))
    turn.send(EVENT, text, because, choices, about=event.id, reply=False, key=key, lapses_at=ends_at)


def _leave(turn: Turn, event: Event, state: WaitingState, because: Reason | None) -> None:
    mine = turn.lead[Events]
    mine.wishes = [wish for wish in mine.wishes if wish.event != event.id]
    turn.add(MoveWaiting(event.id, turn.lead.id, state, turn.now, why=because))
    turn.add(StopTimers(reason("event_offer_over"), EVENT, event.id, OFFER))
    whys = (because,) if because else ()
    turn.note(WaitingEnded(event.id, title_of(turn, event), state), *whys)
