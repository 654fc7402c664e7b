"""An event's word among others: it is chosen ("I'll start with the open evening"), or stands beside a wish. Pure."""

from collections.abc import Callable

from conversations.events.company.reading import count_coming, count_more
from conversations.events.patterns import AGAINST
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.plain import plain
from conversations.wording.said import read_ways, whole

_WAYS = read_ways(__package__, "coming")
_PICKS, _DOUBTS = whole("|".join(_WAYS["picks"]).replace("{word}", "one")), whole("|".join(_WAYS["doubts"]))
_LONGEST, _MOST = 14, 32  # words of the part that says it, and of all that is said


def is_picked(words: str, names: Callable[[str], bool], is_word: Callable[[str], bool]) -> bool:
    """Whether an event is chosen in words of which a part `names` it, or of which one `is_word` and nothing else."""
    if len(words.split()) > _MOST or not names(words):
        return False
    parts = split_acts(words) or [words]
    if any(names(part) and picks(part) for part in parts):
        return True
    bare = [part for part in parts if is_word(part) and not part.rstrip().endswith("?")]
    others = [part for part in parts if part not in bare]
    is_wished = any(_wishes(part) for part in others)
    return bool(bare) and is_wished and all(_wishes(part) or is_question(part) for part in others)


def picks(part: str) -> bool:
    """Whether they say that something is what they start with, try or come to.

    >>> picks("I'll start with the open evening"), picks("אז אתחיל עם הערב הפתוח"), picks("thinking of coming to it")
    (True, True, True)
    >>> picks("should I try the open evening?"), picks("not doing the open evening"), picks("we went to one")
    (False, False, False)
    """
    said = plain(part)
    if len(said.split()) > _LONGEST or is_question(part) or part.rstrip().endswith("?"):
        return False
    is_open = AGAINST.isdisjoint(said.split()) and "t" not in said.split() and not _DOUBTS.search(said)
    return is_open and _PICKS.search(said) is not None


def _wishes(part: str) -> bool:
    """Whether a part greets, agrees, chooses, or says who comes: nothing else that is told of the event."""
    is_kind = signals.greets(part) or signals.thanks(part) or signals.says_yes(part)
    return is_kind or picks(part) or bool(count_more(part) or count_coming(part))
