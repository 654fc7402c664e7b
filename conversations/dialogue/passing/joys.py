"""Who tells that they look forward to it is glad, and wants no more than to be heard. Pure."""

from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "joys")
_JOYS, _NOT_JOYS = whole(_SAID["joys"]), whole(_SAID["not_joys"])
_MOST = 16  # words of who says so and little else


@remembered
def tells_joy(words: str) -> bool:
    """Whether words say that they, or whoever comes, look forward to it or are happy with it.

    >>> tells_joy("they are so excited!!"), tells_joy("איזה כיף, הם ממש מתרגשים!!"), tells_joy("הוא סופר את הימים")
    (True, True, True)
    >>> tells_joy("I'm not that excited"), tells_joy("is he excited?"), tells_joy("אני קצת מתרגשת לפני הפעם הראשונה")
    (False, False, False)
    """
    is_said = len(words.split()) <= _MOST and _JOYS.search(words) is not None
    return is_said and not is_question(words) and _NOT_JOYS.search(words) is None
