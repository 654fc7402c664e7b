"""How it is paid, put into words."""

from collections.abc import Iterator

from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.turn.turn import Turn


def say_payment(turn: Turn, basket: Basket, prices: PriceList) -> Iterator[str]:
    """How one pays by the way they named."""
    if basket.paid in prices.payments:
        yield turn.say(prices.payments[basket.paid].told)


def name_payment(turn: Turn, basket: Basket, prices: PriceList) -> Iterator[str]:
    """The way they named, as it is read back."""
    way = prices.payments.get(basket.paid)
    if way and way.name:
        yield turn.phrase("order_paid", details=turn.journey.in_language(way.name, turn.language))
