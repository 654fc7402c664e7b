"""A place that came free is offered to whoever is next; the offer ends in time, and what is not taken goes on."""

from datetime import datetime

from conversations.events.effects import MoveWaiting, RingWaiting
from conversations.events.event import Event
from conversations.events.facts import PlaceOffered
from conversations.events.part import Events, EventWish
from conversations.events.places.closing import give_late
from conversations.events.places.joining import OFFER, end_wish, is_next, leave_waiting, take_wish
from conversations.events.places.moments import find_offer_end, is_late
from conversations.events.places.registering import give_ticket
from conversations.events.saying import EVENT, book_of, choose, say_end, speak_of, tell, title_of
from conversations.lead.reason import Reason, reason
from conversations.policy.fitness import why_not_fit
from conversations.reach.choosing import find_best_channel
from conversations.timeline.facts import Held
from conversations.turn.effects import StartTimer
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

PLACE = "place"
"""The part of the timer's key: a place is free."""
LAPSED = "lapsed"
"""The part of the key of what is told when an offer is over."""


def look_for_place(turn: Turn, timer: TimerFired) -> None:
    """A place is free and theirs, if they are still among the first who wait; else it is somebody else's."""
    book, wish = book_of(turn, timer.key.subject), turn.lead[Events].wish_for(timer.key.subject)
    if book is None or wish is None or wish.offer_ends_at is not None:
        return
    if is_late(book.event, turn.now):
        give_late(turn, book, wish)
    elif is_next(turn, book, book.waiting):
        offer_place(turn, book.event, wish)


def offer_place(turn: Turn, event: Event, wish: EventWish) -> None:
    """Offer it, or pass them over. Where it is too late, all who wait are told when the list closes."""
    turn.channel = find_best_channel(turn)
    ends_at = find_offer_end(turn, event)
    if unfit := _why_passed_over(turn, event):
        end_wish(turn, event, "passed_over", unfit)
        turn.add(RingWaiting(event.id))
    elif ends_at is not None:
        _offer(turn, event, wish, ends_at)
    else:
        turn.hold(Held(title_of(turn, event)), reason("event_too_late"))


def take_place(turn: Turn, event: Event) -> bool:
    """Accept an offer. False where there is none that is still good."""
    wish = turn.lead[Events].wish_for(event.id)
    if wish is None or wish.offer_ends_at is None or turn.now >= wish.offer_ends_at:
        return False
    give_ticket(turn, event, take_wish(turn, event, wish))
    return True


def end_offer(turn: Turn, timer: TimerFired) -> None:
    """The time of an offer is over: the place goes on, and they are told."""
    book, wish = book_of(turn, timer.key.subject), turn.lead[Events].wish_for(timer.key.subject)
    if book is None or wish is None or wish.offer_ends_at is None or turn.now < wish.offer_ends_at:
        return
    leave_waiting(turn, book.event, reason("event_no_answer"), "lapsed")
    _tell_lapsed(turn, book.event)


def lose_offer(turn: Turn, event_id: str) -> None:
    """An offer did not arrive on any channel: the place goes on."""
    book = book_of(turn, event_id)
    wish = turn.lead[Events].wish_for(event_id)
    if book and wish and wish.offer_ends_at is not None:
        leave_waiting(turn, book.event, reason("no_channel"), "passed_over")


def _why_passed_over(turn: Turn, event: Event) -> Reason | None:
    if event.status == "cancelled":
        return reason("event_cancelled", title=title_of(turn, event))
    if turn.channel is None:
        return reason("no_channel")
    return why_not_fit(turn.lead, "service") if turn.lead.consent.refused_at else None


def _offer(turn: Turn, event: Event, wish: EventWish, ends_at: datetime) -> None:
    wish.offer_ends_at, wish.offered_at = ends_at, turn.now
    turn.reserve(event.resource)
    turn.add(MoveWaiting(event.id, turn.lead.id, "offered", turn.now, ends_at))
    turn.add(StartTimer(Key(EVENT, event.id, OFFER), ends_at))
    because = reason("event_place_free", title=title_of(turn, event))
    turn.note(PlaceOffered(event.id, title_of(turn, event), ends_at), because)
    send_offer(turn, event, wish, because)


def send_offer(turn: Turn, event: Event, wish: EventWish, because: Reason, via: str = "") -> None:
    """Tell of an offer that is made; `via` where it is tried on another channel."""
    assert wish.offer_ends_at is not None
    text = tell(turn, "event_offer", event, until=say_end(turn, event, wish.offer_ends_at))
    choices = (choose(turn, "take", event.id), choose(turn, "pass", event.id))
    speak_of(turn, event)
    made_at = int((wish.offered_at or turn.now).timestamp())
    key = Key(EVENT, event.id, OFFER, made_at, via)
    turn.send(
        EVENT, text, because, choices, about=event.id, reply=False, key=key, lapses_at=wish.offer_ends_at
    )


def _tell_lapsed(turn: Turn, event: Event) -> None:
    turn.channel = find_best_channel(turn)
    if turn.channel is None or turn.lead.consent.refused_at or event.status == "cancelled":
        return
    speak_of(turn, event)
    key = Key(EVENT, event.id, LAPSED, int(turn.now.timestamp()))
    choices = () if turn.traits.billed_by_part else (choose(turn, "again", event.id),)
    turn.send(
        EVENT, tell(turn, "event_lapsed", event), reason("event_no_answer"), choices, about=event.id, reply=False,
        key=key, lapses_at=event.starts_at,
    )  # fmt: skip
