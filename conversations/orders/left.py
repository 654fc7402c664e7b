"""Who leaves the pizza away and wants but an answer: it is dropped, and what they ask is answered."""

from datetime import timedelta

from conversations.lead.reason import reason
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.replying import ORDER, reply_with
from conversations.orders.standing import call_off
from conversations.orders.taking import note
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import ANSWER, HEARD
from conversations.turn.turn import Turn

_WORDS = read_patterns("left")
_LONG, _FEW = 14, 3
_LATELY = timedelta(hours=3)
_ASKED = {"he": "מה {rest}?", "en": "what is {rest}?"}


def hear_left(turn: Turn, words: str) -> bool:
    """ "Skip the pizza, just the address", where nothing but pizza is wanted."""
    prices, basket, found = (
        turn.playbook.index(Lexicon).prices,
        turn.lead[Basket],
        _WORDS["leaves"].search(words),
    )
    if prices is None or found is None or not basket.is_alive(turn.now, prices) or is_hurt(turn):
        return False
    if len(words.split()) > _LONG or not all(_is_of_kind(one, prices) for one in basket.wanted):
        return False
    rest = _WORDS["only"].sub("", words[found.end() :]).strip(" ,.;!-–\n")
    read = turn.playbook.index(OrderReader).read(rest)
    if read.things or any(one.named for one in read.clauses):
        return False  # something else in its place
    told, why = turn.phrase("order_called_off"), call_off(turn, basket)
    turn.reply(ORDER, told, why, place=HEARD if rest else ANSWER)
    if rest:
        _answer(turn, rest)
    return True


def hear_after_all(turn: Turn, words: str) -> bool:
    """ "I'll take the pizza after all", of what was left a while ago: it is as it was."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or basket.is_open() or not basket.earlier or basket.changed_at is None or is_hurt(turn):
        return False
    if not _WORDS["after_all"].search(words) or turn.now - basket.changed_at > _LATELY:
        return False
    before, message = basket.copy(), turn.playbook.index(OrderReader).read(words)
    if any(one.number or one.toppings for one in message.things):
        return False
    basket.wanted, basket.earlier = basket.earlier[-1], basket.earlier[:-1]
    basket.way, basket.at = message.way, turn.now
    if basket.went_to and basket.left_at == basket.changed_at and message.way != "pickup":
        basket.address, basket.inside, basket.way = basket.went_to, basket.went_inside, "delivery"
    note(turn, basket, prices)
    reply_with(turn, basket, before, OrderWords(words, way=message.way), reason("order_read"))
    return True


def _answer(turn: Turn, rest: str) -> None:
    """What they want but to know, be it named alone ("just the address")."""
    is_named = "?" not in rest and len(rest.split()) <= _FEW
    asked = _ASKED[turn.language].format(rest=rest.strip(" .!")) if is_named else rest
    turn.playbook.index(Dispatch).answer(turn, asked)


def _is_of_kind(one: BasketLine, prices: PriceList) -> bool:
    return bool(one.kind or prices.items[one.item].kind)
