"""Whether it is paid to be brought, and whether that is in the sum: a short yes or no, with what it comes to."""

from conversations.lead.reason import reason
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.pricing import price
from conversations.orders.replies.reckoning import find_fee
from conversations.orders.replies.replying import ORDER, choose
from conversations.orders.replies.saying import say_money
from conversations.turn.turn import Turn

_WORDS = read_patterns("fee")
_SHORT = 10


def hear_fee(turn: Turn, words: str) -> bool:
    """Upon what is wanted; it is known what that costs, and nothing else is said of it."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    kind = next((name for name, one in _WORDS.items() if one.search(words)), "")
    if not kind or prices is None or prices.delivery is None or not basket.wanted or is_hurt(turn):
        return False
    if not basket.is_alive(turn.now, prices) or basket.outside or len(words.split()) > _SHORT:
        return False
    message, amount = turn.playbook.index(OrderReader).read(words), price(turn, basket, prices).amount
    if amount is None or message.address or message.things or message.confirms:
        return False
    told = _tell(turn, basket, prices, amount, kind)
    turn.reply(ORDER, told, reason("order_summed"), choose(turn, basket, prices))
    return True


def _tell(turn: Turn, basket: Basket, prices: PriceList, amount: float, kind: str) -> str:
    fee = find_fee(amount, prices)
    if basket.way == "pickup":
        return turn.phrase("order_fee_pickup", total=say_money(amount))
    if not fee:
        return turn.phrase(
            "order_fee_free" if kind == "pays" else "order_fee_is_free", total=say_money(amount)
        )
    if kind == "from_on" and prices.delivery and (least := prices.delivery.free_from):
        values = {"least": say_money(least), "price": say_money(least - amount), "count": say_money(fee)}
        return turn.phrase("order_fee_from", **values)
    if basket.way != "delivery":
        return turn.phrase("order_fee_more", total=say_money(amount), count=say_money(fee))
    told = {"pays": "order_fee", "free": "order_fee_none_yet"}.get(kind, "order_fee_in")
    return turn.phrase(told, total=say_money(amount + fee), count=say_money(fee))
