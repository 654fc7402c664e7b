"""What is called off: by a "cancel" and hardly anything else, of what was spoken of, or by who says that they do not come."""

from conversations.understanding.phrases import is_only, word_set, words_of
from conversations.understanding.segments import split_acts
from conversations.wording.plain import plain
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
_SCRAPS, _AROUND, _NOT_OFF = (whole(_SAID[key]) for key in ("scraps", "around", "not_off"))
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


@remembered
def find_scrapped(words: str) -> int | None:
    """Which part of a message says, and nothing else, that what is booked is off; None where none does.

    >>> find_scrapped("work is a mess. scrap it pls"), find_scrapped("boss sends me away tuesday. gotta cancel 😩")
    (1, 1)
    >>> find_scrapped("אוי לא. אני חייבת לבטל"), find_scrapped("actually forget it"), find_scrapped("forget it")
    (1, 0, None)
    >>> find_scrapped("scrap the olives"), find_scrapped("can I cancel if I get ill?"), find_scrapped("remove me")
    (None, None, None)
    """
    if keeps_it(words):
        return None
    for at, part in enumerate(split_acts(words)):
        left, count = _SCRAPS.subn(" ", plain(part))
        if count and not any(map(str.isalnum, _AROUND.sub(" ", left))):
            return at
    return None


@remembered
def keeps_it(words: str) -> bool:
    """Whether words say that something is not to be called off.

    >>> keeps_it("don't cancel it"), keeps_it("אל תבטלו"), keeps_it("I don't know, cancel it"), keeps_it("לא, תבטלו")
    (True, True, False, False)
    """
    return _NOT_OFF.search(words) is not None
