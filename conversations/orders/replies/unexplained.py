"""What was counted in an order and is nothing of the list is asked about in their own words."""

from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderWords
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.asked_before import find_so_many_asked
from conversations.orders.replies.called import enumerate_words
from conversations.orders.spelling.shortened import say_packs
from conversations.turn.turn import Turn


def say_unexplained(turn: Turn, message: OrderWords) -> list[str]:
    """The question what all of it is to be; none where nothing is left over."""
    told = [turn.phrase("order_not_had", words=f'"{one}"') for one in message.not_had]
    said = message.words.casefold()
    named = [f'"{one}"' for one in message.unexplained if one.casefold() in said or say_packs(said) != said]
    if named:
        told.append(turn.phrase("order_unexplained", words=enumerate_words(named, turn.language)))
    return told


def say_so_many(turn: Turn, basket: Basket, before: Basket, message: OrderWords) -> list[str]:
    """That there are fewer than they said before they told which, where some of these are none of the list."""
    prices = turn.playbook.index(Lexicon).prices
    is_short = bool(message.unexplained or message.not_sold) and not before.is_open()
    if prices is None or not is_short:
        return []
    pies = sum(one.count for one in basket.wanted if one.kind or prices.items[one.item].kind)
    total = find_so_many_asked(turn, message.words)
    return [turn.phrase("order_of_so_many", count=str(pies), total=str(total))] if 0 < pies < total else []
