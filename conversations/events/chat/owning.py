"""What is said of a ticket somebody holds, or of a place they wait for."""

import re
from collections.abc import Sequence
from datetime import timedelta

from conversations.consent.opt_out import refuse
from conversations.events.chat.entering import take_up, tell_closed
from conversations.events.chat.finishing import register
from conversations.events.chat.form import begin_form
from conversations.events.company.reading import count_more
from conversations.events.event import Event
from conversations.events.part import Events
from conversations.events.patterns import (
    AN_EVENT,
    BRINGS,
    CANCEL,
    CANT,
    FRIEND,
    HAND,
    IN_LINE,
    LIST,
    MY_TICKET,
    NAME_TOLD,
    NEARBY,
    NO_MORE,
    OUT,
    RENAME,
    STANDING,
)
from conversations.events.places.attending import hear_whether
from conversations.events.places.closing import say_nearby
from conversations.events.places.joining import leave_waiting
from conversations.events.places.moments import is_late
from conversations.events.places.registering import has_room, rename, return_ticket, why_closed
from conversations.events.places.standing import tell_standing
from conversations.events.reading import read_name
from conversations.events.saying import (
    EVENT,
    TICKET,
    answer,
    book_of,
    calendar_of,
    choose,
    show_ticket,
    title_of,
)
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.intents.cancelling import says_only_cancel
from conversations.wording.names import safe_name
from conversations.wording.plain import plain

_PAUSE = re.compile(r"[,.;!\n]|\s[-–]\s|\sכי\s|\sbecause\s", re.IGNORECASE)
_SPOKEN, _STILL = timedelta(days=2), timedelta(minutes=40)
_BOOKED = frozenset({"meeting", "meeting_times", "trial", "request"})
"""After these a "cancel" is of those."""
_MOST = 12  # words of what says one of these things


def list_own(lead: Lead) -> set[str]:
    """The ids of the events that are theirs in some way."""
    mine = lead[Events]
    filling = {mine.filling.event} if mine.filling else set[str]()
    return {held.event for held in mine.tickets} | {wish.event for wish in mine.wishes} | filling


def hear_leaving(turn: Turn, words: str) -> bool:
    """Who asks to be taken off the waiting list refuses nothing else."""
    if not turn.lead[Events].wishes or len(words.split()) > _MOST:
        return False
    if not (LIST.search(words) and OUT.search(words)):
        return False
    return leave(turn, find_wished(turn))


def hear_no_more(turn: Turn, words: str) -> bool:
    """No more messages about an event: any wording of a refusal counts, and for the whole person."""
    if "?" in words or len(words.split()) > _MOST or not NO_MORE.search(words):
        return False
    said = f" {plain(words)} "
    titles = [
        plain(title)
        for event in calendar_of(turn).events
        for title in (*event.title.values(), *event.keywords)
    ]
    if not AN_EVENT.search(words) and not any(title and f"{title} " in said for title in titles):
        return False
    refuse(turn, words)
    return True


def hear_cancel(turn: Turn, words: str) -> bool:
    """A bare "cancel" to what was said of their ticket, or of the place they wait for, is that's, and no refusal.

    By itself it is the network's own word for a refusal on SMS.
    """
    is_else = _is_elsewhere(turn) and turn.lead.dialogue.said.kind in _BOOKED
    if (
        is_else
        or (_is_elsewhere(turn) and not _is_fresh(turn))
        or not (says_only_cancel(words) or _cancels_with_why(words))
    ):
        return False
    if turn.traits.billed_by_part and plain(words) == "cancel":
        return False
    event = meant(turn)
    if event is None or why_closed(turn, event):
        return False
    mine = turn.lead[Events]
    return _give_back(turn, event) if mine.ticket_for(event.id) else leave(turn, event)


def _is_fresh(turn: Turn) -> bool:
    """Whether it was spoken of a moment ago, and something was but asked since."""
    spoken_at = turn.lead[Events].spoken_at
    return spoken_at is not None and turn.now - spoken_at < _STILL


def _give_back(turn: Turn, event: Event) -> bool:
    """What is to become of the ticket is asked once; whoever says it again has it cancelled."""
    was_asked = any(choice.id == f"{EVENT}:return:{event.id}" for choice in turn.lead.dialogue.choices)
    return return_own(turn, event) if was_asked else ask_what_then(turn, event)


def _cancels_with_why(words: str) -> bool:
    """Whether it is cancelled, and why is told beside it: "cancelling, my son is ill"."""
    parts = _PAUSE.split(words)
    return len(words.split()) <= _MOST and "?" not in words and any(says_only_cancel(part) for part in parts)


def hear_about_own(turn: Turn, words: str) -> bool:
    """What is said of a ticket they hold or a place they wait for."""
    mine = turn.lead[Events]
    if not mine.tickets and not mine.wishes:
        return False
    if mine.wishes and STANDING.search(words) and (LIST.search(words) or not _is_elsewhere(turn)):
        wished = find_wished(turn)
        if wished and (wish := mine.wish_for(wished.id)):
            tell_standing(turn, wished, wish)
            return True
    event = meant(turn)
    if event is None:
        return False
    if mine.ticket_for(event.id) and IN_LINE.search(words) and STANDING.search(words):
        return take_up(turn, event.id)  # they wait for nothing
    return _hear_about(turn, event, words)


