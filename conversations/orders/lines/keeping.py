"""Only these are wanted: of the things that are there some stay, or of what is on one."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from conversations.orders.heard.grammar import Clause
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.lines.corrected import CorrectedLines
from conversations.orders.lines.spreading import spread
from conversations.orders.named.thing import Named


@dataclass
class KeptLines(CorrectedLines):
    """The lines, some of which stay alone."""

    def _only(
        self, clause: Clause, things: list[BasketLine], loose: list[Named], before: Clause | None
    ) -> None:
        if things and before and before.verb == "remove" and before.named:
            self._keep(things)  # "no Sprite, just water"
        elif things and self._keeps(clause.named):
            self.wanted = [one for one in self.wanted if any(self._is_same(one, each) for each in things)]
        elif things and (kept := self._find_kept(clause.named)):  # "just the pizzas, and one salad"
            self.wanted = kept
            for one in clause.named:
                if not self._is_kept(one):
                    self._put(one.as_wanted())
        elif things and self._is_count_of(clause.named, things):
            self._make_so_many(things)  # "only one coke", of two
        elif things or (before and self.fresh):
            self.wanted = things or list(self.fresh)
        elif loose and loose[0].is_bare and loose[0].number and self.wanted:
            self._make(clause, [], loose)
        elif self._keep_such(loose):
            return
        elif loose and loose[0].number and loose[0].toppings:
            self._only_on(loose[0].number, loose[0].toppings)
        elif loose and all(one.toppings and not one.number for one in loose):
            self._only_with(toppings_of(clause))

    def _find_retold(self, clause: Clause) -> list[BasketLine] | None:
        """ "Make it 3: one plain, one with corn, one vegan": all the pies anew, of the size they are; else None."""
        total, *parts = clause.named or (None,)
        pies = [one for one in self.wanted if self._takes(one)]
        if total is None or not total.is_bare or not pies or len(parts) < _BOTH or clause.verb not in _ANEW:
            return None
        if not all(
            one.number and not (one.item or one.other or one.rest or one.all or one.on) for one in parts
        ):
            return None
        if sum(one.number or 0 for one in parts) != total.number:
            return None
        (item,) = {one.item for one in pies} if len({one.item for one in pies}) == 1 else ("",)
        kind = "" if item else self._kind_of(pies[0])
        head = total._replace(item=item, kind=kind, part=False)
        things, _ = spread([head, *(one._replace(kind="", part=True) for one in parts)], self.prices)
        return things

    def _keep_such(self, loose: Sequence[Named]) -> bool:
        """ "Just the olive one": of several pies those that are so stay, with what is no pie; False where none is."""
        if len(loose) != 1 or loose[0].rest or loose[0].other or loose[0].number not in (1, None):
            return False
        (told,) = loose
        on = set(told.known or told.toppings)
        pies = [one for one in self.wanted if self._takes(one)]
        if not (on or told.plain) or any(one.half for one in on):
            return False
        such = [one for one in pies if set(one.toppings) == on]
        such = such or [one for one in pies if told.known and on <= set(one.toppings)]
        if len(such) != 1 or len(pies) < _BOTH or (told.number and such[0].count != told.number):
            return False
        self.wanted = [one for one in self.wanted if one is such[0] or one not in pies]
        return True

    def _keeps(self, named: Sequence[Named]) -> bool:
        """ "Just the pizzas and the garlic bread": of what is there."""
        return all(
            one.is_thing
            and not (one.number or one.toppings or one.plain)
            and any(self._is_same(line, one.as_wanted()) for line in self.wanted)
            for one in named
        )

    def _find_kept(self, named: Sequence[Named]) -> list[BasketLine]:
        """What stays of what is there, told by its kind alone beside what comes new; nothing where none is."""
        if any(not one.is_thing for one in named):
            return []
        kept = [one for one in named if self._is_kept(one)]
        return [line for line in self.wanted if any(self._is_same(line, one.as_wanted()) for one in kept)]

    def _is_kept(self, one: Named) -> bool:
        is_bare = not (one.number or one.toppings or one.plain or one.vague)
        return is_bare and one.definite and any(self._is_same(line, one.as_wanted()) for line in self.wanted)

    def _is_count_of(self, named: Sequence[Named], things: list[BasketLine]) -> bool:
        """Whether one thing of several is told to be so many, and is more of now."""
        if len(things) != 1 or not named[0].number or named[0].toppings:
            return False
        mine = [one for one in self.wanted if one.item and one.item == things[0].item]
        return sum(one.count for one in mine) > things[0].count and len(self.wanted) > len(mine) > 0

    def _keep(self, things: list[BasketLine]) -> None:
        """These alone of what was just spoken of: they stay, or come in its place."""
        for thing in things:
            if not any(self._is_same(one, thing) for one in self.wanted):
                self._put(thing)

    def _only_on(self, count: int, toppings: Sequence[Topping]) -> None:
        """ "Only one with olives": so many of those that have it, the others are without."""
        having = [one for one in self.wanted if set(toppings) <= set(one.toppings)]
        if len(having) != 1 or having[0].count <= count:
            self.unsure = True
            return
        rest = tuple(one for one in having[0].toppings if one not in toppings)
        at = self.wanted.index(having[0])
        left = replace(having[0], count=having[0].count - count, toppings=rest)
        self.wanted[at : at + 1] = [replace(having[0], count=count), left]

    def _only_with(self, toppings: Sequence[Topping]) -> None:
        """ "Only mushrooms and onion": these in place of all that was on it, where it is sure on which."""
        lines = [one for one in self.wanted if self._takes(one)]
        topped_lines = [one for one in lines if one.toppings or one.open]
        of = topped_lines if len(topped_lines) == 1 else lines
        if len(of) != 1:
            self.unsure = True
            return
        self._each(of, lambda one: replace(one, toppings=tuple(toppings), open=""))


def toppings_of(clause: Clause) -> tuple[Topping, ...]:
    """All that is named of a clause as being on something."""
    return tuple(topping for one in clause.named for topping in one.toppings)


_BOTH = 2
_ANEW = ("", "make", "correct", "only")
