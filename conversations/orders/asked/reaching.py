"""Whether something is brought to where they are or ask about, before anything is wanted."""

import re

from conversations.lead.reason import reason
from conversations.orders.cues.ordering import is_about_order
from conversations.orders.cues.sentences import split_asked
from conversations.orders.cues.telling import are_hungry
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.replying import ORDER
from conversations.profile.counting import find_count
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_BRINGS = re.compile(
    r"(?<!\w)(?:deliver\w*|bring|come|get (?:it|that|this) to|send|reach|"
    r"משלוח\w*|מגיעים|תגיעו|מביאים|תביאו|להביא|שולחים)(?!\w)",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"(?<!\w)(?:(?:i|we)(?:['’]?m|['’]?re| am| are)?(?: \w+)? "
    r"(?:in|at|on|live in|live on|work in|work at|stay(?:ing)? (?:in|at)|near)|"
    r"(?:אני|אנחנו|גרה?|גרים|גרות|עובדת?|עובדים|נמצאת?|נמצאים|יושבים|יושבת?)(?: \w+)? (?:ב|ליד )[א-ת״\"׳']+)(?!\w)",
    re.IGNORECASE,
)
"""Where they are."""
_COLLECTS = re.compile(
    r"(?<!\w)(?:pick\w* up|collect|come (?:by|over|to you)|לאסוף|אוספים|באיסוף|לבוא|נבוא|אבוא)(?!\w)",
    re.IGNORECASE,
)
_BRINGS_WHEN = re.compile(
    r"(?<!\w)(?:deliver\w*|order\w*|how late|how long|bring|open|close|until|משלוח\w*|מזמינים|להזמין|"
    r"כמה זמן|עד מתי|פתוח\w*|מביאים|סוגרים|שעות)(?!\w)",
    re.IGNORECASE,
)
_OK = re.compile(
    r"^\W*(?:so |and |ו)?(?:(?:is )?(?:that|it|this)(?:['’]?s| is)?(?: all)? )?"
    r"(?:ok(?:ay)?|alright|all right|fine|good|possible|works?|cool|doable|"
    r"בסדר|טוב|אפשרי|אפשר|סבבה|מגיעים|זה בסדר|זה טוב|זה אפשרי)"
    r"(?:,? (?:right|yes|yeah|for you|נכון|כן))*\W*\?\W*$",
    re.IGNORECASE,
)
"""Whether it will do, with no word of what."""
_ASKS_WHERE = {"he": "{place}, מגיעים לשם במשלוח?", "en": "{place}, do you deliver there?"}
_BOTH, _FEW = 2, 5
_CLAUSE = re.compile(r"(?<=[.,;!?\n])\s+|\n+")
_LONG = 14


def hear_reach(turn: Turn, words: str) -> bool:
    """Which part of the town is brought to, where the price list does not know their street."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or prices.delivery is None or basket.is_alive(turn.now, prices):
        return False
    if not (is_question(words) and _BRINGS.search(words)) or len(words.split()) > _LONG:
        return False
    message = turn.playbook.index(OrderReader).read(words)
    if not message.address or message.outside or message.things or is_hurt(turn):
        return False
    reading = turn.playbook.reader.read(words)
    if message.inside and reading.sure and reading.best and reading.best.label.kind == "answer":
        return False  # of that part of the town there is an answer
    basket.address, basket.at = message.address, turn.now
    if message.inside:
        basket.way, basket.inside = "delivery", True
        place = turn.journey.in_language(prices.delivery.where, turn.language)
        turn.reply(ORDER, turn.phrase("order_reach_yes", place=place), reason("order_read"))
        return True
    where = turn.journey.in_language(prices.delivery.where, turn.language)
    turn.reply(ORDER, turn.phrase("order_reach", place=where, street=message.address), reason("order_read"))
    return True


def hear_where_ok(turn: Turn, words: str) -> bool:
    """ "We're on the Carmel, Moriah 61. that's ok right?": it is, where that is brought to."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or prices.delivery is None or basket.is_alive(turn.now, prices) or is_hurt(turn):
        return False
    said = split_asked(words)
    if not said.asked or not _OK.match(said.asked):
        return False
    message = turn.playbook.index(OrderReader).read(said.told)
    if not message.inside or message.outside or message.things:
        return False
    basket.address, basket.at = message.address or basket.address, turn.now
    basket.way, basket.inside, basket.outside = "delivery", True, ""
    place = turn.journey.in_language(prices.delivery.where, turn.language)
    turn.reply(ORDER, turn.phrase("order_reach_yes", place=place), reason("order_read"))
    return True


