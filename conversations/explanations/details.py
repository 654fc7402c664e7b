""" "What do you need it for?", of a detail that was just asked: the reason is told, and the question stays open."""

import re
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from conversations.enquiries.told.part import Planning
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.wording.plain import plain
from conversations.wording.said import read_said, whole

_SAID: Mapping[str, re.Pattern[str]] = {
    key: whole(ways) for key, ways in read_said(__package__, "details").items()
}
_DETAILS = ("name", "phone", "email", "birthday", "address", "age", "people", "when")
_MOST, _LONG = 2, 12
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_BIDS = re.compile(r"\?|אשמח לדעת|חסר רק|חסרים|could you tell|let me know|I still need", re.IGNORECASE)
"""What asks for something, with a question mark or without."""


def hear_why_asked(turn: Turn, words: str) -> bool:
    """Tell what it is for that was asked by the last thing we said; False where that asked for no detail."""
    if turn.lead.handoff.has_owner() or not asks_why(words):
        return False
    asked = _list_asked(turn)
    named = [one for one in asked if f"named_{one}" in _SAID and _SAID[f"named_{one}"].search(plain(words))]
    if not asked:
        return False
    _tell(turn, named or asked[:_MOST])
    return True


def asks_why(words: str) -> bool:
    """Whether words ask what something is needed for, and no more.

    >>> asks_why("why do you need my phone number?"), asks_why("what for?"), asks_why("why is it so expensive?")
    (True, True, False)
    >>> asks_why("למה צריך את זה?"), asks_why("בשביל מה הטלפון שלי?"), asks_why("למה אתם סגורים בשבת?")
    (True, True, False)
    """
    return len(words.split()) <= _LONG and _SAID["why"].fullmatch(plain(words)) is not None


def find_asked(text: str) -> list[str]:
    """The details that a text of ours asks for.

    >>> find_asked("With pleasure! How old? The group goes by age."), find_asked("Your ticket is on the way.")
    (['age'], [])
    >>> find_asked("הבנתי. ממתי, ועל שם מי?"), find_asked("לפי הגיל יודעים לאיזו קבוצה.")
    (['name'], [])
    """
    bids = [one for one in _SENTENCE.findall(text) if _BIDS.search(one)]
    return [detail for detail in _DETAILS if any(map(_SAID[detail].search, bids))]


def _list_asked(turn: Turn) -> list[str]:
    last = next((line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "bot"), "")
    return find_asked(last)


def _tell(turn: Turn, asked: Iterable[str]) -> None:
    """As what was said last: what asked it goes on from there as if it had been said just now."""
    said, choices = turn.lead.dialogue.said, tuple(turn.lead.dialogue.choices)
    told = [turn.phrase(f"asked_for_{one}") for one in asked]
    text = " ".join([*told, turn.phrase("asked_for_it_still")])
    turn.reply(said.kind, text, reason("asked_what_for"), choices, about=said.about)
    if planned := turn.lead[Planning].enquiry:
        turn.lead[Planning].enquiry = replace(planned, at=turn.now)
