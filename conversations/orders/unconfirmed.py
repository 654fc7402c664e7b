"""Who wants it ordered here, and who waits for it though nobody confirmed it: they hear how it really stands."""

from datetime import timedelta

from conversations.handoff.opening import open_handoff, remind_staff
from conversations.lead.reason import reason
from conversations.orders.cues.collecting import collects
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.ordering import hear_order
from conversations.orders.replies.passing import is_unanswered, say_since
from conversations.orders.replies.replying import ORDER, choose, join
from conversations.orders.replies.saying import say_basket
from conversations.orders.tables.at_table import is_at_table
from conversations.orders.waited.awaiting import find_awaited
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
    is_others = find_awaited(turn) or turn.lead.handoff.has_owner() or _is_of_case(turn, basket)
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
    if not waits and _WORDS["supposes"].search(words):
        return False
    if not waits and not_here and not when and _is_of_food(turn, basket, words):
        return _tell_not_yet(turn, basket)
    not_here = not_here or _WORDS["still_waits"].search(words)
    if not waits or not (not_here or (basket.passed and when)):
        return False
    _call(turn, words, _tell(turn, basket))
    return True


def _is_of_case(turn: Turn, basket: Basket) -> bool:
    """Whether what they wait for is what staff are asked about already, and not what they wrote down here since."""
    case = turn.lead.handoff.open
    is_since = bool(case and basket.wanted and basket.at and basket.at > case.opened_at)
    return turn.lead.handoff.is_grieved() and not is_since


def _is_of_food(turn: Turn, basket: Basket, words: str) -> bool:
    """Whether it is what they want that is to be somewhere; who comes for it asks where we are."""
    return not is_at_table(turn) and (basket.way == "delivery" or _WORDS["food"].search(words) is not None)


def _tell_not_yet(turn: Turn, basket: Basket) -> bool:
    """Of what was only written down, or not confirmed yet: so they hear, and nobody has to be called for that."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None:
        return False
    not_yet = turn.phrase("order_team_not_yet" if is_unanswered(turn, basket) else "order_only_list")
    told = join([not_yet, *say_basket(turn, basket, prices, basket), turn.phrase("order_how")])
    turn.reply("answer", told, reason("order_closing"), choose(turn, basket, prices))
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
