"""What a clause names, as lines: the things, told apart by how they are to be, and what stands before any."""

from collections.abc import Iterator, Sequence

from conversations.orders.kept.basket import BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.named.thing import Named


def spread(named: Sequence[Named], prices: PriceList) -> tuple[list[BasketLine], list[Named]]:
    """The things that are named, those of one name told apart by how they are to be; and what stands before any."""
    things: list[BasketLine] = []
    loose: list[Named] = []
    groups: list[tuple[Named, list[Named]]] = []
    for one in named:
        if one.definite and (place := _find_named(one, groups)) is not None:
            thing, parts = groups[place]
            groups[place] = (thing._replace(toppings=(*thing.toppings, *one.toppings)), parts)
        elif (place := _find_listed(one, groups)) is not None:
            thing, parts = groups[place]
            groups[place] = (thing._replace(toppings=one.toppings, plain=one.plain, vague=one.vague), parts)
        elif (place := _find_sized(one, groups, prices)) is not None:
            thing, parts = groups[place]
            groups[place] = (
                thing._replace(item=one.item, kind="", toppings=(*thing.toppings, *one.toppings)),
                parts,
            )
        elif one.is_thing:
            if groups == [] and loose and _goes_before(loose[-1], one, prices):
                before = loose.pop()
                one = one._replace(number=before.number, toppings=(*before.toppings, *one.toppings))
            groups.append((one, []))
        elif groups:
            groups[-1][1].append(one)
        else:
            loose.append(one)
    for thing, parts in groups:
        told = [
            part for part in parts if part.toppings or part.plain or part.rest or (part.vague and part.number)
        ]
        things += _tell_apart(thing, list(_made_so(thing, told, prices)))
    is_header = bool(groups) and not groups[0][1]
    return (_tell_sizes(things, prices) if is_header else things), loose


def say_all_of(named: Sequence[Named]) -> Iterator[Named]:
    """What is named, with an "all plain" between two things as how the first are ("5 small, all plain, 2 large")."""
    named = list(named)
    for at, one in enumerate(named):
        before, behind = named[at - 1] if at else None, named[at + 1 :]
        is_of_one = one.all and not one.is_thing and any(each.is_thing for each in behind)
        if is_of_one and before and before.is_thing and not (before.toppings or before.plain or before.all):
            named[at - 1] = before._replace(toppings=one.toppings, plain=one.plain, vague=one.vague)
            named[at] = one._replace(toppings=(), plain=False, vague=(), all=False, number=None, part=True)
    return (one for one in named if one.is_thing or not _is_empty(one))


def _is_empty(one: Named) -> bool:
    """Whether nothing is left of it."""
    how = one.toppings or one.plain or one.vague or one.known or one.half or one.definite
    return not (how or one.number or one.other or one.rest or one.all or one.same)


def _find_named(known: Named, groups: Sequence[tuple[Named, list[Named]]]) -> int | None:
    """Where the thing was named that is spoken of again ("and the small one without cheese")."""
    places = [
        place
        for place, (thing, parts) in enumerate(groups)
        if not parts and (thing.item == known.item if known.item else known.plain and not thing.toppings)
    ]
    return places[0] if len(places) == 1 else None


def _find_listed(one: Named, groups: Sequence[tuple[Named, list[Named]]]) -> int | None:
    """Where the one stands of which is told only now how it is to be ("a large and a small. large: corn")."""
    is_how = one.item and one.number is None and (one.toppings or one.plain or one.vague)
    places = [place for place, (thing, _) in enumerate(groups) if thing.item == one.item] if is_how else []
    if len(places) != 1 or len(groups) < _SEVERAL:
        return None
    thing, parts = groups[places[0]]
    is_open = thing.number in (1, None) and not (thing.toppings or thing.plain or thing.vague or parts)
    return places[0] if is_open else None


_SEVERAL = 2


def _find_sized(size: Named, groups: Sequence[tuple[Named, list[Named]]], prices: PriceList) -> int | None:
    """Where the things stand whose size is told behind them ("two pizzas with olives, large")."""
    kind = prices.items[size.item].kind if size.item and size.number is None and not size.definite else None
    is_only = len(groups) == 1 and kind is not None and groups[0][0].kind == kind
    return 0 if is_only else None


def _tell_sizes(things: list[BasketLine], prices: PriceList) -> list[BasketLine]:
    """ "2 pizzas, 1 family 1 small" are two, and not four: the sizes tell what they are."""

    def is_told(place: int, one: BasketLine) -> bool:
        rest = [thing for thing in things[place + 1 :] if _kind_of(thing, prices) == one.kind]
        is_bare = not (one.item or one.toppings or one.open)
        return is_bare and one.count > 1 and one.count == sum(thing.count for thing in rest)

    return things[1:] if things and is_told(0, things[0]) else things


def _kind_of(one: BasketLine, prices: PriceList) -> str | None:
    return one.kind or (prices.items[one.item].kind if one.item else None)


def _goes_before(part: Named, thing: Named, prices: PriceList) -> bool:
    takes = thing.kind or prices.items[thing.item].additions
    return bool(takes and thing.number is None)


def _made_so(thing: Named, parts: Sequence[Named], prices: PriceList) -> Iterator[Named]:
    """ "Two gluten-free, one with corn and one plain": of that dough are both, where these are no more than those."""
    total = sum(part.number or 1 for part in parts if not part.rest)
    is_of_all = bool(thing.toppings) and total <= (thing.number or 0) and not thing.vague
    is_of_all = is_of_all and all(prices.additions[one.addition].half is None for one in thing.toppings)
    is_some = total < (thing.number or 0)
    for part in parts:
        is_of_it = is_of_all and not part.rest and not (is_some and part.plain)
        yield part._replace(toppings=(*thing.toppings, *part.toppings)) if is_of_it else part


def _are_beside(thing: Named, parts: Sequence[Named]) -> bool:
    """Whether each has something else on it, so that none of those named before is meant ("2 with corn, 1 with tuna").

    Behind a comma what goes on may be on some of them alone ("3 small ones, corn on one").
    """
    return not thing.apart and all(part.toppings and part.number and not part.rest for part in parts)


def _tell_apart(thing: Named, parts: Sequence[Named]) -> list[BasketLine]:
    told = [
        BasketLine(part.number or 1, thing.item, thing.kind, part.toppings, part.left_open)
        for part in parts
        if not part.rest
    ]
    rest = (thing.number or 0) - sum(one.count for one in told)
    is_whole = bool(told) and all(set(thing.toppings) <= set(one.toppings) for one in told)
    left = next((part for part in parts if part.rest), None)
    if left and rest > 0:
        return [*told, BasketLine(rest, thing.item, thing.kind, left.toppings)]
    if thing.number and (
        thing.plain or (thing.toppings and told and not is_whole and (rest <= 0 or _are_beside(thing, parts)))
    ):
        # "two margheritas and one with olives" are three, "one with corn and one with olives" are two
        rest = thing.number
    is_one_of = (
        thing.number is None and (thing.toppings or thing.plain) and any(part.number for part in parts)
    )
    if is_one_of and rest <= 0:  # "a personal with feta and one with corn"
        rest = 1
    if not told or rest > 0:
        told.insert(
            0,
            BasketLine(
                rest if told else thing.number or 1, thing.item, thing.kind, thing.toppings, thing.left_open
            ),
        )
    return told
