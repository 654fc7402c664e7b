""" "Make it that, then": what they were told that so many people need is what they want. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence

from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.kept.prices import PriceList
from conversations.profile.counting import find_count

_TAKES = re.compile(
    r"(?<!\w)(?:(?:make|do) it that|"
    r"(?:let'?s|we'?ll|i'?ll|we will|i will)(?: just)? (?:do|take|get|have|go (?:with|for)) (?:that|those|these)|"
    r"go (?:with|for) that|that many(?: then)?|(?:order|take) (?:that|those)(?: many)?|"
    r"(?:אז |יאללה |טוב )*(?:נזמין|נקח|ניקח|נלך על|קחו|תרשמו?|תרשמי|אזמין|אקח|נעשה) (?:את )?"
    r"(?:זה|ככה|כמה שאמרת|מה שאמרת|כאלה|כך)|"
    r"(?:אז )?(?:שיהיה )?(?:ככה|כך|כמו שאמרת|כמה שצריך)"
    r"(?= ?(?:[,.!]|$|בבקשה|הכו?ל))|סגור על זה)(?!\w)",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"(?<!\w)(?:enough|how (?:many|much)|do we need|should (?:i|we) (?:get|order|take)|"
    r"will (?:it|that|\d+(?: \w+){0,2}) do|"
    r"יספיק\w*|מספיק\w*|כמה|צריך|כדאי)(?!\w)",
    re.IGNORECASE,
)
_LONG, _BACK = 12, 4


def as_pies(people: int, special: Mapping[str, int], prices: PriceList) -> Iterator[BasketLine]:
    """What so many people need as lines of an order, so that a drink beside it does not push it out."""
    feeding = prices.find_feeding()
    if feeding is None or not feeding[1].feeds:
        return
    left = -(-people // feeding[1].feeds)
    for addition, some in special.items():
        count = -(-some // feeding[1].feeds)
        yield BasketLine(count, feeding[0], "", (Topping(addition),))
        left -= count
    if left > 0:
        yield BasketLine(left, feeding[0], "", ())


def are_beside_group(wanted: Sequence[BasketLine], people: int, prices: PriceList) -> bool:
    """Whether pies for one, for a few of a group, come beside what the group needs, and in the place of nothing."""
    kinds = {name: one for name, one in prices.items.items() if one.kind}
    pies = [one for one in wanted if one.kind or one.item in kinds]
    are_small = all(one.item and not kinds[one.item].feeds for one in pies)
    return are_small and 2 * sum(one.count for one in pies) < people


def takes_it(words: str) -> bool:
    """Whether they want what they were told."""
    return _TAKES.search(words) is not None and len(words.split()) <= _LONG


def find_suggested(words: str, lines: Sequence[str]) -> int:
    """For how many people they want what they were told they need; 0 where they want no such thing.

    `lines` are what they wrote before, the latest last.

    >>> find_suggested("make it that then", ["15 kids and 4 adults, are 4 pies enough?"])
    19
    >>> find_suggested("אז ניקח את זה", ["15 ילדים, 4 מגשים יספיקו?"]), find_suggested("make it that", ["hi"])
    (15, 0)
    """
    if not takes_it(words):
        return 0
    asked = (line for line in reversed(lines[-_BACK:]) if _ENOUGH.search(line))
    return next((count for line in asked if (count := find_count(line) or 0) > 1), 0)
