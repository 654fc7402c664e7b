"""Who waits for what they bought: it is not here, somebody sent the courier away; and how long it will take."""

import re
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files

import yaml

from conversations.grievances.over import tells_it_came_poorly
from conversations.handoff.opening import open_handoff, remind_staff
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.orders.cues.asking import asks_price
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import of_an_answer
from conversations.orders.replies.replying import ORDER
from conversations.profile.learning import learn_from_act
from conversations.purchases.part import Purchases
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_WORDS, _ASKED = read_patterns("awaiting"), read_patterns("asked")

_LATELY = timedelta(hours=4)
_CHANGED_WITHIN, _BAKING = timedelta(minutes=45), timedelta(minutes=15)
"""How long a change may be of what was ordered; and for how long nothing of it can have come wrong."""
_CHANGING = frozenset({"add", "remove", "make", "correct", "swap", "apart"})
_LONG = 30
_FEW = 9  # words of a question that is about nothing else


def hear_awaited(turn: Turn, words: str) -> bool:
    """Who tells that what they wait for is not there hears a sorry, since when we have it, and a number."""
    prices, bought_at = turn.playbook.index(Lexicon).prices, find_awaited(turn)
    hands = turn.lead.handoff
    if (hands.open or hands.had_case(turn.now)) and tells_it_came_poorly(words):
        return False  # of what was late: that it came is heard as well
    if prices is not None and prices.delivery is not None and _hear_late_or_wrong(turn, words, bought_at):
        return True
    if bought_at is not None and _asks_in_time(turn, words, bought_at):
        return True
    is_awaited = bought_at is not None or turn.lead.handoff.is_asked_to("where_is_it")
    if prices is None or prices.delivery is None or not is_awaited or len(words.split()) > _LONG:
        return False
    if _says(words, "sent_away"):
        _call(turn, words, turn.phrase("order_sent_away"))
    elif _says(words, "not_here") and (left := _find_left(turn, words)):
        _call(turn, words, turn.phrase("order_left_out", what=left))
    elif _says(words, "not_here") and not _WORDS["is_here"].search(words):
        _call(turn, words, _tell_awaited(turn, bought_at))
    elif (
        bought_at
        and turn.now - bought_at <= _BAKING
        and _WORDS["to_change"].search(words)
        and _changes(turn, words)
    ):
        return False
    elif _says(words, "not_right") and not is_question(words) and not _is_heard(turn):
        learn_from_act(turn, "complaint", words)
        told = turn.phrase("order_not_right" if turn.lead.handoff.is_sore(turn.now) else "complaint_heard")
        open_handoff(turn, reason("complains"), words, gravity="trouble", heard=told)
    elif _says(words, "knows_way"):
        ask_staff(turn, words, told="order_way_passed")
    else:
        return False
    return True


def _asks_in_time(turn: Turn, words: str, bought_at: datetime) -> bool:
    """Who ordered a moment ago and asks how long it takes is told: nothing is late yet."""
    prices = turn.playbook.index(Lexicon).prices
    minutes = prices.delivery.minutes if prices and prices.delivery else None
    is_picked_up = turn.lead[Basket].way == "pickup"
    asked = leave_honesty_out(words)
    if minutes is None or is_picked_up or turn.lead.handoff.open or len(words.split()) > _FEW:
        return False
    if not _says(asked, "how_long") or _says(asked, "late_by_now"):
        return False
    if turn.now - bought_at >= timedelta(minutes=minutes):
        return False
    at = bought_at.astimezone(turn.playbook.zone)
    told = turn.phrase("order_takes_since", time=f"{at.hour}:{at.minute:02}", minutes=str(minutes))
    turn.reply(ORDER, told, reason("order_read"))
    return True


def hear_change_of_made(turn: Turn, words: str) -> bool:
    """What is to be changed in an order that was just made goes to staff at once; no new one begins."""
    prices, bought_at = turn.playbook.index(Lexicon).prices, find_awaited(turn)
    is_new = _tells_of_made(words) or (bought_at is not None and turn.now - bought_at <= _CHANGED_WITHIN)
    if prices is None or not is_new or turn.lead[Basket].is_open() or turn.lead.handoff.has_owner():
        return False
    if len(words.split()) > _LONG or asks_price(words) or not _changes(turn, words):
        return False
    ask_staff(turn, words, told="order_change_passed")
    return True


@remembered
def _tells_of_made(words: str) -> bool:
    return _WORDS["made_now"].search(words) is not None


def _changes(turn: Turn, words: str) -> bool:
    """Whether words change what was ordered: something goes on it, off it or comes along."""
    clauses = turn.playbook.index(OrderReader).read(words).clauses
    named = any(clause.verb in _CHANGING and clause.named for clause in clauses)
    names = any(one.kind in ("item", "kind", "addition") for one in turn.playbook.index(Lexicon).find(words))
    return named or bool(_WORDS["to_change"].search(words) and (names or not is_question(words)))


