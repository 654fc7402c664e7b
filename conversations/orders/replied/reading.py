"""Whether a reply is all of one kind, with what may stand around it."""

import re
from collections.abc import Mapping

from conversations.orders.cues.patterns import read_patterns
from conversations.wording.plain import plain

_WORDS = read_patterns("replied")
_AROUND = ("before", "after", "of_when", "not_sure")
_WHOLE: Mapping[str, re.Pattern[str]] = {
    key: re.compile(
        rf"{_WORDS['before'].pattern}(?:{found.pattern}){_WORDS['after'].pattern}",
        re.IGNORECASE,
    )
    for key, found in _WORDS.items()
    if key not in _AROUND
}


def find_reply(words: str, key: str, *, asking: bool = False) -> re.Match[str] | None:
    """The words, where they are a reply of a kind and nothing else. `asking`: they may be a question.

    >>> [bool(find_reply(words, "brought")) for words in ("תביאו אליי הביתה", "bring it to me please", "bring forks")]
    [True, True, False]
    >>> [bool(find_reply(words, "fetched")) for words in ("אני באה", "I'll come over", "we come at 8")]
    [True, True, False]
    >>> bool(find_reply("delivery?", "brought")), bool(find_reply("what's the difference?", "difference", asking=True))
    (False, True)
    """
    return None if "?" in words and not asking else _WHOLE[key].fullmatch(plain(words))


def speaks_of_when(words: str) -> bool:
    """Whether words speak of when something is to be there.

    >>> speaks_of_when("can I get it later?"), speaks_of_when("אפשר ליום שישי?"), speaks_of_when("two pies")
    (True, True, False)
    """
    return _WORDS["of_when"].search(words) is not None


def leave_doubt_out(words: str) -> str:
    """The words without that they are not sure whether it is there.

    >>> leave_doubt_out("לא בטוחה, זה ברחוב הגפן"), leave_doubt_out("ברחוב הגפן")
    ('ברחוב הגפן', 'ברחוב הגפן')
    """
    return _WORDS["not_sure"].sub("", words)
