"""The reply to what is not on the list, or to anything that can wait: it is left off, or nothing is decided yet."""

from collections.abc import Callable

from msgspec.structs import replace

from conversations.lead.reason import reason
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderWords
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.open_kinds import list_open_kinds
from conversations.orders.kept.prices import PriceList
from conversations.orders.meant.open_size import put_together
from conversations.orders.replied.reading import find_reply
from conversations.orders.replies.pricing import price
from conversations.orders.replies.replying import ORDER, choose, reply_with
from conversations.orders.replies.saying import say_money
from conversations.turn.turn import Turn


def hear_no_matter(turn: Turn, words: str, note: Callable[[Turn, Basket, PriceList], None]) -> bool:
    """What they named and we do not have is left off; where nothing stands open, all stays as it is."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or turn.lead.dialogue.said.kind != ORDER or list_open_kinds(basket.wanted):
        return False
    if any(one.open for one in basket.wanted) and find_reply(words, "left_off"):
        before = basket.copy()
        basket.wanted = put_together([replace(one, open="") for one in basket.wanted])
        basket.at = turn.now
        note(turn, basket, prices)
        reply_with(turn, basket, before, OrderWords(words), reason("order_read"))
        return True
    if not find_reply(words, "never_mind"):
        return False
    total = say_money(price(turn, basket, prices).amount or 0)
    turn.reply(
        ORDER,
        turn.phrase("order_as_it_is", total=total),
        reason("order_summed"),
        choose(turn, basket, prices),
    )
    return True


def hear_undecided(turn: Turn, words: str, prices: PriceList) -> bool:
    """Nothing is decided yet: the list stays, and nobody is hurried."""
    if turn.lead.dialogue.said.kind != ORDER or not find_reply(words, "undecided"):
        return False
    told, basket = turn.phrase("order_no_hurry"), turn.lead[Basket]
    turn.reply(ORDER, told, reason("order_summed"), choose(turn, basket, prices))
    return True
