"""What somebody wants while it is being changed, and the simple things that are done to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.correcting import gone_from, halve_only
from conversations.orders.named.thing import Named


@dataclass
class WantedLines:
    """The lines with the price list. `unsure`: something was said that could not be surely placed."""

    wanted: list[BasketLine]
    prices: PriceList
    unsure: bool = False
    spoken_of: BasketLine | None = None  # what additions went on last

    def _put_together(self) -> None:
        """Those that are alike now, in one."""
        apart, self.wanted = self.wanted, []
        for one in apart:
            self._put(one)

    def _set_apart(self, one: Named) -> None:
        """So many of those that have the addition are to be without it."""
        gone = gone_from([one])
        having = [line for line in self.wanted if any(topping.addition in gone for topping in line.toppings)]
        if not having:
            self._leave_off_one(one)
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

    def _leave_off_one(self, one: Named) -> None:
        """ "One without onion", where none has any: so many plain ones are told to be without it."""
        many, off = one.number or 1, tuple(replace(each, off=True, half=False) for each in one.toppings)
        plain = [
            line for line in self.wanted if self._takes(line) and not line.toppings and line.count >= many
        ]
        if not plain or any(self.prices.additions[each.addition].without for each in off):
            return
        at = self.wanted.index(plain[0])
        left = replace(plain[0], count=plain[0].count - many)
        both = (replace(plain[0], count=many, toppings=off), left)
        self.wanted[at : at + 1] = [line for line in both if line.count]

    def _takes(self, one: BasketLine) -> bool:
        return bool(one.kind or self.prices.items[one.item].additions)

    def _top_last(self, toppings: Sequence[Topping]) -> None:
        """Additions go on what takes such, the last that was named."""
        names = {topping.addition for topping in toppings}
        having = [
            place
            for place, one in enumerate(self.wanted)
            if self.spoken_of is None
            and names & {topping.addition for topping in one.toppings if not topping.off}
        ]
        open_ = self._find_half_open() if toppings and all(one.half for one in toppings) else None
        place = having[0] if len(having) == 1 else self._find_last() if open_ is None else open_
        if place is None:
            self.unsure = True
        else:
            self.wanted[place] = self.spoken_of = topped(self.wanted[place], toppings)

    def _find_half_open(self) -> int | None:
        """The one pie of which but one half is told, or the last that is had by halves."""
        if self.spoken_of is not None:
            return None
        halved = [
            place
            for place, one in enumerate(self.wanted)
            if one.count == 1 and len([each for each in one.toppings if each.half]) == 1
        ]
        by_halves = [
            place for place, one in enumerate(self.wanted) if one.item and self.prices.items[one.item].halves
        ]
        return halved[0] if len(halved) == 1 else by_halves[-1] if by_halves else None

    def _leave_open(self, words: str) -> None:
        """What is to be on the last one was not told; or, with no words, it is plain after all."""
        place = self._find_last()
        if place is not None and (words or self.wanted[place].open):
            self.wanted[place] = replace(self.wanted[place], open=words)

    def _find_last(self) -> int | None:
        """The last that takes additions, one of which it was left open what is on it first."""
        places = [place for place, one in enumerate(self.wanted) if self._takes(one)]
        spoken_of = next((place for place in places if self.wanted[place] is self.spoken_of), None)
        if spoken_of is not None:
            return spoken_of
        return next(
            (place for place in reversed(places) if self.wanted[place].open), places[-1] if places else None
        )

    def _top_some(self, named: Sequence[Named]) -> bool:
        """ "One of them with corn": so many of those that are there, plain ones first. False where none is named so."""
        told = [one for one in named if one.number and one.toppings]
        for one in told:
            of = [line for line in self.wanted if self._takes(line) and line.count >= (one.number or 1)]
            place = next((line for line in of if has_nothing_on(line)), of[0] if len(of) == 1 else None)
            if place is None:
                self.unsure = True
                continue
            at = self.wanted.index(place)
            self.wanted.insert(at, topped(replace(place, count=one.number or 1), one.toppings))
            self._reduce([place], one.number)
            self._put_together()
        left = next((one for one in named if one.rest and one.toppings), None)
        if told and left:  # "one of them half olives and the rest with mushrooms"
            self.wanted = [
                topped(one, left.toppings) if self._takes(one) and has_nothing_on(one) else one
                for one in self.wanted
            ]
        return bool(told) and bool(self.wanted)

    def _top_other(self, toppings: Sequence[Topping]) -> None:
        plain = [one for one in self.wanted if self._takes(one) and has_nothing_on(one)]
        if len(plain) == 1 and plain[0].count == 1:
            self.wanted = [topped(one, toppings) if one is plain[0] else one for one in self.wanted]
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

    def _main_for(self, loose: Sequence[Named]) -> BasketLine | None:
        """What a number without a name is about where it is told what goes on those: no drink, but a pizza."""
        main = self._main()
        is_pizza = any(part.toppings for part in loose) and not (main and self._takes(main))
        return self._begin() if is_pizza else main

    def _begin(self) -> BasketLine | None:
        """What additions go on where nothing was named: what feeds people, of whatever size."""
        found = self.prices.find_feeding()
        return BasketLine(kind=found[1].kind) if found and found[1].kind else None

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


def topped(one: BasketLine, toppings: Sequence[Topping]) -> BasketLine:
    """With these as well; what was to be left out and goes on now is left out no more."""
    put_on = {topping.addition for topping in toppings if not topping.off}
    halved = {topping.addition for topping in toppings if topping.half}
    kept = tuple(
        topping
        for topping in one.toppings
        if not (topping.off and topping.addition in put_on)
        and (topping.half or topping.addition not in halved)
    )
    new = [topping for topping in toppings if topping not in kept]
    left_open = one.open if all(topping.off for topping in new) else ""
    return replace(one, toppings=(*kept, *new), open=left_open)


def has_nothing_on(line: BasketLine) -> bool:
    """Whether nothing goes on a thing, be something left off or not."""
    return all(topping.off for topping in line.toppings)
