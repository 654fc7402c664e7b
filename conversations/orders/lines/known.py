"""What is done to things that are spoken of as known ("the small one"), and to every one of them ("all large")."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from conversations.orders.heard.grammar import Clause
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.lines.swapping import SwappedLines
from conversations.orders.lines.wanted import topped
from conversations.orders.named.thing import Named

_OTHERWISE = frozenset({"only", "double", "swap", "apart"})


@dataclass
class KnownLines(SwappedLines):
    """The lines, by how they are spoken of."""

    def _as_there(self, clause: Clause) -> Iterator[Named]:
        """What a clause names, as the things that are there: of their size, as many, with the same on it."""
        on = next((one.toppings for one in reversed(self.wanted) if self._takes(one) and one.toppings), ())
        for one in clause.named:
            if one.same and one.is_thing:  # "and 2 personal ones, same toppings"
                yield one._replace(toppings=(*on, *one.toppings), same=False)
            elif one.kind and one.number and self._is_of_size(one, clause.verb):
                yield one._replace(kind="", part=True)
            else:
                yield one
            on = one.toppings or on

    def _is_of_size(self, named: Named, verb: str) -> bool:
        """ "Another margherita", "make it four pizzas": of the size of the others, where these are all of one."""
        sizes = {
            one.item for one in self.wanted if one.item and self.prices.items[one.item].kind == named.kind
        }
        is_bare = not (named.toppings or named.vague) and verb in ("make", "correct")
        return len(sizes) == 1 and (named.plain or is_bare)

    def _take_known(self, clause: Clause) -> Clause:
        """What is done to the one that is meant ("the small one without cheese"); the clause without what was done."""
        if clause.verb in _OTHERWISE:
            return clause
        clause = self._take_each_known(clause)
        known = next((one for one in clause.named if one.definite and self._find_known(one)), None)
        if known is None:
            return clause
        others = [one for one in clause.named if one is not known and not one.number]
        lines = self._find_known(known)
        size = next((one for one in others if one.item and self._is_kin(lines[0], one.as_wanted())), None)
        beside = [one for one in others if one.toppings and not one.is_thing and not known.toppings]
        toppings = known.toppings or tuple(topping for one in beside for topping in one.toppings)
        if clause.verb == "remove" and known.known and not toppings:  # "drop the one with mushrooms"
            self._reduce(lines, known.number)
        elif toppings and clause.verb == "remove":
            self._take_off(lines, toppings)
        elif size and clause.verb != "remove":
            self._each(lines, lambda one: replace(one, item=size.item, kind=""))
        elif toppings:
            self._each(lines, lambda one: topped(one, toppings))
        else:
            return clause
        done = [known, *beside, *([size] if size else [])]
        return clause._replace(named=tuple(one for one in clause.named if not any(one is of for of in done)))

    def _take_each_known(self, clause: Clause) -> Clause:
        """ "The family pie with onion and the personal ones plain": each is as it is told; the clause without these."""
        if clause.verb == "remove":
            return clause
        told = [one for one in clause.named if self._is_told_how(one)]
        for one in told:
            mine = self._find_known(one)
            self.wanted = [self._as_told(line, one) if line in mine else line for line in self.wanted]
        return clause._replace(named=tuple(one for one in clause.named if one not in told))

    def _is_told_how(self, named: Named) -> bool:
        how = named.toppings or (named.plain and not named.known)
        return bool(
            named.definite
            and not named.part
            and named.item
            and how
            and not named.number
            and self._find_known(named)
        )

    @staticmethod
    def _as_told(line: BasketLine, how: Named) -> BasketLine:
        return topped(line, how.toppings) if how.toppings else replace(line, toppings=(), open="")

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
        if named.item and not self.prices.items[named.item].kind:  # "a garlic bread for each"
            self._put(BasketLine(sum(one.count for one in lines) or 1, named.item))
        elif named.item:
            kin = [one for one in lines if self._is_kin(one, named.as_wanted())]
            open_ = [one for one in kin if not one.item]
            self._each(open_ or kin, lambda one: replace(one, item=named.item, kind=""))
        elif named.plain:
            self._each(lines, lambda one: replace(one, toppings=(), open=""))
        elif off:
            self._take_off(lines, named.toppings)
        else:
            self._each(lines, lambda one: topped(one, named.toppings))

    def _double(self, things: Sequence[BasketLine], loose: Sequence[Named]) -> None:
        """Twice as many of what was named, or of those that are called by what is on them; of all where nothing was."""
        said = next((one for one in loose if one.plain or one.known or one.toppings), None)
        such = [one for one in self.wanted if any(self._is_same(one, of) for of in things)]
        if said and not things:
            on = set(said.known or said.toppings)
            pies = [one for one in self.wanted if self._takes(one)]
            such = [one for one in pies if (on <= set(one.toppings) if on else not one.toppings)]
        self._each(such if things or said else self.wanted, lambda one: replace(one, count=one.count * 2))

    def _count_such(self, loose: Sequence[Named]) -> bool:
        """ "Make it 5 plain and 2 with corn", where there are such: so many of each. False where they tell no such."""
        such = [(part, [one for one in self.wanted if self._is_so(one, part)]) for part in loose]
        if len(such) < len(("one", "other")) or any(len(mine) != 1 or not part.number for part, mine in such):
            return False
        for part, mine in such:
            self._each(mine, lambda one, many=part.number or 1: replace(one, count=many))  # type: ignore[misc]
        return True

    def _is_so(self, one: BasketLine, part: Named) -> bool:
        is_how = bool(part.toppings or part.plain)
        return is_how and self._takes(one) and set(one.toppings) == set(part.toppings)

    def _is_there(self, thing: BasketLine) -> bool:
        """Whether a thing that was named without a number is merely spoken of again."""
        if thing.toppings:
            return False
        if thing.item:
            return any(one.item == thing.item for one in self.wanted)
        return any(self._is_kin(one, thing) for one in self.wanted)

    def _take_off(self, lines: Sequence[BasketLine], toppings: Sequence[Topping]) -> None:
        """They are without from now on; what takes no additions comes with it, and is left without."""
        gone = {topping.addition for topping in toppings}
        for one in lines:
            if not self._takes(one):
                self._leave_out(one.item, toppings)
        self._each(
            [one for one in lines if self._takes(one)],
            lambda one: replace(one, toppings=tuple(t for t in one.toppings if t.addition not in gone)),
        )

    def _each(self, lines: Sequence[BasketLine], change: Callable[[BasketLine], BasketLine]) -> None:
        self.wanted = [change(one) if one in lines else one for one in self.wanted]

    def _keep_off(self, toppings: Sequence[Topping], item: str) -> None:
        """ "No olives anywhere": nothing has any, and it is said back that none goes on."""
        off = [Topping(one.addition, off=True) for one in toppings if not one.half]
        self._each(
            [one for one in self.wanted if self._takes(one) and item in ("", one.item)],
            lambda one: topped(one, off),
        )

    def _leave_out(self, item: str, toppings: Sequence[Topping]) -> None:
        """ "A salad without onion": it comes with it, and is to be without."""
        off = [Topping(one.addition, off=True) for one in toppings]
        self._each([one for one in self.wanted if one.item == item], lambda one: topped(one, off))
