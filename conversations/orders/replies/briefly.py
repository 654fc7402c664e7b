"""What came up now of an order whose list was read back a moment ago: that, and no list once more."""

from datetime import timedelta

from conversations.orders.heard.message import OrderWords
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.makes import say_makes
from conversations.orders.replies.paid import say_payment
from conversations.orders.replies.pricing import price
from conversations.orders.replies.reckoning import find_fee
from conversations.orders.replies.saying import say_open, say_sum, say_where
from conversations.turn.turn import Turn

_LATELY = timedelta(minutes=40)
_LEAST = 2
_WHERE = ("address", "hour", "part", "day")


def is_read(turn: Turn, basket: Basket, before: Basket, message: OrderWords) -> bool:
    """Whether they have the list of it just as it is, and ask for none: it is long, and was read lately."""
    is_same = before.wanted == basket.wanted and before.people == basket.people
    is_long = len(basket.wanted) >= _LEAST
    is_late = before.at is None or turn.now - before.at > _LATELY
    return is_same and is_long and not (is_late or message.summary or message.confirms)


def say_briefly(
    turn: Turn, basket: Basket, prices: PriceList, before: Basket, message: OrderWords
) -> list[str]:
    """The sentences that tell what is another now, and the sum where that is, or is asked."""
    told: list[str] = []
    if basket.makes != before.makes and basket.makes:
        told.append(turn.phrase("order_makes", details=say_makes(basket.makes)))
    if message.way == "pickup" or any(getattr(basket, one) != getattr(before, one) for one in _WHERE):
        told += say_where(turn, basket)
    if basket.in_name != before.in_name:
        told.append(turn.phrase("order_name", details=basket.in_name))
    if basket.notes[: len(before.notes)] == before.notes and (new := basket.notes[len(before.notes) :]):
        told.append(turn.phrase("order_note", details="; ".join(new)))
    is_asked = message.total or message.price or not told
    is_paid = basket.paid != before.paid
    if is_paid:
        told += say_payment(turn, basket, prices)
    if _cost(turn, basket, prices) != _cost(turn, before, prices) or (is_asked and not is_paid):
        told += say_sum(turn, basket, prices, price(turn, basket, prices), before)
    if not is_paid or basket.way != before.way:
        told += say_open(turn, basket, prices, price(turn, basket, prices).amount, before)
    return [one for one in told if one]


def _cost(turn: Turn, basket: Basket, prices: PriceList) -> tuple[float | None, bool, float]:
    """What it comes to as it is read: with the fee to have it brought, or picked up."""
    amount = price(turn, basket, prices).amount
    is_brought = basket.way == "delivery" and not basket.outside
    fee = find_fee(amount, prices) if is_brought and amount is not None else 0.0
    return amount, basket.way == "pickup", fee
