"""Tickets are there, and then one more comes, or one fewer; or whoever gave them back comes after all."""

import re
from collections.abc import Sequence
from datetime import timedelta

from conversations.events.asking.filling import is_filling
from conversations.events.chat.beside import answer_along
from conversations.events.chat.entering import take_up
from conversations.events.chat.owning import want_friend
from conversations.events.company.reading import (
    NUMBER,
    count_coming,
    count_more,
    find_company,
    read_number,
    says_gone,
)
from conversations.events.event import Event
from conversations.events.part import Events, HeldTicket
from conversations.events.patterns import CANT
from conversations.events.places.registering import return_ticket, why_closed
from conversations.events.said.word import EverydayWords
from conversations.events.saying import answer, book_of, calendar_of, tell, title_of
from conversations.events.talk.asked import find_asked
from conversations.events.talk.telling import find_spoken
from conversations.lead.reason import reason
from conversations.profile.interests import find_interests
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.names import safe_name
from conversations.wording.plain import plain
from conversations.wording.said import read_said, whole

DROPS = "event_drops"
"""The kind of reply that asks whose ticket is cancelled."""
_SAID = read_said(__package__, "changed")
_BACK, _FEWER, _OTHER, _CANCELS = (whole(_SAID[key]) for key in ("back", "fewer", "other", "cancels"))
_LEFT = re.compile(rf"(?<!\w)(?:{_SAID['left']}) (?P<count>{NUMBER})(?!\w)", re.IGNORECASE)
_LATELY, _MOST = timedelta(days=2), 24


def hear_back(turn: Turn, words: str) -> bool:
    """Whoever gave a ticket back and comes after all has it again, without a form."""
    event = _find_given_back(turn)
    if event is None or len(words.split()) > _MOST or not (_BACK.search(words) or _CANCELS.search(words)):
        return False
    if not _BACK.search(words):
        answer(turn, "event_returned", event, reason("event_cant_come", title=title_of(turn, event)))
        return True
    if find_interests(turn, words) or _is_closed_to(turn, words):
        return False
    return take_up(turn, event.id, words)


def _find_given_back(turn: Turn) -> Event | None:
    mine = turn.lead[Events]
    event = calendar_of(turn).find(mine.spoken_of or "")
    if event is None or mine.ticket_for(event.id) or mine.filling or why_closed(turn, event):
        return None
    book = book_of(turn, event.id)
    gone = book.tickets_of(turn.lead.id) if book else ()
    is_lately = any(one.state == "cancelled" and turn.now - one.state_at < _LATELY for one in gone)
    return event if is_lately else None


def _is_closed_to(turn: Turn, words: str) -> bool:
    return turn.lead.handoff.has_owner() or turn.lead.handoff.is_grieved() or signals.is_angry(words)


def hear_company(turn: Turn, words: str) -> bool:
    """One more comes with them, or one of those who have a ticket does not."""
    event = find_spoken(turn)
    if event is None or len(words.split()) > _MOST or is_filling(turn) or _is_closed_to(turn, words):
        return False
    held = turn.lead[Events].tickets_for(event.id)
    if not held or why_closed(turn, event) or find_interests(turn, words) or find_asked(words) == "age":
        return False
    return _hear_fewer(turn, event, held, words) or _hear_more(turn, event, held, words)


def _hear_fewer(turn: Turn, event: Event, held: Sequence[HeldTicket], words: str) -> bool:
    friends = [one for one in held if one.friend]
    if not friends or (is_question(words) and not says_gone(words)):
        return False
    said = f" {plain(words)} "
    named = [one for one in friends if any(f" {form} " in said for form in _forms(one.name))]
    was_asked = turn.lead.dialogue.said.kind == DROPS
    left = _count_left(words)
    if named and (says_gone(words) or was_asked):
        gone = named
    elif left is not None and left < len(held) and (left == 1 or says_gone(words) or count_coming(words)):
        gone = (
            friends if left == 1 else friends[: len(held) - left] if len(friends) == len(held) - left else []
        )
    elif _FEWER.search(words) or (says_gone(words) and count_more(words) + _names_other(words) > 0):
        gone = friends if len(friends) == 1 else []
    else:
        return False
    if gone:
        _drop(turn, event, gone)
    else:
        _ask_who(turn, event, friends)
    return True


def _names_other(words: str) -> bool:
    """Whether somebody else than who writes is spoken of."""
    return not CANT.search(words) or _OTHER.search(words) is not None


def _forms(name: str) -> tuple[str, ...]:
    bare = plain(name)
    first = bare.split()[0] if bare else ""
    return tuple(dict.fromkeys(filter(None, (bare, first, f"ו{first}", f"ש{first}", f"של{first}"))))


def _count_left(words: str) -> int | None:
    if _FEWER.search(words):
        return None
    if found := _LEFT.search(words):
        return read_number(found["count"])
    return count_coming(words)


def _drop(turn: Turn, event: Event, gone: Sequence[HeldTicket]) -> None:
    for one in gone:
        return_ticket(turn, event, one)
    left = [safe_name(one.name) for one in turn.lead[Events].tickets_for(event.id)]
    names = ", ".join(filter(None, (safe_name(one.name) for one in gone)))
    why = reason("event_cant_come", title=title_of(turn, event))
    answer(turn, "event_dropped", event, why, names=names, label=", ".join(filter(None, left)))


def _ask_who(turn: Turn, event: Event, friends: Sequence[HeldTicket]) -> None:
    names = " / ".join(filter(None, (safe_name(one.name) for one in friends)))
    why = reason("event_cant_come", title=title_of(turn, event))
    turn.reply(DROPS, tell(turn, "event_who_drops", event, names=names), why, about=event.id)


def _hear_more(turn: Turn, event: Event, held: Sequence[HeldTicket], words: str) -> bool:
    more, count = count_more(words), count_coming(words) or 0
    if CANT.search(words) or says_gone(words) or not (more or count > len(held)):
        return False
    known = turn.playbook.index(EverydayWords).asked
    own = {plain(one.name) for one in held}
    names = [name for name in find_company(words, known) if plain(name) not in own]
    done = want_friend(turn, event, names, max(len(names), count - len(held), more if not count else 0, 1))
    if done:
        answer_along(turn, event, words)
    return done
