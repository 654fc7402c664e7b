"""On the day holders are asked how it stands: coming, late, not coming."""

import re
from datetime import timedelta
from typing import Literal

from conversations.events.book import Book
from conversations.events.effects import NoteWord
from conversations.events.event import Event
from conversations.events.facts import SaidOfComing
from conversations.events.part import Events
from conversations.events.saying import EVENT, answer, choose, title_of, zone_of
from conversations.events.ticket import Ticket
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.turn.effects import StartTimer
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.said import read_said, whole

SILENT = "silent"
"""The part of the key: it is looked whether somebody stayed silent."""
PATIENCE = timedelta(minutes=15)
"""After the start, for who said nothing and is not here yet."""
_WAYS = read_said(__package__, "late")
_LATE, _STUCK = whole(_WAYS["late"]), whole(_WAYS["stuck"])
"""They are late; what keeps them, or the hour at which they come."""
_COMING = re.compile(
    r"^\W*(?:כן,? ?)?(?:אני |אנחנו )?(?:כבר |עוד רגע |ממש )?"
    r"(?:אגיע|נגיע|מגיע(?:ה|ים|ות)?|בדרך|אבוא|נבוא|בא(?:ה|ים|ות)?|"
    r"(?:i'?m |we'?re |yes,? ?i'?m |i am )?(?:already )?(?:coming|on (?:my|our|the) way)|"
    r"i'?ll be there|see you there)\W*$",
    re.IGNORECASE,
)

_SOON = re.compile(
    r"(?<!\w)(?:ב?עוד (?P<he>\d{1,2}) דק\w*|(?:there |be there |arriv\w+ )?in (?:about )?(?P<en>\d{1,2}) ?min\w*|"
    r"(?P<away>\d{1,2}) ?min\w* (?:away|out))(?!\w)",
    re.IGNORECASE,
)
"""In how many minutes they are here."""
_PAUSE = re.compile(r"[,.;!\n]")


def asks_whether(turn: Turn, book: Book) -> bool:
    """Whether they are still to say how it stands: it is a living seat, and they are not here yet."""
    row = _own(turn, book)
    return book.event.living_seat and row is not None and row.said is None and row.arrived_at is None


def ask_whether(turn: Turn, event: Event) -> tuple[Choice, ...]:
    """The choices of a reminder that asks. Only who was asked can have stayed silent."""
    data = {"starts": event.starts_at.isoformat()}
    turn.add(StartTimer(Key(EVENT, event.id, SILENT), event.starts_at + PATIENCE, event.ends_at, data))
    return tuple(choose(turn, action, event.id) for action in ("coming", "late", "cant"))


def says_late(words: str) -> bool:
    """Whether somebody says that they are late.

    >>> says_late("מאחרת ברבע שעה תשמרו לי מקום"), says_late("stuck in traffic ill be there like 8:15, still ok?")
    (True, True)
    >>> says_late("is it too late to register?"), says_late("I'll be there")
    (False, False)
    """
    return _LATE.search(words) is not None or _STUCK.search(words) is not None


def hear_whether(turn: Turn, event: Event, words: str) -> bool:
    """Words that say how it stands, on the day."""
    zone = zone_of(event)
    if not event.living_seat or turn.now.astimezone(zone).date() != event.starts_at.astimezone(zone).date():
        return False
    soon = _find_soon(words)
    if _LATE.search(words) or (soon is not None and turn.now + soon > event.starts_at):
        return note_word(turn, event, "late")
    is_coming = soon is not None or any(_COMING.match(part) for part in _PAUSE.split(words))
    return is_coming and note_word(turn, event, "coming")


def _find_soon(words: str) -> timedelta | None:
    found = _SOON.search(words)
    minutes = next(filter(None, found.groups()), None) if found else None
    return timedelta(minutes=int(minutes)) if minutes else None


def note_word(turn: Turn, event: Event, said: Literal["coming", "late"]) -> bool:
    """Somebody said how it stands. False where they hold no ticket of their own, or it is over."""
    held = turn.lead[Events].ticket_for(event.id)
    if held is None or event.is_over(turn.now) or event.status == "cancelled":
        return False
    title = title_of(turn, event)
    turn.add(NoteWord(event.id, held.code, said))
    turn.note(SaidOfComing(event.id, title, said), reason("event_comes", title=title))
    answer(turn, f"event_noted_{said}", event, reason("event_comes", title=title))
    return True


def _own(turn: Turn, book: Book) -> Ticket | None:
    """Their own ticket, as it is written down."""
    held = turn.lead[Events].ticket_for(book.event.id)
    rows = book.tickets_of(turn.lead.id)
    return next((row for row in rows if held is not None and row.code == held.code), None)
