"""What a correction does to what somebody wants: it changes a thing in its place, and never adds a second one."""

from collections.abc import Sequence

from msgspec.structs import replace

from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.named.thing import Named

Lines = list[BasketLine]


def retop(
    wanted: Lines, mine: Lines, toppings: tuple[Topping, ...], last: tuple[Topping, ...]
) -> Lines | None:
    """Other additions than those told last, on the same pie; None where it is not sure on which, or instead of what."""
    halved = put_half(wanted, toppings)
    if halved is not None:
        return halved
    topped = [one for one in mine if one.toppings]
    if last:
        place = next((one for one in reversed(mine) if set(last) <= set(one.toppings)), None)
    else:
        place = topped[0] if len(topped) == 1 else mine[0] if len(mine) == 1 and not topped else None
        last = place.toppings if place else ()
        if place and (len(last) > 1 or (not last and place.count > 1)):
            return None
    if place is None:
        return None
    kept = tuple(one for one in place.toppings if one not in last and one not in toppings)
    return [replace(one, toppings=(*kept, *toppings)) if one is place else one for one in wanted]


def put_half(wanted: Lines, toppings: Sequence[Topping]) -> Lines | None:
    """An addition that is there already goes on half, or on the whole; None where it is not there so."""
    changed = list(wanted)
    new = [one for one in toppings if not any(one in line.toppings for line in wanted)]
    for topping in new:  # "mushrooms on half, the onion on all of it": the onion is so already
        there = [
            place
            for place, one in enumerate(changed)
            if Topping(topping.addition, half=not topping.half) in one.toppings
        ]
        if len(there) != 1 or changed[there[0]].count != 1:
            return None
        (place,) = there
        changed[place] = replace(
            changed[place],
            toppings=tuple(
                topping if one.addition == topping.addition else one for one in changed[place].toppings
            ),
        )
    return changed if new else None


def halve_only(wanted: Lines, mine: Lines) -> Lines | None:
    """ "Half of it": what is on it goes on half, where there is one thing on one pie."""
    told = [(one, one.toppings[0]) for one in mine if len(one.toppings) == 1]
    if len(told) != 1 or sum(len(one.toppings) for one in mine) != 1:
        return None
    return put_half(wanted, [replace(told[0][1], half=True)])


def take_away(wanted: Lines, mine: Lines, count: int) -> Lines | None:
    """So many fewer: of those that are alike, or else of the plain ones; None where it is not sure which."""
    total = sum(one.count for one in mine)
    of = (
        mine[0]
        if len(mine) == 1
        else next((one for one in mine if not one.toppings and one.count > count), None)
    )
    if of is None and count == total:
        return [one for one in wanted if one not in mine]
    if of is None or count > of.count:
        return None
    return [
        one
        for one in (replace(one, count=one.count - count) if one is of else one for one in wanted)
        if one.count
    ]


def gone_from(named: Sequence[Named]) -> set[str]:
    """The additions that are named."""
    return {topping.addition for one in named for topping in one.toppings}


def swap(wanted: Lines, toppings: tuple[Topping, ...], gone: set[str]) -> Lines | None:
    """ "Onion, not olives": these in the place of those, on every pie that has those; None where none has."""
    if not any(topping.addition in gone for one in wanted for topping in one.toppings):
        return None
    return [_swapped(one, toppings, gone) for one in wanted]


def _swapped(one: BasketLine, toppings: tuple[Topping, ...], gone: set[str]) -> BasketLine:
    kept = tuple(topping for topping in one.toppings if topping.addition not in gone)
    if len(kept) == len(one.toppings):
        return one
    was_half = all(topping.half for topping in one.toppings if topping.addition in gone)
    new = (replace(topping, half=topping.half or was_half) for topping in toppings)
    return replace(one, toppings=(*kept, *(topping for topping in new if topping not in kept)))
