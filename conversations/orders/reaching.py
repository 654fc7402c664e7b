"""Whether something is brought to a street that is asked about, before anything is wanted."""

import re

from conversations.lead.reason import reason
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.replying import ORDER
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_BRINGS = re.compile(
    r"(?<!\w)(?:deliver\w*|bring|come|get (?:it|that|this) to|send|reach|"
    r"משלוח\w*|מגיעים|תגיעו|מביאים|תביאו|להביא|שולחים)(?!\w)",
    re.IGNORECASE,
)
_LONG = 14


def hear_reach(turn: Turn, words: str) -> bool:
    """Which part of the town is brought to, where the price list does not know their street."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or prices.delivery is None or basket.is_alive(turn.now, prices):
        return False
    if not (is_question(words) and _BRINGS.search(words)) or len(words.split()) > _LONG:
        return False
    message = turn.playbook.index(OrderReader).read(words)
    if not message.address or message.inside or message.outside or turn.lead.handoff.is_sore(turn.now):
        return False
    basket.address, basket.at = message.address, turn.now
    where = turn.journey.in_language(prices.delivery.where, turn.language)
    turn.reply(ORDER, turn.phrase("order_reach", place=where, street=message.address), reason("order_read"))
    return True
