"""What some of theirs eat, while it is open which of the things is to be so; and the answer to that. Pure."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from conversations.orders.kept.basket import Basket, BasketLine, Topping
from conversations.orders.kept.prices import PriceList
from conversations.orders.named.thing import Named


def list_left(basket: Basket) -> Iterator[str]:
    """The additions that somebody of theirs needs, and that are on nothing yet."""
    put_on = {one.addition for line in basket.wanted for one in line.toppings}
    return (name for name in basket.special if basket.wanted and name not in put_on)


def place_left(
    wanted: Sequence[BasketLine], left: Sequence[str], told: Named, prices: PriceList
) -> tuple[BasketLine, ...] | None:
    """What is wanted with these on the one that was told; None where that says nothing of which."""
    lines = [one for one in wanted if one.item == told.item and prices.items[one.item].additions]
    if not told.item or told.toppings or len(lines) != 1:
        return None
    (line,), count = lines, told.number or lines[0].count
    if count > line.count:
        return None
    toppings = (*line.toppings, *(Topping(name) for name in left))
    apart = [replace(line, count=line.count - count), replace(line, count=count, toppings=toppings)]
    at = list(wanted).index(line)
    return (*wanted[:at], *(one for one in apart if one.count), *wanted[at + 1 :])
