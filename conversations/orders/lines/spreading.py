"""What a clause names, as lines: the things, told apart by how they are to be, and what stands before any."""

from collections.abc import Sequence

from conversations.orders.heard.naming import Named
from conversations.orders.kept.basket import BasketLine
from conversations.orders.kept.prices import PriceList


def spread(named: Sequence[Named], prices: PriceList) -> tuple[list[BasketLine], list[Named]]:
    """The things that are named, those of one name told apart by how they are to be; and what stands before any."""
    things: list[BasketLine] = []
    loose: list[Named] = []
    groups: list[tuple[Named, list[Named]]] = []
    for one in named:
        if one.definite and (place := _find_named(one, groups)) is not None:
            thing, parts = groups[place]
            groups[place] = (thing._replace(toppings=(*thing.toppings, *one.toppings)), parts)
        elif one.is_thing:
            if groups == [] and loose and _goes_before(loose[-1], one, prices):
                before = loose.pop()
                one = one._replace(number=before.number, toppings=before.toppings)
            groups.append((one, []))
        elif groups:
            groups[-1][1].append(one)
        else:
            loose.append(one)
    for thing, parts in groups:
        things += _tell_apart(
            thing,
            [
                part
                for part in parts
                if part.toppings or part.plain or part.rest or (part.vague and part.number)
            ],
        )
    return _tell_sizes(things, prices), loose


def _find_named(known: Named, groups: Sequence[tuple[Named, list[Named]]]) -> int | None:
    """Where the thing was named that is spoken of again ("and the small one without cheese")."""
    places = [
        place
        for place, (thing, parts) in enumerate(groups)
        if not parts and (thing.item == known.item if known.item else known.plain and not thing.toppings)
    ]
    return places[0] if len(places) == 1 else None


def _tell_sizes(things: list[BasketLine], prices: PriceList) -> list[BasketLine]:
    """ "2 pizzas, 1 family 1 small" are two, and not four: the sizes tell what they are."""

    def is_told(one: BasketLine) -> bool:
        sized = [thing for thing in things if thing.item and prices.items[thing.item].kind == one.kind]
        return not one.item and one.count > 1 and one.count == sum(thing.count for thing in sized)

    return [one for one in things if not is_told(one)]


def _goes_before(part: Named, thing: Named, prices: PriceList) -> bool:
    takes = thing.kind or prices.items[thing.item].additions
    return bool(takes and thing.number is None and not thing.toppings)


def _tell_apart(thing: Named, parts: Sequence[Named]) -> list[BasketLine]:
    told = [
        BasketLine(part.number or 1, thing.item, thing.kind, part.toppings, part.left_open)
        for part in parts
        if not part.rest
    ]
    rest = (thing.number or 0) - sum(one.count for one in told)
    left = next((part for part in parts if part.rest), None)
    if left and rest > 0:
        return [*told, BasketLine(rest, thing.item, thing.kind, left.toppings)]
    if thing.plain and thing.number:  # "two margheritas and one with olives" are three
        rest = thing.number
    if not told or rest > 0:
        told.insert(
            0,
            BasketLine(
                rest if told else thing.number or 1, thing.item, thing.kind, thing.toppings, thing.left_open
            ),
        )
    return told
