"""Who comes to what is kept for them, and how many: told once it is talked of, and no wish for anything else."""

import re

from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import find_kind
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.spoken import is_for_staff, joins
from conversations.meetings.kept.words import moves
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.showing import OFFERED
from conversations.meetings.offered.telling import MEETING
from conversations.profile.counting import find_count
from conversations.profile.heard.past import tells_past
from conversations.turn.turn import Turn
from conversations.understanding.language import read_known_words
from conversations.understanding.segments import is_question
from conversations.wording.forms import strip_prefixes
from conversations.wording.said import read_said, whole

_NAMES = re.compile(
    r"\W*(?:it'?s |we'?re |for )?([A-Z][a-z'’-]+(?:,? (?:and |& )?[A-Z][a-z'’-]+){1,4})\W*|"
    r"\W*([א-ת][א-ת'׳-]+(?: [א-ת][א-ת'׳-]+)? ו[א-ת][א-ת'׳-]+(?: [א-ת][א-ת'׳-]+)?)\W*"
)
_NO_NAME = whole(read_said("conversations.dialogue.wanted", "bookings")["no_name"])
_PART = re.compile(r"[.,;\n]+")
_NAME = re.compile(r"[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?|[א-ת][א-ת'׳-]{2,}(?: [א-ת][א-ת'׳-]{2,})?")
_NO_GUEST = whole(read_said("conversations.enquiries.told", "words")["no_guest"])
_DIGITS = re.compile(r"(?<![\d:])\d{1,2}(?![\d:])")
_LONG = 14
_OF_IT = frozenset({OFFERED, MEETING, "noted"})
"""After these two names are of who comes."""


def hear_guests(turn: Turn, words: str) -> bool:
    """They tell their names, or that they are another number: it goes with what is kept, or about to be."""
    kept = turn.lead[Appointments]
    ahead, choosing = find_ahead(turn), kept.chosen_from(turn.now)
    name = ahead.kind if ahead else choosing.kind if choosing else ""
    kind = find_kind(turn, name) if name else None
    is_told = not is_question(words) and len(words.split()) <= _LONG and not tells_past(words)
    is_told = is_told and not moves(words)  # "from the 15th to the 22nd" counts nobody
    if kind is None or kind.how != "place" or not is_told or turn.lead.handoff.is_grieved():
        return False
    names = _find_names(words) if turn.lead.dialogue.said.kind in _OF_IT else ""
    count = _find_number(words)
    if names:
        kept.who = names
    elif count and not (is_for_staff(turn, kind, words) or (kind.most and count > kind.most)):
        kept.party = count
    else:
        return False
    told = names or turn.phrase("meeting_people", count=str(count))
    if ahead and count:
        ask_staff(turn, words, told="passed_named", what=told)
    else:
        turn.reply("noted", turn.phrase("noted_told", what=told), reason("told_something"))
    return True


def find_bare_name(words: str) -> str:
    """The name that stands by itself beside how many they are ("Harel. 9 people"); "" where none does.

    >>> find_bare_name("הראל. 9 איש"), find_bare_name("Harel, 9 of us"), find_bare_name("הערב. 9 איש")
    ('הראל', 'Harel', '')
    """
    parts = [part.strip() for part in _PART.split(words) if part.strip()]
    named = (
        part
        for part in parts
        if _NAME.fullmatch(part) and not (_NO_NAME.search(part) or _NO_GUEST.search(part))
    )
    return next((part for part in named if not any(map(_is_word, part.casefold().split()))), "")


def find_names_behind(words: str) -> str:
    """Two names and more that stand by themselves behind something else; "" where none do.

    >>> find_names_behind("put us down, Ruth and Alan"), find_names_behind("תרשמו אותנו, דנה ויואב")
    ('Ruth and Alan', 'דנה ויואב')
    >>> find_names_behind("put us down, please")
    ''
    """
    return next(filter(None, (_find_names(part) for part in _PART.split(words))), "")


def _is_word(said: str) -> bool:
    """Whether a word is one that people use for something, and so is no name."""
    return any(word in read_known_words() for word in (said, *strip_prefixes(said)))


def _find_names(words: str) -> str:
    found = _NAMES.fullmatch(words.strip())
    return (found[1] or found[2] or "").strip() if found and not _NO_NAME.search(words) else ""


def _find_number(words: str) -> int:
    """How many they are now."""
    count = find_count(words)
    if count is None and joins(words) and (digits := _DIGITS.search(words)):
        count = int(digits[0])
    return count or 0
