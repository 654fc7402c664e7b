"""Who registers gets a ticket, or a place on the waiting list; tickets end, and their places go on."""

from typing import Any, Literal

from conversations.events.book import Book
from conversations.events.codes import hash_code
from conversations.events.effects import EndTicket, GiveTicket, RenameTicket, RingWaiting
from conversations.events.event import Event
from conversations.events.facts import NameMended, TicketEnded, TicketGiven
from conversations.events.part import Events, HeldTicket
from conversations.events.places.moments import can_offer
from conversations.events.places.reminding import forget_reminders, plan_reminders
from conversations.events.saying import show_ticket, title_of
from conversations.events.ticket import Ticket, TicketState
from conversations.lead.reason import Reason, reason
from conversations.turn.turn import Turn

How = Literal["registered", "offer", "handed_on"]


def has_room(turn: Turn, book: Book) -> bool:
    """Whether somebody who asks now may have a place: nobody gets one past those who wait."""
    event, stock = book.event, turn.stock(book.event.resource)
    if stock.capacity is not None and stock.taken >= stock.capacity:
        return False
    if stock.capacity is None or can_offer(turn, event):
        return not book.waiting
    ahead = [lead_id for lead_id in book.nearby if lead_id != turn.lead.id]
    return len(ahead) < stock.capacity - stock.taken


def may_come(turn: Turn, event: Event) -> bool:
    """Whether the event is for this lead."""
    return event.who == "all" or (event.tag or event.id) in turn.lead.contact.tags


def why_closed(turn: Turn, event: Event) -> str | None:
    """Which phrase says that nobody can register; None where they can."""
    if event.status == "cancelled":
        return "event_is_off"
    if event.is_over(turn.now):
        return "event_over"
    return None if may_come(turn, event) else "event_invited_only"


def make_ticket(
    turn: Turn, event: Event, name: str, answers: dict[str, Any], how: How, *, friend: bool = False,
    source: str | None = None, handed_from: str | None = None,
) -> HeldTicket:  # fmt: skip
    """A ticket, for a place that is theirs already."""
    code = turn.given.fresh.ticket()
    held = HeldTicket(event.id, code, name, turn.now, friend)
    turn.lead[Events].tickets.append(held)
    channel = turn.channel.value if turn.channel else None
    ticket = Ticket(
        code, event.id, turn.lead.id, name, friend, "registered", turn.now, turn.now, source, channel, answers,
        handed_from=handed_from,
    )  # fmt: skip
    turn.add(GiveTicket(event.id, ticket))
    fact = TicketGiven(event.id, title_of(turn, event), hash_code(code), friend, how, source)
    turn.note(fact, reason("event_registered", title=title_of(turn, event)))
    if not friend:
        plan_reminders(turn, event)
    return held


def give_ticket(turn: Turn, event: Event, held: HeldTicket) -> None:
    """Show a ticket that was just made out."""
    head = "event_ticket_friend" if held.friend else "event_ticket"
    show_ticket(turn, event, held, head, reason("event_registered", title=title_of(turn, event)))


def end_ticket(turn: Turn, event: Event, held: HeldTicket, state: TicketState, because: Reason) -> None:
    """A ticket is good no more. Its place is not given on by that."""
    mine = turn.lead[Events]
    mine.tickets = [one for one in mine.tickets if one.code != held.code]
    turn.add(EndTicket(event.id, held.code, turn.lead.id, state, turn.now))
    fact = TicketEnded(event.id, title_of(turn, event), hash_code(held.code), state)
    turn.note(fact, because)
    if mine.ticket_for(event.id) is None:
        forget_reminders(turn, event)


def return_ticket(turn: Turn, event: Event, held: HeldTicket, because: Reason | None = None) -> None:
    """A ticket is cancelled, and its place goes on at once."""
    because = because or reason("event_cant_come", title=title_of(turn, event))
    end_ticket(turn, event, held, "cancelled", because)
    free_place(turn, event)


def free_place(turn: Turn, event: Event) -> None:
    """One place is free, for whoever waits first."""
    turn.release(event.resource)
    turn.add(RingWaiting(event.id))


def rename(turn: Turn, event: Event, held: HeldTicket, name: str, by: str = "") -> None:
    """The same ticket in another name: nothing changes hands."""
    held.name = name
    turn.add(RenameTicket(event.id, held.code, name))
    title = title_of(turn, event)
    turn.note(NameMended(event.id, title, hash_code(held.code), by), reason("event_name_mended", title=title))


def hand_on(turn: Turn, event: Event, held: HeldTicket, name: str) -> HeldTicket:
    """The same place on another name: the old code dies, and the new one is the lead's to pass on."""
    old = hash_code(held.code)
    end_ticket(turn, event, held, "handed_on", reason("event_handed_on", title=title_of(turn, event)))
    return make_ticket(turn, event, name, {}, "handed_on", friend=True, handed_from=old)
