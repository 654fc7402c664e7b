"""A form has asked for their number: they share their own contact, or go on without proof."""

from conversations.events.asking.filling import is_asked_phone
from conversations.events.asking.questions import ask, say_misfit
from conversations.events.chat.entering import take_up
from conversations.events.chat.form import go_on, open_book
from conversations.events.event import Event
from conversations.events.part import Events
from conversations.events.reading import PHONE
from conversations.turn.inputs import Shared
from conversations.turn.turn import Turn


def take_contact(turn: Turn, shared: Shared, _: str) -> bool:
    """A contact where a number was asked for: their own shows whatever is theirs already, and the form goes on."""
    filling = turn.lead[Events].filling
    if shared.kind != "contact" or filling is None or not is_asked_phone(turn):
        return False
    book = open_book(turn, filling)
    if book is None:
        return False
    mine, event = turn.lead[Events], book.event
    if shared.phone is None:  # somebody else's
        say_misfit(turn, event, filling)
    elif mine.ticket_for(event.id) or mine.wish_for(event.id):
        mine.filling = None
        take_up(turn, event.id)
    else:
        filling.answers[PHONE.id], filling.misses = shared.phone, 0
        go_on(turn, book, filling)
    return True


def ask_to_share(turn: Turn, event: Event) -> None:
    """The words of the button came instead of the contact: it is shown once more."""
    filling = turn.lead[Events].filling
    if filling and filling.event == event.id and is_asked_phone(turn):
        ask(turn, event, filling)
    else:
        take_up(turn, event.id)


def register_apart(turn: Turn, event: Event) -> None:
    """Their number has a ticket, and they can't or won't show that it is theirs: one of their own, as anybody's."""
    filling, told = turn.lead[Events].filling, turn.lead.contact.told_phone
    book = open_book(turn, filling) if filling and filling.event == event.id else None
    if book is None or filling is None or told is None or not is_asked_phone(turn):
        take_up(turn, event.id)
        return
    filling.answers[PHONE.id], filling.misses = told, 0
    go_on(turn, book, filling)
