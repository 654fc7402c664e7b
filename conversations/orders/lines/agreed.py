""" "Yes, do that", of what they asked about a moment ago: it is left off, or goes on. Pure."""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.wanted import topped

_DOES = (
    r"do (?:that|it|this|so)|go(?: for it| ahead(?: and do (?:it|that))?)?|leave (?:it|them|that) (?:off|out)|"
    r"take (?:it|them|that) (?:off|out)|without(?: it| them)?(?: then)?|(?:then )?without|skip (?:it|them)|"
    r"add (?:it|them|that)|put (?:it|them|that) on|with (?:it|them)|i'?ll have (?:it|that)|"
    r"תעשו?(?: (?:את זה|ככה|כך|כזה))?|תעשי(?: (?:את זה|ככה))?|אז ככה|ככה|תורידו?(?: (?:אותו|אותה|אותם|את זה))?|"
    r"(?:אז )?בלי(?: זה)?|תוסיפו?(?: (?:אותו|אותה|אותם|את זה))?|שימו?(?: (?:אותו|אותה|את זה))?"
)
_OPENS = (
    r"(?:yes|yeah|yep|yup|sure|ok(?:ay)?|great|good|perfect|cool|fine|alright|right|so|then|please|pls|lets|let'?s|"
    r"כן|טוב|סבבה|אחלה|מעולה|יופי|אוקיי?|בסדר|יאללה|אז|מצוין|נהדר)"
)
_ENDS = r"(?:please|pls|plz|then|thanks|thank you|thx|בבקשה|תודה|אז)"
_AGREES = re.compile(
    rf"^\W*(?:{_OPENS}\W+)*(?P<does>{_DOES})(?:\W+{_ENDS})*\W*$|"
    rf"^\W*{_OPENS}(?:\W+(?:{_OPENS}|{_ENDS}))*\W*$",
    re.IGNORECASE,
)
_ADDS = re.compile(r"add|put|with (?:it|them)|have (?:it|that)|תוסיפ|שימ", re.IGNORECASE)
_TAKES_OFF = re.compile(
    r"(?<!\w)(?:(?:leave|left|leaving|take|taken|taking|keep|kept) (?:\w+ ){0,3}?(?:off|out)|without|no|"
    r"skip\w*|omit\w*|"
    r"remov\w+|hold|בלי|ללא|להוריד|תורידו|מורידים|לוותר על|להשמיט)(?!\w)",
    re.IGNORECASE,
)
_HEBREW = re.compile("[א-ת]")
_LONG = 8


def agrees(words: str) -> bool:
    """Whether words agree to what was said last, and say nothing else.

    >>> agrees("yes, do that"), agrees("כן, תעשו ככה"), agrees("yes, 2 of them")
    (True, True, False)
    """
    return _AGREES.match(words) is not None and len(words.split()) <= _LONG


def says_do(words: str) -> bool:
    """Whether they say that something is to be done, and not a mere yes."""
    found = _AGREES.match(words)
    return found is not None and found["does"] is not None


def say_what_is_done(words: str, asked: str, names: Sequence[str]) -> str:
    """What is to be done of what was asked about, as an order; "" where nothing is.

    `names` are the additions that they asked about.

    >>> say_what_is_done("yes, do that", "can onion be left off?", ["onion"])
    'without onion'
    >>> say_what_is_done("כן תוסיפו", "יש תירס?", ["תירס"]), say_what_is_done("yes", "do you have corn?", ["corn"])
    ('תוסיפו תירס', '')
    """
    if not names or not agrees(words):
        return ""
    is_hebrew = _HEBREW.search(names[0]) is not None
    if _TAKES_OFF.search(asked):
        return ("בלי " if is_hebrew else "without ") + (" ו" if is_hebrew else " and ").join(names)
    if len(names) == 1 and says_do(words) and _ADDS.search(words):
        return ("תוסיפו " if is_hebrew else "add ") + names[0]
    return ""


def leave_off(wanted: Sequence[BasketLine], gone: set[str], prices: PriceList) -> tuple[BasketLine, ...]:
    """What is wanted without these: taken off what has them, or else told of all that may have them."""
    if any(one.addition in gone and not one.off for line in wanted for one in line.toppings):
        return _put_together(
            replace(line, toppings=tuple(one for one in line.toppings if one.addition not in gone or one.off))
            for line in wanted
        )
    off = [Topping(name, off=True) for name in sorted(gone)]
    return tuple(topped(line, off) if _may_have(line, prices) else line for line in wanted)


def _put_together(lines: Iterable[BasketLine]) -> tuple[BasketLine, ...]:
    """Those that are alike now, in one."""
    kept: list[BasketLine] = []
    for line in lines:
        at = next((place for place, one in enumerate(kept) if one.is_like(line)), None)
        if at is None:
            kept.append(line)
        else:
            kept[at] = replace(kept[at], count=kept[at].count + line.count)
    return tuple(kept)


def _may_have(line: BasketLine, prices: PriceList) -> bool:
    return bool(line.kind or prices.items[line.item].additions)
