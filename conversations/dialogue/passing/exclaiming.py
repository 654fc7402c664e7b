"""What people exclaim or mumble and nothing else: each gets a short word that fits, and is never a miss."""

import re
from collections.abc import Mapping

from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_ways

_LONGEST = 60  # characters of an exclamation
_MUTED = frozenset({"nod", "thanks", "exclaimed", "maybe_heard", "hold_on"})
"""After these another mumble needs no second word."""
_AROUND = re.compile(
    r"^(?:(?:ואו?|ואי|אחי|אחותי|יא|חח?|לול|טוב|wow|bro|bruh|man|mate|dude|lol|haha|well|ok|oh|ah) )*"
    r"(?P<core>.+?)"
    r"(?: (?:אחי|אחותי|ממש|לגמרי|באמת|חח?|bro|man|mate|dude|lol|haha|tbh|ngl|honestly|rn|though|tho|x|xx))*$"
)
"""What stands around an exclamation without a word of its own."""
_DRAWN = re.compile(r"(\w)\1+")
_MARK = re.compile(r"(?<=\w)['’‘׳`](?=\w)")


def _bare(words: str) -> str:
    """Plain words, each letter once however long it was drawn."""
    return _DRAWN.sub(r"\1", plain(_MARK.sub("", words)))


def _read() -> Mapping[str, str]:
    lists = read_ways(__package__, "exclaiming").items()
    return {_bare(word): kind for kind, lines in lists for line in lines for word in line.split(", ")}


_KINDS = _read()


@remembered
def find_exclaimed(words: str) -> str | None:
    """What words exclaim where they say nothing else: approves, surprises, hopes, mulls, jokes, sirens or blesses.

    >>> find_exclaimed("סחתיין אחי"), find_exclaimed("אמאלהה"), find_exclaimed("hmmmm"), find_exclaimed("יש אזעקה")
    ('approves', 'surprises', 'mulls', 'sirens')
    >>> find_exclaimed("hmm what time?"), find_exclaimed("wow, 260?"), find_exclaimed("אש על הפיצה")
    (None, None, None)
    """
    if len(words) > _LONGEST or "?" in words:
        return None
    said = _bare(words)
    around = _AROUND.match(said)
    return _KINDS.get(said) or (_KINDS.get(around["core"]) if around else None)


def hear_exclaimed(turn: Turn, words: str) -> bool:
    """Give an exclamation a word back; False where it is more, or may answer what was asked."""
    kind = find_exclaimed(words)
    talk, hands = turn.lead.dialogue, turn.lead.handoff
    if kind is None or talk.greeted_at is None or hands.is_grieved() or hands.has_owner():
        return False
    if kind == "sirens":
        turn.reply("hold_on", turn.phrase("siren"), reason("small_talk"))
        return True
    if talk.said.kind not in _AFTER:
        return False
    if talk.said.kind not in _MUTED:
        said = turn.phrase("nod" if kind == "approves" else f"exclaimed_{kind}")
        turn.reply("nod" if kind == "approves" else "exclaimed", said, reason("small_talk"))
    return True


_AFTER = _MUTED | {
    "answer", "noted", "heard", "hello", "menu", "resolved", "aside", "sigh", "laugh", "compliment", "chatter",
    "no_worries", "bye", "blessing", "decline", "how_are_you", "fallback",
}  # fmt: skip
"""What asks for nothing that a mumble could answer."""
