"""Somebody wants to come to an event: what there is for them."""

from datetime import timedelta

from conversations.events.chat.beside import answer_along
from conversations.events.chat.finishing import register
from conversations.events.chat.form import begin_form
from conversations.events.event import Event
from conversations.events.part import Events
from conversations.events.places.joining import leave_waiting
from conversations.events.places.moments import can_offer
from conversations.events.places.registering import has_room, why_closed
from conversations.events.places.standing import tell_offer, tell_standing
from conversations.events.said.along import read_along
from conversations.events.said.word import EverydayWords
from conversations.events.saying import (
    EVENT,
    answer,
    book_of,
    calendar_of,
    choose,
    show_ticket,
    tell,
    title_of,
    word_of,
    zone_of,
)
from conversations.events.ticket import Ticket
from conversations.lead.reason import Reason, reason
from conversations.turn.turn import Turn
from conversations.wording.plain import plain
from conversations.wording.times import say_when

_SPOKEN = timedelta(days=2)
_MOST = 12  # words of what says one of these things


def take_up(turn: Turn, event_id: str, words: str = "") -> bool:
    """Somebody wants to come to an event: what there is for them. `words` may tell a name along with the wish."""
    book = book_of(turn, event_id)
    if book is None:
        turn.reply(EVENT, turn.phrase("event_gone"), reason("event_gone"))
        return True
    mine, event = turn.lead[Events], book.event
    closed = why_closed(turn, event)
    held, wish = mine.ticket_for(event.id), mine.wish_for(event.id)
    if held and closed in (None, "event_invited_only"):
        show_ticket(
            turn, event, held, "event_ticket_again", reason("event_word", title=title_of(turn, event))
        )
    elif closed:
        tell_closed(turn, event, closed)
    elif wish and wish.offer_ends_at:
        tell_offer(turn, event, wish, "event_offer_open", reason("event_word", title=title_of(turn, event)))
    elif wish and not _takes_late(turn, event):
        tell_standing(turn, event, wish)
    elif wish is None:
        _begin(turn, event, words)
    return True


def _takes_late(turn: Turn, event: Event) -> bool:
    """Who waits, and asks when places are no longer offered, gets one that is free."""
    book, wish = book_of(turn, event.id), turn.lead[Events].wish_for(event.id)
    if book is None or wish is None or can_offer(turn, event) or not has_room(turn, book):
        return False
    leave_waiting(turn, event, state="taken")
    register(turn, book, wish.name, wish.answers, source=wish.source)
    return True


def _begin(turn: Turn, event: Event, words: str) -> None:
    stock = turn.stock(event.resource)
    if not event.waiting_list and stock.capacity is not None and stock.taken >= stock.capacity:
        answer(turn, "event_full", event, reason("event_full", title=title_of(turn, event)))
        return
    if (former := _find_former(turn, event)) and (book := book_of(turn, event.id)):
        register(turn, book, former.name, dict(former.answers), source=former.source)
        return
    answer_along(turn, event, words)
    own = {word for text in (*event.keywords, *event.title.values()) for word in plain(text).split()}
    begin_form(turn, event, along=read_along(words, turn.playbook.index(EverydayWords).asked, own))


def _find_former(turn: Turn, event: Event) -> Ticket | None:
    """The ticket of their own that they gave back: what they told then is not asked once more."""
    book = book_of(turn, event.id)
    gone = [one for one in (book.tickets_of(turn.lead.id) if book else ()) if one.state == "cancelled"]
    return next((one for one in reversed(gone) if not one.friend), None)


def tell_who_comes(turn: Turn, event: Event) -> bool:
    """Whom they may bring along, and how; who holds a ticket is offered another one."""
    if why_closed(turn, event) or event.who != "all":
        return False
    held = turn.lead[Events].ticket_for(event.id)
    many = ("event_who_comes_too" if held else "event_who_comes") if event.friends else "event_friend_apart"
    choices = (choose(turn, "friend", event.id),) if event.friends and held else ()
    answer(turn, many, event, reason("event_friend"), *choices, friends=str(event.friends))
    return True


def tell_closed(turn: Turn, event: Event, phrase: str) -> None:
    told = tell(turn, phrase, event)
    following = calendar_of(turn).find_next(event, turn.now)
    if following is not None and phrase != "event_invited_only":
        when = say_when(following.starts_at, turn.now, zone_of(following), turn.language)
        told = f"{told} {turn.phrase('event_next', when=when, word=word_of(turn, following))}"
    turn.reply(EVENT, told, _why_closed(turn, event, phrase), about=event.id)


def _why_closed(turn: Turn, event: Event, phrase: str) -> Reason:
    title = title_of(turn, event)
    if phrase == "event_is_off":
        return reason("event_cancelled", title=title)
    if phrase == "event_over":
        return reason("event_over", title=title)
    return reason("event_invited_only", title=title)
