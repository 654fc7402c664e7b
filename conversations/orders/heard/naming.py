"""The things that words of ordering name: so many, of what, with what on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from msgspec.structs import replace

from conversations.orders.heard.lexicon import Token
from conversations.orders.kept.basket import BasketLine, Topping

_THINGS = ("item", "kind")
_AND = re.compile(r"[,;\n.+&]|(?<!\w)(?:and|n|plus|ו)(?!\w)", re.IGNORECASE)
_CUT = re.compile(r"[,;\n.]")
_FILLER = re.compile(r"[\s\-־:]*(?:(?:of|more|the|your|nice|extra|pieces? of)[\s\-]+)*", re.IGNORECASE)
_ON_SO_MANY = re.compile(r"\W*(?:on|for|in|על)\W*", re.IGNORECASE)
_SPACE = re.compile(r"[\s\-־:]*")


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

    @property
    def is_thing(self) -> bool:
        """Whether what it is was said, and not only how."""
        return bool(self.item or self.kind)

    @property
    def is_bare(self) -> bool:
        """Whether nothing was said but a number."""
        return not (self.is_thing or self.toppings or self.plain)

    def as_wanted(self) -> BasketLine:
        """So many of it, one where no number was said."""
        return BasketLine(self.number or 1, self.item, self.kind, self.toppings)


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
        elif token.kind in ("half", "addition", "plain", "other"):
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

    def take_number(self, token: Token, after: Sequence[Token]) -> None:
        group = self.group
        is_behind = group and _stands_behind(self.words, group, token, after)
        if group and (is_behind or _is_on_so_many(self.words, group, token, after)):
            group.count, group.end = token.number, token.end
        else:
            self.pending = token

    def take_thing(self, token: Token) -> None:
        if self.pending and not _FILLER.fullmatch(self.words, self.pending.end, token.start):
            is_theirs = len(self.words[self.pending.end : token.start].split()) == 1
            self.pending = None  # a number of something else, of which the word may tell ("2 בנות גדולות")
            if is_theirs:
                return
        if not self._is_of_group(token):
            self._begin_thing(token)

    def take_plain_thing(self, token: Token) -> None:
        """A name that says what it is and that nothing is on it; of several that were named, some are so."""
        group = self.group
        if group and not group.plain and self._is_of_group(token):
            group.plain = True
        elif group and (group.count or 0) > 1 and not (group.plain or group.toppings):
            self.take_manner(token)
        else:
            self._begin_thing(token)
            if self.group:
                self.group.plain = True

    def take_manner(self, token: Token) -> None:
        if self.pending and _CUT.search(self.words, self.pending.end, token.start):
            self.finish()
        group = self.group
        if self.pending or group is None:
            self._end_group()
            group = _Group(self.pending.number if self.pending else None, part=True)
            self.pending = None
        elif token.kind == "plain" and group.toppings and not group.halves:
            self._end_group()
            group = _Group(1, part=True)
        self.group = group
        group.put(token)

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
        self.pending = None


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

    def put(self, token: Token) -> None:
        if token.kind == "half":
            self.halves += 1
        elif token.kind == "other":
            self.other = True
        elif token.kind == "plain":
            self.plain = self.plain or not self.halves
            self.halves = max(0, self.halves - 1)
        elif token.kind == "addition":
            topping = Topping(token.value, half=self.halves > 0)
            self.halves = max(0, self.halves - 1)
            if topping not in self.toppings:
                self.toppings.append(topping)
        self.end = token.end

    def done(self) -> Named:
        toppings = tuple(self.toppings)
        if self.halves == 1 and toppings:  # "olives on half"
            toppings = tuple(replace(one, half=True) for one in toppings)
        left = self.halves == 1 and not toppings
        kind = "" if self.item else self.kind
        return Named(self.count, self.item, kind, toppings, self.plain, self.part, self.other, left)


def _is_on_so_many(words: str, group: _Group, number: Token, rest: Sequence[Token]) -> bool:
    """Whether additions go on so many ("olives on one")."""
    is_how = group.part and group.count is None and bool(group.toppings) and not rest
    return is_how and bool(_ON_SO_MANY.fullmatch(words, group.end, number.start))


def _thing(token: Token) -> tuple[str, str]:
    return (token.value, "") if token.kind == "item" else ("", token.value)


def _is_same(words: str, group: _Group, token: Token) -> bool:
    """Whether a second word names the same thing ("family pie", "מגש משפחתי")."""
    between = words[group.end : token.start]
    is_other = group.item and token.kind == "item" and group.item != token.value
    return not (is_other or group.toppings or _AND.search(between) or words[token.start] == "ו") and bool(
        _SPACE.fullmatch(between)
    )


def _stands_behind(words: str, group: _Group, number: Token, rest: Sequence[Token]) -> bool:
    """Whether a number stands behind its thing ("פיצה אחת", "pizza x2") and begins nothing new."""
    is_new = group.count is not None or group.toppings or not (group.item or group.kind)
    is_always_behind = words[number.start : number.end] in ("אחת", "אחד")
    begins = bool(rest) and rest[0].kind in _THINGS and not is_always_behind
    return not (is_new or begins) and bool(_SPACE.fullmatch(words, group.end, number.start))
