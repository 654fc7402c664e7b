"""A form is filled in: a ticket where there is room, a place on the waiting list, or another name on a ticket."""

from conversations.events.asking.unfinished import forget_unfinished
from conversations.events.book import Book
from conversations.events.event import Event
from conversations.events.part import Events, Filling
from conversations.events.places.joining import join_waiting
from conversations.events.places.registering import give_ticket, hand_on, has_room, make_ticket, rename
from conversations.events.places.standing import tell_joined
from conversations.events.reading import NAME, PHONE
from conversations.events.saying import answer, show_ticket, title_of
from conversations.lead.reason import reason
from conversations.turn.turn import Turn


def finish(turn: Turn, book: Book, filling: Filling) -> None:
    """All that is asked is answered."""
    mine = turn.lead[Events]
    mine.filling = mine.left = None
    forget_unfinished(turn, book.event)
    name = str(filling.answers[NAME.id])
    answers = {key: value for key, value in filling.answers.items() if key not in (NAME.id, PHONE.id)}
    if filling.handing:
        _change_name(turn, book.event, filling, name)
        return
    if not filling.friend:
        _learn(turn, book.event, filling)
    register(turn, book, name, answers, friend=filling.friend)


def register(
    turn: Turn, book: Book, name: str, answers: dict[str, object], *, friend: bool = False, source: str | None = None
) -> None:  # fmt: skip
    """A ticket where there is room, else a place on the waiting list, else that it is full."""
    mine, event = turn.lead[Events], book.event
    title = title_of(turn, event)
    if not friend and (held := mine.ticket_for(event.id)):
        show_ticket(turn, event, held, "event_ticket_again", reason("event_word", title=title))
    elif has_room(turn, book):
        turn.reserve(event.resource)
        source = source or turn.lead.contact.source
        held = make_ticket(turn, event, name, answers, "registered", friend=friend, source=source)
        give_ticket(turn, event, held)
    elif friend:
        answer(turn, "event_full_friend", event, reason("event_full", title=title))
    elif event.waiting_list and mine.wish_for(event.id) is None:
        tell_joined(turn, event, join_waiting(turn, book, name, answers, source))
    else:
        answer(turn, "event_full", event, reason("event_full", title=title))


def _change_name(turn: Turn, event: Event, filling: Filling, name: str) -> None:
    """A ticket is in another name: handed on with a new code, or mended."""
    held = next(
        (held for held in turn.lead[Events].tickets_for(event.id) if held.code == filling.handing), None
    )
    title = title_of(turn, event)
    if held is None:
        return
    if filling.renames:
        rename(turn, event, held, name)
        show_ticket(turn, event, held, "event_ticket_again", reason("event_name_mended", title=title))
    else:
        passed = hand_on(turn, event, held, name)
        show_ticket(turn, event, passed, "event_ticket_handed", reason("event_handed_on", title=title))


def _learn(turn: Turn, event: Event, filling: Filling) -> None:
    """What they told of themselves is known from now on."""
    contact = turn.lead.contact
    contact.name = str(filling.answers[NAME.id])
    for field in event.form:
        if field.kind == "email" and (given := filling.answers.get(field.id)):
            contact.email = contact.email or str(given)
