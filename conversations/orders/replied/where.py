"""The reply to whether it is brought or picked up, and to where: "to mine", "I'll come", "no", "not sure, it's in…"."""

from collections.abc import Callable
from datetime import timedelta

from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.replied.reading import find_reply, leave_doubt_out
from conversations.orders.replies.replying import ORDER, choose
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn

_JUST = timedelta(minutes=30)
_BROUGHT = {"he": "במשלוח", "en": "with delivery please"}
_FETCHED = {"he": "באיסוף", "en": "pickup please"}
_HERE = {"he": "אפשר לשבת ולאכול אצלכם?", "en": "can we sit and eat at your place?"}
"""An example of whoever asks that."""


def hear_of_where(turn: Turn, words: str, prices: PriceList, hear_order: Callable[[Turn, str], bool]) -> bool:
    """Whether it is brought or picked up; and where to, once it is to be brought."""
    basket = turn.lead[Basket]
    if prices.delivery is not None and basket.outside and find_reply(words, "pity"):
        told = turn.phrase("order_outside_pity")
        turn.reply(ORDER, told, reason("order_read"), choose(turn, basket, prices))
        return True
    if prices.delivery is None or basket.outside:
        return False
    asked_at = basket.way_asked_at
    if not basket.way and asked_at and turn.now - asked_at <= _JUST:
        if find_reply(words, "brought"):
            return hear_order(turn, _BROUGHT[turn.language])
        if find_reply(words, "fetched"):
            return hear_order(turn, _FETCHED[turn.language])
        if find_reply(words, "here"):
            return turn.playbook.index(Dispatch).answer(turn, _HERE[turn.language])
    if basket.way != "delivery" or basket.inside or turn.lead.dialogue.said.kind != ORDER:
        return False
    address = turn.journey.business.address
    if address and find_reply(words, "nowhere"):
        place = turn.journey.in_language(prices.delivery.where, turn.language)
        told = turn.phrase("order_where_then", place=place, address=turn.say(address))
        turn.reply(ORDER, told, reason("order_read"), choose(turn, basket, prices))
        return True
    sure = leave_doubt_out(words)
    if sure == words:
        return False
    read = turn.playbook.index(OrderReader).read(sure)
    if read.address or read.inside or read.outside:
        return hear_order(turn, sure)
    ask_staff(turn, words)  # whether it is brought there only people can say
    return True
