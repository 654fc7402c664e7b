"""Why each of them costs less, or as much as always again: so many of them are wanted now, or fewer."""

import re
from collections.abc import Iterator

from conversations.lead.reason import reason
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PricedItem, PriceList
from conversations.orders.replies.parts import say_parts
from conversations.orders.replies.pricing import Priced, find_date, find_weekday
from conversations.turn.turn import Turn
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import say_weekday

_SAID = read_said(__package__, "each")
_WHY, _OF_PRICE = whole(_SAID["why"]), whole(_SAID["of_price"])
_EACH = whole(_SAID["each"])
_MONEY = re.compile(r"(?:₪|\$)? ?\d{2,4}(?! ?(?:people|pies|pizzas|איש|אנשים|מגשים))")
_LONG = 16


def say_each(turn: Turn, basket: Basket, prices: PriceList, before: Basket) -> Iterator[str]:
    """That it is another price for each, where so many are wanted now, or were before and are no more."""
    for name, item in prices.items.items():
        if item.quantity is None:
            continue
        is_less, was_less = (_count(one, name) >= item.quantity.least for one in (basket, before))
        if _count(basket, name) and is_less != was_less:
            yield _tell(turn, item, is_less=is_less)


def say_deal(turn: Turn, basket: Basket, prices: PriceList, priced: Priced, before: Basket) -> Iterator[str]:
    """That a day's deal is in the sum: who was told another one before sees why, once."""
    for name, item in prices.items.items():
        count = sum(one.count for one in basket.wanted if one.item == name)
        if priced.group and priced.group.item == name:
            count = priced.group.units
        was = sum(one.count for one in before.wanted if one.item == name)
        is_told = before.is_open() and was == count and before.day == basket.day and not priced.group
        is_cheaper = item.quantity is not None and count >= item.quantity.least
        if (
            item.second
            and count > 1
            and not (is_cheaper or is_told)
            and find_weekday(turn, basket) in item.second.days
        ):
            day = say_weekday(find_date(turn, basket).weekday(), turn.language)
            yield turn.phrase(
                "order_deal_in", day=day, price=f"₪{item.second.price:g}", full=f"₪{item.price:g}"
            )


def hear_why(turn: Turn, words: str) -> bool:
    """Who asks why it comes to that is told what it is made of; where each costs otherwise now, from how many on."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not basket.is_alive(turn.now, prices) or len(words.split()) > _LONG:
        return False
    if turn.lead.handoff.is_grieved() or not (_WHY.search(words) and _is_of_sum(words)):
        return False
    name = next((one.item for one in basket.wanted if one.item and prices.items[one.item].quantity), "")
    item = prices.items.get(name)
    is_of_each = item is not None and (_EACH.search(words) or _is_crossed(basket, name, item))
    told = "" if is_of_each else say_parts(turn, basket, prices)
    if not told and (item is None or item.quantity is None):
        return False
    if not told and item and item.quantity:
        told = _tell(turn, item, is_less=_count(basket, name) >= item.quantity.least)
    turn.reply("order", told, reason("order_summed"))
    return True


def _is_crossed(basket: Basket, name: str, item: PricedItem) -> bool:
    """Whether a moment ago there were so many that each cost less, or fewer than that, and it is the other way now."""
    if item.quantity is None or not basket.earlier:
        return False
    was = sum(one.count for one in basket.earlier[-1] if one.item == name)
    return (was >= item.quantity.least) != (_count(basket, name) >= item.quantity.least)


def _is_of_sum(words: str) -> bool:
    return _OF_PRICE.search(words) is not None or _MONEY.search(words) is not None


def _count(basket: Basket, name: str) -> int:
    return sum(one.count for one in basket.wanted if one.item == name)


def _tell(turn: Turn, item: PricedItem, *, is_less: bool) -> str:
    if item.quantity is None:
        return ""
    values = {
        "count": str(item.quantity.least),
        "price": f"₪{item.quantity.price:g}",
        "full": f"₪{item.price:g}",
    }
    return turn.phrase("order_now_less" if is_less else "order_now_full", **values)
