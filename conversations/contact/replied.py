"""Short replies to the greeting, or to what we are: they have something to ask, or only look around."""

import re
from collections.abc import Mapping

from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.wording.plain import plain
from conversations.wording.said import read_said

_SAID: Mapping[str, re.Pattern[str]] = {
    key: re.compile(ways, re.IGNORECASE) for key, ways in read_said(__package__, "replied").items()
}
_HELLOS = frozenset({"greeting", "hello", "info", "menu"})


def hear_replied(turn: Turn, words: str) -> bool:
    """Whoever has a question is bid to ask it, and whoever looks around may."""
    if turn.lead.dialogue.said.kind not in _HELLOS or "?" in words or turn.lead.handoff.open is not None:
        return False
    kind = find_reply(words)
    if kind == "question":
        turn.reply("hello", turn.phrase("fragment"), reason("hello"))
    elif kind == "looking":
        turn.reply("hello", turn.phrase("looks_around"), reason("hello"))
    return bool(kind)


def find_reply(words: str) -> str:
    """Which reply it is; "" for none.

    >>> find_reply("כן, שאלה"), find_reply("a question first"), find_reply("I have a question about parking")
    ('question', 'question', '')
    >>> find_reply("רק מתעניינת"), find_reply("just looking, thanks"), find_reply("מתעניינת בשיעורים")
    ('looking', 'looking', '')
    """
    return next((key for key, ways in _SAID.items() if ways.fullmatch(plain(words))), "")
