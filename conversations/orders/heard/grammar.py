"""What is wanted, read from the words of ordering in their order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from msgspec.structs import replace

from conversations.orders.heard.lexicon import Token
from conversations.orders.kept.basket import BasketLine, Topping

VERBS = frozenset({"add", "remove", "make", "only", "correct", "swap", "apart"})
_NEAR = 2
"""Words between what takes something away and what it takes away."""
_THINGS = ("item", "kind")
_AND = re.compile(r"[,;\n.+&]|(?<!\w)(?:and|n|plus|ו)(?!\w)", re.IGNORECASE)
_CUT = re.compile(r"[,;\n.]")
_FILLER = re.compile(r"[\s\-־:]*(?:(?:of|more|the|your|nice|extra|pieces? of)[\s\-]+)*", re.IGNORECASE)
_ON = re.compile(r"\W*(?:on|for|in|at|על|ב)?\W*(?:the|ה)?\W*", re.IGNORECASE)
_ON_SO_MANY = re.compile(r"\W*(?:on|for|in|על)\W*", re.IGNORECASE)
_NO = re.compile(r"(?:no|not|לא)\s+\Z", re.IGNORECASE)
_ENDS = re.compile(r"[.!?\n;]")
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


class Clause(NamedTuple):
    """What is done ("" for merely naming, else one of `VERBS`) and to what."""

    verb: str
    named: tuple[Named, ...]
    halves: bool = False  # "half and half", with nothing said of which


def read_clauses(words: str, tokens: Sequence[Token]) -> list[Clause]:
    """The clauses of a message, each with what it names."""
    split = list(_split(words, _drop_bare_only(words, tokens)))
    if len(split) > 1 and split[-1] == ("correct", []) and not split[-2][0]:
        split[-2:] = [("correct", split[-2][1])]  # "3 actually"
    clauses = [
        Clause(verb, tuple(_read_named(words, part)), sum(token.kind == "half" for token in part) >= _BOTH)
        for verb, part in split
    ]
    return _tell_apart(_turn_round(words, split, clauses))


def _turn_round(words: str, split: Sequence[tuple[str, list[Token]]], clauses: list[Clause]) -> list[Clause]:
    """ "No corn, tuna": the one in the place of the other; `clauses` are those of `split`."""
    if not split or split[-1][0] != "remove" or len(split[-1][1]) != _BOTH:
        return clauses
    gone, new = split[-1][1]
    is_so = gone.kind == new.kind == "addition" and _NO.search(words[: gone.start])
    if not (is_so and "," in words[gone.end : new.start]):
        return clauses
    told = Clause("correct", tuple(_read_named(words, [new])))
    return [*clauses[:-1], told, Clause("remove", tuple(_read_named(words, [gone])))]


def _tell_apart(clauses: list[Clause]) -> list[Clause]:
    """ "One without olives": so many of them, and not all."""
    told: list[Clause] = []
    for clause in clauses:
        last = told[-1].named[-1] if told and told[-1].named else None
        is_apart = clause.verb == "remove" and len(clause.named) == 1 and clause.named[0].toppings
        if is_apart and last and last.is_bare and last.number and not told[-1].verb:
            told[-1] = told[-1]._replace(named=told[-1].named[:-1])
            told = told if told[-1].named else told[:-1]
            clause = Clause("apart", (clause.named[0]._replace(number=last.number),))
        told.append(clause)
    return told


def _drop_bare_only(words: str, tokens: Sequence[Token]) -> list[Token]:
    """Without the "only" of "only on half", which is about the half."""
    pairs = zip(tokens, (*tokens[1:], None), strict=False)
    return [
        token
        for token, after in pairs
        if not (
            token.kind == "only" and after and after.kind == "half"
            and _ON.fullmatch(words, token.end, after.start)
        )
    ]  # fmt: skip


_BOTH = 2


def _split(words: str, tokens: Sequence[Token]) -> Iterator[tuple[str, list[Token]]]:
    verb, since = "", 0
    part: list[Token] = []
    for token in tokens:
        is_verb = token.kind in VERBS or (token.kind == "with" and verb == "remove")
        is_next = verb == "correct" and part and _ENDS.search(words, part[-1].end, token.start)
        if is_next and not is_verb:  # "no, onions. olives": each corrects the one before
            yield verb, part
            part = []
        if is_verb or (verb == "remove" and not part and _is_far(words, since, token)):
            if part:
                yield verb, part
            verb, part, since = token.kind if token.kind in VERBS else "", [], token.end
        if token.kind not in VERBS and token.kind != "with":
            part.append(token)
    if part or verb:
        yield verb, part


def _is_far(words: str, since: int, token: Token) -> bool:
    between = words[since : token.start]
    return len(between.split()) > _NEAR or "," in between


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
        return Named(self.count, self.item, self.kind, toppings, self.plain, self.part, self.other, left)


def _read_named(words: str, tokens: Sequence[Token]) -> Iterator[Named]:
    group: _Group | None = None
    pending: Token | None = None  # a number whose thing is still to come
    for place, token in enumerate(tokens):
        if token.kind == "number":
            is_behind = group and _stands_behind(words, group, token, tokens[place + 1 :])
            if group and (is_behind or _is_on_so_many(words, group, token, tokens[place + 1 :])):
                group.count = token.number
                continue
            pending = token
        elif token.kind in _THINGS:
            if pending and not _FILLER.fullmatch(words, pending.end, token.start):
                is_theirs = len(words[pending.end : token.start].split()) == 1
                pending = None  # a number of something else, of which the word may tell ("2 בנות גדולות")
                if is_theirs:
                    continue
            if group and pending is None and _is_same(words, group, token):
                group.item = group.item or (token.value if token.kind == "item" else "")
                group.kind = group.kind or (token.value if token.kind == "kind" else "")
                group.end = token.end
                continue
            plain = bool(group and group.part and group.plain and not group.toppings and group.end)
            if group and plain and not group.item and _SPACE.fullmatch(words, group.end, token.start):
                group.part, group.item, group.kind = False, *_thing(token)  # "one plain family pie"
                group.end = token.end
                continue
            if group:
                yield group.done()
            group = _Group(pending.number if pending else None, *_thing(token), end=token.end)
            pending = None
        elif token.kind in ("half", "addition", "plain", "other"):
            if pending and _CUT.search(words, pending.end, token.start):
                if group:
                    yield group.done()
                yield Named(pending.number, "", "", (), plain=False, part=True)
                group, pending = None, None
            if pending or group is None:
                if group:
                    yield group.done()
                group = _Group(pending.number if pending else None, part=True)
                pending = None
            elif token.kind == "plain" and group.toppings and not group.halves:
                yield group.done()
                group = _Group(1, part=True)
            group.put(token)
    if group:
        yield group.done()
    if pending:
        yield Named(pending.number, "", "", (), plain=False, part=True)


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
    begins = bool(rest) and rest[0].kind in _THINGS
    return not (is_new or begins) and bool(_SPACE.fullmatch(words, group.end, number.start))
