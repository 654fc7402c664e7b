"""What is told of a lead's place from outside a chat: registered by a page, cancelled, handed on, returned."""

from conversations.consent.facts import OptedOut
from conversations.events.chat.finishing import register
from conversations.events.facts import RegistrationHeard, TicketPageUsed, WithdrawalHeard
from conversations.events.inputs import (
    RegistrationAsked,
    RegistrationWithdrawn,
    TicketHandedOn,
    TicketRenamed,
    TicketReturned,
)
from conversations.events.part import Events, HeldTicket
from conversations.events.places.joining import leave_waiting
from conversations.events.places.registering import hand_on, rename, return_ticket, why_closed
from conversations.events.saying import book_of
from conversations.lead.reason import reason
from conversations.reach.choosing import find_own_channel
from conversations.turn.effects import Note
from conversations.turn.inputs import Input
from conversations.turn.turn import Turn


def remember_registration(asked: RegistrationAsked) -> Note:
    """See Handled."""
    return Note(RegistrationHeard(asked.event, asked.source), (reason("event_told", source=asked.source),))


def remember_withdrawal(told: RegistrationWithdrawn) -> Note:
    """See Handled."""
    return Note(WithdrawalHeard(told.event, told.by), (reason("event_told", source=told.by),))


def remember_page(told: TicketReturned | TicketHandedOn) -> Note:
    """See Handled."""
    what = "returned" if isinstance(told, TicketReturned) else "handed_on"
    return Note(TicketPageUsed(told.event, what))


def remember_renaming(told: TicketRenamed) -> Note:
    """See Handled."""
    return Note(TicketPageUsed(told.event, "renamed"))


def take_renaming(turn: Turn, told: TicketRenamed) -> None:
    """Staff mended the name on a ticket."""
    book, held = book_of(turn, told.event), _find(turn, told.code)
    if book is not None and held is not None:
        rename(turn, book.event, held, told.name, told.by)


def take_registration(turn: Turn, asked: RegistrationAsked) -> None:
    """A page registered somebody: the ticket, or where they stand, is theirs in their channel as well."""
    book = book_of(turn, asked.event)
    if book is None or why_closed(turn, book.event):
        return
    mine, contact = turn.lead[Events], turn.lead.contact
    contact.name = contact.name or asked.name
    if mine.ticket_for(asked.event) or mine.wish_for(asked.event):
        return
    turn.channel = None if turn.lead.consent.refused_at else find_own_channel(turn)
    register(turn, book, asked.name, dict(asked.answers), source=asked.source)


def take_withdrawal(turn: Turn, told: RegistrationWithdrawn) -> None:
    """Their own place is free again, whether it was a ticket, an offer, or a place on the list."""
    book = book_of(turn, told.event)
    if book is None:
        return
    held = turn.lead[Events].ticket_for(told.event)
    if held is not None:
        return_ticket(turn, book.event, held)
    else:
        leave_waiting(turn, book.event)


def take_return(turn: Turn, told: TicketReturned) -> None:
    """On the ticket's page they said that they can't come."""
    book, held = book_of(turn, told.event), _find(turn, told.code)
    if book is not None and held is not None:
        return_ticket(turn, book.event, held)


def take_handing_on(turn: Turn, told: TicketHandedOn) -> None:
    """On the ticket's page they gave it to somebody else."""
    book, held = book_of(turn, told.event), _find(turn, told.code)
    if book is not None and held is not None and not book.event.is_over(turn.now):
        hand_on(turn, book.event, held, told.name)


def follow(turn: Turn, _: Input) -> None:
    """Who asks to be left alone can't be offered a place: it goes on."""
    mine = turn.lead[Events]
    if turn.noted(OptedOut) is None or not mine.wishes:
        return
    for wish in list(mine.wishes):
        if book := book_of(turn, wish.event):
            leave_waiting(turn, book.event, reason("left_alone"), "passed_over")


def _find(turn: Turn, code: str) -> HeldTicket | None:
    return next((held for held in turn.lead[Events].tickets if held.code == code), None)
