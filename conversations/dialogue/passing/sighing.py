"""What people sigh while they write: a long day, traffic, no sleep. A kind word, and nothing for staff."""

import re

from conversations.dialogue.wanted.wishes import tells_late
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_MOST = 12  # words of a sigh
_LONGEST = 90  # characters of one
_SIGHS = re.compile(rf"\W*(?:{read_said(__package__, 'sighing')['sighs']})\W*", re.IGNORECASE)


@remembered
def sighs(words: str) -> bool:
    """Whether words sigh over the day and say nothing else.

    >>> sighs("ugh what a day"), sighs("is it friday yet"), sighs("תקועה באיילון כבר 40 דקות"), sighs("וואי איזה יום")
    (True, True, True, True)
    >>> sighs("stuck in traffic, I'll be late"), sighs("is it open on friday?"), sighs("Monday"), sighs("איזה יום")
    (False, False, False, False)
    """
    if len(words) > _LONGEST or len(words.split()) > _MOST or _ASKS_DAY.fullmatch(words):
        return False
    return _SIGHS.fullmatch(words) is not None


_ASKS_DAY = re.compile(r"\W*(?:איזה|היה) (?:יום|שבוע|בוקר)\W*", re.IGNORECASE)


def hear_sigh(turn: Turn, words: str) -> bool:
    """Answer a sigh in a kind word; False where there is more in it, or they wait for somebody."""
    if turn.lead.dialogue.greeted_at is None or turn.lead.handoff.is_grieved() or not sighs(words):
        return False
    if tells_late(words):
        return False  # who is expected is late
    return sigh_with(turn)


def sigh_with(turn: Turn) -> bool:
    """A kind word, once."""
    if turn.lead.dialogue.said.kind != "sigh":
        turn.reply("sigh", turn.phrase("sigh"), reason("small_talk"))
    return True
