"""What was said is to be otherwise: corrected, made so many, made another size."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from conversations.orders.heard.grammar import Clause
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.lines.correcting import gone_from, retop, swap
from conversations.orders.lines.specifying import SpecifiedLines
from conversations.orders.named.thing import Named


@dataclass
class CorrectedLines(SpecifiedLines):
    """The lines, with what the clause before named and what went on last."""

    fresh: list[BasketLine] = field(default_factory=list)
    last: tuple[Topping, ...] = ()

    def _correct(
        self, clause: Clause, things: list[BasketLine], loose: list[Named], after: Clause | None
    ) -> None:
        """What was said last is to be otherwise."""
        bare = next((one for one in clause.named if one.is_bare and one.number), None)
        if (
            bare and not things and self.fresh and self.fresh[-1].count > 1
        ):  # "a family pie and 4 waters. no, 5"
            self._correct_thing(replace(self.fresh[-1], count=bare.number or 1), counted=True)
            return
        if things and bare and not any(one.number for one in clause.named if one.is_thing):
            things, loose = [], [bare]  # "margheritas, and 3 actually"
        if things:
            for thing in things:
                single = any(one.single and one.item == thing.item for one in clause.named)
                self._correct_thing(thing, any(one.number for one in clause.named), single=single)
            return
        told = self._leave_total_out(loose)
        for part in told:
            if part.number and not part.toppings and not part.plain:
                self._make(Clause("make", (part,)), [], [part])
            elif part.number and told is loose and len(loose) == 1:
                self._correct_such(part)
            elif part.number:
                self._specify([part], more=told is not loose)
            elif part.toppings and after and after.verb in ("remove", "make") and gone_from(after.named):
                swapped = swap(self.wanted, part.toppings, gone_from(after.named))
                self.wanted = swapped or self.wanted
                if swapped is None:
                    self._top_last(part.toppings)
            elif part.toppings:
                mine, _ = self._of_main(self._main() or self.wanted[0])
                self._put_or_doubt(retop(self.wanted, mine, part.toppings, self.last))
            elif part.half:
                self._halve()

    def _correct_such(self, part: Named) -> None:
        """ "Sorry, six plain": so many of those, where there are such among others."""
        mine, _ = self._of_main(self._main() or self.wanted[0])
        such = [one for one in mine if set(one.toppings) == set(part.toppings)]
        if len(such) == 1 and len(mine) > 1 and not part.vague:
            self._each(such, lambda one: replace(one, count=part.number or 1))
        else:
            self._specify([part])

    def _leave_total_out(self, loose: list[Named]) -> list[Named]:
        """ "5, one more plain" names how many it comes to, which is no news."""
        main = self._main()
        if main is None or len(loose) < 2 or not loose[0].is_bare:
            return loose
        more = sum(one.number or 0 for one in loose[1:] if one.plain or one.toppings)
        total = sum(one.count for one in self._of_main(main)[0])
        return loose[1:] if more and loose[0].number == total + more else loose

    def _correct_thing(self, thing: BasketLine, counted: bool, *, single: bool = False) -> None:
        mine = [one for one in self.wanted if self._is_kin(one, thing)]
        same = [one for one in mine if thing.item and one.item == thing.item]
        if not (mine or counted) and self._is_made_larger(thing):
            return
        if not mine:
            self._put(thing)
        elif len(same) == 1 and (counted or thing.toppings):
            new = replace(same[0], count=thing.count if counted else same[0].count)
            new = replace(new, toppings=thing.toppings or new.toppings)
            self.wanted = [new if one is same[0] else one for one in self.wanted]
        elif single and not same and thing.item and thing.toppings and sum(one.count for one in mine) > 1:
            self._put(thing)  # "wait, a small one without gluten"
        elif not counted and len({one.item for one in mine}) > 1:
            self.unsure = True
        elif not counted:
            self.wanted = [self._sized(one, thing) if one in mine else one for one in self.wanted]
        elif thing.item and not same and thing.toppings and sum(one.count for one in mine) > thing.count:
            self._put(thing)  # "oh wait, a small one without gluten" takes the place of no six large ones
        elif len(mine) == 1 or thing.toppings:
            new = replace(self._sized(mine[0], thing), count=thing.count)
            self.wanted = [one for one in self.wanted if one not in mine] + [new]
        else:
            self.unsure = True

    def _make(self, clause: Clause, things: list[BasketLine], loose: list[Named]) -> None:
        if things:
            self._make_things(clause, things, loose)
            return
        main = self._main_for(loose)
        if self._count_such(loose):
            return
        if self._tells_rest(loose):  # "make two mushroom and the rest plain": of those that are there
            self._specify(loose)
            return
        first = next((part for part in loose if part.number), None)
        if main is None or first is None or first.number is None:
            self._specify([part for part in loose if part is not first])
            return
        rest = [part for part in loose if part is not first]
        mine, others = self._of_main(main)
        such = [one for one in mine if set(one.toppings) == set(first.toppings)]
        if (first.plain or first.toppings) and len(such) == 1 and len(mine) > 1:
            self._each(such, lambda one: replace(one, count=first.number))
        elif (told := self._tell_each(main, mine, first, rest)) is not None:
            self.wanted = [*told, *others]
        elif first.toppings:
            self.wanted = [replace(main, count=first.number, toppings=first.toppings), *others]
        elif clause.halves:
            halved = next((one for one in mine if any(t.half for t in one.toppings)), main)
            self.wanted = [replace(halved, count=first.number), *others]
        else:
            most = self._of_most(mine)
            resized = iter(_resize(most, first.number, rest))
            self.wanted = [one for one in self.wanted if one not in most]
            self.wanted = [*resized, *self.wanted]

    def _make_things(self, clause: Clause, things: list[BasketLine], loose: list[Named]) -> None:
        """Things that are named are to be so many, or in the place of what there is of their kind."""
        if len(things) == 2 and clause.named[0].definite:
            gone = self._find_there(clause.named[0]).as_wanted()
            if not self._is_kin(gone, things[1]):
                self._swap(clause.named)  # "make the can a bottle", "make the coke 3 cans", of a bottle
                return
            if gone.item == things[1].item and not clause.named[0].number:
                things = things[1:]  # "make the coke 3 cans", of cans
        if (
            loose and clause.named and not clause.named[0].is_thing
        ):  # "do tuna on it, and the chocolate pizza"
            self._specify([part for part in loose if part.toppings and not part.number])
        is_counted = any(named.number for named in clause.named)
        if is_counted:
            self._make_so_many(things)
            return
        for thing in things:
            if self._is_made_larger(thing):
                continue
            if not any(self._is_kin(one, thing) for one in self.wanted):
                self._put(thing)  # "scratch the water, make it a salad"
            self.wanted = [
                self._sized(one, thing) if self._is_kin(one, thing) else one for one in self.wanted
            ]

    def _is_made_larger(self, thing: BasketLine) -> bool:
        """ "Make the coke a big one", "a bottle, actually": the one drink of that name in another size makes room."""
        if (
            not thing.item
            or self.prices.items[thing.item].kind
            or any(one.item == thing.item for one in self.wanted)
        ):
            return False
        alike = [
            one
            for one in self.wanted
            if one.item
            and not self.prices.items[one.item].kind
            and (self.prices.goes_by(thing.item, one.item) or self.prices.goes_by(one.item, thing.item))
        ]
        if len(alike) != 1:
            return False
        self.wanted = [replace(one, item=thing.item) if one is alike[0] else one for one in self.wanted]
        return True

    @staticmethod
    def _tells_rest(loose: Sequence[Named]) -> bool:
        """Whether so many are told how to be, and how the rest of them, with no number of all."""
        return any(one.rest for one in loose) and not any(one.is_bare and one.number for one in loose)

    @staticmethod
    def _tell_each(
        main: BasketLine, mine: Sequence[BasketLine], first: Named, rest: Sequence[Named]
    ) -> list[BasketLine] | None:
        """ "Make it 10: 4 plain, 3 olives, 2 corn, one tuna": all of them, told one by one; None where they are not.

        So they are where the number of all is not said ("make it 6 plain, 6 mushroom").
        """
        if not first.is_bare and rest:
            first, rest = first._replace(number=None, toppings=(), plain=False, vague=()), (first, *rest)
        told = [part for part in rest if part.number and (part.toppings or part.plain or part.vague)]
        total = sum(part.number or 0 for part in told)
        left = (first.number or total) - total
        if (
            (first.number is None and len(told) < len(rest))
            or not told
            or left < 0
            or (left and any(one.toppings for one in mine))
        ):
            return None
        lines = [
            replace(main, count=part.number or 1, toppings=part.toppings, open=part.left_open)
            for part in told
        ]
        return [*lines, replace(main, count=left, toppings=(), open="")] if left else lines

    def _of_most(self, mine: list[BasketLine]) -> list[BasketLine]:
        """Those that a bare number is of: all of them, or where they differ in size the more of one size."""
        counts = {one.item: sum(each.count for each in mine if each.item == one.item) for one in mine}
        item, most = max(counts.items(), key=lambda one: one[1])
        is_sure = len(counts) > 1 and most > sum(counts.values()) - most + 1
        return [one for one in mine if one.item == item] if is_sure else mine

    def _make_so_many(self, things: list[BasketLine]) -> None:
        """So many of what is there already, which stays what it was; else in place of all of the kind."""
        for thing in things:
            there = [one for one in self.wanted if thing.item and one.item == thing.item]
            such = [
                one for one in self.wanted if not thing.item and one.is_like(replace(thing, open=one.open))
            ]
            if len(such) == len(things) == 1:  # "make that three margheritas", beside a vegan one
                self.wanted = [
                    replace(one, count=thing.count) if one is such[0] else one for one in self.wanted
                ]
                return
            if len(there) > 1 and len(things) == 1 and not (thing.toppings or thing.open):
                kept = [one for one in self.wanted if one not in there]
                self.wanted = [*_resize(there, thing.count, ()), *kept]
                return
            if len(there) == 1 and len(things) == 1:
                new = replace(there[0], count=thing.count, toppings=thing.toppings or there[0].toppings)
                self.wanted = [new if one is there[0] else one for one in self.wanted]
                return
        self.wanted = [one for one in self.wanted if not any(self._is_kin(one, thing) for thing in things)]
        self.wanted += things


def _resize(mine: list[BasketLine], count: int, rest: Sequence[Named]) -> list[BasketLine]:
    """So many in all: more of what is told beside, or plain ones; fewer of the plain ones, and then of the last."""
    extra = count - sum(one.count for one in mine)
    told = next((part for part in rest if part.toppings or part.plain), None)
    if extra > 0 and told:
        return [*mine, replace(mine[-1], count=extra, toppings=told.toppings)]
    plain = next((one for one in mine if not (one.toppings or one.open)), mine[0] if len(mine) == 1 else None)
    if extra > 0 and plain is None:
        return [*mine, replace(mine[-1], count=extra, toppings=(), open="")]
    if extra > 0:
        return [replace(one, count=one.count + extra) if one is plain else one for one in mine]
    kept, less = list(mine), -extra
    last_first = [one for one in reversed(mine) if one is not plain]
    for one in (*([plain] if plain else []), *last_first):
        gone = min(one.count, less)
        kept, less = (
            [replace(each, count=each.count - gone) if each is one else each for each in kept],
            less - gone,
        )
    return [one for one in kept if one.count]
