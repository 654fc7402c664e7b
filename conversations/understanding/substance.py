"""Whether what somebody tells says how something is to be: what a nod alone would falsely say yes to. Pure."""

import re

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "substance")
_WISHED, _COMING, _BARRED, _IN_PASSING = (
    whole(_SAID[key]) for key in ("wished", "coming", "barred", "in_passing")
)
_BIDS = re.compile(rf"\W*(?:{_SAID['bids']})", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?…;])\s+|\n+")
_LEAST = 3  # words that tell anything at all
_MOST = 140  # characters that are read back


@remembered
def has_substance(words: str) -> bool:
    """Whether words tell how something is to be, what is to happen, or what can't be; small talk says none of it.

    >>> has_substance("my father would rather face the street"), has_substance("two of the kids need high chairs")
    (True, True)
    >>> has_substance("he dances in the living room"), has_substance("my boss thinks lunch is a myth")
    (False, False)
    >>> has_substance("שהשליח יצלצל מלמטה"), has_substance("החתול שלי יושב על המקלדת ולא נותן לי לכתוב")
    (True, False)
    """
    return bool(find_substance(words))


@remembered
def find_substance(words: str) -> str:
    """The sentences of a message that do, in their words; "" where none does.

    >>> find_substance("What a week! The driver should ring me.")
    'The driver should ring me'
    """
    told = (one for one in _SENTENCE.split(words) if _tells(one))
    return ". ".join(" ".join(one.split()).strip(" .,!;") for one in told)


def is_short_enough(said: str) -> bool:
    """Whether what was found can be read back in quotes."""
    return len(said) <= _MOST and '"' not in said


def _tells(sentence: str) -> bool:
    if "?" in sentence or len(sentence.split()) < _LEAST:
        return False
    said = _IN_PASSING.sub(" ", sentence)
    return _BIDS.match(said) is not None or any(one.search(said) for one in (_WISHED, _COMING, _BARRED))
