"""Who looks for work with us, or offers theirs."""

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "work")
_WORK, _NOT_OURS = whole(_SAID["work"]), whole(_SAID["not_ours"])


@remembered
def seeks_work(words: str) -> bool:
    """Whether words look for work with us, or offer it.

    >>> seeks_work("my sister is looking for a job, evenings"), seeks_work("ראיתי מודעת דרושים אצלכם")
    (True, True)
    >>> seeks_work("I'm looking for a class after work"), seeks_work("אחרי העבודה אפשר?")
    (False, False)
    """
    return _WORK.search(words) is not None and not _NOT_OURS.search(words)
