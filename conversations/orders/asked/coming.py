"""Who asks when it comes, or waits for it, though it is only written down: told so, and how long it takes."""

from conversations.lead.reason import reason
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.hours import find_hour
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.passing import is_unanswered, pass_on
from conversations.orders.replies.replying import ORDER, choose, join
from conversations.orders.replies.saying import count_feeding, say_closing, say_where
from conversations.orders.tables.at_table import is_at_table
from conversations.orders.tables.planned import is_planning
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_WORDS = read_patterns("coming")
_READY = {"he": "אני אבוא לקחת לבד", "en": "can we collect from you guys"}
"""An example of whoever asks how one collects."""
_FEW, _SHORT, _BARE, _LONG = 13, 9, 4, 24


def hear_coming(turn: Turn, words: str, *, is_awaited: bool) -> bool:
    """ "Great, when is he here?", "waiting for you!", of what nobody ordered yet."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not basket.is_alive(turn.now, prices) or is_hurt(turn):
        return False
    is_others = turn.lead.handoff.has_owner() or turn.lead.handoff.is_grieved() or is_awaited
    if is_others or is_at_table(turn) or is_unanswered(turn, basket) or len(words.split()) > _FEW:
        return False
    if _WORDS["waits"].match(words):
        turn.reply(
            ORDER, turn.phrase("order_not_yet_waiting"), reason("order_closing"), choose(turn, basket, prices)
        )
        return True
    if not _asks_when(turn, basket, words):
        return False
    return _tell_when(turn, basket, prices)


def hear_believed(turn: Turn, words: str) -> bool:
    """ "Just checking it's half past two", "see you at 8 then", of what nobody ordered yet: so they hear."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not basket.is_alive(turn.now, prices) or is_hurt(turn):
        return False
    is_others = turn.lead.handoff.has_owner() or turn.lead.handoff.is_grieved() or is_planning(turn)
    if is_others or basket.supposed or len(words.split()) > _LONG:
        return False
    message = turn.playbook.index(OrderReader).read(words)
    is_timed = message.hour or message.day or find_hour(words) or _WORDS["stands"].search(words)
    checks = _WORDS["checks"].search(words) and is_timed
    if message.things or message.wishes or message.total or (message.confirms and not checks):
        return False
    if not (checks or _WORDS["believes"].search(words)):
        return False
    if is_unanswered(turn, basket):
        pass_on(turn, basket, prices)
        return True
    basket.hour = basket.hour if checks else basket.hour or message.hour
    told = join([*say_where(turn, basket), turn.phrase("order_not_yet_waiting")])
    turn.reply(ORDER, told, reason("order_closing"), choose(turn, basket, prices))
    return True


def _asks_when(turn: Turn, basket: Basket, words: str) -> bool:
    """Whether it is asked when it comes, or is ready, and nothing is ordered by the same words."""
    if not _WORDS["when"].search(words) or _WORDS["other"].search(words) or len(words.split()) > _SHORT + 2:
        return False
    message = turn.playbook.index(OrderReader).read(words)
    says_more = message.things or message.confirms or message.address or message.hour or message.outside
    if says_more or message.inside or message.total or not is_question(words):
        return False
    is_bare = len(words.split()) <= _BARE and basket.way != ""
    is_fetched = basket.way == "pickup" and _WORDS["fetched"].search(words)
    return bool(is_bare or is_fetched or (basket.way != "" and _WORDS["comes"].search(words)))


def _tell_when(turn: Turn, basket: Basket, prices: PriceList) -> bool:
    minutes = prices.delivery.minutes if prices.delivery else None
    is_large = prices.large and count_feeding(turn, basket, prices) >= prices.large.least
    if basket.day or basket.hour or is_large:
        told = join([*say_where(turn, basket), turn.phrase("order_not_yet_waiting")])
        told = join([*say_where(turn, basket), say_closing(turn, basket, prices)]) if is_large else told
    elif basket.way == "pickup":
        turn.playbook.index(Dispatch).answer(turn, _READY[turn.language])
        told = turn.phrase("order_not_yet_coming")
    elif minutes is None:
        return False
    else:
        told = turn.phrase("order_takes_once", minutes=str(minutes))
    turn.reply("answer", told, reason("order_closing"), choose(turn, basket, prices))
    return True
