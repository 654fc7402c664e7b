"""One thing while it is being read, and how the next word stands to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from conversations.orders.kept.basket import Topping
from conversations.orders.named.thing import Named
from conversations.orders.named.token import Token

_SINGLE = re.compile(r"(?!ה)[א-ת]+(?<!ות)(?<!ים)$")
_JOINED = re.compile(r"\s*(?:and|n|&|\+|ו|plus)\s*", re.IGNORECASE)
_TO_THE = re.compile(r"(?:^|\W)(?:to|on|for) the\s*$|(?<![א-ת])(?:ל|על ה)\s*$", re.IGNORECASE)
_ON_HE = re.compile(r"(?<![א-ת])על\s+$")
_ONE_SO = re.compile(
    r"one(?!\w)(?=\s*(?:$|[,.;:\n]|(?:please|pls|thanks|with|w|w/o|no|without|has|gets|in|on|should|large|small|to|then|now|instead|actually|too|also|off|out|can)"
    r"(?!\w)))",
    re.IGNORECASE,
)
"""The "one" of "the small one", which counts nothing."""
_CUT = re.compile(r"[,;\n.]")
_ON_SO_MANY = re.compile(
    r"\W*(?:(?:too|also|as well|but|only|just|please|גם|אבל|רק)\W+)*(?:on|for|in|to|על|ל)\W*", re.IGNORECASE
)
_AND = re.compile(r"[,;\n.+&]|(?<!\w)(?:and|n|plus|ו)(?!\w)", re.IGNORECASE)
_THINGS = ("item", "kind")
_LAST = re.compile(r"[\s\-־:.,]*")
_HEBREW = re.compile("[א-ת]")
_SPACE = re.compile(r"[\s\-־:]*(?:sized?\s+)?")


@dataclass
class ThingUnderWay:
    """One thing while it is being read."""

    count: int | None
    item: str = ""
    kind: str = ""
    part: bool = False
    plain: bool = False
    toppings: list[Topping] = field(default_factory=list)
    halves: int = 0
    other: bool = False
    end: int = 0
    whole: int = 0  # so many of the additions were said to be on all of it
    said: str = ""  # the word that named it
    rest: bool = False
    all: bool = False
    same: bool = False
    definite: bool = False
    vague: list[str] = field(default_factory=list)
    known: tuple[Topping, ...] = ()
    on: bool = False
    single: bool = False
    apart: bool = False
    told_halves: int = 0
    half_from: int = 0  # where what is on the first half begins
    since: int | None = None  # where what was named behind the last comma or "and" begins

    @property
    def is_one_told(self) -> bool:
        """Whether it is how one of several is to be."""
        told = self.plain or self.toppings or self.vague
        return bool(self.part and self.count == 1 and told and not self.on)

    def take_one(self, token: Token, *, is_to: bool = False) -> None:
        """It speaks of one that is known: by its size, by being plain or by what is on it."""
        if self.part and not self.known and not (self.plain and self.toppings):
            named = 1 if is_to and len(self.toppings) > 1 else len(self.toppings)
            self.known, self.toppings = tuple(self.toppings[-named:]), self.toppings[:-named]
        self.definite, self.end = True, token.end

    def put(self, token: Token, said: str, *, joined: bool, after_comma: bool) -> None:
        if token.kind == "vague":
            self.vague.append(said)
        elif token.kind in ("rest", "same"):
            self.rest, self.same = self.rest or token.kind == "rest", self.same or token.kind == "same"
        elif token.kind == "half":
            self._begin_half()
        elif token.kind == "other":
            self.other = True
        elif token.kind == "plain":
            self.plain, self.single = self.plain or not self.halves, _SINGLE.match(said) is not None
            self.halves = max(0, self.halves - 1)
        elif token.kind == "addition":
            if self.toppings and (after_comma or joined):
                self.since = len(self.toppings)
            is_new = all(one.addition != token.value for one in self.toppings)
            if after_comma and is_new and not self.halves and self.toppings and not self.toppings[-1].half:
                self.whole = len(self.toppings)  # "no sauce, and olives on half"
            is_same_half = joined and bool(self.toppings) and self.toppings[-1].half
            topping = Topping(token.value, half=self.halves > 0 or is_same_half)
            self.halves = max(0, self.halves - 1)
            if topping.half:  # "the feta one half feta, half corn": it was only called by what is on it
                self.toppings = [one for one in self.toppings if one.half or one.addition != topping.addition]
            is_half_told = any(one.half and one.addition == topping.addition for one in self.toppings)
            if topping not in self.toppings and not (is_half_told and not topping.half):
                self.toppings.append(topping)
        self.end = token.end

    def _begin_half(self) -> None:
        """Behind a second half, all that was named since the first one is on that first one alone."""
        self.halves, self.told_halves = self.halves + 1, self.told_halves + 1
        if self.told_halves == 1:
            self.half_from = len(self.toppings)
        elif any(one.half for one in self.toppings[self.half_from : self.half_from + 1]):
            first = [replace(one, half=True) for one in self.toppings[self.half_from :]]
            self.toppings = [*self.toppings[: self.half_from], *first]

    def done(self) -> Named:
        toppings = tuple(self.toppings)
        if self.halves == 1 and toppings:  # "olives on half"
            toppings = (
                *toppings[: self.whole],
                *(replace(one, half=True) for one in toppings[self.whole :]),
            )
        left = self.halves == 1 and not toppings
        kind = "" if self.item else self.kind
        return Named(
            self.count, self.item, kind, toppings, self.plain, self.part, self.other, left,
            self.rest, self.all, self.same, self.definite, self.known, self.single, self.on,
            tuple(self.vague), self.apart, self.told_halves,
        )  # fmt: skip


def is_joined(words: str, end: int, token: Token) -> bool:
    """Whether a word goes on from the one before with nothing but an "and" ("half corn and onion")."""
    return _JOINED.fullmatch(words, end, token.start + (words[token.start] == "ו")) is not None


def is_to(words: str, token: Token) -> bool:
    """Whether something goes to what a word names ("to the plain one", "לרגילה")."""
    is_on = words[token.start] == "ה" and _ON_HE.search(words, 0, token.start) is not None
    return words[token.start] == "ל" or is_on or _TO_THE.search(words, 0, token.start) is not None


def is_one_known(words: str, group: ThingUnderWay, number: Token) -> bool:
    """Whether it is the "one" of "the small one", or "normal one": no number."""
    is_so = group.definite or (group.part and (group.plain or bool(group.toppings)) and not group.halves)
    is_next = bool(_SPACE.fullmatch(words, group.end, number.start))
    is_one = words[number.start : number.end].casefold() == "one"
    is_known = (is_one and group.definite) or bool(_ONE_SO.match(words, number.start))
    return bool(is_so and is_next and is_known) and group.count is None


def is_on_so_many(words: str, group: ThingUnderWay, number: Token, rest: Sequence[Token]) -> bool:
    """Whether additions go on so many ("olives on one")."""
    is_last = not rest or bool(_CUT.search(words, number.end, rest[0].start))
    is_how = group.part and group.count is None and bool(group.toppings) and is_last
    between = _SPACE if group.other else _ON_SO_MANY
    return is_how and bool(between.fullmatch(words, group.end, number.start))


def thing(token: Token) -> tuple[str, str]:
    return (token.value, "") if token.kind == "item" else ("", token.value)


def is_same(words: str, group: ThingUnderWay, token: Token) -> bool:
    """Whether a second word names the same thing ("family pie", "מגש משפחתי")."""
    between = words[group.end : token.start]
    is_adjective = _HEBREW.match(words, token.start) and words[token.start] != "ו"
    is_again = words[token.start : token.end] == group.said  # "אישית תירס אישית זיתים"
    is_so = (
        (group.item == token.value or (group.kind and token.kind == "item")) and is_adjective and not is_again
    )
    is_called = token.kind == "kind" and bool(group.item) and not is_adjective and token.start > group.end
    is_called = is_called and words[token.start] != "ו"
    if group.toppings and (is_so or is_called) and not group.halves and not group.plain:
        return bool(
            _SPACE.fullmatch(words, group.end, token.start)
        )  # "מגש זיתים גדול", "a small olive pizza"
    is_other = group.item and token.kind == "item" and group.item != token.value
    is_next = _SPACE.fullmatch(between) or (between.strip().casefold() == "of" and group.item == token.value)
    return not (is_other or group.toppings or _AND.search(between) or words[token.start] == "ו") and bool(
        is_next
    )


def stands_behind(words: str, group: ThingUnderWay, number: Token, rest: Sequence[Token]) -> bool:
    """Whether a number stands behind its thing ("פיצה אחת", "pizza x2") and begins nothing new."""
    is_new = group.count is not None or group.toppings or not (group.item or group.kind)
    space = _SPACE if rest or words[number.end :].strip(" .!") else _LAST
    is_always_behind = words[number.start : number.end] in ("אחת", "אחד")
    begins = bool(rest) and rest[0].kind in _THINGS and not is_always_behind
    return not (is_new or begins) and bool(space.fullmatch(words, group.end, number.start))
