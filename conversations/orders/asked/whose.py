"""Whose name an order is in, told by itself: before anything is wanted, or beside what is."""

import re

from conversations.contact.in_whose_name import find_name, is_name_only
from conversations.lead.reason import reason
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.lines.at_table import is_at_table
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.replying import ORDER, choose
from conversations.turn.turn import Turn

_BILLED = re.compile(r"(?<!\w)(?:invoice|receipt|bill|[בלה]?חשבונית|[בלה]?קבלה)(?!\w)", re.IGNORECASE)
"""In whose name a bill is."""


def hear_name(turn: Turn, words: str) -> bool:
    """ "In the name of Dana" is kept with what is wanted, or with what they are about to say."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not is_name_only(words) or is_hurt(turn):
        return False
    is_wanted = basket.is_alive(turn.now, prices)
    if is_at_table(turn) or turn.lead.handoff.open or not (is_wanted or _is_of_order(words)):
        return False
    if _BILLED.search(words):
        return False
    message = turn.playbook.index(OrderReader).read(words)
    if any(clause.named for clause in message.clauses) or message.address or message.hour:
        return False  # it is read back with the rest
    basket.in_name, basket.at = find_name(words), turn.now
    told = "order_name_noted" if is_wanted else "order_name_first"
    choices = choose(turn, basket, prices) if is_wanted else ()
    turn.reply(ORDER, turn.phrase(told, details=basket.in_name), reason("order_read"), choices)
    return True


def _is_of_order(words: str) -> bool:
    return "הזמנה" in words or "order" in words.casefold()
