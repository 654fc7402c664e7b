"""A number that somebody types proves nothing: it opens nobody's ticket, and makes two records no one person.

What proves it is their own contact, shared where the network vouches for it, or a word from that very phone.
"""

import re
from collections.abc import Iterable
from datetime import timedelta

from conversations.events.asking.heard import words_of
from conversations.events.asking.questions import say_step
from conversations.events.book import Book
from conversations.events.effects import TellHolder
from conversations.events.event import Event
from conversations.events.part import Events, Filling, HeldTicket
from conversations.events.patterns import AGAINST, TAKES
from conversations.events.said.gathering import find_phone
from conversations.events.saying import EVENT, book_of, choose, link_of, tell, title_of
from conversations.lead.addresses import Address, phone_address
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.reach.choosing import find_best_channel
from conversations.turn.inputs import Input, TimerFired
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.plain import plain
from conversations.wording.said import whole

_BESIDE = tuple(f"{EVENT}:{action}:" for action in ("share", "apart"))
TYPED = "typed"
"""The part of the key of a timer of whose number somebody typed."""
_REGISTER = whole("(?:register|sign) me|(?:ת?רשמ[ויה]|תרשום|לרשום) אותי|להירשם עכשיו|תרשמו")
_WORD = re.compile(r"[^\W\d_]{2,}")
_A_DAY = timedelta(days=1)
_MOST_HOLDERS = 3
"""People whom one person's typing has written to in a day."""


def mention(playbook: Playbook, lead: Lead, happened: Input) -> Iterable[Address]:
    """The numbers that may answer a form's question now, and the one told before: whose they are is looked up, and
    nothing else of them.
    """
    mine = lead[Events] if Events.stored_as in lead.parts else None
    if mine is None or (mine.filling is None and mine.left is None):
        return
    if lead.contact.told_phone and lead.contact.phone is None:
        yield phone_address(lead.contact.told_phone)
    for words in words_of(lead, happened):
        if phone := find_phone(words, playbook.journey.business.country):
            yield phone_address(phone)


def take_typed(turn: Turn, book: Book, filling: Filling, words: str, number: object) -> str | None:
    """The number with which they register now: they said so, or typed it again; None where it is put to them first."""
    if filling.told and (number == filling.told or (number is None and _agrees(words))):
        return filling.told
    if number is None:
        return None
    if filling.told is None:
        filling.misses = -1  # the first one that fits is no miss
    put(turn, book, filling, str(number))
    return filling.told if _REGISTER.search(words) else None


def put(turn: Turn, book: Book, filling: Filling, phone: str) -> None:
    """A number is theirs by their own word. Whoever has a ticket by it hears of that on that phone, and nobody here."""
    turn.lead.contact.told_phone = filling.told = phone
    owner, mine = turn.given.owners.get(phone_address(phone)), turn.lead[Events]
    mine.holders_told = [at for at in mine.holders_told if turn.now - at < _A_DAY]
    if owner is None or owner == turn.lead.id or len(mine.holders_told) >= _MOST_HOLDERS:
        return
    if any(ticket.state == "registered" and not ticket.friend for ticket in book.tickets_of(owner)):
        mine.holders_told.append(turn.now)
        turn.add(TellHolder(book.event.id, owner))


def tell_holder(turn: Turn, timer: TimerFired) -> None:
    """Their number was typed in another chat: they have their ticket once more, once a day at most."""
    book, held = book_of(turn, timer.key.subject), turn.lead[Events].ticket_for(timer.key.subject)
    if book is None or held is None or book.event.status == "cancelled" or book.event.is_over(turn.now):
        return
    if held.typed_at is not None and turn.now - held.typed_at < _A_DAY:
        return
    event, turn.channel = book.event, find_best_channel(turn)
    if turn.channel is None or turn.lead.consent.refused_at:
        return
    held.typed_at = turn.now
    turn.send(
        EVENT, _word_holder(turn, event, held), reason("event_number_asked", title=title_of(turn, event)),
        about=event.id, reply=False, key=Key(EVENT, event.id, TYPED, int(turn.now.timestamp())),
        lapses_at=event.ends_at,
    )  # fmt: skip


def _word_holder(turn: Turn, event: Event, held: HeldTicket) -> str:
    link = link_of(turn, held.code)
    if turn.traits.billed_by_part:
        return f"{tell(turn, 'event_ticket_sms', event)} {link}"
    return tell(turn, "event_number_asked", event, link=link)


def _agrees(words: str) -> bool:
    """Whether they go on with it: whatever they say that asks nothing and is no no."""
    if signals.says_yes(words) or TAKES.match(words) or _REGISTER.search(words):
        return True
    return (
        not is_question(words)
        and AGAINST.isdisjoint(plain(words).split())
        and _WORD.search(words) is not None
    )


def picks_beside(turn: Turn, words: str) -> bool:
    """Whether words are those of a button beside the question for the number, or its place in the list."""
    said = plain(words)
    return any(
        choice.id.startswith(_BESIDE) and said in (plain(choice.label), str(number))
        for number, choice in enumerate(turn.lead.dialogue.choices, 1)
    )


def say_typed(turn: Turn, event: Event, filling: Filling) -> None:
    """A number that was only typed opens nothing: the same is said whether or not somebody has a ticket by it."""
    name = "event_number_typed_share" if turn.traits.shares_numbers else "event_number_typed"
    text = tell(turn, name, event, phone=f"\u200e{filling.told}\u200e")
    say_step(turn, event, filling, text, reason("event_number_typed"), choose(turn, "apart", event.id))
