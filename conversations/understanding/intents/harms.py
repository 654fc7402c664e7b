"""Who was let down by us, told from hard words that are no grievance: as learned from `harms.yaml`."""

from conversations.understanding.intents.lessons import find_label, read_detector
from conversations.understanding.phrases import words_of
from conversations.wording.remembering import remembered

_SURELY = 0.5
"""Log-odds from which on words tell of harm though nothing else in them says so."""
_HARDLY = -2.5
"""Log-odds below which a single hard word is not believed."""


@remembered
def tells_of_harm(text: str) -> bool:
    """Whether words tell of something that went wrong with us, for them or for those with them.

    >>> tells_of_harm("the wrong pizza came and my guests have nothing to eat"), tells_of_harm("that class killed me, loved it")
    (True, False)
    """
    labelled = find_label("harms", words_of(text))
    return read_detector("harms").score(text) >= _SURELY if labelled is None else labelled


@remembered
def is_harmless(text: str) -> bool:
    """Whether words tell of nothing that went wrong with us, whatever hard word stands in them.

    >>> is_harmless("you burned the floor down"), is_harmless("the pizza came burnt")
    (True, False)
    """
    labelled = find_label("harms", words_of(text))
    return read_detector("harms").score(text) < _HARDLY if labelled is None else not labelled
