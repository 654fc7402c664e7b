"""What who was there says of it, and wants of us then. Pure."""

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "afterwards")
_LIKED, _JOINS, _REST, _BOOKS = (whole(_SAID[key]) for key in ("liked", "joins", "rest", "books"))
_MOST = 30


@remembered
def liked_it(words: str) -> bool:
    """Whether they liked what they were at.

    >>> liked_it("loved it!! how do I join"), liked_it("היה ממש כיף אתמול"), liked_it("I'd love it if you called")
    (True, True, False)
    """
    return len(words.split()) <= _MOST and _LIKED.search(words) is not None


@remembered
def asks_to_join(words: str) -> bool:
    """Whether they ask how one becomes a regular.

    >>> asks_to_join("how do I join"), asks_to_join("איך נרשמים?"), asks_to_join("can a friend join me?")
    (True, True, False)
    """
    return len(words.split()) <= _MOST and _JOINS.search(words) is not None


@remembered
def asks_for_rest(words: str) -> bool:
    """Whether the lessons that are left are to be booked.

    >>> asks_for_rest("can we book the other 3 same time"), asks_for_rest("אפשר לקבוע את השלושה הנותרים באותה שעה?")
    (True, True)
    >>> asks_for_rest("no no, I mean 3 more thursdays"), asks_for_rest("can 2 more people come?")
    (False, False)
    """
    return (
        len(words.split()) <= _MOST and _REST.search(words) is not None and _BOOKS.search(words) is not None
    )
