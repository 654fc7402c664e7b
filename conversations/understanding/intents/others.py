"""Hard words that are no grievance: of what others say, of themselves, of another place; and words that wish."""

import re
from functools import cache

from conversations.understanding.data import read_data
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.wording.remembering import remembered

BLAMES = frozenset({"complaint", "insult"})
"""The acts that such words would be taken for."""
_DONE_BY_US = re.compile(r"(?<!\w)ו?ש?[א-ת]{2,}תם(?!\w)")
"""What "you" did, which a Hebrew verb says by its ending."""


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
def speaks_to_us(words: str) -> bool:
    """Whether words say what we did, or speak of what is ours.

    >>> speaks_to_us("the tap you fitted drips"), speaks_to_us("הברז שהתקנתם מטפטף"), speaks_to_us("the bus was late")
    (True, True, False)
    """
    return _DONE_BY_US.search(words) is not None or _finds("to_us", words)


@remembered
def speaks_of_elsewhere(words: str) -> bool:
    """Whether words tell how it was at another place, whatever they say to us beside it.

    >>> speaks_of_elsewhere("waited an hour at another pizzeria, so now it's you")
    True
    """
    return _finds("elsewhere", words)


@remembered
def has_had_nothing(words: str) -> bool:
    """Whether words say that they had nothing of ours yet, so that nothing of it can have gone wrong.

    >>> has_had_nothing("never ordered from you before, where do I start"), has_had_nothing("I never ordered olives")
    (True, False)
    """
    return _finds("new_here", words)


@remembered
def is_wished(words: str) -> bool:
    """Whether words say what somebody wants or has decided.

    >>> is_wished("no no, not the beginner please, I will sleep"), is_wished("two hours and nothing came")
    (True, False)
    """
    return _finds("wishes", words)


def _finds(kind: str, words: str) -> bool:
    return _read_patterns()[kind].search(" ".join(words_of(words))) is not None


@cache
def _read_patterns() -> dict[str, re.Pattern[str]]:
    return {kind: compile_phrases(phrases) for kind, phrases in read_data("others").items()}
