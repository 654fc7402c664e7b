"""A number that somebody types proves nothing: it opens nobody's ticket, and makes two records no one person.

What proves it is their own contact, shared where the network vouches for it, or a word from that very phone.
"""

from collections.abc import Iterable

from conversations.events.book import Book
from conversations.events.chat.heard import words_of
from conversations.events.chat.questions import say_step
from conversations.events.event import Event
from conversations.events.part import Events, Filling
from conversations.events.reading import PHONE, read_phone
from conversations.events.saying import EVENT, choose, tell, title_of
from conversations.lead.addresses import Address, phone_address
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.turn.inputs import Input
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.wording.plain import plain

_BESIDE = tuple(f"{EVENT}:{action}:" for action in ("share", "apart"))


def mention(playbook: Playbook, lead: Lead, happened: Input) -> Iterable[Address]:
    """The numbers that may answer a form's question now: whose they are is looked up, and nothing else of them."""
    filling = lead[Events].filling if Events.stored_as in lead.parts else None
    if filling is None or filling.field != PHONE.id:
        return
    for words in words_of(lead, happened):
        if phone := read_phone(words, playbook.journey.business.country):
            yield phone_address(phone)


def is_taken(turn: Turn, book: Book, phone: str) -> bool:
    """Whether somebody else has this number, and a ticket of their own."""
    owner = turn.given.owners.get(phone_address(phone))
    if owner is None or owner == turn.lead.id:
        return False
    return any(ticket.state == "registered" and not ticket.friend for ticket in book.tickets_of(owner))


def picks_beside(turn: Turn, words: str) -> bool:
    """Whether words are those of a button beside the question for the number, or its place in the list."""
    said = plain(words)
    return any(
        choice.id.startswith(_BESIDE) and said in (plain(choice.label), str(number))
        for number, choice in enumerate(turn.lead.dialogue.choices, 1)
    )


def say_taken(turn: Turn, event: Event, filling: Filling) -> None:
    """There is a ticket, on that phone: it is shown here to who shares the number; else they register apart."""
    shares = turn.traits.shares_numbers
    text = tell(turn, "event_number_taken_share" if shares else "event_number_taken", event)
    why = reason("event_number_taken", title=title_of(turn, event))
    say_step(turn, event, filling, text, why, choose(turn, "apart", event.id))
