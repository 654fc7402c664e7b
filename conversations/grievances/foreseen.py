"""Whether words only wish, lay down or fear something: of a complaint it is required that something happened."""

import re

from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "foreseen")
_BECAUSE, _HAPPENED = whole(_SAID["because"]), whole(_SAID["happened"])
_RULED = re.compile(_SAID["ruled"], re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.!?;])\s*|\n+")
_CLAUSES = re.compile(r"\s*[,;:.!…]+\s*|\s[-–]\s")


@remembered
def is_foreseen(words: str) -> bool:
    """Whether words tell of nothing but what is to be, must not be, or would follow else, beside what they ask.

    >>> is_foreseen("which drinks? no cola now or nobody sleeps"), is_foreseen("בלי קולה, אחרת לא נישן")
    (True, True)
    >>> is_foreseen("no cola in the bag"), is_foreseen("no cola came, if you care"), is_foreseen("it's cold, call me")
    (False, False, False)
    """
    if signals.is_angry(words) or _HAPPENED.search(words):
        return False
    told = [one for one in _SENTENCES.split(words) if one.strip() and not is_question(one)]
    clauses = [part for one in told for part in _CLAUSES.split(one) if any(map(str.isalpha, part))]
    is_one = any(map(_BECAUSE.search, clauses))
    return is_one and all(_BECAUSE.search(part) or _RULED.match(part) for part in clauses)
