"""Whether a form is being filled in, and whether words answer what it has asked."""

import re
from datetime import timedelta

from conversations.events.asking.questions import FORM, find_field, read
from conversations.events.part import Events, Filling
from conversations.events.patterns import SKIPS
from conversations.events.reading import NAME, PHONE
from conversations.events.saying import calendar_of
from conversations.turn.turn import Turn
from conversations.wording.plain import plain

_FRESH = timedelta(minutes=30)


def is_asked(turn: Turn, filling: Filling) -> bool:
    """Whether a form's question is what words answer: it was the last thing said, or was asked just now."""
    return turn.lead.dialogue.said.kind == FORM or turn.now - filling.asked_at < _FRESH


def is_filling(turn: Turn) -> bool:
    """Whether what is said now answers a form."""
    filling = turn.lead[Events].filling
    return filling is not None and is_asked(turn, filling)


def is_asked_name(turn: Turn) -> bool:
    """Whether the last thing that was said asks for a name."""
    filling = turn.lead[Events].filling
    return filling is not None and filling.field == NAME.id and turn.lead.dialogue.said.kind == FORM


def say_own_name(turn: Turn, words: str) -> str:
    """ "In my name", upon a question for a name, as the name that we know them by."""
    name = turn.lead.contact.name
    return name if name and is_asked_name(turn) and _MINE.fullmatch(plain(words)) else words


_MINE = re.compile(
    r"(?:על |זה )?(?:ה?שם שלי|שמי|שלי|אותו שם)|אני(?: לבד)?|"
    r"(?:in |under |on |it s |use )?(?:my (?:own )?name|mine|me|myself)(?: please)?",
    re.IGNORECASE,
)


def is_asked_phone(turn: Turn) -> bool:
    """Whether a form waits for their number."""
    filling = turn.lead[Events].filling
    return filling is not None and filling.field == PHONE.id


def skips(turn: Turn, words: str) -> bool:
    """Whether words leave a question open that need not be answered: "I'd rather not" refuses nothing then."""
    filling = turn.lead[Events].filling
    event = calendar_of(turn).find(filling.event) if filling else None
    if event is None or filling is None or turn.lead.dialogue.said.kind != FORM:
        return False
    return not find_field(event, filling.field).required and SKIPS.match(words) is not None


def is_answered(turn: Turn, words: str) -> bool:
    """Whether a form's question is answered in words, whatever they ask beside it; free words that ask answer none."""
    filling = turn.lead[Events].filling
    event = calendar_of(turn).find(filling.event) if filling else None
    if filling is None or event is None or not is_asked(turn, filling):
        return False
    return read(turn, event, filling, words) is not None


def is_plain_answer(turn: Turn, words: str) -> bool:
    """Whether words answer a form's question completely, so that they wait for no more: all but free words."""
    filling = turn.lead[Events].filling
    if filling is None or not is_asked(turn, filling) or filling.field == NAME.id:
        return False
    event = calendar_of(turn).find(filling.event)
    if event is None or ((field := find_field(event, filling.field)).kind == "text" and field is not PHONE):
        return False
    return read(turn, event, filling, words) is not None
