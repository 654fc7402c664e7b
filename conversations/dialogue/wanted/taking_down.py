"""What is told for a case or a booking is taken down and read back: a date, some who need other things, a name."""

import re
from collections.abc import Iterator

from conversations.contact.names import find_told_name
from conversations.handoff.acts import awaits_details
from conversations.handoff.questions import ask_staff
from conversations.handoff.requested.freeze import wants_freeze
from conversations.lead.reason import reason
from conversations.profile.counting import find_some
from conversations.profile.facts import TraitLearned
from conversations.profile.noting import find_date, name_told
from conversations.profile.patterns import is_past_wedding
from conversations.profile.tones import take_under_way
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_PART = re.compile(r"[.,;\n]+")
_FEAST, _OWN_WEDDING = (whole(read_said(__package__, "feasts")[key]) for key in ("feasts", "own"))
_NAMES = 3  # words of a whole name
_LONGEST = 12  # words of who does no more than tell it


def take_down(turn: Turn, words: str) -> bool:
    """Read back what they tell of what is planned; it goes to staff. False where they tell nothing of the kind."""
    if len(words.split()) > _LONGEST or is_question(words) or find_cue(words) is not None:
        return False
    if awaits_details(turn) or turn.lead.handoff.is_grieved() or turn.lead.dialogue.greeted_at is None:
        return False
    if wants_freeze(words):
        return False  # it is taken as what it is for
    if _FEAST.search(words):
        return False  # that is no mere date: they are congratulated, and told what there is for it
    if find_some(words) and take_under_way(turn, words):
        return True
    told = ", ".join(dict.fromkeys(_name(turn, words)))
    if find_date(words) or find_some(words):
        ask_staff(turn, words, told="passed_named", what=told)
        return True
    return _take_names(turn, words)


@remembered
def tells_wedding(words: str) -> bool:
    """Whether they tell that they are to be married.

    >>> tells_wedding("wedding is may 27, we are two brides"), tells_wedding("her wedding dress was long")
    (True, False)
    """
    told = (part for part in split_acts(words) if not is_question(part) and not is_past_wedding(part))
    return any(_OWN_WEDDING.search(part) for part in told)


def _take_names(turn: Turn, words: str) -> bool:
    """For whom it is, with the family name where it stands by itself, and who writes."""
    theirs = next(
        (f.value for f in turn.facts if isinstance(f, TraitLearned) and f.trait == "their_name"), None
    )
    if theirs is None or any(sign.isdecimal() for sign in words):
        return False
    own, parts = find_told_name(words), [part.strip() for part in _PART.split(words)]
    named = [next((part for part in parts if _is_whole(part, theirs)), theirs)]
    named += [own] if own and own not in named else []
    if own is None and named == [theirs] and turn.lead.handoff.open is None:
        return False
    if own:
        turn.lead.contact.name = turn.lead.contact.name or own
    if turn.lead.handoff.open:
        ask_staff(turn, words, told="passed_named", what=", ".join(named))
    else:
        turn.reply("noted", turn.phrase("noted_told", what=", ".join(named)), reason("told_something"))
    return True


def _is_whole(part: str, first: str) -> bool:
    """Whether a part of a message is a first name with the family name after it."""
    return part.startswith(f"{first} ") and len(part.split()) <= _NAMES


def _name(turn: Turn, words: str) -> Iterator[str]:
    yield from filter(None, name_told(turn).split(", "))
    if some := find_some(words):
        yield some
