"""Those who wait are told where they stand, honestly."""

from conversations.events.event import Event
from conversations.events.part import EventWish
from conversations.events.places.moments import is_late
from conversations.events.saying import (
    EVENT,
    answer,
    book_of,
    calendar_of,
    choose,
    say_end,
    speak_of,
    tell,
    title_of,
)
from conversations.lead.content import Choice
from conversations.lead.reason import Reason, reason
from conversations.turn.turn import Turn


def tell_joined(turn: Turn, event: Event, number: int) -> None:
    """Where they stand, for the first time."""
    because = reason("event_full", title=title_of(turn, event))
    if is_late(event, turn.now):
        answer(turn, name_late(event), event, because, *late_choices(turn, event))
        return
    answer(turn, "event_waiting", event, because, *_leave_choice(turn, event), number=str(number))


def tell_standing(turn: Turn, event: Event, wish: EventWish) -> None:
    """Where they stand: how far from the beginning, and how many places came free before."""
    if wish.offer_ends_at is not None:
        tell_offer(turn, event, wish, "event_offer_open", reason("event_standing"))
    elif wish.nearby:
        answer(turn, "event_nearby_standing", event, reason("event_standing"), *_leave_choice(turn, event))
    elif is_late(event, turn.now):
        answer(turn, name_late(event), event, reason("event_standing"), *late_choices(turn, event))
    else:
        _tell_number(turn, event)


def _tell_number(turn: Turn, event: Event) -> None:
    book, freed = book_of(turn, event.id), calendar_of(turn).freed
    number = book.place_of(turn.lead.id) if book else None
    told = [tell(turn, "event_standing", event, number=str(number or 1))]
    if freed is not None:
        told.append(turn.phrase("event_freed" if freed else "event_freed_none", count=str(freed)))
    speak_of(turn, event)
    turn.reply(EVENT, " ".join(told), reason("event_standing"), _leave_choice(turn, event), about=event.id)


def tell_offer(turn: Turn, event: Event, wish: EventWish, phrase: str, because: Reason) -> None:
    """That a place is kept for them, as an answer."""
    assert wish.offer_ends_at is not None
    until = say_end(turn, event, wish.offer_ends_at)
    choices = (choose(turn, "take", event.id), choose(turn, "pass", event.id))
    answer(turn, phrase, event, because, *choices, until=until)


def name_late(event: Event) -> str:
    """The phrase for who waits when nothing is offered any more."""
    return "event_nearby" if event.living_seat else "event_list_closed"


def late_choices(turn: Turn, event: Event) -> tuple[Choice, ...]:
    """Whether they would come at once, where places may yet go on."""
    if not event.living_seat:
        return ()
    return tuple(choose(turn, action, event.id) for action in ("nearby", "leave"))


def _leave_choice(turn: Turn, event: Event) -> tuple[Choice, ...]:
    return () if turn.traits.billed_by_part else (choose(turn, "leave", event.id),)
