"""What a sum is made of: so many of each, what goes on them, and what it costs to bring it."""

from collections.abc import Iterator

from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.replies.pricing import find_weekday, price
from conversations.orders.replies.reckoning import find_fee, price_of
from conversations.turn.turn import Turn


def say_parts(turn: Turn, basket: Basket, prices: PriceList) -> str:
    """The sum with what it is made of; "" while it hangs on a size, or on a price that nobody wrote."""
    priced = price(turn, basket, prices)
    if priced.amount is None or priced.group or priced.unpriced or not basket.wanted:
        return ""
    fee = find_fee(priced.amount, prices) if basket.way == "delivery" and not basket.outside else 0.0
    parts = [*_list_items(turn, basket, prices), *_list_additions(turn, basket, prices)]
    if fee:
        parts.append(turn.phrase("order_part_fee", price=_money(fee)))
    return turn.phrase("order_parts", details=", ".join(parts), total=_money(priced.amount + fee))


def _list_items(turn: Turn, basket: Basket, prices: PriceList) -> Iterator[str]:
    day, say = find_weekday(turn, basket), turn.journey.in_language
    for name, item in prices.items.items():
        count = sum(one.count for one in basket.wanted if one.item == name and not one.free)
        if count:
            named = say(item.name if count == 1 else item.many, turn.language)
            is_bare = count == 1 and turn.language == "he"
            named = named if is_bare else f"{count} {named}"
            yield f"{named} {_money(price_of(item, count, day))}"


def _list_additions(turn: Turn, basket: Basket, prices: PriceList) -> Iterator[str]:
    amount, names = 0.0, []
    for line in basket.wanted:
        for topping in line.toppings:
            addition = prices.additions[topping.addition]
            one = addition.half if topping.half and addition.half is not None else addition.price
            if one and not (topping.off or line.free):
                amount += one * line.count
                names.append(turn.journey.in_language(addition.name, turn.language))
    if amount:
        details = ", ".join(dict.fromkeys(names))
        yield turn.phrase("order_part_additions", details=details, price=_money(amount))


def _money(amount: float) -> str:
    return f"₪{amount:,.2f}".removesuffix(".00")
