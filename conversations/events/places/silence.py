"""Some minutes after the start the place of who stayed silent goes to somebody nearby, if there is one."""

from datetime import timedelta

from conversations.events.book import Book
from conversations.events.event import Event
from conversations.events.part import Events, HeldTicket
from conversations.events.places.attending import asks_whether
from conversations.events.places.registering import return_ticket
from conversations.events.saying import EVENT, book_of, speak_of, tell, title_of
from conversations.lead.reason import Reason, reason
from conversations.reach.choosing import find_best_channel
from conversations.timeline.facts import Held
from conversations.turn.effects import StartTimer
from conversations.turn.inputs import TimerFired
from conversations.turn.turn import Turn

_AGAIN, _LAST = timedelta(minutes=10), timedelta(hours=1)
"""How often it is looked again whether somebody nearby waits, and until when after the start."""


def pass_on_silent(turn: Turn, timer: TimerFired) -> None:
    """Who was asked, said nothing and is not here has a place no more, where somebody waits who would come at once.

    Where nobody was scanned at all, nobody knows who is here: all keep their places.
    """
    book = book_of(turn, timer.key.subject)
    held = turn.lead[Events].ticket_for(timer.key.subject)
    if book is None or held is None or not _is_silent(turn, book, timer):
        return
    if not book.arrived:
        turn.hold(Held(title_of(turn, book.event)), reason("event_nobody_scanned"))
    elif _somebody_waits(turn, book):
        _pass_on(turn, book.event, held)
    elif turn.now + _AGAIN < min(book.event.starts_at + _LAST, book.event.ends_at):
        turn.add(StartTimer(timer.key, turn.now + _AGAIN, timer.lapses_at, timer.data))


def _is_silent(turn: Turn, book: Book, timer: TimerFired) -> bool:
    event = book.event
    if event.status == "cancelled" or event.is_over(turn.now):
        return False
    return timer.data.get("starts") == event.starts_at.isoformat() and asks_whether(turn, book)


def _somebody_waits(turn: Turn, book: Book) -> bool:
    """Whether more would come at once than there are free places for."""
    stock = turn.stock(book.event.resource)
    if stock.capacity is None or stock.taken > stock.capacity:
        return False
    return len(book.nearby) > stock.capacity - stock.taken


def _pass_on(turn: Turn, event: Event, held: HeldTicket) -> None:
    because = reason("event_silent", title=title_of(turn, event))
    return_ticket(turn, event, held, because)
    turn.channel = find_best_channel(turn)
    if unfit := _why_untold(turn):
        turn.hold(Held(title_of(turn, event)), unfit)
        return
    speak_of(turn, event)
    turn.reply(EVENT, tell(turn, "event_silent", event), because, about=event.id)


def _why_untold(turn: Turn) -> Reason | None:
    if turn.lead.consent.refused_at:
        return reason("left_alone")
    return reason("no_channel") if turn.channel is None else None
