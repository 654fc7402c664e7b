"""How many tickets a form is for, and in whose names, as it is told while the form asks something."""

from collections.abc import Sequence

from conversations.events.asking.questions import read
from conversations.events.company.reading import (
    adds,
    count_coming,
    count_more,
    find_company,
    is_of_self,
    says_gone,
)
from conversations.events.event import Event
from conversations.events.part import Events, Filling, HeldTicket
from conversations.events.reading import NAME
from conversations.events.said.word import EverydayWords
from conversations.events.saying import answer, tell, title_of
from conversations.events.talk.asked import find_asked
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.names import safe_name
from conversations.wording.plain import plain


def note_party(turn: Turn, event: Event, filling: Filling, words: str) -> str | None:
    """Note how many come and who; gives what is said of it, None where nothing is told."""
    known, more = turn.playbook.index(EverydayWords).asked, count_more(words)
    is_told = more or (count_coming(words) or 1) > 1
    if filling.handing or (is_question(words) and not is_told) or find_asked(words) == "age":
        return None
    if filling.field == NAME.id and read(turn, event, filling, words) is not None:
        return None  # the names themselves
    names = [name for name in find_company(words, known) if name not in filling.company]
    party = _count(turn, event, filling, words, more)
    if (
        filling.party > 1
        and says_gone(words)
        and not is_of_self(words, filling.company)
        and (party is None or party <= filling.party)
    ):
        filling.company = [one for one in filling.company if plain(one) not in plain(words)]
        party = party or max(1, filling.party - 1)
    elif names:
        filling.company += names
        party = max(party or 1, filling.party, 1 + len(filling.company))
        party = party if adds(words) and more > len(names) else max(filling.party, 1 + len(filling.company))
    if party is None:
        return None
    return _set(turn, event, filling, party)


def drops_one(filling: Filling, words: str) -> bool:
    """Whether one of those whose names were told does not come: that is heard however long ago the form was asked."""
    said = f" {plain(words)} "
    return says_gone(words) and any(f" {plain(name)} " in said for name in filling.company)


def _count(turn: Turn, event: Event, filling: Filling, words: str, more: int) -> int | None:
    """How many tickets the form is for now; of one for friends who writes has one already."""
    if count := count_coming(words):
        held = len(turn.lead[Events].tickets_for(event.id)) if filling.friend else 0
        return max(1, count - held)
    has_unnamed = filling.party - 1 > len(filling.company)
    if more == 1 and has_unnamed and not adds(words):
        return filling.party  # of whom they spoke before
    return filling.party + more if more else None


def _set(turn: Turn, event: Event, filling: Filling, party: int) -> str:
    most = count_most(turn, event, filling)
    filling.party = min(party, most)
    filling.company = filling.company[: filling.party - 1]
    if party > most:
        name = "event_party_most" if event.friends else "event_friend_apart"
        return tell(turn, name, event, friends=str(event.friends))
    if party == 1:
        return turn.phrase("event_one_only")
    return turn.phrase("event_so_many", count=str(party))


def count_most(turn: Turn, event: Event, filling: Filling) -> int:
    """How many tickets a form may be for."""
    if not filling.friend:
        return 1 + event.friends
    return event.friends - sum(held.friend for held in turn.lead[Events].tickets_for(event.id))


def tell_whose(turn: Turn, event: Event) -> bool:
    """In whose names the tickets are. False where there are none."""
    held = turn.lead[Events].tickets_for(event.id)
    if not held:
        return False
    name = "event_whose" if len(held) == 1 else "event_whose_of_several"
    why = reason("event_asked", title=title_of(turn, event))
    answer(turn, name, event, why, names=list_names(held), count=str(len(held)))
    return True


def list_names(held: Sequence[HeldTicket]) -> str:
    """The names on tickets, as they are said."""
    return ", ".join(filter(None, (safe_name(one.name) for one in held)))
