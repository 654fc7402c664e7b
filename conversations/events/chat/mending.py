"""An answer given before is mended in the same breath: "oops, 27", while something else is asked already."""

from msgspec.structs import replace

from conversations.events.book import Book
from conversations.events.chat.filling import skips
from conversations.events.chat.questions import ask, list_fields, read
from conversations.events.part import Filling
from conversations.events.patterns import MENDS
from conversations.turn.turn import Turn

_LONGEST = 10


def mend_before(turn: Turn, book: Book, filling: Filling, words: str) -> bool:
    """Put what is said in the place of the last answer it fits; False where it is none, or answers what is asked now.

    After an answer that did not fit it is that one which is mended.
    """
    found = MENDS.match(words.strip())
    if found is None or filling.misses or len(words.split()) > _LONGEST or skips(turn, words):
        return False
    told = MENDS.sub("", words).strip(" ,.!-–")
    if not told or read(turn, book.event, filling, told) is not None:
        return False
    given = [field.id for field in list_fields(turn, book.event, filling) if field.id in filling.answers]
    for name in reversed(given):
        value = read(turn, book.event, replace(filling, field=name), told)
        if value not in (None, ""):
            filling.answers[name] = value
            ask(turn, book.event, filling, turn.phrase("event_back"), again=True)
            return True
    return False
