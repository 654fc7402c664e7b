"""How the things are to be that are wanted, what is added to them, and what is taken away."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from conversations.orders.heard.grammar import Clause
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.lines.correcting import gone_from, put_half, take_away
from conversations.orders.lines.known import KnownLines
from conversations.orders.lines.wanted import topped
from conversations.orders.named.thing import Named


def _count_other(loose: Sequence[Named]) -> list[Named]:
    """ "Olives on one, corn on the other": the other is one as well."""
    is_one_told = any(part.number == 1 and part.toppings for part in loose)
    return [
        part._replace(number=1, other=False)
        if is_one_told and part.other and part.toppings and not part.number
        else part
        for part in loose
    ]


def _tells_halves(part: Named) -> bool:
    """Whether it is told what is on either half, and not two things of the one ("the other half corn and onion")."""
    return part.told_halves != 1 and len([one for one in part.toppings if one.half]) > 1


def _join_how(named: Sequence[Named]) -> Sequence[Named]:
    """ "One olive pizza": how it is stands before what it is."""
    if len(named) != len(("how", "what")):
        return named
    how, what = named
    is_how = how.toppings and not how.is_thing and what.kind and not (what.number or what.toppings)
    return [what._replace(number=how.number, toppings=how.toppings)] if is_how else named


def _join_count(loose: Sequence[Named]) -> Sequence[Named]:
    """ "One more, half olives half corn", "two more, one corn one tuna": it is told how these are."""
    if len(loose) < len(("how many", "how")) or not (loose[0].is_bare and loose[0].number):
        return loose
    many, *rest = loose
    if any(how.all or how.rest or how.other or how.definite or how.on for how in rest):
        return loose
    told = [how for how in rest if how.toppings or how.plain or how.vague]
    if len(rest) == len(told) == 1 and not rest[0].number:
        return [rest[0]._replace(number=many.number)]
    return rest if len(told) == len(rest) and sum(how.number or 1 for how in rest) == many.number else loose


@dataclass
class SpecifiedLines(KnownLines):
    """`is_total_told`: how many it is with what is added was told."""

    is_total_told: bool = False
    known: frozenset[str] = frozenset()  # additions that were there, or are put on

    def _specify(self, loose: Sequence[Named], *, more: bool = False) -> None:
        """How the things are that were named before: "one with olives, one plain"; `more`: beside those that are so."""
        loose = _count_other(loose)
        if self.wanted and len(loose) == 1 and loose[0].on and self._top_some(loose):
            return  # "mushrooms too, but only on one"
        counted = [part for part in loose if part.number and (part.toppings or part.plain or part.vague)]
        left = next((part for part in loose if part.rest), None)
        loose = [part for part in loose if not part.rest]
        halves = [part for part in loose if _tells_halves(part)]
        if halves and not self.wanted and not counted and (begun := self._begin()):
            self.wanted = [replace(begun, toppings=part.toppings) for part in halves]
            return
        if halves and not counted and len(loose) == 1 and self._halve_anew(halves[0]):
            return
        if left and left.toppings and not counted:  # "the rest with corn"
            plain = [one for one in self.wanted if self._takes(one) and not one.toppings]
            self._each(plain, lambda one: replace(one, toppings=left.toppings))
        for part in loose:
            self._put_how(part)
        main = self._main_for(counted) if self.wanted else self._begin()
        if counted and main is not None:
            self._tell_counted(main, counted, left, more=more)

    def _put_how(self, part: Named) -> None:
        """How those that are there are to be, of which no number was told."""
        halved = put_half(self.wanted, part.toppings) if not part.number else None
        if part.half and self.wanted and not part.number:
            self._halve()
        elif part.told_halves and not (part.number or part.toppings or part.is_thing or part.vague):
            self._halve_plain()
        elif part.other and part.toppings and self.wanted:
            self._top_other(part.toppings)
        elif halved is not None:
            self.wanted = halved
        elif not part.number and part.toppings and self.wanted:
            self._top_last(part.toppings)
        elif not part.number and (part.vague or part.plain) and self.wanted:
            self._leave_open(part.left_open)

    def _halve_plain(self) -> None:
        """ "Half plain": what is on the one pie is on the other half of it."""
        pies = [one for one in self.wanted if self._takes(one) and one.toppings]
        if len(pies) != 1 or pies[0].count != 1 or any(each.half or each.off for each in pies[0].toppings):
            return
        halved = replace(pies[0], toppings=tuple(replace(each, half=True) for each in pies[0].toppings))
        self.wanted = [halved if one is pies[0] else one for one in self.wanted]

    def _tell_counted(
        self, main: BasketLine, counted: Sequence[Named], left: Named | None, *, more: bool
    ) -> None:
        """So many so, so many otherwise: of those that are there, or more of them."""
        new = [
            replace(main, count=part.number or 1, toppings=part.toppings, open=part.left_open)
            for part in counted
        ]
        mine, others = self._of_main(main) if self.wanted else ([], [])
        total, said = sum(one.count for one in mine), sum(one.count for one in new)
        if left and said < total:
            self.wanted = [*new, replace(main, count=total - said, toppings=left.toppings), *others]
            return
        if (
            not more
            and len(new) == 1
            and len(mine) > 1
            and (such := [one for one in mine if one.is_like(replace(new[0], count=one.count))])
        ):
            self._each(such, lambda one: replace(one, count=new[0].count))  # "3 plain", where 2 are
            return
        if said < total and any(one.toppings for one in mine):
            new = [*mine, *new]  # some of them were told how to be already: these come on top
        elif said < total:
            new = [*new, replace(main, count=total - said, toppings=())]
        self.wanted = [*new, *others]

    def _halve_anew(self, part: Named) -> bool:
        """ "Half olives, half corn" of the one pie that is told by halves, or the only one: so it is now."""
        pies = [one for one in self.wanted if self._takes(one)]
        halved = [one for one in pies if any(topping.half for topping in one.toppings)] or pies
        if len(halved) != 1 or halved[0].count != 1:
            return False
        self._each(halved, lambda one: replace(one, toppings=part.toppings, open=""))
        return True

    def _add(self, things: list[BasketLine], loose: Sequence[Named], without: Clause | None = None) -> None:
        """`without`: what is said to be left out of what is added."""
        for thing in things:
            self._put(thing)
        loose = _join_count(loose)
        main = self._main_for(loose)
        for part in loose if main else ():
            if part.on and part.toppings and self._top_some([part]):
                continue
            if main and part.same:
                like, gone = self._of_main(main)[0][-1], gone_from(without.named) if without else set()
                left = replace(like, toppings=tuple(one for one in like.toppings if one.addition not in gone))
                self._put(topped(replace(left, count=part.number or 1), part.toppings))
            elif main and part.known and not part.toppings and (such := self._find_known(part)):
                self._put(replace(such[-1], count=part.number or 1))  # "another corn one"
            elif main and (part.number or part.plain or (self.is_total_told and part.toppings)):
                self._put(replace(main, count=part.number or 1, toppings=part.toppings))
            elif part.toppings and part.other:
                self._top_other(part.toppings)
            elif main and part.toppings and all(map(self._is_sort, part.toppings)):
                self._put(replace(main, count=1, toppings=part.toppings))  # "and a green one"
            elif part.toppings and self.wanted:
                self._top_last(part.toppings)
            elif part.vague and self.wanted:
                self._leave_open(part.left_open)

    def _find_sort(self, named: Named) -> list[BasketLine]:
        """The pies of a sort that is called by what is on it, among others: it goes, and not what makes it so."""
        on = set(named.toppings)
        if not on or any(one.half or not self._is_sort(one) for one in on):
            return []
        pies = [line for line in self.wanted if self._takes(line)]
        mine = [line for line in pies if on <= set(line.toppings)]
        return mine if len(mine) < len(pies) else []

    def _is_sort(self, topping: Topping) -> bool:
        """Whether a pie is named by it, that costs no more for it, and lacks nothing ("the green one")."""
        one = self.prices.additions[topping.addition]
        left_out = {
            word
            for other in self.prices.additions.values()
            if other.without
            for said in other.words.values()
            for word in said
        }
        in_full = ([any(part in word for part in left_out) for word in said] for said in one.words.values())
        is_stand_in = any(any(told) and not all(told) for told in in_full)  # "vegan", and "vegan cheese"
        return one.half is None and one.price == 0 and not (one.without or is_stand_in)

    def _take_off_half(self, named: Named) -> list[BasketLine] | None:
        """ "No olives on one half" of what has them all over leaves them on the other; None where it is not so."""
        return put_half(self.wanted, named.toppings) if all(one.half for one in named.toppings) else None

    def _remove(self, named: Sequence[Named], item: str) -> None:
        for one in _join_how(named):
            if one.is_thing:
                mine = [line for line in self.wanted if self._is_same(line, one.as_wanted())]
                mine = [line for line in mine if set(one.toppings) <= set(line.toppings)] or mine
                is_only = len([each for each in named if each.is_thing]) == 1
                self.unsure = self.unsure or (is_only and not mine)
                self._reduce(mine, one.number)
            elif one.number and one.is_bare:
                main = self._main() if all(other.is_bare for other in named) else None
                if main:
                    self._put_or_doubt(take_away(self.wanted, self._of_main(main)[0], one.number))
            elif one.number and one.toppings and one.on:  # "no olives on one"
                self._set_apart(one)
            elif one.number and one.toppings:  # "one of the olives"
                self._reduce(
                    [line for line in self.wanted if set(one.toppings) <= set(line.toppings)], one.number
                )
            elif one.plain:
                plain = [line for line in self.wanted if self._takes(line) and not line.toppings]
                self._reduce(plain, one.number or (1 if one.single else None))
            elif sort := self._find_sort(one):  # "cancel the four cheeses", of several
                self._reduce(sort, one.number)
            elif one.toppings:
                self._remove_toppings(one, item)

    def _remove_toppings(self, one: Named, item: str) -> None:
        """What is on any comes off; what is on none is told to stay off; `item`: of that alone."""
        if (halved := self._take_off_half(one)) is not None:
            self.wanted = halved
            return
        gone = {topping.addition for topping in one.toppings}
        if item and not self.prices.items[item].additions:
            self._leave_out(item, one.toppings)
            return
        if not gone & self.known:
            self._keep_off(one.toppings, item)
            return
        before = self.wanted
        self.wanted = [
            replace(line, toppings=tuple(t for t in line.toppings if t.addition not in gone))
            if item in ("", line.item)
            else line
            for line in before
        ]
        less = [line for old, line in zip(before, self.wanted, strict=True) if line != old]
        self.spoken_of = less[0] if len(less) == 1 else self.spoken_of
