"""The list closes: all who wait are told, and who would come at once may have a place whose holder stayed silent."""

from conversations.events.book import Book
from conversations.events.effects import RingWaiting, SayNearby
from conversations.events.event import Event
from conversations.events.facts import SaidOfComing
from conversations.events.part import Events, EventWish
from conversations.events.places.joining import end_wish, is_next, take_wish
from conversations.events.places.moments import CLOSING, is_late
from conversations.events.places.registering import free_place
from conversations.events.places.standing import late_choices, name_late, tell_standing
from conversations.events.saying import EVENT, answer, book_of, show_ticket, speak_of, tell, title_of
from conversations.lead.reason import reason
from conversations.reach.choosing import find_best_channel
from conversations.timeline.facts import Held
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn


def close_list(turn: Turn, timer: TimerFired) -> None:
    """Nothing is offered any more: who still waits is told."""
    book, wish = book_of(turn, timer.key.subject), turn.lead[Events].wish_for(timer.key.subject)
    if book is None or wish is None or wish.offer_ends_at is not None or wish.nearby:
        return
    event = book.event
    if event.status == "cancelled" or timer.data.get("starts") != event.starts_at.isoformat():
        return
    turn.channel = find_best_channel(turn)
    if turn.channel is None or turn.lead.consent.refused_at:
        unfit = reason("no_channel") if turn.channel is None else reason("left_alone")
        turn.hold(Held(title_of(turn, event)), unfit)
        return
    tell_closing(turn, event)


def tell_closing(turn: Turn, event: Event, via: str = "") -> None:
    """That nothing is offered any more; `via` where it is tried on another channel."""
    speak_of(turn, event)
    turn.send(
        EVENT, tell(turn, name_late(event), event), reason("event_too_late"), late_choices(turn, event),
        about=event.id, reply=False, key=Key(EVENT, event.id, CLOSING, event.version, via),
        lapses_at=event.starts_at,
    )  # fmt: skip


def end_list(turn: Turn, timer: TimerFired) -> None:
    """The event is over: nobody waits any more."""
    book, wish = book_of(turn, timer.key.subject), turn.lead[Events].wish_for(timer.key.subject)
    if book is None or wish is None or not book.event.is_over(turn.now):
        return
    had_offer = wish.offer_ends_at is not None
    end_wish(turn, book.event, "passed_over", reason("event_too_late"))
    if had_offer:
        free_place(turn, book.event)


def say_nearby(turn: Turn, event: Event) -> bool:
    """Who waits would come at once. False where that is no answer to anything."""
    wish = turn.lead[Events].wish_for(event.id)
    if wish is None or event.is_over(turn.now) or event.status == "cancelled":
        return False
    if not event.living_seat or not is_late(event, turn.now) or wish.offer_ends_at is not None:
        tell_standing(turn, event, wish)
        return True
    wish.nearby = True
    title = title_of(turn, event)
    turn.add(SayNearby(event.id, turn.lead.id))
    turn.note(SaidOfComing(event.id, title, "nearby"), reason("event_nearby", title=title))
    answer(turn, "event_noted_nearby", event, reason("event_nearby", title=title))
    turn.add(RingWaiting(event.id))
    return True


def give_late(turn: Turn, book: Book, wish: EventWish) -> None:
    """So late a place is theirs who said that they would come at once, and are next of those: with no offer between."""
    event = book.event
    if not wish.nearby or event.is_over(turn.now) or event.status == "cancelled":
        return
    if not is_next(turn, book, book.nearby):
        return
    turn.channel = find_best_channel(turn)
    if turn.channel is None:
        end_wish(turn, event, "passed_over", reason("no_channel"))
        turn.add(RingWaiting(event.id))
        return
    turn.reserve(event.resource)
    held = take_wish(turn, event, wish)
    show_ticket(
        turn, event, held, "event_ticket_nearby", reason("event_place_free", title=title_of(turn, event))
    )
