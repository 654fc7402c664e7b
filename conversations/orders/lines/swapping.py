"""One thing in the place of another: a topping, a drink, a size, or how so many of the pies are to be."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.lines.correcting import swap
from conversations.orders.lines.wanted import WantedLines
from conversations.orders.named.thing import Named

_BOTH = 2


@dataclass
class SwappedLines(WantedLines):
    """The lines, some of which take the place of others."""

    def _swap(self, named: Sequence[Named]) -> None:
        """The second of two in the place of the first."""
        toppings = [topping for one in named for topping in one.toppings]
        named = [self._find_there(one) if place == 0 else one for place, one in enumerate(named)]
        things = [one.as_wanted() for one in named if one.is_thing]
        if not things and self._swap_manner(named):
            return
        if len(things) == 1 and self._swap_size(named, things[0]):
            return
        if len(named) == 1 and not named[0].number and self._swap_only(things, toppings):
            return
        if len(toppings) == _BOTH and len(things) == 1 and len(named) == 1 and named[0].definite:
            mine = [one for one in self.wanted if one.item == things[0].item]
            changed = swap(mine, (toppings[1],), {toppings[0].addition})
            self._put_or_doubt(
                changed and _put_back(self.wanted, mine, changed)
            )  # "on the small one olives for corn"
        elif len(toppings) == _BOTH and not things:
            self._put_or_doubt(swap(self.wanted, (toppings[1],), {toppings[0].addition}))
        elif len(things) == _BOTH and not things[0].toppings and self._is_kin(*things):
            self.wanted = [
                self._sized(one, things[1]) if one.item == things[0].item else one for one in self.wanted
            ]
        elif len(things) == 1 and not toppings and any(one.number for one in named):
            self._resize_some(things[0], next(one.number or 1 for one in named if one.number))
        elif len(things) == _BOTH and (mine := self._find_gone(named, things[0])):
            self._swap_things(mine, named, things[1])
        else:
            self.unsure = True

    def _swap_only(self, things: Sequence[BasketLine], toppings: Sequence[Topping]) -> bool:
        """ "Change it to mushrooms", "to a personal": in the place of the one thing there is of the kind."""
        pies = [one for one in self.wanted if self._takes(one)]
        if len(pies) != 1 or len(things) + len(toppings) != 1:
            return False
        (pie,) = pies
        if things and self._is_kin(pie, things[0]):
            new = self._sized(pie, things[0])
        elif toppings and len(pie.toppings) == 1 and not pie.toppings[0].off:
            new = replace(
                pie, toppings=(replace(toppings[0], half=pie.toppings[0].half or toppings[0].half),)
            )
        else:
            return False
        self.wanted = [new if one is pie else one for one in self.wanted]
        return True

    def _find_there(self, named: Named) -> Named:
        """As what is wanted of it: "no coke" takes the big bottle off where that is the only coke there is."""
        if not named.item or any(line.item == named.item for line in self.wanted):
            return named
        alike = {
            line.item for line in self.wanted if line.item and self.prices.goes_by(line.item, named.item)
        }
        return named._replace(item=alike.pop()) if len(alike) == 1 else named

    def _swap_manner(self, named: Sequence[Named]) -> bool:
        """ "One of the olive ones to plain", "the corn one to mushrooms": so many of those are otherwise.

        False where nothing is named so.
        """
        of, to = (named[0], named[-1]) if named else (None, None)
        if of is None or to is None or not (of.number or of.known) or of.half or len(named) > _BOTH:
            return False
        is_one = of is to
        if is_one and not (of.plain and of.toppings):
            return False
        gone = of.known or of.toppings
        mine = [
            line
            for line in self.wanted
            if self._takes(line) and (set(gone) <= set(line.toppings) if gone else not line.toppings)
        ]
        count = of.number or sum(line.count for line in mine)
        if not (gone or of.plain) or not mine or sum(line.count for line in mine) < count:
            self.unsure = True
            return True
        new = () if is_one or to.plain else to.toppings
        kept = () if is_one or to.plain else tuple(one for one in mine[0].toppings if one not in gone)
        self._reduce(mine, count)
        self._put(replace(mine[0], count=count, toppings=(*kept, *new)))
        return True

    def _swap_size(self, named: Sequence[Named], to: BasketLine) -> bool:
        """ "The plain one to personal", "one of the olive ones to a family": those are of another size."""
        first = named[0]
        is_how = not first.is_thing and (first.plain or first.known or first.toppings)
        gone = set(first.known or first.toppings)
        mine = [
            line
            for line in self.wanted
            if self._is_kin(line, to) and (gone <= set(line.toppings) if gone else not line.toppings)
        ]
        if not (is_how and to.item and len(mine) == 1 and (first.number or 1) <= mine[0].count):
            return False
        count = first.number or mine[0].count
        self._reduce(mine, count)
        self._put(replace(mine[0], count=count, item=to.item, kind=""))
        return True

    def _find_gone(self, named: Sequence[Named], thing: BasketLine) -> list[BasketLine]:
        """The lines of what is to go: of several of one thing the single one, where one is spoken of ("the Sprite")."""
        mine = [one for one in self.wanted if one.item == thing.item]
        single = [one for one in mine if one.count == 1]
        is_one = named[0].definite and not named[0].number and len(mine) > 1
        return single if is_one and len(single) == 1 else mine

    def _swap_things(self, mine: list[BasketLine], named: Sequence[Named], to: BasketLine) -> None:
        first, second = (one for one in named if one.is_thing)
        count = min(first.number or 10**6, sum(one.count for one in mine))
        self._reduce(mine, count)
        self._put(replace(to, count=second.number or (1 if second.single else count)))

    def _resize_some(self, to: BasketLine, count: int) -> None:
        """ "Change one to large", "one of them for water": so many of those of another size, or of the other drinks."""
        mine = [
            one for one in self.wanted if self._is_kin(one, to) and one.item != to.item and one.count >= count
        ]
        if not any(self._is_kin(one, to) for one in self.wanted):
            beside = [one for one in self.wanted if one.item and not self.prices.items[one.item].kind]
            mine = [one for one in beside if one.count > count] or beside
        if len(mine) != 1 or not to.item:
            self.unsure = True
            return
        self._reduce(mine, count)
        self._put(replace(mine[0], count=count, item=to.item, kind=""))


def _put_back(
    wanted: Sequence[BasketLine], mine: Sequence[BasketLine], changed: Sequence[BasketLine]
) -> list[BasketLine]:
    """What is wanted, with some of it as it is now."""
    now = {id(one): new for one, new in zip(mine, changed, strict=True)}
    return [now.get(id(one), one) for one in wanted]
