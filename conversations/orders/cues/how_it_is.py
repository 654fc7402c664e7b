"""What is asked of the business itself: an hour at which it is busy, or open, is none that something is wanted at."""

from conversations.orders.cues.patterns import read_patterns

_WORDS = read_patterns("how_it_is")


def leave_asked_out(words: str) -> str:
    """The words without what asks how it is at the business.

    >>> leave_asked_out("yes, and are you busy at 8?"), leave_asked_out("is it ready at 8?")
    ('yes, and ?', 'is it ready at 8?')
    >>> leave_asked_out("כן, ואתם עמוסים בשמונה?"), leave_asked_out("יש מצב לשמונה?")
    ('כן, ?', 'יש מצב לשמונה?')
    """
    return _WORDS["asked"].sub("", words)
