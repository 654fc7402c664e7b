"""Somebody stands in line, and stands there no more."""

from typing import Any

from conversations.events.book import Book
from conversations.events.effects import JoinWaiting, MoveWaiting
from conversations.events.event import Event
from conversations.events.facts import WaitingEnded, WaitingJoined
from conversations.events.part import Events, EventWish, HeldTicket
from conversations.events.places.moments import forget_closing, plan_closing
from conversations.events.places.registering import free_place, make_ticket
from conversations.events.saying import EVENT, title_of
from conversations.events.ticket import WaitingState
from conversations.lead.reason import Reason, reason
from conversations.turn.effects import StopTimers
from conversations.turn.turn import Turn

OFFER = "offer"
"""The part of the timer's key: the time of an offer is over."""


def join_waiting(turn: Turn, book: Book, name: str, answers: dict[str, Any], source: str | None) -> int:
    """Stand at the end of the list; gives how far that is from its beginning."""
    event = book.event
    turn.lead[Events].wishes.append(EventWish(event.id, name, turn.now, answers, source))
    turn.add(JoinWaiting(event.id, turn.lead.id, turn.now))
    plan_closing(turn, event)
    number = len(book.waiting) + 1
    fact = WaitingJoined(event.id, title_of(turn, event), number)
    turn.note(fact, reason("event_full", title=title_of(turn, event)))
    return number


def leave_waiting(
    turn: Turn, event: Event, because: Reason | None = None, state: WaitingState | None = None
) -> bool:
    """Wait no more: an offer is declined, a place on the list left. False where there was none."""
    wish = turn.lead[Events].wish_for(event.id)
    if wish is None:
        return False
    had_offer = wish.offer_ends_at is not None
    end_wish(turn, event, state or ("declined" if had_offer else "left"), because)
    if had_offer:
        free_place(turn, event)
    return True


def take_wish(turn: Turn, event: Event, wish: EventWish) -> HeldTicket:
    """What they waited for is theirs: a ticket for a place that is taken for them already."""
    end_wish(turn, event, "taken", None)
    return make_ticket(turn, event, wish.name, wish.answers, "offer", source=wish.source)


def end_wish(turn: Turn, event: Event, state: WaitingState, because: Reason | None) -> None:
    """They wait no more; what was kept for them is not given on by that."""
    mine = turn.lead[Events]
    mine.wishes = [wish for wish in mine.wishes if wish.event != event.id]
    turn.add(MoveWaiting(event.id, turn.lead.id, state, turn.now, why=because))
    turn.add(StopTimers(reason("event_offer_over"), EVENT, event.id, OFFER))
    forget_closing(turn, event)
    whys = (because,) if because else ()
    turn.note(WaitingEnded(event.id, title_of(turn, event), state), *whys)


def is_next(turn: Turn, book: Book, line: tuple[str, ...]) -> bool:
    """Whether the lead is among as many of a line as there are free places."""
    stock = turn.stock(book.event.resource)
    if turn.lead.id not in line:
        return False
    return stock.capacity is None or line.index(turn.lead.id) < stock.capacity - stock.taken
