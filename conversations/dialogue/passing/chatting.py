"""Talk to pass the time: the cup, the government, a pizza of long ago, one who is gone and makes them laugh."""

import re

from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "chatting")
_FOOTBALL, _NOT_FOOTBALL, _MEMORY, _NOT_MEMORY, _COMPANY, _GONE, _POLITICS = (
    whole(_SAID[kind])
    for kind in ("football", "not_football", "memory", "not_memory", "company", "gone", "politics")
)
_LAUGHS = re.compile(_SAID["laughs"], re.IGNORECASE)
_LONGEST = 30
"""Words of such talk; a longer message tells more than that."""


@remembered
def find_chat(words: str) -> str | None:
    """What words pass the time with; None where they want something of the business, or mourn.

    >>> find_chat("תגיד מי יקח השנה אליפות לדעתך. מכבי?"), find_chat("can I write to you sometimes?")
    ('football', 'company')
    >>> find_chat("אני בנאפולי הייתי ב-1987. מראדונה!!"), find_chat("my late wife said bread with ketchup 😂")
    ('memory', 'fond')
    >>> find_chat("ומה דעתך על הממשלה"), find_chat("what do you think of the government"), find_chat("מה דעתך על הפיצה")
    ('politics', 'politics', None)
    >>> find_chat("do you show the game?"), find_chat("I was at your place in 2019"), find_chat("my late wife loved it")
    (None, None, None)
    """
    if len(words.split()) > _LONGEST:
        return None
    if _GONE.search(words) and _LAUGHS.search(words):
        return "fond"
    if _COMPANY.search(words):
        return "company"
    if _FOOTBALL.search(words) and not _NOT_FOOTBALL.search(words):
        return "football"
    if _POLITICS.search(words):
        return "politics"
    return "memory" if _MEMORY.search(words) and not _NOT_MEMORY.search(words) else None


def hear_chat(turn: Turn, words: str) -> bool:
    """Such talk is met in kind, and is nothing for staff."""
    hands, kind = turn.lead.handoff, find_chat(words)
    if kind is None or hands.has_owner() or hands.is_grieved() or turn.lead.dialogue.greeted_at is None:
        return False
    turn.reply("aside", turn.phrase(f"chat_{kind}"), reason("small_talk"))
    return True
