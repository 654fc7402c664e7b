"""Short replies to what was asked for a plan: a bare number, an address, "no restrictions", "I don't know yet"."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta

from msgspec.structs import replace

from conversations.enquiries.hearing import find_new
from conversations.enquiries.kinds import Names, is_enough
from conversations.enquiries.putting import begin, list_missing, put_down
from conversations.enquiries.recalling import find_alive
from conversations.enquiries.saying import join_asked, name_asked, say_enquiry
from conversations.enquiries.told.details import Told
from conversations.enquiries.told.file import Enquiry
from conversations.enquiries.told.part import Planned, Planning
from conversations.lead.reason import reason
from conversations.orders.cues.numbers import PATTERN, read_number
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.plain import plain
from conversations.wording.said import read_said

_SAID: Mapping[str, re.Pattern[str]] = {
    key: re.compile(ways.replace("{number}", PATTERN), re.IGNORECASE)
    for key, ways in read_said(__package__, "replied").items()
}
_LONG, _MOST, _BREATH = 10, 200, timedelta(seconds=30)
_EATS_ALL = {"he": "אין הגבלות באוכל", "en": "no dietary needs"}


def find_reply(words: str, key: str, *, asking: bool = False) -> re.Match[str] | None:
    """The words, where they are a reply of a kind and nothing else.

    >>> [bool(find_reply(words, "undecided")) for words in ("עוד לא יודעת כמה", "don't know yet how many", "8")]
    [True, True, False]
    >>> [bool(find_reply(words, "people")) for words in ("בערך עשרים", "about twenty", "twenty past eight")]
    [True, True, False]
    >>> bool(find_reply("אין הגבלות", "eats_all")), bool(find_reply("no restrictions", "eats_all"))
    (True, True)
    """
    return None if "?" in words and not asking else _SAID[key].fullmatch(plain(words))


def hear_replied(turn: Turn, words: str) -> bool:
    """What was just asked for a plan is told, or is not known yet."""
    planned = find_alive(turn)
    if planned is None or len(words.split()) > _LONG or turn.lead.handoff.has_owner():
        return False
    kind = turn.playbook.index(Names).kinds[planned.kind]
    missing = list_missing(turn, kind, planned.told)
    if not missing or not _was_asked(turn, planned):
        return False
    if find_reply(words, "undecided"):
        told = turn.phrase(
            "enquiry_no_hurry", asks=join_asked(list(name_asked(turn, missing)), turn.language)
        )
        turn.reply("request", told, reason("enquiry", enquiry=planned.kind))
        return True
    if "day" in missing and find_reply(words, "when_is_room", asking=True):
        turn.reply("request", turn.phrase("enquiry_what_suits"), reason("enquiry", enquiry=planned.kind))
        return True
    if is_question(words):
        return False
    told_now = _read(turn, words, missing)
    if told_now:
        return _take(turn, planned, kind, told_now)
    if planned.case is not None:
        return False
    new = {name: value for name, value in find_new(turn, planned, words).items() if name in missing}
    is_bare = bool({"address", "diet"} & new.keys()) and "people" not in new
    return is_bare and _take(turn, planned, kind, new)


def _was_asked(turn: Turn, planned: Planned) -> bool:
    """Whether what is missing was asked for by the last thing we said."""
    last = next((line.at for line in reversed(turn.lead.dialogue.recent) if line.by == "bot"), None)
    return last is not None and last - planned.at <= _BREATH


def _read(turn: Turn, words: str, missing: Sequence[str]) -> Told:
    """A bare number where it was asked how many; that nobody minds what they eat, where that was asked."""
    if "diet" in missing and find_reply(words, "eats_all"):
        return {"diet": _EATS_ALL[turn.language]}
    found = find_reply(words, "people") if "people" in missing else None
    number = read_number(found["he"] or found["en"]) if found else None
    return {"people": str(number)} if number and number <= _MOST else {}


def _take(turn: Turn, planned: Planned, kind: Enquiry, new: Told) -> bool:
    """What is told is kept: put to the team, or read back with what is missing until they are enough for one."""
    told = planned.told | new
    if planned.case is not None:
        put_down(turn, kind, planned, new)
        return True
    if "people" in told and is_enough(kind, told):
        begin(turn, kind, planned, new)
        return True
    missing = list_missing(turn, kind, told)
    text = say_enquiry(turn, kind, replace(planned, told={}), told, missing)
    turn.lead[Planning].enquiry = replace(planned, told=told, at=turn.now)
    turn.reply("request", text, reason("enquiry", enquiry=planned.kind))
    return True
