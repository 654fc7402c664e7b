"""The banknote that somebody pays with, so that whoever brings it has change along. Pure."""

from conversations.orders.cues.patterns import read_patterns
from conversations.wording.remembering import remembered

_WORDS = read_patterns("paying")
_SAID = {"hundred": 100, "two": 200, "fifty": 50, "five": 500}


@remembered
def find_banknote(words: str) -> int:
    """What the note is worth; 0 where none is spoken of.

    >>> find_banknote("cash, I only have a 200 note"), find_banknote("מזומן, שיביא עודף ממאתיים")
    (200, 200)
    >>> find_banknote("cash, i only have 100"), find_banknote("i only have 100, is it enough?")
    (100, 0)
    >>> find_banknote("change the 2 pies to 3"), find_banknote("is 200 enough?")
    (0, 0)
    """
    found = _WORDS["sum"].search(words)
    if found is None or not breaks_note(words):
        return 0
    if found["sum"]:
        return int(found["sum"])
    return next(worth for name, worth in _SAID.items() if found[name])


def breaks_note(words: str) -> bool:
    """Whether a banknote is to be broken, or change to be brought.

    >>> breaks_note("tell him to bring change"), breaks_note("change one to corn")
    (True, False)
    """
    return any(_WORDS[name].search(words) for name in ("breaks", "all_they_have"))
