"""How much words speak for it that somebody was let down by us: as learned from `harms.yaml`."""

from conversations.understanding.intents.lessons import find_label, read_detector
from conversations.understanding.phrases import words_of
from conversations.wording.remembering import remembered

_LABELLED = 20.0


@remembered
def rate_words(text: str) -> float:
    """Log-odds that words tell of something that went wrong with us, for them or for those with them.

    >>> rate_words("the wrong pizza came and my guests have nothing to eat") > 0 > rate_words("that class killed me, loved it")
    True
    """
    labelled = find_label("harms", words_of(text))
    if labelled is not None:
        return _LABELLED if labelled else -_LABELLED
    return read_detector("harms").score(text)
