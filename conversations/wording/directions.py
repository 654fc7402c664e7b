"""Words that run the other way than the line they stand in."""

import unicodedata
from collections.abc import Mapping

from conversations.lead.content import Language

_OTHER_WAY: Mapping[Language, frozenset[str]] = {"he": frozenset({"L"}), "en": frozenset({"R", "AL"})}
_FIRST_STRONG_ISOLATE, _POP = "\u2068", "\u2069"


def keep_apart(told: str, language: Language) -> str:
    """What people named themselves, for a line in a language. Letters that run the other way are isolated: else they
    would take the numbers and the stops beside them along."""
    is_mixed = any(unicodedata.bidirectional(letter) in _OTHER_WAY[language] for letter in told)
    return f"{_FIRST_STRONG_ISOLATE}{told}{_POP}" if is_mixed else told
