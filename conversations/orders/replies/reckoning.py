"""What comes to what: the sum of all that is wanted, by the price list."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import NamedTuple

from conversations.journey.model.base import Weekday
from conversations.orders.kept.basket import Basket, BasketLine, Topping
from conversations.orders.kept.open_kinds import fill_sizes, list_open_kinds
from conversations.orders.kept.prices import PricedItem, PriceList


class OrderSum(NamedTuple):
    """What it costs, without bringing it. `unpriced` are additions that no price is written of."""

    amount: float
    unpriced: tuple[str, ...] = ()


class Reckoning(NamedTuple):
    """A group that is fed: so many of the item, and where more of them cost less, so many."""

    item: str
    units: int
    amount: float
    cheaper: tuple[int, float] | None = None


def add_up(wanted: Sequence[BasketLine], prices: PriceList, day: Weekday) -> OrderSum:
    """The sum; every item has to be known (see `fill_sizes`)."""
    amount, unpriced = 0.0, []
    for name, item in prices.items.items():
        mine = [one for one in wanted if one.item == name and not one.free]
        count = sum(one.count for one in mine)
        if not count:
            continue
        amount += price_of(item, count, day)
        for one in mine:
            extra, unknown = _price_toppings(one, prices)
            amount += one.count * extra
            unpriced += unknown
    return OrderSum(amount, tuple(dict.fromkeys(unpriced)))


def find_special(basket: Basket, prices: PriceList) -> Iterator[BasketLine]:
    """Of what a group needs: so many pieces as those take who eat something else, with what they eat."""
    feeding = prices.find_feeding()
    if feeding is None:
        return
    name, item = feeding
    for addition, people in basket.special.items():
        feeds = item.feeds or 1
        is_half = item.halves and prices.additions[addition].without and people * 2 <= feeds
        yield BasketLine(ceil(people / feeds), name, "", (Topping(addition, half=is_half),))


def reckon_special(group: Reckoning, basket: Basket, prices: PriceList) -> tuple[Reckoning, list[str]]:
    """The group's sum with what is other for some of them; additions that no price is written of."""
    amount, unpriced = 0.0, []
    for one in find_special(basket, prices):
        extra, unknown = _price_toppings(one, prices)
        amount += one.count * extra
        unpriced += unknown
    cheaper = (group.cheaper[0], group.cheaper[1] + amount) if group.cheaper else None
    return group._replace(amount=group.amount + amount, cheaper=cheaper), unpriced


def price_of(item: PricedItem, count: int, day: Weekday) -> float:
    """What so many of an item cost, without additions."""
    if item.quantity and count >= item.quantity.least:
        return count * item.quantity.price
    if item.together:
        groups, left = divmod(count, item.together.count)
        return groups * item.together.price + left * item.price
    seconds = count // 2 if item.second and day in item.second.days else 0
    return (count - seconds) * item.price + seconds * (item.second.price if item.second else 0)


def _price_toppings(one: BasketLine, prices: PriceList) -> tuple[float, list[str]]:
    amount, unknown = 0.0, []
    for topping in one.toppings:
        if topping.off:
            continue
        addition = prices.additions[topping.addition]
        price = addition.half if topping.half and addition.half is not None else addition.price
        if price is None:
            unknown.append(topping.addition)
        else:
            amount += price
    return amount, unknown


def settle_size(wanted: Sequence[BasketLine], prices: PriceList) -> tuple[BasketLine, ...]:
    """What is wanted, with its size where no other one can be had so: a half on a half is on a large one."""
    settled = tuple(wanted)
    for kind in list_open_kinds(wanted):
        sizes = [name for name in prices.sizes_of(kind) if _fits(wanted, prices.items[name])]
        settled = fill_sizes(settled, sizes[0], prices) if len(sizes) == 1 else settled
    return settled


def sum_by_size(basket: Basket, prices: PriceList, day: Weekday) -> Mapping[str, OrderSum]:
    """The sum for each size that what was named may have; "" for the one there is where all is known."""
    kinds = list_open_kinds(basket.wanted)
    if not kinds:
        return {"": add_up(basket.wanted, prices, day)}
    sizes = [name for name in prices.sizes_of(kinds[0]) if _fits(basket.wanted, prices.items[name])]
    return {name: add_up(fill_sizes(basket.wanted, name, prices), prices, day) for name in sizes}


def _fits(wanted: Iterable[BasketLine], item: PricedItem) -> bool:
    """Whether what is wanted can be had in this size: halves can't on every one."""
    halved = any(topping.half for one in wanted if not one.item for topping in one.toppings)
    return item.halves or not halved


def find_fee(amount: float, prices: PriceList) -> float:
    """What bringing an order of this amount costs; 0 where it is free or there is no such thing."""
    delivery = prices.delivery
    if delivery is None or (delivery.free_from is not None and amount >= delivery.free_from):
        return 0
    return delivery.price


def reckon(people: int, prices: PriceList, day: Weekday) -> Reckoning | None:
    """What feeds a group; None where nothing in the list says whom it feeds."""
    found = prices.find_feeding()
    if found is None:
        return None
    name, item = found
    units = ceil(people / (item.feeds or 1))
    amount, cheaper = price_of(item, units, day), None
    if item.quantity and units < item.quantity.least:
        more = price_of(item, item.quantity.least, day)
        cheaper = (item.quantity.least, more) if more < amount else None
    return Reckoning(name, units, amount, cheaper)
