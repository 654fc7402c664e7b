"""Where somebody would like to sit, beyond the places that are booked: by the window, in a quiet corner. Pure."""

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SEAT = whole(read_said(__package__, "seats")["seat"])


@remembered
def find_seat(words: str) -> str:
    """What they would like, in their words; "" where they name nothing of the kind.

    >>> find_seat("Dana, 4 people, by the window"), find_seat("ליד החלון בבקשה"), find_seat("is there a window?")
    ('by the window', 'ליד החלון', '')
    """
    found = _SEAT.search(words)
    return found[0].strip() if found else ""
