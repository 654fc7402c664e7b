"""A message that says "cancel" and hardly anything else: what is cancelled says what was spoken of."""

from conversations.understanding.phrases import is_only, word_set, words_of

_CANCEL = word_set(
    "לבטל ביטול תבטלו תבטלי תבטל בטלו בטלי בטל מבטל מבטלת מבטלים", "cancel cancelling canceling"
)
_FILLER = word_set(
    "בבקשה לי לנו אותו אותה את זה אני אנחנו רוצה רוצים אפשר תודה סליחה צריך צריכה חייב חייבת",
    "please it that this for me us i we want would like id i'd to need have can you thanks thank sorry",
)


def says_only_cancel(words: str) -> bool:
    """Whether the whole message says that something is to be cancelled, and names nothing.

    >>> says_only_cancel("cancel it please"), says_only_cancel("cancel all messages")
    (True, False)
    """
    return is_only(words_of(words), _CANCEL, _FILLER)
