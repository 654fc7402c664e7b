"""The same as last time: what was talked of here before it was bought is known, and is taken up again."""

from msgspec.structs import replace

from conversations.lead.reason import reason
from conversations.orders.cues.asking import asks_what_it_was
from conversations.orders.cues.ordering import is_same_as_before
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.called import name_wanted
from conversations.orders.replies.replying import ORDER, choose, join
from conversations.orders.replies.saying import say_basket, say_closing
from conversations.turn.turn import Turn

_LONG = 14


def take_up_last(turn: Turn, words: str) -> bool:
    """ "Same as last time": what they wanted then is wanted once more. Whether it was so taken up."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not basket.last or basket.is_open() or len(words.split()) > _LONG:
        return False
    if not is_same_as_before(words):
        return False
    basket.wanted, basket.at = tuple(map(replace, basket.last)), turn.now
    return True


def hear_what_it_was(turn: Turn, words: str) -> bool:
    """Who asks what they had is told what was talked of here."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not basket.last or not asks_what_it_was(words) or is_hurt(turn):
        return False
    told = ", ".join(name_wanted(one, prices, turn.language, basket.by_menu) for one in basket.last)
    turn.reply(ORDER, turn.phrase("order_was", details=told), reason("order_summed"))
    return True


def tell_last(turn: Turn) -> None:
    """It is read back as what it was, to be sure."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None:
        return
    told = [
        turn.phrase("order_as_last"),
        *say_basket(turn, basket, prices, Basket()),
        say_closing(turn, basket, prices),
    ]
    turn.reply(ORDER, join(told), reason("order_read"), choose(turn, basket, prices))
