"""How much words speak for it that somebody was let down by us (`harms.yaml`), or stands at the door (`arrivals.yaml`)."""

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
    return _rate("harms", text)


@remembered
def rate_arrival(text: str) -> float:
    """Log-odds that whoever writes stands before the place now.

    >>> rate_arrival("I'm outside, which bell") > rate_arrival("is there a step at the door?")
    True
    """
    return _rate("arrivals", text)


def _rate(kind: str, text: str) -> float:
    labelled = find_label(kind, words_of(text))
    if labelled is not None:
        return _LABELLED if labelled else -_LABELLED
    return read_detector(kind).score(text)
