"""How they want to get it, and what a place that they name is called."""

import re
from collections.abc import Sequence

from conversations.orders.kept.basket import Way
from conversations.orders.named.token import Token

_NO_WAY = re.compile(
    r"(?<!\w)(?:no|not|don['’]?t (?:want|need)|without|instead of|לא (?:רוצ\w+|צריכ?\w*)|בלי|במקום|אין צורך)"
    r"\s*(?:an? |the |any |את ה)?\Z",
    re.IGNORECASE,
)

_LACKS = re.compile(
    r"(?<!\w)(?:no|not(?: in| by)?|without|don['’]?t have(?: any)?|haven['’]?t got(?: any)?|instead of|rather than|"
    r"אין (?:לי|לנו)(?: מספיק)?|בלי|לא|במקום) (?:ב|ה)?\Z",
    re.IGNORECASE,
)
"""What stands before a way to pay that they do not mean."""


def _is_denied(words: str, token: Token) -> bool:
    return _NO_WAY.search(words, 0, token.start) is not None


def find_way(words: str, own: Sequence[Token]) -> Way:
    """How they want to get it, where they say it and do not merely ask what it costs."""
    ways = [
        token.kind for token in own if token.kind in ("delivery", "pickup") and not _is_denied(words, token)
    ]
    is_denied = any(token.kind == "delivery" and _is_denied(words, token) for token in own)
    if "pickup" in ways or (is_denied and not ways):
        return "pickup"
    return "delivery" if ways else ""


def name_place(words: str, token: Token) -> str:
    """A place as it reads in a sentence: without what Hebrew puts before it."""
    if token.value.isascii():
        return words[token.start : token.end].title()
    if "*" not in token.value:
        return token.value
    stem, said = token.value.split("*")[0].strip(), words[token.start : token.end]
    return said[max(said.find(stem), 0) :]


def is_lacking(words: str, token: Token) -> bool:
    """Whether a way to pay is named that they do not mean, or have not got."""
    return _LACKS.search(words, 0, token.start) is not None
