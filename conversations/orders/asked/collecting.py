"""Of what they come for: when it is ready, and not when it would be brought; and what the kitchen is asked for."""

from collections.abc import Callable

from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.orders.cues.ordering import split_sentences
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.passing import is_unanswered
from conversations.orders.wished.wishes import keep_wishes
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn

_WORDS = read_patterns("collecting")
_FEW, _LONG = 7, 16
_READY = {"he": "אני אבוא לקחת לבד", "en": "can we collect from you guys"}
"""An example of whoever asks how one collects."""
_ON_BOX = {"he": "אפשר לכתוב מזל טוב על הקרטון", "en": "write a message on the lid?"}
"""… and of whoever wants something written on the box."""


def hear_ready(turn: Turn, words: str) -> bool:
    """ "How long?", of what they come for: when it is ready, and not when it would be brought."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or basket.way != "pickup" or not basket.is_alive(turn.now, prices):
        return False
    if len(words.split()) > _FEW or not _WORDS["ready"].search(words) or _WORDS["not_ready"].search(words):
        return False
    if is_unanswered(turn, basket):
        turn.reply("answer", turn.phrase("order_team_not_yet"), reason("order_closing"), place=HEARD)
    return turn.playbook.index(Dispatch).answer(turn, _READY[turn.language])


def hear_kitchen(turn: Turn, words: str, hear_order: Callable[[Turn, str], bool]) -> bool:
    """A candle on what is wanted is the kitchen's to say; it is no further one of it. The rest is of the order."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not (basket.wanted and basket.is_alive(turn.now, prices)) or is_hurt(turn):
        return False
    if not _WORDS["kitchen"].search(words):
        return False
    asked, rest = _split_kitchen(words)
    read = turn.playbook.index(OrderReader).read(rest)
    is_more = rest and (read.address or read.hour or read.day or read.clauses or read.details)
    if not is_more and _WORDS["on_box"].search(asked):  # what we do, and nobody has to be asked
        keep_wishes(basket, (" ".join(words.split()).strip(" .,!?"),))
        return turn.playbook.index(Dispatch).answer(turn, _ON_BOX[turn.language])
    if is_more or (rest and read.name):
        if not hear_order(turn, rest):
            return False
        ask_staff(turn, asked, told="order_kitchen")
        return True
    items = {one.value for one in turn.playbook.index(Lexicon).find(words) if one.kind == "item"}
    if len(words.split()) > _LONG or not items <= {one.item for one in basket.wanted}:
        return False
    ask_staff(turn, words, told="order_kitchen")
    return True


def _split_kitchen(words: str) -> tuple[str, str]:
    """What is asked of the kitchen, and what else is said in sentences of its own."""
    sentences = [one for _, one in split_sentences(words)]
    asked = [one for one in sentences if _WORDS["kitchen"].search(one)]
    rest = [one for one in sentences if one not in asked]
    return " ".join(one.strip() for one in asked), " ".join(one.strip() for one in rest)