def _is_elsewhere(turn: Turn) -> bool:
    """Whether the talk is about something else just now."""
    return turn.lead.dialogue.said.kind not in (EVENT, TICKET)


def _hear_about(turn: Turn, event: Event, words: str) -> bool:
    mine = turn.lead[Events]
    if plain(words) in MY_TICKET and mine.ticket_for(event.id):
        return take_up(turn, event.id)
    if hear_whether(turn, event, words):
        return True
    if NEARBY.search(words) and event.living_seat and is_late(event, turn.now):
        return say_nearby(turn, event)
    brings = FRIEND.search(words) or (BRINGS.search(words) and not _is_elsewhere(turn))
    if brings and count_more(words) and not CANT.search(words):
        return want_friend(turn, event)
    if RENAME.search(words) and mine.tickets_for(event.id):
        return _rename_as_told(turn, event, words) or begin_handing(turn, event, renames=True)
    if HAND.search(words) and mine.tickets_for(event.id):
        return begin_handing(turn, event)
    if CANCEL.search(words):
        return return_own(turn, event) or leave(turn, event)
    if not CANT.search(words):
        return False
    if mine.ticket_for(event.id) is None:
        return leave(turn, event)
    return _give_back(turn, event)


def meant(turn: Turn) -> Event | None:
    """The event that is meant where none is named: spoken of lately, else the next one that is theirs."""
    mine, calendar = turn.lead[Events], calendar_of(turn)
    own = list_own(turn.lead)
    theirs = [event for event in calendar.events if event.id in own and not event.is_over(turn.now)]
    if mine.spoken_at and turn.now - mine.spoken_at < _SPOKEN:
        spoken = next((event for event in theirs if event.id == mine.spoken_of), None)
        if spoken:
            return spoken
    return theirs[0] if theirs else None


def find_wished(turn: Turn) -> Event | None:
    mine, event = turn.lead[Events], meant(turn)
    if event and mine.wish_for(event.id):
        return event
    return next((event for event in calendar_of(turn).events if mine.wish_for(event.id)), None)


def want_friend(turn: Turn, event: Event, names: Sequence[str] = (), count: int = 1) -> bool:
    """So many tickets for others, up to as many as the event allows, in the names that were told."""
    mine = turn.lead[Events]
    if mine.ticket_for(event.id) is None:
        return False
    if closed := why_closed(turn, event):
        tell_closed(turn, event, closed)
    elif sum(held.friend for held in mine.tickets_for(event.id)) >= event.friends:
        answer(turn, "event_friends_most", event, reason("event_friend"))
    elif (book := book_of(turn, event.id)) is None or not has_room(turn, book):
        answer(turn, "event_full_friend", event, reason("event_full", title=title_of(turn, event)))
    else:
        room = event.friends - sum(held.friend for held in mine.tickets_for(event.id))
        for name in names[:room]:
            register(turn, book, name, {}, friend=True)
        if (left := min(count, room) - len(names)) > 0:
            begin_form(turn, event, friend=True, party=left)
        elif count > room:
            answer(turn, "event_friends_most", event, reason("event_friend"))
    return True


def ask_what_then(turn: Turn, event: Event) -> bool:
    """Who can't come cancels the ticket, or hands it on."""
    choices = tuple(choose(turn, action, event.id) for action in ("return", "hand", "keep"))
    answer(turn, "event_cant", event, reason("event_cant_come", title=title_of(turn, event)), *choices)
    return True


def return_own(turn: Turn, event: Event) -> bool:
    held = next(iter(turn.lead[Events].tickets_for(event.id)), None)
    if held is None:
        return False
    return_ticket(turn, event, held)
    if left := [safe_name(one.name) for one in turn.lead[Events].tickets_for(event.id)]:
        why = reason("event_cant_come", title=title_of(turn, event))
        answer(turn, "event_dropped", event, why, names=safe_name(held.name), label=", ".join(left))
        return True
    answer(turn, "event_returned", event, reason("event_cant_come", title=title_of(turn, event)))
    return True


def _rename_as_told(turn: Turn, event: Event, words: str) -> bool:
    """Another name on the ticket, where it is told together with the wish. False where it is not."""
    told = NAME_TOLD.search(words)
    name = read_name(told["name"]) if told else None
    held = next(iter(turn.lead[Events].tickets_for(event.id)), None)
    if name is None or held is None or held.friend:
        return False
    rename(turn, event, held, name)
    show_ticket(
        turn, event, held, "event_ticket_again", reason("event_name_mended", title=title_of(turn, event))
    )
    return True


def begin_handing(turn: Turn, event: Event, *, renames: bool = False) -> bool:
    """Ask whose name a ticket is to be in. False where they have none."""
    held = next(iter(turn.lead[Events].tickets_for(event.id)), None)
    if held is None:
        return False
    begin_form(turn, event, handing=held.code, renames=renames)
    return True


def leave(turn: Turn, event: Event | None) -> bool:
    if event is None:
        return False
    wish = turn.lead[Events].wish_for(event.id)
    phrase = "event_declined" if wish and wish.offer_ends_at else "event_left"
    if not leave_waiting(turn, event):
        return False
    answer(turn, phrase, event, reason("event_cant_come", title=title_of(turn, event)))
    return True
