"""Who says that they do not come, though they were to: a table, a lesson, a visit is called off by that."""

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "coming")
_NOT_COMING, _OTHER = whole(_SAID["not_coming"]), whole(_SAID["other"])
_LONG = 16


@remembered
def says_not_coming(words: str) -> bool:
    """Whether words say that they do not come.

    >>> says_not_coming("sorry we don't come tonight"), says_not_coming("אנחנו לא באים הערב")
    (True, True)
    >>> says_not_coming("the courier isn't here"), says_not_coming("אם לא נגיע, יש קנס?")
    (False, False)
    """
    is_said = _NOT_COMING.search(words) is not None and len(words.split()) <= _LONG
    return is_said and "?" not in words and _OTHER.search(words) is None
