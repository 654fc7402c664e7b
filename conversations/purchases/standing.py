"""How what they asked for stands, from what is recorded: put down and not confirmed, or with staff since when."""

import re

from conversations.handoff.opening import remind_staff
from conversations.handoff.staff_hours import say_hours
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.wording.times import say_when

_ASKS = re.compile(
    r"(?<!\w)(?:רשמת[םן]?|נרשמנו|נרשמתי|סגרת[םן]?|קבעת[םן]?|שריינת[םן]?|אישרו|אושר|סגור|רשו(?:ם|מה|מים|מות)|"
    r"am i in|are we in|booked|signed|registered|confirmed|put (?:us|me|her|him|them) down)(?!\w)",
    re.IGNORECASE,
)
_FEW = 7


def hear_standing(turn: Turn, words: str) -> bool:
    """A few words that ask whether it was done, right where something was put down, are about that."""
    handoff = turn.lead.handoff.open
    return handoff is not None and bool(handoff.taken) and asks_whether_done(words) and tell_standing(turn)


def asks_whether_done(words: str) -> bool:
    """Whether a few words ask if something was written down.

    >>> asks_whether_done("רשמתם?"), asks_whether_done("is it booked?"), asks_whether_done("I booked a table")
    (True, True, False)
    """
    return "?" in words and len(words.split()) <= _FEW and _ASKS.search(words) is not None


def tell_standing(turn: Turn) -> bool:
    """Tell whoever asks how their request stands; False where nothing of it is recorded, or only that they asked."""
    handoff = turn.lead.handoff.open
    if handoff is None or turn.lead.handoff.is_asked_to("am_i_booked"):
        return False
    when = say_when(handoff.opened_at, turn.now, turn.playbook.zone, turn.language)
    phrase = "stands_put_down" if handoff.taken else "stands_open"
    told = turn.phrase(phrase, when=when, what=handoff.taken, hours=say_hours(turn))
    turn.reply("waiting", told, reason("asked_standing"))
    remind_staff(turn)
    return True
