"""Whether so much money is enough for what somebody wants so far."""

from conversations.dialogue.heard.sums import find_money
from conversations.lead.reason import reason
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.reckoning import find_fee
from conversations.orders.saying import price, say_money
from conversations.turn.turn import Turn


def hear_enough(turn: Turn, words: str) -> bool:
    """Who asks whether so much is enough is told yes or no, and the total."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    has = find_money(words)
    if has is None or prices is None or not basket.is_open() or not basket.is_alive(turn.now, prices):
        return False
    amount = price(turn, basket, prices).amount
    if amount is None or turn.lead.handoff.is_sore(turn.now):
        return False
    total = amount + (find_fee(amount, prices) if basket.way == "delivery" else 0)
    told = "sum_enough" if has >= total else "sum_not_enough"
    answer = turn.phrase("order_sum", total=say_money(total))
    turn.reply("order", turn.phrase(told, answer=answer), reason("order_summed"))
    return True
