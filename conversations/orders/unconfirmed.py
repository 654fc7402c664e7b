"""Who wants it ordered here, and who waits for it though nobody confirmed it: they hear how it really stands."""

from datetime import timedelta

from conversations.handoff.opening import open_handoff, remind_staff
from conversations.lead.reason import reason
from conversations.orders.awaiting import find_awaited
from conversations.orders.cues.collecting import collects
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.lines.at_table import is_at_table
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.ordering import hear_order
from conversations.orders.replies.passing import is_unanswered, say_since
from conversations.orders.replies.replying import ORDER, choose
from conversations.turn.turn import Turn

_WORDS = read_patterns("closing")
_SOON = timedelta(minutes=12)
"""What was spoken of so lately is awaited by nobody yet."""
_LONG = 12


def hear_wish(turn: Turn, words: str) -> bool:
    """ "OK send it, Maya, third floor", of what was read back: it is passed on, and calls for no courier."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not basket.is_alive(turn.now, prices):
        return False
    if is_hurt(turn) or is_at_table(turn) or turn.lead.handoff.has_owner():
        return False
    return turn.playbook.index(OrderReader).read(words).wishes and hear_order(turn, words)


def hear_unconfirmed(turn: Turn, words: str) -> bool:
    """ "Not here yet?", of what nobody of the team confirmed, or what was never closed: so they are told."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not basket.is_alive(turn.now, prices):
        return False
    is_others = find_awaited(turn) or turn.lead.handoff.has_owner() or turn.lead.handoff.is_grieved()
    if is_others or basket.at is None or len(words.split()) > _LONG:
        return False
    waits = turn.now - (basket.passed_at or basket.at) > _SOON
    not_here, when = _WORDS["not_here"].search(words), _WORDS["when_here"].search(words)
    is_fetched = basket.way == "pickup" or collects(words)
    if (
        basket.passed
        and when
        and not (waits or is_fetched)
        and is_unanswered(turn, basket)
        and prices.delivery
    ):
        told = turn.phrase("order_takes_once_confirmed", minutes=str(prices.delivery.minutes))
        turn.reply(ORDER, told, reason("order_closing"), choose(turn, basket, prices))
        return True
    if not waits or not (not_here or (basket.passed and when)):
        return False
    _call(turn, words, _tell(turn, basket))
    return True


def _tell(turn: Turn, basket: Basket) -> str:
    if not basket.passed:
        return turn.phrase("order_never_ordered")
    if is_unanswered(turn, basket):
        return turn.phrase("order_unconfirmed", time=say_since(turn, basket))
    return turn.phrase("order_looked_for")


def _call(turn: Turn, words: str, told: str) -> None:
    """Staff are told at once: it is not for the bot to say that it comes."""
    case = turn.lead.handoff.open
    is_known = case is not None and case.gravity in ("person", "trouble")
    open_handoff(turn, reason("wants_done", request="where_is_it"), words, heard=told)
    if is_known:
        remind_staff(turn)
