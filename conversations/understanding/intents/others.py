"""Hard words that are no grievance: of what others say, of themselves, of another place; and words that wish."""

import re
from functools import cache

from conversations.understanding.data import read_data
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.wording.remembering import remembered

BLAMES = frozenset({"complaint", "insult"})
"""The acts that such words would be taken for."""


@remembered
def is_of_others(words: str) -> bool:
    """Whether the hard words of a message are not about us: nobody is sorry for what a husband thinks of dancing.

    >>> is_of_others("my husband wants to come but he says it's ridiculous"), is_of_others("you are ridiculous")
    (True, False)
    >>> is_of_others("הסטודיו הקודם היה נורא"), is_of_others("השירות שלכם מגוחך")
    (True, False)
    """
    said, known = " ".join(words_of(words)), _read_patterns()
    if known["to_us"].search(said):
        return False
    is_opinion = known["said_by"].search(said) and known["opinions"].search(said)
    return bool(is_opinion or known["self"].search(said) or known["elsewhere"].search(said))


@remembered
def is_wished(words: str) -> bool:
    """Whether words say what somebody wants or has decided.

    >>> is_wished("no no, not the beginner please, I will sleep"), is_wished("two hours and nothing came")
    (True, False)
    """
    return _read_patterns()["wishes"].search(" ".join(words_of(words))) is not None


@cache
def _read_patterns() -> dict[str, re.Pattern[str]]:
    return {kind: compile_phrases(phrases) for kind, phrases in read_data("others").items()}
