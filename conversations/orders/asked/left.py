"""Who leaves the pizza away and wants but an answer: it is dropped, and what they ask is answered."""

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.replying import ORDER
from conversations.orders.standing import call_off
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import ANSWER, HEARD
from conversations.turn.turn import Turn

_WORDS = read_patterns("left")
_LONG = 14
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


def _answer(turn: Turn, rest: str) -> None:
    """What they want but to know, be it named alone ("just the address")."""
    answer = turn.playbook.index(Dispatch).answer
    if not answer(turn, rest) and "?" not in rest:
        answer(turn, _ASKED[turn.language].format(rest=rest))


def _is_of_kind(one: BasketLine, prices: PriceList) -> bool:
    return bool(one.kind or prices.items[one.item].kind)
