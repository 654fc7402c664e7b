"""How much later or earlier something is to be than it was: "make it half an hour later", "תזיזו ברבע שעה"."""

import re

from conversations.wording.remembering import remembered
from conversations.wording.said import read_ways, whole

_WAYS = read_ways(__package__, "shifts")
_LENGTHS = [one.partition("=")[::2] for one in _WAYS["lengths"]]
_NAMED = "|".join(named for _, named in _LENGTHS)
_LENGTH = (
    rf"(?:[בל]-?)?(?:by )?(?P<length>{_NAMED}|{_WAYS['many']} ?-?(?:{_WAYS['minutes']}|{_WAYS['hours']}))"
)
_LATER, _EARLIER, _MOVES = (whole(str(_WAYS[name])) for name in ("later", "earlier", "moves"))
_DELAYS, _HASTENS = (
    re.compile(rf"(?<!\w)(?P<way>{_WAYS[name]})\W+(?:\w+\W+)??{_LENGTH}(?!\w)", re.IGNORECASE)
    for name in ("delays", "hastens")
)
_THEN = re.compile(rf"(?<!\w){_LENGTH} (?:{_WAYS['later']}|{_WAYS['earlier']})(?!\w)", re.IGNORECASE)
_HOURS, _PAST = re.compile(rf"{_WAYS['hours']}\Z", re.IGNORECASE), whole(str(_WAYS["past"]))
_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "שלוש": 3, "ארבע": 4, "חמש": 5, "עשר": 10, "עשרים": 20, "שלושים": 30, "ארבעים": 40,
}  # fmt: skip
_FEW = 7  # words that say nothing but so much later


@remembered
def find_shift(words: str) -> int:
    """By how many minutes it is to be later; fewer than none where it is to be earlier, 0 where nothing of it is said.

    >>> find_shift("make it half an hour later"), find_shift("תזיזו לחצי שעה מאוחר יותר")
    (30, 30)
    >>> find_shift("20 minutes earlier"), find_shift("we close in an hour")
    (-20, 0)
    >>> find_shift("can we push it back by an hour?"), find_shift("תקדימו ברבע שעה"), find_shift("a pie later")
    (60, -15, 0)
    >>> find_shift("it came an hour later than you said"), find_shift("איחרתם בחצי שעה")
    (0, 0)
    """
    if _PAST.search(words):
        return 0
    if found := _HASTENS.search(words):
        return -_count(found)
    if found := _DELAYS.search(words):
        return -_count(found) if _EARLIER.search(words) else _count(found)
    found = _THEN.search(words)
    if found is None or not (_MOVES.search(words) or len(words.split()) <= _FEW):
        return 0
    return -_count(found) if _EARLIER.search(found[0]) else _count(found)


def _count(found: re.Match[str]) -> int:
    said = found["length"].casefold()
    if found["many"]:
        many = int(found["many"]) if found["many"].isdecimal() else _WORDS[found["many"].casefold()]
        return many * (60 if _HOURS.search(said) else 1)
    return next(int(minutes) for minutes, named in _LENGTHS if re.fullmatch(named, said, re.IGNORECASE))
