"""Who complained of an order and would like another one is asked what it shall be: it is no change of the first."""

from conversations.lead.reason import reason
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.replies.replying import ORDER, choose
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals

_WORDS = read_patterns("hurting")


def hear_anew(turn: Turn, words: str) -> bool:
    """ "Can I order a new one", after one went wrong: what it shall be is asked; what makes up for it is the team's."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not turn.lead.handoff.is_sore(turn.now):
        return False
    if basket.is_alive(turn.now, prices) or signals.is_angry(words) or not orders_another(words):
        return False
    turn.reply(
        ORDER, turn.phrase("order_anew"), reason("order_anew"), choose(turn, basket, prices), about="anew"
    )
    return True


def orders_another(words: str) -> bool:
    """Whether somebody orders another for themselves, and names nothing that it shall be.

    >>> orders_another("can I order a new one"), orders_another("can you send a new one?")
    (True, False)
    >>> orders_another("אפשר להזמין חדשה?"), orders_another("אני רוצה להזמין עוד אחת"), orders_another("אפשר חדשה?")
    (True, True, False)
    >>> orders_another("I want to order"), orders_another("can I change my order")
    (False, False)
    """
    return _WORDS["orders_another"].match(words) is not None
