"""The things that words of ordering name: so many, of what, with what on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from conversations.orders.kept.basket import Topping
from conversations.orders.named.group import (
    ThingUnderWay,
    is_joined,
    is_on_so_many,
    is_one_known,
    is_same,
    is_to,
    stands_behind,
    thing,
)
from conversations.orders.named.thing import Named
from conversations.orders.named.token import Token

_THINGS = ("item", "kind")
_MANNERS = ("half", "addition", "plain", "other", "rest", "same", "vague")
_TO = re.compile(r"(?:^|\W)(?:on|for|in|to|על|ב|ל)\s*$", re.IGNORECASE)
_TO_ONE = re.compile(r"(?<!\w)(?:to|on|for|onto) (?:the |that |my )?\w+\s*$", re.IGNORECASE)
_NEXT = re.compile(r"\s*(?:with|in|be|to be|the|as|עם)?\s*", re.IGNORECASE)
_CUT = re.compile(r"[,;\n.]")
_HEADS = re.compile(r"[,;\n.:]")
_FILLER = re.compile(r"[\s\-־:]*(?:(?:of|more|the|your|nice|extra|pieces? of)[\s\-]+)*", re.IGNORECASE)
_A = re.compile(r"(?<!\w)an?\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_ONE_HE = re.compile("(?!ה)[א-ת]+(?:ית|[לנ]ה)|[בל]?בקבוק(?: גדול)?(?: קולה)?|[בל]?פחית(?: [א-ת]+)?")
"""One of it, or of as many as are spoken of, as Hebrew writes it."""
_HEBREW = re.compile("[א-ת]")
_TO_BE = re.compile(r"\s+(?:to|into)\s+(?:a\s+)?", re.IGNORECASE)
_AND_THE = re.compile(r"\s*(?:and|n|&|,)\s*the\s*", re.IGNORECASE)
_ON_A = re.compile(r"\s*(?:on|for|על|ל)\s*(?:an?\s+|another\s+)?", re.IGNORECASE)
_SPACE = re.compile(r"[\s\-־:]*(?:sized?\s+)?")


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
    group: "ThingUnderWay | None" = None
    pending: Token | None = None
    of_all: bool = False  # what is named next is so of every one

    def take_number(self, token: Token, after: Sequence[Token]) -> None:
        group = self.group
        if group and is_one_known(self.words, group, token):
            group.take_one(token, is_to=bool(_TO_ONE.search(self.words, 0, group.end)))
            return
        is_behind = group and stands_behind(self.words, group, token, after)
        if group and (is_behind or is_on_so_many(self.words, group, token, after)):
            group.on = not is_behind
            group.count, group.end = token.number, token.end
        else:
            if self.pending and _HEADS.search(self.words, self.pending.end, token.start):
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
            before = self._take_told_before(token)
            self._begin_thing(token)
            if self.group and before:
                self.group.toppings, self.group.whole = before, len(before)

    def _take_told_before(self, token: Token) -> list[Topping]:
        """What goes on a thing that is named behind it ("a large with corn, no sauce on a small")."""
        group, begins = self.group, self.pending.start if self.pending else token.start
        if group is None or token.definite or not group.since or group.halves:
            return []
        if not (group.item or group.kind) or not _ON_A.fullmatch(self.words, group.end, begins):
            return []
        before, group.toppings = group.toppings[group.since :], group.toppings[: group.since]
        return before

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

    def _is_plain_part(self, group: "ThingUnderWay") -> bool:
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
        if (
            self.pending
            and is_before
            and not is_behind
            and not self.words[self.pending.end : token.start].strip()
        ):
            return  # "one all mushrooms": all over that one
        if is_before and not is_behind:
            self._end_group()
            self.of_all = True
        elif group and group.part and (group.count == 1 or group.other):
            group.whole, group.end = (
                len(group.toppings),
                token.end,
            )  # "the other olives on all": on all of that one
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
        is_new = token.kind == "plain" and group is not None and bool(group.item or group.kind)
        is_new = is_new and group is not None and bool(_AND_THE.fullmatch(self.words, group.end, token.start))
        if self.pending or group is None or token.kind == "rest" or is_new:
            self._end_group()
            group = ThingUnderWay(self.pending.number if self.pending else None, part=True, all=self.of_all)
            self.pending, self.of_all = None, False
        elif token.kind == "other" and group.is_one_told:  # "one with corn, the other with olives"
            self._end_group()
            self.group = ThingUnderWay(1, part=True)
            return
        elif token.kind == "plain" and group.toppings and is_to(self.words, token):
            group.plain, group.definite = True, True  # "add corn to the plain one"
            group.end = token.end
            return
        elif token.kind == "plain" and group.toppings and not group.halves:
            self._end_group()
            group = ThingUnderWay(1, part=True)
        self.group = group
        between = self.words[group.end : token.start] if group.end else ""
        is_first = token.kind == "addition" and not group.toppings
        group.apart = group.apart or (is_first and _CUT.search(between) is not None)
        is_next = is_joined(self.words, group.end, token)
        group.put(token, self.words[token.start : token.end], joined=is_next, after_comma="," in between)

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
        if self.pending is None and is_same(self.words, group, token):
            item, kind = thing(token)
            group.item, group.kind, group.end = group.item or item, group.kind or kind, token.end
            return True
        is_plain = group.part and group.plain and not group.toppings and group.end and not group.item
        if is_plain and _SPACE.fullmatch(self.words, group.end, token.start):
            group.part, group.item, group.kind = False, *thing(token)  # "one plain family pie"
            group.end = token.end
            return True
        return False

    def _begin_thing(self, token: Token) -> None:
        self._end_group()
        said = self.words[token.start : token.end].lstrip("ו")
        self.group = ThingUnderWay(
            self.pending.number if self.pending else None, *thing(token), end=token.end, said=said
        )
        self.group.definite, self.group.all = token.definite and not self.pending, self.of_all
        self.group.single = bool(_A.search(self.words, 0, token.start) or _ONE_HE.fullmatch(said))
        self.pending, self.of_all = None, False
