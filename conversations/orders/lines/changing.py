"""What words do to what somebody wants so far: named, added, taken away, made so many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from msgspec.structs import replace

from conversations.orders.heard.grammar import Clause
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.correcting import gone_from, swap
from conversations.orders.lines.keeping import KeptLines, toppings_of
from conversations.orders.lines.spreading import say_all_of, spread
from conversations.orders.named.thing import Named


class Changed(NamedTuple):
    """What is wanted after a message. `unsure`: something of it could not be surely read, and changed nothing."""

    wanted: tuple[BasketLine, ...]
    unsure: bool = False


def change(
    wanted: Sequence[BasketLine], clauses: Sequence[Clause], prices: PriceList, *, of_these: bool = False
) -> Changed:
    """What is wanted after the clauses, in their order; `of_these`: so many of what is there already."""
    clauses = [_leave_whole(clause, prices) for clause in clauses]
    list_ = _Changing(list(wanted), prices, of_these=of_these and bool(wanted))
    put_on = (topping for one in clauses if one.verb != "remove" for topping in toppings_of(one))
    there = (topping for line in wanted for topping in line.toppings)
    list_.known = frozenset(topping.addition for topping in (*there, *put_on) if not topping.off)
    for before, clause, after in zip((None, *clauses), clauses, (*clauses[1:], None), strict=False):
        list_.take(clause, before, after)
    if list_.unsure:
        return Changed(tuple(wanted), unsure=True)
    return Changed(
        tuple(
            replace(one, toppings=tuple(dict.fromkeys(one.toppings))) for one in list_.wanted if one.count > 0
        )
    )


def _leave_whole(clause: Clause, prices: PriceList) -> Clause:
    """What is had of the whole alone is on all of it, whatever half stands near it: half a dough is none."""
    named = (
        one._replace(
            toppings=tuple(replace(each, half=each.half and _halves(each, prices)) for each in one.toppings)
        )
        for one in clause.named
    )
    return clause._replace(named=tuple(named))


def _halves(topping: Topping, prices: PriceList) -> bool:
    addition = prices.additions[topping.addition]
    return addition.half is not None or not addition.price


def names_nothing_new(clauses: Iterable[Clause]) -> bool:
    """Whether no thing of the price list is named."""
    return not any(named.is_thing for clause in clauses for named in clause.named)


@dataclass
class _Changing(KeptLines):
    of_these: bool = False

    def take(self, clause: Clause, before: Clause | None, after: Clause | None) -> None:
        """Let what one clause says be done."""
        if clause.verb == "remove":
            clause = clause._replace(named=tuple(map(self._find_there, clause.named)))
        clause = clause._replace(named=tuple(self._as_there(clause)))
        clause = clause._replace(named=tuple(self._say_parts(say_all_of(clause.named))))
        if (told := self._find_retold(clause)) is not None:
            self.wanted = [*told, *(one for one in self.wanted if not self._takes(one))]
            return
        of_all = [one for one in clause.named if one.all]
        clause = self._take_known(clause._replace(named=tuple(one for one in clause.named if not one.all)))
        if clause.named or not of_all:
            self._take(clause, before, after)
        for one in of_all:
            self._set_all(one, off=clause.verb == "remove")
        if of_all or any(one.rest for one in clause.named):
            self._put_together()

    def _take(self, clause: Clause, before: Clause | None, after: Clause | None) -> None:
        things, loose = spread(clause.named, self.prices)
        if self.of_these and clause.verb in ("", "make", "correct", "add") and self._top_some(clause.named):
            return
        if self._is_done_already(clause, before, after):
            return
        if not self._take_with_next(clause, after):
            self._do(clause, things, loose, before, after)
        self.fresh = things
        toppings = [topping for one in clause.named for topping in one.toppings]
        if toppings and clause.verb != "remove":
            self.last = tuple(toppings)

    def _is_done_already(self, clause: Clause, before: Clause | None, after: Clause | None) -> bool:
        """Whether a clause tells nothing that the one before or the next does not do."""
        if clause.verb == "make" and before and self._is_in_place(before, clause):
            return True  # it was done with what it takes the place of
        if clause.verb == "remove" and before and self._is_of_same(before):
            return True  # "another one the same, without olives": it was put on so
        is_number = clause.verb in ("make", "correct", "", "only")
        # "make it 9, take off two": what is taken off makes it so many
        return bool(is_number and after and self._is_total_less(clause, after))

    def _take_with_next(self, clause: Clause, after: Clause | None) -> bool:
        """Let be done what a clause says together with the next one; False where it stands for itself."""
        if after is None:
            return False
        if clause.verb in ("correct", "make") and self._is_total(clause, after):
            self.is_total_told = True  # "5, one more plain": what is added makes it so many
        elif clause.verb in ("", "make") and self._is_rather(clause, after):
            self._put_or_doubt(swap(self.wanted, toppings_of(clause), gone_from(after.named)))
        elif clause.verb == "remove" and self._is_in_place(clause, after):
            swapped = swap(self.wanted, toppings_of(after), gone_from(clause.named))
            if swapped is None:
                self._top_last(toppings_of(after))
            self.wanted = swapped or self.wanted
        else:
            return False
        return True

    def _do(
        self,
        clause: Clause,
        things: list[BasketLine],
        loose: list[Named],
        before: Clause | None,
        after: Clause | None,
    ) -> None:
        is_only_next = things and after and after.verb == "only"
        if clause.verb == "double":
            self._double(things, loose)
        elif clause.verb == "remove":
            self._remove(clause.named, _spoken_of(before))
            self._put_together()
        elif clause.verb == "correct" and self.wanted and not is_only_next:
            self._correct(clause, things, loose, after)
        elif clause.verb == "swap":
            self._swap(clause.named)
        elif clause.verb == "apart":
            self._set_apart(clause.named[0])
        elif clause.verb == "make" and (self.wanted or things):
            self._make(clause, things, loose)
        elif clause.verb == "only":
            self._only(clause, things, loose, before)
        elif clause.verb == "add":
            self._add(things, loose, after if after and after.verb == "remove" else None)
        else:
            self._name(clause.named, things, loose)

    @staticmethod
    def _is_in_place(gone: Clause, new: Clause) -> bool:
        """ "He doesn't like olives. Make it corn": the one goes where the other was."""
        is_only_how = all(
            one.toppings and not (one.number or one.is_thing) for one in (*gone.named, *new.named)
        )
        both = bool(gone.named and new.named) and is_only_how
        return (
            both
            and (gone.verb, new.verb) == ("remove", "make")
            and not any(one.half for one in toppings_of(new))
        )

    def _is_rather(self, new: Clause, gone: Clause) -> bool:
        """ "She wants olives, not tomatoes": where there are tomatoes."""
        is_of_known = bool(self.known & gone_from(gone.named)) and new.verb in ("", "make")
        both = (*new.named, *gone.named)
        is_only_how = all(
            one.toppings and not (one.number or one.is_thing or one.definite or one.other) for one in both
        )
        is_there = any(t.addition in gone_from(gone.named) for one in self.wanted for t in one.toppings)
        return bool(
            gone.verb == "remove" and new.named and gone.named and is_only_how and is_of_known and is_there
        )

    @staticmethod
    def _is_of_same(before: Clause) -> bool:
        return before.verb == "add" and any(one.same for one in before.named)

    def _say_parts(self, named: Iterable[Named]) -> Iterable[Named]:
        """ "Two family pies with corn and the rest plain", of five that are there: these are of those."""
        named = list(named)
        told = [one for one in named if one.is_thing]
        there = sum(
            one.count for one in self.wanted if any(self._is_same(one, each.as_wanted()) for each in told)
        )
        are_some = all(one.number and (one.toppings or one.plain) for one in told)
        if not told or not any(one.rest for one in named) or not are_some:
            return named
        if len({(one.item, one.kind) for one in told}) > 1 or sum(one.number or 0 for one in told) >= there:
            return named
        return [one._replace(item="", kind="", part=True) if one.is_thing else one for one in named]

    def _is_total(self, clause: Clause, added: Clause) -> bool:
        """Whether a clause says how many it is with what the next one adds."""
        main, (first, *rest) = self._main(), (*clause.named, None)
        if main is None or first is None or rest != [None] or not first.is_bare or added.verb != "add":
            return False
        mine, _ = self._of_main(main)
        told = [one for one in added.named if not one.all and (one.plain or one.toppings or one.is_thing)]
        more = sum(one.number or 1 for one in told)
        return more > 0 and first.number == sum(one.count for one in mine) + more

    def _is_total_less(self, clause: Clause, gone: Clause) -> bool:
        """Whether a clause says how many it is without what the next one takes off."""
        main, told = self._main(), clause.named[0] if len(clause.named) == 1 else None
        if main is None or told is None or not told.number or told.toppings or told.plain:
            return False
        if gone.verb != "remove" or (told.is_thing and not self._is_kin(main, told.as_wanted())):
            return False
        less = sum(one.number or 1 for one in gone.named if one.number or one.plain)
        mine, named = self._of_main(main)[0], told.item or main.item
        totals = (sum(one.count for one in of) for of in (mine, [one for one in mine if one.item == named]))
        return less > 0 and told.number + less in totals

    def _name(self, named: Sequence[Named], things: list[BasketLine], loose: list[Named]) -> None:
        if things and not self.wanted:
            things, loose = self._begin_before(named, things, loose)
        counted = {(one.item, one.kind) for one in named if one.is_thing and one.number}
        for thing in things:
            sized = [one for one in self.wanted if self._is_size_of(thing, one)]
            if sized and (thing.item, thing.kind) not in counted:
                self.wanted = [self._sized(one, thing) if one in sized else one for one in self.wanted]
                things = [one for one in things if one is not thing]
        bare = {
            (one.item, one.kind)
            for one in named
            if one.is_thing and not (one.number or one.toppings or (one.item and one.plain))
        }
        things = [one for one in things if not ((one.item, one.kind) in bare and self._speak_of(one))]
        old = [
            one
            for one in self.wanted
            if not any(self._is_same(one, thing) and not self._is_other(one, thing) for thing in things)
        ]
        self.wanted = [*old, *things]
        self._specify(loose)

    def _begin_before(
        self, named: Sequence[Named], things: list[BasketLine], loose: list[Named]
    ) -> tuple[list[BasketLine], list[Named]]:
        """ "One with feta, and one large with corn": so many before a counted thing are their own, of an open size."""
        main = self._begin()
        first = next(one for one in named if one.is_thing)
        takes = bool(first.kind or self.prices.items[first.item].additions)
        own = [one for one in loose if one.number and (one.toppings or one.vague)]
        if main is None or not (first.number and takes and own):
            return things, loose
        lines = [
            replace(main, count=one.number or 1, toppings=one.toppings, open=one.left_open) for one in own
        ]
        return [*lines, *things], [one for one in loose if one not in own]

    @staticmethod
    def _is_other(one: BasketLine, thing: BasketLine) -> bool:
        """Whether one whose size is still open is told apart from another by what is on either."""
        is_open = bool(one.kind and not one.item and one.toppings)
        return is_open and bool(thing.item and thing.toppings and not set(thing.toppings) & set(one.toppings))

    def _speak_of(self, thing: BasketLine) -> bool:
        """Whether a thing is there already; what is said next is of that one, where it is sure which."""
        there = [one for one in self.wanted if thing.item and one.item == thing.item and self._takes(one)]
        if not thing.toppings and len(there) == 1 and len(self.wanted) > 1:
            (self.spoken_of,) = there
        return self._is_there(thing)


def _spoken_of(clause: Clause | None) -> str:
    """The one item that a clause names before something is taken off it; "" for any."""
    if clause is None or clause.verb not in ("", "add") or len(clause.named) != 1:
        return ""
    return clause.named[0].item
