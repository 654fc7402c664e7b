"""The things that words of ordering name: so many, of what, with what on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from msgspec.structs import replace

from conversations.orders.heard.lexicon import Token
from conversations.orders.kept.basket import BasketLine, Topping

_THINGS = ("item", "kind")
_MANNERS = ("half", "addition", "plain", "other", "rest", "same", "vague")
_TO = re.compile(r"(?:^|\W)(?:on|for|in|to|על|ב|ל)\s*$", re.IGNORECASE)
_TO_THE = re.compile(r"(?:^|\W)(?:to|on|for) the\s*$|(?<![א-ת])(?:ל|על ה)\s*$", re.IGNORECASE)
_TO_ONE = re.compile(r"(?<!\w)(?:to|on|for|onto) (?:the |that |my )?\w+\s*$", re.IGNORECASE)
_NEXT = re.compile(r"\s*(?:with|in|be|to be|the|as|עם)?\s*", re.IGNORECASE)
_AND = re.compile(r"[,;\n.+&]|(?<!\w)(?:and|n|plus|ו)(?!\w)", re.IGNORECASE)
_CUT = re.compile(r"[,;\n.]")
_SINGLE = re.compile(r"(?!ה)[א-ת]+(?<!ות)(?<!ים)$")
_JOINED = re.compile(r"\s*(?:and|n|&|\+|ו|plus)\s*", re.IGNORECASE)
_FILLER = re.compile(r"[\s\-־:]*(?:(?:of|more|the|your|nice|extra|pieces? of)[\s\-]+)*", re.IGNORECASE)
_ON_SO_MANY = re.compile(r"\W*(?:on|for|in|to|על|ל)\W*", re.IGNORECASE)
_ONE_SO = re.compile(
    r"one(?!\w)(?=\s*(?:$|[,.;:\n]|(?:please|pls|thanks|with|w|w/o|no|without|has|gets|in|on|should|large|small|to)(?!\w)))",
    re.IGNORECASE,
)
"""The "one" of "the small one", which counts nothing."""
_LAST = re.compile(r"[\s\-־:.,]*")
_HEBREW = re.compile("[א-ת]")
_TO_BE = re.compile(r"\s+(?:to|into)\s+(?:a\s+)?", re.IGNORECASE)
_SPACE = re.compile(r"[\s\-־:]*(?:sized?\s+)?")


class Named(NamedTuple):
    """One thing that was named. `number` is None where none stood with it; `part`: it is some of the one before."""

    number: int | None
    item: str
    kind: str
    toppings: tuple[Topping, ...]
    plain: bool
    part: bool = False
    other: bool = False  # "the other one"
    half: bool = False  # "half of it", with nothing said of what
    rest: bool = False  # all that are left of those that are told apart
    all: bool = False  # every one of them
    same: bool = False  # one more like the last
    definite: bool = False  # one that is known
    known: tuple[Topping, ...] = ()  # … by what is on it ("the olive one")
    single: bool = False  # one is spoken of by a word for one ("a plain one", "רגילה")
    on: bool = False  # it goes on so many of those that are there ("olives on one")
    vague: tuple[str, ...] = ()  # words that leave open what is to be on it ("something spicy")

    @property
    def is_thing(self) -> bool:
        """Whether what it is was said, and not only how."""
        return bool(self.item or self.kind)

    @property
    def is_bare(self) -> bool:
        """Whether nothing was said but a number."""
        return not (self.is_thing or self.toppings or self.plain or self.same or self.vague)

    def as_wanted(self) -> BasketLine:
        """So many of it, one where no number was said."""
        return BasketLine(self.number or 1, self.item, self.kind, self.toppings, self.left_open)

    @property
    def left_open(self) -> str:
        """Their words for what is to be on it, where these leave open what is meant."""
        return ", ".join(self.vague)


def read_named(words: str, tokens: Sequence[Token]) -> list[Named]:
    """The things that the tokens of one clause name, in order."""
    naming = _Naming(words)
    for place, token in enumerate(tokens):
        if token.kind == "number":
            naming.take_number(token, tokens[place + 1 :])
        elif token.kind in _THINGS:
            naming.take_thing(token)
        elif token.kind == "plain" and token.value:
            naming.take_plain_thing(token)
        elif token.kind == "all":
            naming.take_all(token, tokens[place + 1 :])
        elif token.kind in _MANNERS:
            naming.take_manner(token)
    naming.finish()
    return naming.told


@dataclass
class _Naming:
    """What was named so far: `group` is under way, and `pending` a number whose thing is still to come."""

    words: str
    told: list[Named] = field(default_factory=list)
    group: "_Group | None" = None
    pending: Token | None = None
    of_all: bool = False  # what is named next is so of every one

    def take_number(self, token: Token, after: Sequence[Token]) -> None:
        group = self.group
        if group and _is_one_known(self.words, group, token):
            group.take_one(token, is_to=bool(_TO_ONE.search(self.words, 0, group.end)))
            return
        is_behind = group and _stands_behind(self.words, group, token, after)
        if group and (is_behind or _is_on_so_many(self.words, group, token, after)):
            group.on = not is_behind
            group.count, group.end = token.number, token.end
        else:
            if self.pending and _CUT.search(self.words, self.pending.end, token.start):
                self.finish()
            self.pending = token

    def take_thing(self, token: Token) -> None:
        if self.pending and _TO_BE.fullmatch(self.words, self.pending.end, token.start):
            self.finish()  # "change one to large"
        if self.pending and not _FILLER.fullmatch(self.words, self.pending.end, token.start):
            between = self.words[self.pending.end : token.start]
            is_theirs = len(between.split()) == 1
            is_size = token.kind == "item" and _HEBREW.search(between) is not None
            if not is_theirs or is_size or _CUT.search(between):
                self.pending = (
                    None  # a number of something else, of which the word may tell ("2 בנות גדולות")
                )
            if is_theirs and is_size:
                return
        if not self._is_of_group(token):
            self._begin_thing(token)

    def take_plain_thing(self, token: Token) -> None:
        """A name that says what it is and that nothing is on it; of several that were named, some are so."""
        group = self.group
        if group and not group.plain and self._is_of_group(token):
            group.plain = True
        elif group and self._is_plain_part(group):
            self.take_manner(token)
        else:
            self._begin_thing(token)
            if self.group:
                self.group.plain = True

    def _is_plain_part(self, group: "_Group") -> bool:
        """Whether it is how some of those are that were named before."""
        if (group.count or 0) > 1 and not (group.plain or group.toppings):
            return True
        return bool(group.part and self.pending) and self._is_among()

    def _is_among(self) -> bool:
        """Whether so many, with those told apart so far, are of those that were named with their number."""
        head = next((place for place in reversed(range(len(self.told))) if self.told[place].is_thing), None)
        if head is None or self.group is None or self.pending is None:
            return False
        parts = sum(one.number or 1 for one in self.told[head + 1 :]) + (self.group.count or 1)
        return parts + self.pending.number <= (self.told[head].number or 0)

    def take_all(self, token: Token, after: Sequence[Token]) -> None:
        """ "All large", "onion on both": what stands with it is so of every one."""
        is_behind = bool(_TO.search(self.words, 0, token.start)) or bool(
            _TO.match(self.words[token.start :][:3])
        )
        is_before = bool(after) and bool(_NEXT.fullmatch(self.words, token.end, after[0].start))
        group = self.group
        if is_before and not is_behind:
            self._end_group()
            self.of_all = True
        elif group and group.toppings and not _CUT.search(self.words, group.end, token.start):
            topping = group.toppings.pop()
            self._end_group()
            self.told.append(Named(None, "", "", (topping,), plain=False, part=True, all=True))
        elif group and group.count is None:
            group.all = True

    def take_manner(self, token: Token) -> None:
        if self.pending and _CUT.search(self.words, self.pending.end, token.start):
            self.finish()
        if self.group and self.group.on and _CUT.search(self.words, self.group.end, token.start):
            self._end_group()  # "olives on one, corn on the other"
        group = self.group
        if self.pending or group is None or token.kind == "rest":
            self._end_group()
            group = _Group(self.pending.number if self.pending else None, part=True, all=self.of_all)
            self.pending, self.of_all = None, False
        elif token.kind == "other" and group.is_one_told:  # "one with corn, the other with olives"
            self._end_group()
            self.group = _Group(1, part=True)
            return
        elif token.kind == "plain" and group.toppings and _is_to(self.words, token):
            group.plain, group.definite = True, True  # "add corn to the plain one"
            group.end = token.end
            return
        elif token.kind == "plain" and group.toppings and not group.halves:
            self._end_group()
            group = _Group(1, part=True)
        self.group = group
        group.put(token, self.words[token.start : token.end], joined=_is_joined(self.words, group.end, token))

    def finish(self) -> None:
        """Nothing more comes for what is under way."""
        self._end_group()
        if self.pending:
            self.told.append(Named(self.pending.number, "", "", (), plain=False, part=True))
            self.pending = None

    def _end_group(self) -> None:
        if self.group:
            self.told.append(self.group.done())
            self.group = None

    def _is_of_group(self, token: Token) -> bool:
        """Whether the word names what is under way once more, or at last; it is told so."""
        group = self.group
        if group is None:
            return False
        if self.pending is None and _is_same(self.words, group, token):
            item, kind = _thing(token)
            group.item, group.kind, group.end = group.item or item, group.kind or kind, token.end
            return True
        is_plain = group.part and group.plain and not group.toppings and group.end and not group.item
        if is_plain and _SPACE.fullmatch(self.words, group.end, token.start):
            group.part, group.item, group.kind = False, *_thing(token)  # "one plain family pie"
            group.end = token.end
            return True
        return False

    def _begin_thing(self, token: Token) -> None:
        self._end_group()
        self.group = _Group(self.pending.number if self.pending else None, *_thing(token), end=token.end)
        self.group.definite, self.group.all = token.definite and not self.pending, self.of_all
        self.pending, self.of_all = None, False


@dataclass
class _Group:
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
    rest: bool = False
    all: bool = False
    same: bool = False
    definite: bool = False
    vague: list[str] = field(default_factory=list)
    known: tuple[Topping, ...] = ()
    on: bool = False
    single: bool = False

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

    def put(self, token: Token, said: str, *, joined: bool) -> None:
        if token.kind == "vague":
            self.vague.append(said)
        elif token.kind in ("rest", "same"):
            self.rest, self.same = self.rest or token.kind == "rest", self.same or token.kind == "same"
        elif token.kind == "half":
            self.halves += 1
        elif token.kind == "other":
            self.other = True
        elif token.kind == "plain":
            self.plain, self.single = self.plain or not self.halves, _SINGLE.match(said) is not None
            self.halves = max(0, self.halves - 1)
        elif token.kind == "addition":
            is_same_half = joined and bool(self.toppings) and self.toppings[-1].half
            topping = Topping(token.value, half=self.halves > 0 or is_same_half)
            self.halves = max(0, self.halves - 1)
            if topping.half:  # "the feta one half feta, half corn": it was only called by what is on it
                self.toppings = [one for one in self.toppings if one.half or one.addition != topping.addition]
            if topping not in self.toppings:
                self.toppings.append(topping)
        self.end = token.end

    def done(self) -> Named:
        toppings = tuple(self.toppings)
        if self.halves == 1 and toppings:  # "olives on half"
            toppings = tuple(replace(one, half=True) for one in toppings)
        left = self.halves == 1 and not toppings
        kind = "" if self.item else self.kind
        return Named(
            self.count, self.item, kind, toppings, self.plain, self.part, self.other, left,
            self.rest, self.all, self.same, self.definite, self.known, self.single, self.on,
            tuple(self.vague),
        )  # fmt: skip


def _is_joined(words: str, end: int, token: Token) -> bool:
    """Whether a word goes on from the one before with nothing but an "and" ("half corn and onion")."""
    return _JOINED.fullmatch(words, end, token.start + (words[token.start] == "ו")) is not None


def _is_to(words: str, token: Token) -> bool:
    """Whether something goes to what a word names ("to the plain one", "לרגילה")."""
    return words[token.start] == "ל" or _TO_THE.search(words, 0, token.start) is not None


def _is_one_known(words: str, group: _Group, number: Token) -> bool:
    """Whether it is the "one" of "the small one", or "normal one": no number."""
    is_so = group.definite or (group.part and (group.plain or bool(group.toppings)) and not group.halves)
    is_next = bool(_SPACE.fullmatch(words, group.end, number.start))
    is_one = words[number.start : number.end].casefold() == "one"
    is_known = (is_one and group.definite) or bool(_ONE_SO.match(words, number.start))
    return bool(is_so and is_next and is_known) and group.count is None


def _is_on_so_many(words: str, group: _Group, number: Token, rest: Sequence[Token]) -> bool:
    """Whether additions go on so many ("olives on one")."""
    is_last = not rest or bool(_CUT.search(words, number.end, rest[0].start))
    is_how = group.part and group.count is None and bool(group.toppings) and is_last
    between = _SPACE if group.other else _ON_SO_MANY
    return is_how and bool(between.fullmatch(words, group.end, number.start))


def _thing(token: Token) -> tuple[str, str]:
    return (token.value, "") if token.kind == "item" else ("", token.value)


def _is_same(words: str, group: _Group, token: Token) -> bool:
    """Whether a second word names the same thing ("family pie", "מגש משפחתי")."""
    between = words[group.end : token.start]
    is_adjective = _HEBREW.match(words, token.start) and words[token.start] != "ו"
    is_so = (group.item == token.value or (group.kind and token.kind == "item")) and is_adjective
    is_called = token.kind == "kind" and bool(group.item) and not is_adjective and token.start > group.end
    if group.toppings and (is_so or is_called) and not group.halves and not group.plain:
        return bool(
            _SPACE.fullmatch(words, group.end, token.start)
        )  # "מגש זיתים גדול", "a small olive pizza"
    is_other = group.item and token.kind == "item" and group.item != token.value
    is_next = _SPACE.fullmatch(between) or (between.strip().casefold() == "of" and group.item == token.value)
    return not (is_other or group.toppings or _AND.search(between) or words[token.start] == "ו") and bool(
        is_next
    )


def _stands_behind(words: str, group: _Group, number: Token, rest: Sequence[Token]) -> bool:
    """Whether a number stands behind its thing ("פיצה אחת", "pizza x2") and begins nothing new."""
    is_new = group.count is not None or group.toppings or not (group.item or group.kind)
    space = _SPACE if rest or words[number.end :].strip(" .!") else _LAST
    is_always_behind = words[number.start : number.end] in ("אחת", "אחד")
    begins = bool(rest) and rest[0].kind in _THINGS and not is_always_behind
    return not (is_new or begins) and bool(space.fullmatch(words, group.end, number.start))
