"""What is said of tickets that are held: nobody comes, another comes instead, and where and whose they are."""

from collections.abc import Callable, Sequence

from conversations.events.asking.filling import is_filling
from conversations.events.asking.leaving import leave_form
from conversations.events.chat.beside import answer_part
from conversations.events.chat.form import hear_answer
from conversations.events.chat.owning import begin_handing, meant, return_own, want_friend
from conversations.events.chat.party import list_names, tell_whose
from conversations.events.company.reading import count_more
from conversations.events.event import Event
from conversations.events.part import Events, HeldTicket
from conversations.events.places.registering import hand_on, return_ticket, why_closed
from conversations.events.said.elsewhere import names_thing
from conversations.events.said.refusing import is_of_messages
from conversations.events.said.tickets import (
    asks_where_ticket_is,
    asks_whose,
    brings_another,
    find_other,
    gives_all_back,
    gives_own_back,
    is_second,
    keeps_other,
    sends_other,
)
from conversations.events.saying import answer, show_ticket, title_of
from conversations.events.talk.telling import OF_ELSE
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import split_acts
from conversations.wording.plain import plain


def hear_of_tickets(turn: Turn, words: str) -> bool:
    """Words of a ticket that is held, or of a form of which nobody comes any more."""
    mine = turn.lead[Events]
    if (
        turn.lead.handoff.has_owner()
        or signals.is_angry(words)
        or names_thing(words)
        or is_of_messages(words)
    ):
        return False
    if not mine.tickets and mine.filling is None:
        return False
    event = meant(turn)
    if event is None or why_closed(turn, event) or turn.lead.dialogue.said.kind in OF_ELSE:
        return False
    held = mine.tickets_for(event.id)
    if not held:
        return _leave_unfinished(turn, event, words)
    return any(hear(turn, event, held, words) for hear in _HEARD)


def _leave_unfinished(turn: Turn, event: Event, words: str) -> bool:
    filling = turn.lead[Events].filling
    if filling is None or filling.event != event.id or not (gives_all_back(words) or _is_given_up(words)):
        return False
    leave_form(turn, event, filling)
    return True


def _is_given_up(words: str) -> bool:
    return gives_own_back(words) and not (keeps_other(words) or sends_other(words))


def _hear_all(turn: Turn, event: Event, held: Sequence[HeldTicket], words: str) -> bool:
    """Nobody comes: all are cancelled at once."""
    if not gives_all_back(words):
        return False
    turn.lead[Events].filling = None
    if len(held) == 1:
        return return_own(turn, event)
    for one in held:
        return_ticket(turn, event, one)
    names = list_names(held)
    answer(
        turn, "event_all_returned", event, reason("event_cant_come", title=title_of(turn, event)), names=names
    )
    return True


def _hear_own(turn: Turn, event: Event, held: Sequence[HeldTicket], words: str) -> bool:
    """Who writes does not come, and another does: with a ticket of their own, or with this one."""
    own = turn.lead[Events].ticket_for(event.id)
    if own is None or not gives_own_back(words) or "?" in words:
        return False
    is_passed = sends_other(words) or brings_another(words)
    if keeps_other(words) and len(held) > 1 and not is_passed:
        turn.lead[Events].filling = None
        return return_own(turn, event)
    if is_passed or keeps_other(words):
        return _pass_on(turn, event, own, find_other(words))
    return False


def _hear_other(turn: Turn, event: Event, held: Sequence[HeldTicket], words: str) -> bool:
    """A ticket is for somebody else: the second one where it is that, else their own."""
    if not sends_other(words):
        return False
    name, filling = find_other(words), turn.lead[Events].filling
    friends = [one for one in held if one.friend]
    if is_second(words) and filling and filling.friend and filling.event == event.id:
        return hear_answer(turn, name) if name and is_filling(turn) else False
    if is_second(words) and not friends:
        return want_friend(turn, event, [name] if name else [])
    one = friends[-1] if is_second(words) and friends else held[0]
    if name and plain(one.name).split()[0] == plain(name).split()[0]:
        return _show(turn, event, [one])
    return _pass_on(turn, event, one, name)


def _pass_on(turn: Turn, event: Event, held: HeldTicket, name: str | None) -> bool:
    if name is None:
        return begin_handing(turn, event)
    turn.lead[Events].filling = None
    passed = hand_on(turn, event, held, name)
    why = reason("event_handed_on", title=title_of(turn, event))
    show_ticket(turn, event, passed, "event_ticket_handed", why)
    return True


def _hear_asked(turn: Turn, event: Event, held: Sequence[HeldTicket], words: str) -> bool:
    """Where a ticket is, or whose: it is sent once more, or said; what is asked beside that is answered as ever."""
    parts = split_acts(words) or [words]
    where = any(map(asks_where_ticket_is, (words, *parts)))
    if not where and not any(map(asks_whose, parts)):
        return False
    if count_more(words) and not where:
        return False
    if where:
        _show(turn, event, held)
    else:
        tell_whose(turn, event)
    for part in parts if len(parts) > 1 else ():
        if not (asks_where_ticket_is(part) or asks_whose(part) or _is_it(part)):
            answer_part(turn, event, part)
    return True


def _is_it(part: str) -> bool:
    """A bare "where is it?" is of the ticket."""
    return plain(part).removeprefix("ו") in {"איפה הוא", "איפה זה", "where is it", "where s it"}


def _show(turn: Turn, event: Event, held: Sequence[HeldTicket]) -> bool:
    why = reason("event_word", title=title_of(turn, event))
    for one in held:
        show_ticket(
            turn, event, one, "event_ticket_again" if not one.friend else "event_ticket_of_friend", why
        )
    return True


_HEARD: tuple[Callable[[Turn, Event, Sequence[HeldTicket], str], bool], ...] = (
    _hear_own,
    _hear_all,
    _hear_other,
    _hear_asked,
)
