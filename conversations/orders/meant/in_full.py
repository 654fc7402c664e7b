"""Words upon pies that are wanted, said in full: how many of them, which is to go, and without why. Pure."""

import re
from collections.abc import Sequence
from itertools import pairwise

from conversations.orders.cues.changes import say_change
from conversations.orders.cues.numbers import read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.named.token import Token

_WORDS = read_patterns("in_full")
_HEBREW = re.compile("[א-ת]")
_THINGS = frozenset({"item", "kind"})
_PLACES = {
    "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5, "sixth": 6, "6th": 6,
    "שלישית": 3, "רביעית": 4, "חמישית": 5, "שישית": 6,
}  # fmt: skip
_MANY = 4
"""Of so many pies a half is so many of them, and no half of each."""


def say_in_full(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """The words with what they mean of those pies that are wanted."""
    prices = lexicon.prices
    if prices is None:
        return words
    pies = [one for one in wanted if one.kind or prices.items[one.item].additions]
    total = sum(one.count for one in pies)
    words = _leave_total_out(words, total, lexicon, prices)
    words = _say_next(_leave_reason_out(words, lexicon), total) if total > 1 else _say_second(words, total)
    return _say_dropped(_say_halves_of_many(words, total, lexicon), lexicon, prices)


def _leave_reason_out(words: str, lexicon: Lexicon) -> str:
    """ "My wife wants corn, so one of them with corn" is but one: why it is to be so puts nothing on."""
    for so in _WORDS["so"].finditer(words):
        before, behind = lexicon.find(words[: so.start()]), lexicon.find(words[so.end() :])
        why, on = ({one.value for one in of if one.kind == "addition"} for of in (before, behind))
        is_mere = all(one.kind in ("addition", "with") or one.number == 1 for one in before)
        if why and why <= on and is_mere:
            return words[so.end() :]
    return words


def _say_second(words: str, total: int) -> str:
    """ "Better make it two, the second with corn", of the one that is wanted: one more that is so."""
    found = _WORDS["second"].match(words) if total == 1 else None
    if found is None:
        return words
    how = found["how"] or found["how_he"]
    return f"תוסיפו אחת {how}" if _HEBREW.search(how) else f"add one {how}"


def _say_next(words: str, total: int) -> str:
    """ "Make it 3. The third with onion", of two: one more that is so, and the two stay what they are."""
    found = _WORDS["next"].search(words)
    if found is None or read_number(found["many"]) != total + 1:
        return words
    place, how = found["place"].casefold(), found["how"]
    if place in _PLACES and _PLACES[place] != total + 1:
        return words
    return f"{words[: found.start()]}{'תוסיפו אחת' if _HEBREW.search(how) else 'add one'} {how}"


def _say_halves_of_many(words: str, total: int, lexicon: Lexicon) -> str:
    """ "Half with olives and half plain", of twelve: six and six."""
    found = _WORDS["halves"].search(words) if total >= _MANY and total % 2 == 0 else None
    if found is None or any(one.kind == "number" for one in lexicon.find(words[: found.start()])):
        return words
    one, other = ((found[name] or found[f"{name}_he"]) for name in ("one", "other"))
    joint = ", " if found["one"] else " "
    return f"{words[: found.start()]}{total // 2} {one}{joint}{total // 2} {other}{words[found.end() :]}"


def _leave_total_out(words: str, total: int, lexicon: Lexicon, prices: PriceList) -> str:
    """ "8 is enough, drop two of the plain", of ten: what goes makes it so many, and nothing else does."""
    for cut in _WORDS["cut"].finditer(words):
        before, behind = words[: cut.start()], words[cut.end() :]
        number = _WORDS["so_many"].search(say_change(before))
        told = lexicon.find(say_change(behind))
        less = sum(one.number for one in told if one.kind == "number")
        things = [one for one in told if one.kind == "item" and prices.items[one.value].kind is None]
        removes = bool(told) and told[0].kind == "remove" and not things
        many = (
            next((one.number for one in lexicon.find(number[0]) if one.kind == "number"), 0) if number else 0
        )
        if removes and many and less and many + less == total:
            return behind
    return words


def _say_dropped(words: str, lexicon: Lexicon, prices: PriceList) -> str:
    """ "Take the spicy one off", as Hebrew says it in a word: the pie goes, and not what makes it so."""
    plainly = say_change(words)
    for gone, what in pairwise(lexicon.find(plainly)):
        said = plainly[what.start : what.end]
        if gone.kind == "remove" and what.kind == "addition" and _is_of_pie(said, what, prices):
            return f"{plainly[: gone.start]}drop the {said[1:]} one{plainly[what.end :]}"
    return words


def _is_of_pie(said: str, token: Token, prices: PriceList) -> bool:
    """Whether a word says how a pie is ("the spicy one"), and does not name what is on it ("the feta")."""
    name = prices.additions[token.value].name
    noun = (name.get("he", "") if isinstance(name, dict) else str(name)).split()[:1]
    bare = said[1:]
    return said[:1] == "ה" and bare.endswith(("ה", "ת")) and " " not in bare and [bare] != noun
