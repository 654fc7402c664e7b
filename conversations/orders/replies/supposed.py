"""What is only asked about, put into words: what it would come to, and nothing that is said of an order."""

from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.replies.called import enumerate_words, name_wanted
from conversations.orders.replies.each import say_deal, say_each
from conversations.orders.replies.pricing import price
from conversations.orders.replies.saying import say_group, say_money, say_sum
from conversations.turn.turn import Turn


def say_supposed(turn: Turn, basket: Basket, prices: PriceList, before: Basket) -> list[str]:
    """What it would come to, of what is only asked about: what they need, and its sum."""
    priced = price(turn, basket, prices)
    names = enumerate_words(
        [name_wanted(one, prices, turn.language, basket.by_menu) for one in basket.wanted], turn.language
    )
    is_placed = bool(basket.way or basket.outside)
    if priced.group:
        told = [say_group(turn, basket, prices, priced.group)]
        told += say_sum(turn, basket, prices, priced, before) if is_placed else ()
    elif priced.amount is None or is_placed:
        told = [turn.phrase("order_of", details=names), *say_sum(turn, basket, prices, priced, before)]
    else:
        told = [turn.phrase("order_what_if", units=names, total=say_money(priced.amount))]
    if not is_placed:
        told += say_deal(turn, basket, prices, priced, before)
        told += say_each(turn, basket, prices, before)
    return [one for one in told if one]
