"""What is called off: by a "cancel" and hardly anything else, of what was spoken of, or by who says that they do not come."""

from conversations.understanding.phrases import is_only, word_set, words_of
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_CANCEL = word_set(
    "לבטל ביטול תבטלו תבטלי תבטל בטלו בטלי בטל מבטל מבטלת מבטלים", "cancel cancelling canceling"
)
_FILLER = word_set(
    "בבקשה לי לנו אותו אותה את זה אני אנחנו רוצה רוצים אפשר תודה סליחה צריך צריכה חייב חייבת",
    "please it that this for me us i we want would like id i'd to need have can you thanks thank sorry",
)


_SAID = read_said(__package__, "coming")
_NOT_COMING, _OTHER = whole(_SAID["not_coming"]), whole(_SAID["other"])
_LONG = 16


def says_only_cancel(words: str) -> bool:
    """Whether the whole message says that something is to be cancelled, and names nothing.

    >>> says_only_cancel("cancel it please"), says_only_cancel("cancel all messages")
    (True, False)
    """
    return is_only(words_of(words), _CANCEL, _FILLER)


def says_cancel(words: str) -> bool:
    """Whether words ask in so many words for something to be cancelled.

    >>> says_cancel("we can't come, please cancel the table"), says_cancel("sorry, not coming tonight")
    (True, False)
    """
    return not _CANCEL.isdisjoint(words_of(words))


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
