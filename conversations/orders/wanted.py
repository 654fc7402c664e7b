"""What somebody wants while it is being changed, and the simple things that are done to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from conversations.orders.correcting import gone_from, halve_only, swap
from conversations.orders.heard.grammar import Clause
from conversations.orders.heard.naming import Named
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.kept.prices import PriceList


@dataclass
class WantedLines:
    """The lines with the price list. `unsure`: something was said that could not be surely placed."""

    wanted: list[BasketLine]
    prices: PriceList
    unsure: bool = False

    def _put_together(self) -> None:
        """Those that are alike now, in one."""
        apart, self.wanted = self.wanted, []
        for one in apart:
            self._put(one)

    def _swap(self, named: Sequence[Named]) -> None:
        """The second of two in the place of the first."""
        toppings = [topping for one in named for topping in one.toppings]
        things = [one.as_wanted() for one in named if one.is_thing]
        if len(toppings) == 2 and not things:
            self._put_or_doubt(swap(self.wanted, (toppings[1],), {toppings[0].addition}))
        elif len(things) == 2 and not toppings and self._is_kin(*things):
            self.wanted = [
                self._sized(one, things[1]) if one.item == things[0].item else one for one in self.wanted
            ]
        else:
            self.unsure = True

    def _set_apart(self, one: Named) -> None:
        """So many of those that have the addition are to be without it."""
        gone = gone_from([one])
        having = [line for line in self.wanted if any(topping.addition in gone for topping in line.toppings)]
        if not having:
            return
        if len(having) > 1 or having[0].count < (one.number or 1):
            self.unsure = True
            return
        (line,) = having
        rest = tuple(topping for topping in line.toppings if topping.addition not in gone)
        self.wanted = [
            replace(each, count=each.count - (one.number or 1)) if each is line else each
            for each in self.wanted
        ]
        self._put(replace(line, count=one.number or 1, toppings=rest))

    def _take_known(self, clause: Clause) -> Clause:
        """ "The small one without cheese": it is so from now on; the clause without what was done."""
        known = next((one for one in clause.named if one.definite and self._find_known(one)), None)
        if known is None or clause.verb in ("only", "double", "swap", "apart"):
            return clause
        others = [one for one in clause.named if one is not known]
        lines = self._find_known(known)
        beside = tuple(
            topping for one in others if not one.number and not one.is_thing for topping in one.toppings
        )
        toppings = known.toppings or beside
        size = next(
            (
                one
                for one in others
                if one.item and not one.number and self._is_kin(lines[0], one.as_wanted())
            ),
            None,
        )
        if clause.verb == "remove":
            if not toppings:
                return clause
            gone = {topping.addition for topping in toppings}
            for one in lines:
                if not self._takes(one):
                    self._leave_out(one.item, toppings)
            self._each(
                [one for one in lines if self._takes(one)],
                lambda one: replace(one, toppings=tuple(t for t in one.toppings if t.addition not in gone)),
            )
        elif size:
            self._each(lines, lambda one: replace(one, item=size.item, kind=""))
        elif toppings:
            self._each(lines, lambda one: _topped(one, toppings))
        else:
            return clause
        done = {
            id(known),
            *(
                id(one)
                for one in others
                if one is size
                or (not known.toppings and one.toppings and not one.is_thing and not one.number)
            ),
        }
        return clause._replace(named=tuple(one for one in clause.named if id(one) not in done))

    def _find_known(self, named: Named) -> list[BasketLine]:
        """The lines that are spoken of as known."""
        if named.known:
            return [one for one in self.wanted if set(named.known) <= set(one.toppings)]
        if named.item:
            return [one for one in self.wanted if one.item == named.item]
        if named.plain:
            return [one for one in self.wanted if self._takes(one) and not one.toppings]
        return []

    def _set_all(self, named: Named, *, off: bool) -> None:
        """ "All large", "onion on both": every one that takes it is so."""
        lines = [one for one in self.wanted if self._takes(one)]
        if named.item:
            kin = [one for one in lines if self._is_kin(one, named.as_wanted())]
            open_ = [one for one in kin if not one.item]
            self._each(open_ or kin, lambda one: replace(one, item=named.item, kind=""))
        elif off:
            gone = {topping.addition for topping in named.toppings}
            self._each(
                lines,
                lambda one: replace(one, toppings=tuple(t for t in one.toppings if t.addition not in gone)),
            )
        else:
            self._each(lines, lambda one: _topped(one, named.toppings))

    def _each(self, lines: Sequence[BasketLine], change: Callable[[BasketLine], BasketLine]) -> None:
        self.wanted = [change(one) if one in lines else one for one in self.wanted]

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

    def _leave_out(self, item: str, toppings: Sequence[Topping]) -> None:
        """ "A salad without onion": it comes with it, and is to be without."""
        off = [Topping(one.addition, off=True) for one in toppings]
        self._each([one for one in self.wanted if one.item == item], lambda one: _topped(one, off))

    def _takes(self, one: BasketLine) -> bool:
        return bool(one.kind or self.prices.items[one.item].additions)

    def _top_last(self, toppings: Sequence[Topping]) -> None:
        """Additions go on what takes such, the last that was named."""
        place = self._find_last()
        if place is None:
            self.unsure = True
        else:
            self.wanted[place] = _topped(self.wanted[place], toppings)

    def _leave_open(self, words: str) -> None:
        """What is to be on the last one was not told; or, with no words, it is plain after all."""
        place = self._find_last()
        if place is not None and (words or self.wanted[place].open):
            self.wanted[place] = replace(self.wanted[place], open=words)

    def _find_last(self) -> int | None:
        """The last that takes additions, one of which it was left open what is on it first."""
        places = [place for place, one in enumerate(self.wanted) if self._takes(one)]
        return next(
            (place for place in reversed(places) if self.wanted[place].open), places[-1] if places else None
        )

    def _top_some(self, named: Sequence[Named]) -> bool:
        """ "One of them with corn": so many of those that are there, plain ones first. False where none is named so."""
        told = [one for one in named if one.number and one.toppings]
        for one in told:
            of = [line for line in self.wanted if self._takes(line) and line.count >= (one.number or 1)]
            place = next((line for line in of if not line.toppings), of[0] if len(of) == 1 else None)
            if place is None:
                self.unsure = True
                continue
            at = self.wanted.index(place)
            self.wanted.insert(at, _topped(replace(place, count=one.number or 1), one.toppings))
            self._reduce([place], one.number)
            self._put_together()
        return bool(told) and bool(self.wanted)

    def _top_other(self, toppings: Sequence[Topping]) -> None:
        plain = [one for one in self.wanted if self._takes(one) and not one.toppings]
        if len(plain) == 1 and plain[0].count == 1:
            self.wanted = [_topped(one, toppings) if one is plain[0] else one for one in self.wanted]
        else:
            self.unsure = True

    def _halve(self) -> None:
        main = self._main()
        self._put_or_doubt(halve_only(self.wanted, self._of_main(main)[0]) if main else None)

    def _put_or_doubt(self, changed: list[BasketLine] | None) -> None:
        if changed is None:
            self.unsure = True
        else:
            self.wanted = changed

    def _put(self, thing: BasketLine) -> None:
        for place, one in enumerate(self.wanted):
            if one.is_like(thing):
                self.wanted[place] = replace(one, count=one.count + thing.count)
                return
        self.wanted.append(thing)

    def _reduce(self, lines: Sequence[BasketLine], count: int | None) -> None:
        left = count if count is not None else sum(line.count for line in lines)
        kept: list[BasketLine] = []
        for line in self.wanted:
            less = min(left, line.count) if line in lines else 0
            left -= less
            if line.count > less:
                kept.append(replace(line, count=line.count - less))
        self.wanted = kept

    def _main(self) -> BasketLine | None:
        """What a number without a name is about: what takes additions or feeds people first."""
        return next(
            (one for one in self.wanted if one.kind or self.prices.items[one.item].additions),
            self.wanted[0] if self.wanted else None,
        )

    def _of_main(self, main: BasketLine) -> tuple[list[BasketLine], list[BasketLine]]:
        mine = [one for one in self.wanted if self._is_kin(one, main)]
        return mine, [one for one in self.wanted if one not in mine]

    def _kind_of(self, one: BasketLine) -> str:
        kind = self.prices.items[one.item].kind if one.item else None
        return one.kind or kind or one.item

    def _is_kin(self, one: BasketLine, other: BasketLine) -> bool:
        return self._kind_of(one) == self._kind_of(other)

    def _is_same(self, one: BasketLine, named: BasketLine) -> bool:
        """Whether words that name the other mean this: the same item, or any of the kind."""
        if named.item and one.item:
            return one.item == named.item
        return self._is_kin(one, named)

    def _is_size_of(self, thing: BasketLine, one: BasketLine) -> bool:
        return bool(thing.item and not one.item and self._is_kin(thing, one))

    def _sized(self, one: BasketLine, thing: BasketLine) -> BasketLine:
        return replace(
            one,
            item=thing.item or one.item,
            kind=thing.kind,
            toppings=thing.toppings or one.toppings,
            open=thing.open or one.open,
        )


def _topped(one: BasketLine, toppings: Sequence[Topping]) -> BasketLine:
    new = [topping for topping in toppings if topping not in one.toppings]
    return replace(one, toppings=(*one.toppings, *new), open="")