def _hear_late_or_wrong(turn: Turn, words: str, bought_at: datetime | None) -> bool:
    """What is late by their own words, or came as another thing, is so whether or not we know of the order."""
    if turn.lead.handoff.has_owner() or is_question(words) or len(words.split()) > _LONG:
        return False
    if _is_late(words) or _is_overdue(turn, words):
        _call(turn, words, _tell_awaited(turn, bought_at))
    elif (
        _says(words, "others")
        or (_says(words, "lacking") and not turn.lead[Basket].is_open())
        or (_WORDS["other_thing"].search(words) and len(turn.playbook.index(Lexicon).find(words)) > 1)
    ):
        learn_from_act(turn, "complaint", words)
        told = turn.phrase("order_not_right" if turn.lead.handoff.is_sore(turn.now) else "complaint_heard")
        open_handoff(turn, reason("complains"), words, gravity="trouble", heard=told)
    else:
        return False
    return True


def _find_left(turn: Turn, words: str) -> str:
    """What they miss beside the pizza in what came, as they call it ("the coke I ordered too"); "" for nothing."""
    lexicon = turn.playbook.index(Lexicon)
    if lexicon.prices is None or turn.lead.handoff.open is None or is_question(words):
        return ""
    named = [one for one in lexicon.find(words) if one.kind in ("item", "kind")]
    if not named or any(one.kind == "kind" or lexicon.prices.items[one.value].kind for one in named):
        return ""
    return ", ".join(dict.fromkeys(words[one.start : one.end].strip() for one in named))


def _is_overdue(turn: Turn, words: str) -> bool:
    """Whether it was to be there at an hour that is past by the clock ("it was supposed to come at 12:30")."""
    found, now = _WORDS["was_due"].search(words), turn.now.astimezone(turn.playbook.zone)
    if found is None:
        return False
    hour, minute = map(int, found["due"].split(":"))
    late = (now.hour * 60 + now.minute) - (hour * 60 + minute)
    return 0 < late < _LATELY.total_seconds() / 60


def _is_late(words: str) -> bool:
    """Whether it was ordered for an hour that is past by their own words.

    >>> _is_late("הזמנתי ל13:00 ועכשיו 13:30"), _is_late("I ordered for 8, now make it 9")
    (True, False)
    """
    found = _WORDS["due"].search(words)
    if found is None:
        return False
    due, now = (int(found[name].replace(":", "").ljust(4, "0")[-4:]) for name in ("due", "now"))
    return now > due


def _tell_awaited(turn: Turn, bought_at: datetime | None) -> str:
    if bought_at is None:
        return turn.phrase("order_looked_for")
    at = bought_at.astimezone(turn.playbook.zone)
    return turn.phrase("order_awaited", time=f"{at.hour}:{at.minute:02}")


def hear_how_long(turn: Turn, words: str) -> bool:
    """How long it takes is asked of what they are about to order, where that is to be brought."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    minutes = prices.delivery.minutes if prices and prices.delivery else None
    words = leave_honesty_out(words)
    if prices is None or minutes is None or len(words.split()) > _FEW or not _says(words, "how_long"):
        return False
    if of_an_answer(words):
        return False
    message = turn.playbook.index(OrderReader).read(words)
    names_place = (
        any(token.kind == "to" for token in turn.playbook.index(Lexicon).find(words)) or message.address
    )
    is_brought = basket.way == "delivery" or (basket.address and basket.way != "pickup") or names_place
    if not basket.is_alive(turn.now, prices) or not is_brought or message.outside:
        return False
    if message.confirms or message.things:
        return False  # it is answered beside that
    if basket.hour and not names_place:
        return False
    turn.reply(ORDER, turn.phrase("order_takes", minutes=str(minutes)), reason("order_read"))
    return True


@remembered
def leave_honesty_out(words: str) -> str:
    """The words without that it is the truth they want to hear.

    >>> leave_honesty_out("how long realistically? tell me the truth"), leave_honesty_out("כמה זמן באמת ייקח?")
    ('how long?', 'כמה זמן ייקח?')
    """
    return _ASKED["honestly"].sub("", words).strip()


def _is_heard(turn: Turn) -> bool:
    """Whether staff have an unhappy score of theirs, with which goes what else was wrong."""
    handoff = turn.lead.handoff.open
    return handoff is not None and handoff.reason.name == "low_score"


def _call(turn: Turn, words: str, told: str) -> None:
    learn_from_act(turn, "complaint", words)
    why = reason("wants_done", request="where_is_it")
    is_new = turn.lead.handoff.open is None
    open_handoff(turn, why, words, gravity="trouble", heard=told)
    if not is_new:
        remind_staff(turn)


def find_awaited(turn: Turn) -> datetime | None:
    """When they bought last, where what they bought may still be on its way."""
    bought = [order.at for order in turn.lead[Purchases].orders.values() if order.stands]
    latest = max(bought, default=None)
    return latest if latest and timedelta() <= turn.now - latest <= _LATELY else None


def _says(words: str, kind: str) -> bool:
    return _read_patterns()[kind].search(" ".join(words_of(words))) is not None


@cache
def _read_patterns() -> dict[str, re.Pattern[str]]:
    told = yaml.safe_load(files(__package__).joinpath("awaited.yaml").read_text("utf-8"))
    return {kind: compile_phrases(map(str, phrases)) for kind, phrases in told.items()}
