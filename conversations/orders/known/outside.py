"""A place that nothing is brought to: it stays so, whatever is said next, and how it can be had is told."""

from collections.abc import Callable

from conversations.lead.reason import reason
from conversations.orders.cues.collecting import collects
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.named.ways import name_place
from conversations.orders.replies.pricing import price
from conversations.orders.replies.replying import choose, join
from conversations.orders.replies.saying import say_sum
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_WORDS = read_patterns("refused")
_STILL, _STREET = "place_refused", "place_asked"
"""The kinds of reply: that nothing goes there, and whether a street is somewhere else."""
_LONG, _FEW = 20, 5
_ORDERED = {"he": "תזמינו", "en": "order it"}
_Hear = Callable[[Turn, str], bool]


def hear_outside(turn: Turn, words: str, hear_order: _Hear, tell_order: Callable[[Turn], bool]) -> bool:
    """While what is wanted can't be brought where they are, who speaks of its being brought there hears so again.

    `hear_order` takes an order, `tell_order` reads back what is wanted.
    """
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or prices.delivery is None or not prices.ordered or is_hurt(turn):
        return False
    is_refused = basket.outside and basket.way != "pickup" and basket.is_alive(turn.now, prices)
    if not is_refused or turn.lead.handoff.has_owner() or len(words.split()) > _LONG:
        return False
    message = turn.playbook.index(OrderReader).read(words)
    if message.things or message.way == "pickup" or collects(words):
        return False  # what is ordered, and who comes for it, is heard as an order
    if _take_answer(turn, basket, message):
        is_closed = basket.closes or message.confirms
        return hear_order(turn, _ORDERED[turn.language]) if is_closed else tell_order(turn)
    if message.confirms and _is_known(basket, message):
        basket.way = "pickup"
        return hear_order(turn, words)
    if message.confirms and message.inside and message.address and not message.outside:
        basket.outside, basket.inside, basket.way = "", True, "delivery"
        return hear_order(turn, words)
    return (
        _hear_other(turn, basket, message, prices)
        or _tell_street(turn, basket, message, prices)
        or _tell_still(turn, basket, message)
    )


def note_where(turn: Turn, words: str) -> None:
    """A place that nothing is brought to, where they are or want it brought, is known before anything is wanted."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or prices.delivery is None or basket.way == "pickup" or basket.address:
        return
    message = turn.playbook.index(OrderReader).read(words)
    if message.outside and not message.inside:
        basket.outside = message.outside


def tell_refused(turn: Turn, place: str) -> None:
    """That nothing is brought there, and how it can be had."""
    if turn.lead[Basket].is_open():
        turn.reply(_STILL, turn.phrase("order_outside_still", place=place), reason("order_read"))
    else:
        turn.reply("answer", turn.phrase("order_outside", place=place), reason("order_read"))


def _is_known(basket: Basket, message: OrderWords) -> bool:
    """Whether they know that nothing is brought there, and say nothing more of its being brought."""
    is_brought = message.outside or message.address or message.way or _WORDS["brought"].search(message.words)
    return basket.outside_told == basket.outside and not (is_brought or is_question(message.words))


def _take_answer(turn: Turn, basket: Basket, message: OrderWords) -> bool:
    """ "Yes", upon either question: it is for pick-up then, or the street is where something is brought to."""
    asked = turn.lead.dialogue.said.kind
    if asked not in (_STILL, _STREET) or not message.yes or len(message.words.split()) > _FEW:
        return False
    if asked == _STREET:
        basket.outside, basket.inside, basket.way = "", True, "delivery"
    else:
        basket.way = "pickup"
    return True


def _hear_other(turn: Turn, basket: Basket, message: OrderWords, prices: PriceList) -> bool:
    """Another place, that it is brought to."""
    places = [one for one in turn.playbook.index(Lexicon).find(message.words) if one.kind in ("to", "not_to")]
    if not places or any(one.kind == "not_to" for one in places):
        return False
    basket.outside, basket.inside, basket.way, basket.at = "", True, "delivery", turn.now
    if message.address:
        basket.address = ", ".join(filter(None, (message.address, message.details)))
    priced = list(say_sum(turn, basket, prices, price(turn, basket, prices), basket))
    street = [] if message.address else [turn.phrase("order_street_asked")]
    told = join(
        [turn.phrase("order_place_yes", place=name_place(message.words, places[0])), *priced, *street]
    )
    turn.reply("answer", told, reason("order_read"), choose(turn, basket, prices))
    return True


def _tell_street(turn: Turn, basket: Basket, message: OrderWords, prices: PriceList) -> bool:
    """A street by itself may be there, or somewhere else: which, is the one thing to ask."""
    if not message.address or message.outside or prices.delivery is None:
        return False
    basket.address = ", ".join(filter(None, (message.address, message.details)))
    basket.closes, basket.at = basket.closes or message.confirms, turn.now
    where = turn.journey.in_language(prices.delivery.where, turn.language)
    values = {"place": basket.outside, "street": message.address, "details": where}
    turn.reply(_STREET, turn.phrase("order_outside_street", **values), reason("order_read"))
    return True


def _tell_still(turn: Turn, basket: Basket, message: OrderWords) -> bool:
    is_there = bool(message.outside or message.details)
    asks_when = _WORDS["when"].search(message.words) and turn.lead.dialogue.said.kind != _STILL
    is_brought = _WORDS["brought"].search(message.words) or asks_when
    if not (is_there or is_brought or (message.confirms and not is_question(message.words))):
        return False
    is_named = basket.outside.casefold() in message.words.casefold()  # "Jerusalem blvd" is there
    basket.outside = basket.outside if is_named else message.outside or basket.outside
    basket.closes, basket.at = basket.closes or message.confirms, turn.now
    basket.hour, basket.day = message.hour or basket.hour, message.day or basket.day
    basket.in_name = message.name or basket.in_name
    tell_refused(turn, basket.outside)
    return True