def hear_told_where(turn: Turn, words: str) -> bool:
    """ "He lives at 9 Masada Street, in Hadar", before anything is wanted: it is brought there, and kept."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or prices.delivery is None or not prices.ordered or basket.is_open() or is_hurt(turn):
        return False
    if is_question(words) or turn.lead.handoff.open or len(words.split()) > _LONG or _COLLECTS.search(words):
        return False
    message = turn.playbook.index(OrderReader).read(words)
    is_street = message.address and (message.inside or _HERE.search(words))
    if not is_street or message.things or message.outside or message.people:
        return False
    basket.address = ", ".join(filter(None, (message.address, message.details)))
    if not message.inside:
        return _keep_where(turn, basket, turn.journey.in_language(prices.delivery.where, turn.language))
    basket.way, basket.inside, basket.at = "delivery", True, turn.now
    place = turn.journey.in_language(prices.delivery.where, turn.language)
    turn.reply("answer", turn.phrase("order_reach_yes", place=place), reason("order_read"))
    return True


def _keep_where(turn: Turn, basket: Basket, where: str) -> bool:
    """A street of which it is not known whether it is where something is brought to: it is kept, and they say."""
    basket.way, basket.at = "delivery", turn.now
    told = turn.phrase("order_address_where", address=basket.address, place=where)
    turn.reply("answer", told, reason("order_read"))
    return True


def hear_where_and_asked(turn: Turn, words: str) -> bool:
    """Who tells where they are and asks something is told both: whether anything is brought there, and the answer."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or prices.delivery is None or basket.is_open() or is_hurt(turn):
        return False
    parts = [part.strip(" ,.;!") for part in _CLAUSE.split(words) if part.strip(" ,.;!")]
    told = next((one for one in parts if _HERE.search(one) and not is_question(one)), None)
    asked = [one for one in parts if is_question(one)]
    if told is None or _COLLECTS.search(words):
        return False
    if not asked and (is_about_order(words) or are_hungry(words)):
        return _answer_where(turn, told, words)
    if len(parts) != _BOTH or not asked:
        return False
    place = turn.playbook.index(OrderReader).read(told)
    if not (place.outside or place.inside) or place.clauses or find_count(told):
        return False
    return _answer_both(turn, told, asked[0], is_outside=bool(place.outside))


def hear_other_place(turn: Turn, words: str) -> bool:
    """Who was told that nothing is brought to one place, and names another, is told whether it is brought there."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or prices.delivery is None or basket.is_open() or not basket.outside or is_hurt(turn):
        return False
    message = turn.playbook.index(OrderReader).read(words)
    if not message.inside or message.outside or message.things or _COLLECTS.search(words):
        return False
    basket.outside, basket.inside, basket.at = "", True, turn.now
    basket.address = message.address or basket.address
    turn.playbook.index(Dispatch).answer(turn, _ASKS_WHERE[turn.language].format(place=message.place))
    return turn.has_replied()


def _answer_where(turn: Turn, told: str, words: str) -> bool:
    """They are about to order, from where nothing is brought to: they are told before they choose."""
    message = turn.playbook.index(OrderReader).read(words)
    if not message.outside or message.things or (message.clauses and not are_hungry(words)):
        return False
    place = message.place or told
    turn.playbook.index(Dispatch).answer(turn, _ASKS_WHERE[turn.language].format(place=place))
    return turn.has_replied()


def _answer_both(turn: Turn, told: str, asked: str, *, is_outside: bool) -> bool:
    read, dispatch = turn.playbook.reader.read, turn.playbook.index(Dispatch)
    where = _ASKS_WHERE[turn.language].format(place=told)
    best = read(where).best
    if _BRINGS.search(asked) and len(asked.split()) <= _FEW and best and best.label.kind == "answer":
        return dispatch.answer(turn, where)  # "do you come here?"
    if (about := read(asked).best) is None or about.label.kind != "answer":
        return False
    if best is None or best.label.kind != "answer" or not (is_outside or _BRINGS_WHEN.search(asked)):
        return False
    dispatch.answer(turn, where)
    if about.label != best.label:
        dispatch.answer(turn, asked)
    return turn.has_replied()
