"""Of what they come for: when it is ready, and not when it would be brought; and what the kitchen is asked for."""

from collections.abc import Callable
from datetime import date

from conversations.handoff.questions import ask_staff
from conversations.handoff.staff_hours import staff_calendar
from conversations.lead.reason import reason
from conversations.orders.cues.ordering import split_sentences
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.passing import is_unanswered
from conversations.orders.replies.pricing import WEEKDAYS
from conversations.orders.wished.wishes import keep_wishes
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_asked_days, say_weekday

_WORDS = read_patterns("collecting")
_FEW, _LONG, _MOST = 7, 16, 28
_READY = {"he": "אני אבוא לקחת לבד", "en": "can we collect from you guys"}
"""An example of whoever asks how one collects."""
_OTHER = {"he": "מישהו אחר יכול לקחת במקומי?", "en": "does it have to be me who collects"}
"""… of whoever asks if somebody else may come for it."""
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


def hear_who_and_until(turn: Turn, words: str) -> bool:
    """Who else may come for it, and until when: what is asked, and nothing of the order is changed by it."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None or prices.delivery is None or not prices.ordered or len(words.split()) > _MOST:
        return False
    if is_hurt(turn) or turn.lead.handoff.has_owner():
        return False
    message = turn.playbook.index(OrderReader).read(words)
    return not message.things and tell_who_and_until(turn, words)


def tell_who_and_until(turn: Turn, words: str) -> bool:
    """The same of a part of what they say, which something may be ordered beside."""
    prices = turn.playbook.index(Lexicon).prices
    is_asked = _WORDS["may"].search(words) or any(map(is_question, split_acts(words)))
    if prices is None or prices.delivery is None or not is_asked:
        return False
    return _tell_until(turn, words) or _tell_who(turn, words)


def _tell_until(turn: Turn, words: str) -> bool:
    """ "What's the latest I can collect?": until it is closed, on the day that is spoken of."""
    asked = [part for part in split_acts(words) if _WORDS["latest"].search(part)]
    if not asked or not any(_WORDS["fetches"].search(part) for part in asked):
        return False
    basket, zone = turn.lead[Basket], turn.playbook.zone
    today = turn.now.astimezone(zone).date()
    day = date.fromisoformat(basket.day) if basket.day and basket.is_open() else today
    named = find_asked_days(" ".join(asked), turn.now, zone, near=True)
    weekday = named[0] if len(named) == 1 else day.weekday()
    hours = turn.journey.business.staff_hours.get(WEEKDAYS[weekday])
    if hours is None or (weekday == today.weekday() and staff_calendar(turn).name_closed(today)):
        return False
    when = turn.phrase("order_today") if weekday == today.weekday() else say_weekday(weekday, turn.language)
    told = turn.phrase("order_collect_until", day=when, time=f"{hours.closes:%H:%M}")
    turn.reply("answer", told, reason("order_closing"))
    return True


def _tell_who(turn: Turn, words: str) -> bool:
    """ "Can my son collect it, does he need a code?": anybody can, and what is to be said then."""
    said = _WORDS["not_way_in"].sub(" ", words)
    if _WORDS["way_in"].search(said) or not _WORDS["fetches"].search(said):
        return False
    is_other, is_need = (_WORDS[name].search(said) is not None for name in ("other", "needs"))
    asked = [part for part in split_acts(said) if is_question(part) or _WORDS["may"].search(part)]
    is_asked = any(_WORDS["needs"].search(part) or _WORDS["other"].search(part) for part in asked)
    if not (is_other or is_need) or not is_asked:
        return False
    with turn.answering(_OTHER[turn.language]):
        return turn.playbook.index(Dispatch).answer(turn, _OTHER[turn.language])


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
