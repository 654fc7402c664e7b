"""Who wants no more surveys, tips, reminders or requests for a review ("stop sending me questions"). Pure."""

import re

from conversations.understanding.intents.beside import split_finely
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_SAID = read_said(__package__, "pestered")
_NEVER = re.compile(rf"(?<!\w)(?:{_SAID['never']})(?!\w)")


def _ends(*kinds: str) -> re.Pattern[str]:
    what = "|".join(_SAID[kind] for kind in kinds)
    return re.compile(
        rf"(?:{_SAID['end']})(?: (?:{_SAID['between']}))* (?:{what})(?: (?:{_SAID['tail']}))*", re.IGNORECASE
    )


_SURE = _ends("sent", "wanted", "questions_sent")
_LIKELY = _ends("questions")


@remembered
def ends_what_is_sent(words: str, unasked: bool = False) -> bool:
    """Whether they end what we send of our own accord; mere questions count alone, where the last was `unasked`.

    >>> ends_what_is_sent("תפסיקו לשלוח לי שאלות כל הזמן"), ends_what_is_sent("no more surveys please")
    (True, True)
    >>> ends_what_is_sent("enough with the questions"), ends_what_is_sent("enough with the questions", True)
    (False, True)
    >>> ends_what_is_sent("no more questions, thanks"), ends_what_is_sent("no more olives please")
    (False, False)
    """
    clauses = [plain(one) for one in (words, *split_finely(words))]
    is_sure = any(_SURE.fullmatch(one) and not _NEVER.search(one) for one in clauses)
    return is_sure or (
        unasked and _LIKELY.fullmatch(clauses[0]) is not None and not _NEVER.search(clauses[0])
    )
