"""Words that come in pieces: what waits for more of them, until when, and what is then decided on as one turn.

A piece waits in the lead's own record, and a timer ends the wait; so a process may die in between. Every new piece
begins the quiet anew. What is whole by itself waits for nothing, and takes along what does.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from functools import partial

from conversations.dialogue.choices import Labels, find_label
from conversations.dialogue.reading.kinds import POLITE
from conversations.dialogue.wanted.picked import find_number
from conversations.grievances.mishaps import is_outcry
from conversations.hours.lately import is_lately
from conversations.lead.dialogue import Waiting
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.timeline.capability import UNTOLD
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.inputs import Input, Pressed, Said, Shared, Started, TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.phrases import any_of, compile_any, read_wording, word_set, words_of
from conversations.understanding.segments import is_question
from conversations.wording.filling import clean

PAUSE = "pause"
"""The purpose of the timer that ends a wait."""
UNDERSTOOD = 2_000
"""Characters that are looked at; a longer text says in its beginning what it wants."""
_LONGEST = 4  # times the quiet: whoever types for ever is answered too
_PIECES = 20
_ALIKE = 0.6  # an edit changes a word or mends one
_ENDS_ASKING = re.compile(r"[?؟][\W_]*$")
_WISHING = word_set(
    "תגידו תגידי תגיד ספרו תספרו שלחו תשלחו אשמח בבקשה רוצה מעוניין מעוניינת מחפש מחפשת",
    "tell send want looking like please",
)
_TELLING = compile_any(f"^{any_of('יש_לי יש_לנו')}")
"""Somebody tells of themselves, though with a word that asks elsewhere."""


def collect(turn: Turn, said: Said) -> list[Waiting]:
    """What waits, and what was said now; an edit of something that waits takes its place."""
    pieces = list(turn.lead.dialogue.waiting)
    text = clean(said.text)[:UNDERSTOOD].strip()
    piece = Waiting(text, turn.now, said.channel, said.quoted, said.edited)
    edited = _find_edited(pieces, text) if said.edited else None
    if edited is None:
        return [*pieces, piece]
    before = pieces.pop(edited)
    return [*pieces, Waiting(text, before.at, said.channel, before.quoted, before.edited)]


def waits(turn: Turn, pieces: Sequence[Waiting]) -> bool:
    """Whether what was said so far waits for more."""
    newest = pieces[-1]
    return (
        turn.given.quiet > timedelta()
        and _limit(turn, pieces) > turn.now
        and len(pieces) < _PIECES
        and sum(len(piece.text) for piece in pieces) < UNDERSTOOD
        and not is_whole(turn, newest.text)
    )


def is_whole(turn: Turn, words: str) -> bool:
    """Whether words are a thought of their own, which is decided on at once. The one place that says so."""
    if is_outcry(words):
        return turn.lead.handoff.has_owner()  # what it is about comes next
    return (
        turn.lead.handoff.has_owner()
        or _ENDS_ASKING.search(words) is not None
        or stands_alone(turn, words)
        or signals.asks_for_person(words)
        or (_asks(turn, words) and not _is_amid(turn))
    )


def _is_amid(turn: Turn) -> bool:
    """Whether somebody is in the middle of writing: the reply to their last words is too new to have been read."""
    return is_lately(turn.now, turn.lead.dialogue.last_outbound_at, turn.given.quiet)


def stands_alone(turn: Turn, words: str) -> bool:
    """Whether words mean what they mean by themselves only: a refusal, a return, a choice of what is on offer."""
    if signals.refuses(words) or signals.returns(words) or _picks(turn, words):
        return True
    return turn.playbook.index(Dispatch).is_whole(turn, words)


def keep(turn: Turn, pieces: Sequence[Waiting]) -> None:
    """Let the words wait. To those who follow decisions nothing has happened yet."""
    turn.lead.dialogue.waiting = list(pieces)
    turn.happened = None
    _set_timer(turn, min(turn.now + turn.given.quiet, _limit(turn, pieces)))


def take(turn: Turn) -> list[Waiting]:
    """What waits, which waits no longer."""
    pieces, turn.lead.dialogue.waiting = turn.lead.dialogue.waiting, []
    if pieces:
        turn.add(StopTimers(reason("said_all"), PAUSE))
    return pieces


def take_if_over(turn: Turn) -> list[Waiting]:
    """What waits, where the quiet is over; a timer that came early, of a record that was taken in, is set anew.

    No wait ends later than the longest: one that would is of before the clock was set back, and is over.
    """
    pieces = turn.lead.dialogue.waiting
    longest = turn.now + _LONGEST * turn.given.quiet
    if pieces and longest >= (end := find_end(turn, pieces)) > turn.now:
        _set_timer(turn, end)
        return []
    return take(turn)


def is_waiting(turn: Turn) -> bool:
    """Whether words are about to be decided on."""
    pieces = turn.lead.dialogue.waiting
    return bool(pieces) and find_end(turn, pieces) + turn.given.quiet > turn.now


def find_end(turn: Turn, pieces: Sequence[Waiting]) -> datetime:
    """When the wait is over."""
    return min(max(piece.at for piece in pieces) + turn.given.quiet, _limit(turn, pieces))


def join(pieces: Sequence[Waiting]) -> str:
    """All words as one text."""
    return "\n".join(piece.text for piece in pieces if piece.text)


def choose_words(turn: Turn, pieces: Sequence[Waiting]) -> str:
    """What is to be understood: all of it, or the last piece where that stands alone ("well" — "2").

    A refusal is never cut to its last word.
    """
    newest, whole = pieces[-1].text, join(pieces)[:UNDERSTOOD]
    if len(pieces) > 1 and (signals.refuses(newest) or not signals.refuses(whole)):
        means_itself = signals.refuses if turn.lead.handoff.has_owner() else partial(stands_alone, turn)
        if means_itself(newest):
            return newest
    return whole


def give_up(lead: Lead, happened: Input) -> None:
    """A decision on words failed: they are not tried again with every word that follows."""
    is_timer = isinstance(happened, TimerFired) and happened.key.purpose == PAUSE
    if is_timer or isinstance(happened, Said | Pressed | Shared | Started):
        lead.dialogue.waiting = []


def _set_timer(turn: Turn, end: datetime) -> None:
    turn.add(StartTimer(Key(PAUSE), end, data={UNTOLD: True}))


def _limit(turn: Turn, pieces: Sequence[Waiting]) -> datetime:
    """Until when words wait at the most."""
    return min(piece.at for piece in pieces) + _LONGEST * turn.given.quiet


def _find_edited(pieces: Sequence[Waiting], text: str) -> int | None:
    """Which piece was edited, as far as that can be told from its words; the latest of several."""
    likeness = [SequenceMatcher(None, piece.text, text, autojunk=False).ratio() for piece in pieces]
    best = max(range(len(pieces)), key=lambda number: (likeness[number], number), default=None)
    return best if best is not None and likeness[best] >= _ALIKE else None


def _picks(turn: Turn, words: str) -> bool:
    talk = turn.lead.dialogue
    if find_number(words) is not None:
        return bool(talk.choices)
    return find_label(words, talk.choices, turn.playbook.index(Labels).ids) is not None


def _asks(turn: Turn, words: str) -> bool:
    """A question or a request without a question mark, where it is clear what about."""
    said = words_of(words)
    if len(said) < 2 or _TELLING.search(read_wording(words).joined):
        return False
    asks = is_question(words)
    if not asks and _WISHING.isdisjoint(said):
        return False
    reading = turn.playbook.reader.read(words)
    if not reading.sure or reading.best is None:
        return False
    label = reading.best.label
    return label.kind == "answer" or (asks and label.name not in POLITE)
