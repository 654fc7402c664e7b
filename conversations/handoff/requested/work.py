"""Who looks for work with us, or offers theirs."""

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "work")
_WORK, _NOT_OURS, _TERMS = (whole(_SAID[key]) for key in ("work", "not_ours", "terms"))


@remembered
def seeks_work(words: str) -> bool:
    """Whether words look for work with us, or offer it.

    >>> seeks_work("my sister is looking for a job, evenings"), seeks_work("ראיתי מודעת דרושים אצלכם")
    (True, True)
    >>> seeks_work("I'm looking for a class after work"), seeks_work("אחרי העבודה אפשר?")
    (False, False)
    """
    return _WORK.search(words) is not None and not _NOT_OURS.search(words)


def asks_of_work(words: str) -> bool:
    """Whether a question of who asked for work is of its pay or its hours, which whoever decides tells.

    >>> asks_of_work("how much do you pay per hour?"), asks_of_work("אפשר רק ערב?"), asks_of_work("כמה עולה משפחתית?")
    (True, True, False)
    """
    return _TERMS.search(words) is not None
