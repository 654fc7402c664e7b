"""Choices about events that are tapped or picked by number: an old one says so, and does nothing."""

from collections.abc import Callable, Mapping
from typing import Literal

from conversations.events.book import Book
from conversations.events.chat.entering import take_up
from conversations.events.chat.form import hear_answer
from conversations.events.chat.owning import ask_what_then, begin_handing, leave, return_own, want_friend
from conversations.events.chat.sharing import ask_to_share, register_apart
from conversations.events.event import Event
from conversations.events.part import Events
from conversations.events.places.attending import note_word
from conversations.events.places.closing import say_nearby
from conversations.events.places.offering import take_place
from conversations.events.places.registering import why_closed
from conversations.events.saying import EVENT, answer, book_of, title_of
from conversations.lead.reason import reason
from conversations.turn.resources import Resource
from conversations.turn.turn import Turn


def pick(turn: Turn, choice: str) -> bool:
    """Do what "take:open_day" stands for."""
    action, _, event_id = choice.partition(":")
    is_known = Resource(EVENT, event_id) in turn.given.resources  # else it is long over
    book: Book | None = book_of(turn, event_id) if is_known else None
    if book is None:
        turn.reply(EVENT, turn.phrase("event_gone"), reason("event_gone"))
        return True
    act = _ACTIONS.get(action)
    if act is None:
        return _say(turn, book.event)
    act(turn, book.event)
    return True


def _say(turn: Turn, event: Event) -> bool:
    """The words of a choice answer a form."""
    if not hear_answer(turn, turn.heard):
        take_up(turn, event.id)
    return True


def _take(turn: Turn, event: Event) -> None:
    if take_place(turn, event):
        return
    if turn.lead[Events].ticket_for(event.id) or (
        turn.lead[Events].wish_for(event.id) and not why_closed(turn, event)
    ):
        take_up(turn, event.id)
    else:
        answer(turn, "event_offer_over", event, reason("event_offer_over"))


def _pass(turn: Turn, event: Event) -> None:
    wish = turn.lead[Events].wish_for(event.id)
    if wish is None or wish.offer_ends_at is None:
        answer(turn, "event_offer_over", event, reason("event_offer_over"))
    else:
        leave(turn, event)


def _leave(turn: Turn, event: Event) -> None:
    if not leave(turn, event):
        take_up(turn, event.id)


def _cant(turn: Turn, event: Event) -> None:
    if turn.lead[Events].ticket_for(event.id):
        ask_what_then(turn, event)
    elif not leave(turn, event):
        take_up(turn, event.id)


def _return(turn: Turn, event: Event) -> None:
    if not return_own(turn, event):
        answer(turn, "event_returned", event, reason("event_cant_come", title=title_of(turn, event)))


def _hand(turn: Turn, event: Event) -> None:
    if not begin_handing(turn, event):
        take_up(turn, event.id)


def _keep(turn: Turn, event: Event) -> None:
    if turn.lead[Events].ticket_for(event.id):
        answer(turn, "event_kept", event, reason("event_comes", title=title_of(turn, event)))
    else:
        take_up(turn, event.id)


def _nod(turn: Turn, event: Event) -> None:
    """They heard it: who has a ticket is awaited, who waits goes on waiting."""
    if turn.lead[Events].ticket_for(event.id):
        answer(turn, "event_noted_coming", event, reason("nod"))
    else:
        take_up(turn, event.id)


def _friend(turn: Turn, event: Event) -> None:
    if not want_friend(turn, event):
        take_up(turn, event.id)


def _note(turn: Turn, event: Event, said: Literal["coming", "late"]) -> None:
    if not note_word(turn, event, said):
        take_up(turn, event.id)


def _come_at_once(turn: Turn, event: Event) -> None:
    if not say_nearby(turn, event):
        take_up(turn, event.id)


_ACTIONS: Mapping[str, Callable[[Turn, Event], object]] = {
    "get": lambda turn, event: take_up(turn, event.id),
    "again": lambda turn, event: take_up(turn, event.id),
    "take": _take,
    "pass": _pass,
    "leave": _leave,
    "cant": _cant,
    "return": _return,
    "hand": _hand,
    "keep": _keep,
    "friend": _friend,
    "nod": _nod,
    "coming": lambda turn, event: _note(turn, event, "coming"),
    "late": lambda turn, event: _note(turn, event, "late"),
    "nearby": _come_at_once,
    "share": ask_to_share,
    "apart": register_apart,
}
