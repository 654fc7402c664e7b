"""What is ordered in the chat is taken up, read back and summed; the words' other questions are answered beside it."""

from datetime import timedelta

from msgspec.structs import replace

from conversations.answers.stages import advance
from conversations.dialogue.reading.kinds import GRAVE
from conversations.handoff.questions import ask_staff
from conversations.lead.content import Choice
from conversations.lead.lead import Stage
from conversations.lead.reason import Reason, reason
from conversations.orders.changing import change
from conversations.orders.facts import OrderNamed
from conversations.orders.heard.cues import (
    are_hungry,
    asks_how_to_order,
    asks_if_ordered,
    calls_off,
    is_same_as_before,
    leave_out_of_them,
    leave_out_of_these,
    leaves_out,
)
from conversations.orders.heard.hours import find_hour
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords, begins_group, begins_order
from conversations.orders.heard.where import asks_feasible
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.reckoning import settle_size
from conversations.orders.saying import (
    count_feeding,
    enumerate_words,
    price,
    say_basket,
    say_closing,
    say_hour,
    say_hungry,
    tell,
)
from conversations.purchases.facts import Purchased
from conversations.purchases.standing import asks_whether_done
from conversations.turn.dispatch import Dispatch
from conversations.turn.inputs import Input
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.segments import is_question, split_acts

_GRAVE = 0.5
"""From this on a grievance is what comes first."""
ORDER = "order"
"""The kind of reply."""


def hear_order(turn: Turn, words: str) -> bool:
    """Words that order something, change it, or ask what it comes to."""
    prices, read = turn.playbook.index(Lexicon).prices, turn.playbook.index(OrderReader).read
    if prices is None or turn.lead.handoff.is_grieved():
        return False
    basket, message = turn.lead[Basket], read(words)
    if basket.at and basket.is_stale(turn.now, prices):
        basket.clear()
    before = basket.copy()
    if basket.people and not basket.wanted:  # "two of them": of those who are to be fed
        message = read(leave_out_of_them(words))._replace(words=words)
    elif basket.wanted:
        message = read(leave_out_of_these(words))._replace(words=words)
    why = _take(turn, basket, message, prices)
    if why is None:
        return _put_to_staff(turn, before, message, prices)
    _reply(turn, basket, before, message, why)
    _answer_rest(turn, words)
    return True


def hear_called_off(turn: Turn, words: str) -> bool:
    """ "Cancel that", a little while after something was ordered, is that order, and no refusal of messages."""
    prices, basket, handoff = turn.playbook.index(Lexicon).prices, turn.lead[Basket], turn.lead.handoff.open
    if prices is None or basket.at is None or (handoff and handoff.owner) or not calls_off(words):
        return False
    if not basket.is_alive(turn.now, prices) or turn.now - basket.at > _JUST or len(words.split()) > _SHORT:
        return False
    turn.reply(ORDER, turn.phrase("order_called_off"), _call_off(turn, basket))
    return True


def hear_changed(turn: Turn, words: str) -> bool:
    """ "Make it 4", right after something was ordered, is that order, whatever else these words are like."""
    basket, prices = turn.lead[Basket], turn.playbook.index(Lexicon).prices
    is_short = prices is not None and bool(basket.wanted) and len(words.split()) <= _FEW
    if not (is_short and basket.at and turn.now - basket.at <= _JUST):
        return False
    clauses = turn.playbook.index(OrderReader).read(words).clauses
    is_counted = any(one.number and one.is_bare for clause in clauses for one in clause.named)
    return is_counted and clauses[0].verb in ("make", "double") and hear_order(turn, words)


def hear_standing(turn: Turn, words: str) -> bool:
    """Who asks whether we have their order is told what was written here, and that it is not ordered yet."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not basket.is_open() or not basket.is_alive(turn.now, prices):
        return False
    if (
        not (find_cue(words) == "am_i_booked" or asks_whether_done(words) or asks_if_ordered(words))
        or turn.lead.handoff.is_grieved()
    ):
        return False
    not_yet = turn.phrase("order_not_yet")
    told = [not_yet, *say_basket(turn, basket, prices, Basket()), say_closing(turn, basket, prices)]
    turn.reply(ORDER, _join(told), reason("order_summed"), _choose(turn, basket, prices))
    return True


_JUST = timedelta(minutes=30)
_SHORT, _FEW = 8, 4


def _put_to_staff(turn: Turn, basket: Basket, message: OrderWords, prices: PriceList) -> bool:
    """What only people can look up, or make: the same as last time, something left out that is no addition."""
    if prices.ordered and message.promised:  # what was promised to whom stands in no price list
        ask_staff(turn, message.words)
        return True
    if not prices.ordered or is_question(message.words) or len(message.words.split()) > _SHORT:
        return False
    is_change = basket.is_alive(turn.now, prices) and leaves_out(message.words)
    if not (is_change or is_same_as_before(message.words)):
        return False
    ask_staff(turn, message.words)
    return True


def follow(turn: Turn, _: Input) -> None:
    """What was bought is wanted no more."""
    if turn.noted(Purchased) and turn.lead[Basket].at:
        turn.lead[Basket].clear()


def _take(turn: Turn, basket: Basket, message: OrderWords, prices: PriceList) -> Reason | None:
    """Let the basket take in what was said; why it is read back, None where it is not spoken of."""
    was_open, before = basket.is_open(), basket.copy()
    if message.outside or message.inside:
        basket.outside, basket.inside, basket.at = message.outside, message.inside, turn.now
    begins = begins_order(message, prices) or begins_group(message, prices)
    if _is_of_others(turn, message, begins) or not (was_open or begins):
        return None
    if was_open and message.calls_off:
        return _call_off(turn, basket)
    unsure = _change(basket, message, prices)
    if was_open and message.yes and basket.way == "delivery" and turn.lead.dialogue.said.kind == ORDER:
        basket.inside = True
    is_changed = tell_apart(before, basket)
    asks = message.total or message.summary or (message.how_many and basket.people)
    if was_open and is_changed and not basket.is_open():
        return _call_off(turn, basket)
    asks = asks or begins or _names_nothing_there(message, is_changed)
    if not basket.is_open() or not (is_changed or unsure or (was_open and (asks or message.confirms))):
        return None
    basket.at = turn.now
    if is_changed:
        _note(turn, basket, prices)
    if message.confirms and not is_changed:
        return reason("order_closing")
    if unsure and not is_changed:
        return reason("order_unsure")
    return reason("order_read" if is_changed else "order_summed")


def _names_nothing_there(message: OrderWords, is_changed: bool) -> bool:
    """Whether they want something off that was never on: it is read back as it stands."""
    away = [clause for clause in message.clauses if clause.verb in ("remove", "apart")]
    return not is_changed and any(one.toppings for clause in away for one in clause.named)


def _call_off(turn: Turn, basket: Basket) -> Reason:
    basket.clear()
    basket.at = turn.now
    return reason("order_called_off")


def tell_apart(one: Basket, other: Basket) -> bool:
    """Whether anything but the time is another."""
    names = (name for name in one.__struct_fields__ if name != "at")
    return any(getattr(one, name) != getattr(other, name) for name in names)


def _change(basket: Basket, message: OrderWords, prices: PriceList) -> bool:
    """Whether something of what was said could not be surely read."""
    unsure = False
    if message.people and (basket.people or begins_group(message, prices)):
        basket.people = message.people
    if basket.people and not basket.wanted and not message.things:
        for clause in message.clauses:
            for one in clause.named:
                if one.number and one.toppings:
                    basket.special[one.toppings[0].addition] = one.number
    elif not (message.price and not (message.is_counted or message.is_exact) and not message.total):
        basket.wanted, unsure = change(basket.wanted, message.clauses, prices)
        basket.people = 0 if basket.wanted else basket.people
        basket.wanted = settle_size(_open_size(basket.wanted, message, prices), prices)
    basket.way = message.way or basket.way
    if basket.is_open() and prices.delivery:
        basket.hour = message.hour or basket.hour
        if message.address and (message.is_sure_address or basket.address):
            basket.address = message.address
        if message.details and message.details not in basket.address:
            basket.address = ", ".join(filter(None, (basket.address, message.details)))
        basket.way = basket.way or ("delivery" if basket.address else "")
    return unsure


def _open_size(
    wanted: tuple[BasketLine, ...], message: OrderWords, prices: PriceList
) -> tuple[BasketLine, ...]:
    """Who asks for a size that is not had has not said yet which it is to be."""
    kinds = {prices.not_sold[name].size_of for name in message.not_sold} - {None}
    return tuple(
        replace(one, item="", kind=kind) if one.item and (kind := prices.items[one.item].kind) in kinds and kind
        else one
        for one in wanted
    )  # fmt: skip


def _is_of_others(turn: Turn, message: OrderWords, begins: bool) -> bool:
    """Whether the owner taught an answer with these very words, or they are a grievance."""
    if not (begins or message.clauses):
        return False
    best = turn.playbook.reader.read(message.words).best
    if best is None:
        return False
    is_taught = best.score == 1.0 and best.label.kind in ("answer", "doubt")
    return is_taught or (best.label.name in GRAVE and best.score >= _GRAVE)


def _note(turn: Turn, basket: Basket, prices: PriceList) -> None:
    priced = price(turn, basket, prices)
    named: dict[str, int] = {}
    for one in basket.wanted:
        called = one.item or one.kind
        named[called] = named.get(called, 0) + one.count
    if priced.group:
        named = {priced.group.item: priced.group.units}
    turn.note(OrderNamed(named, basket.people, priced.amount), reason("order_read"))
    if prices.ordered:
        advance(turn, Stage.DECISION, reason("order_read"))


def _reply(turn: Turn, basket: Basket, before: Basket, message: OrderWords, why: Reason) -> None:
    prices = turn.playbook.index(Lexicon).prices
    if prices is None:
        return
    if not basket.is_open():
        turn.reply(ORDER, turn.phrase("order_called_off"), why)
        return
    told = [turn.say(prices.not_sold[name].reply) for name in message.not_sold]
    told += say_basket(turn, basket, prices, before)
    told += say_hour(turn, basket, before, prices)
    if basket.people and are_hungry(message.words):
        told.append(say_hungry(turn, basket, prices))
    if why.name == "order_unsure":
        told.append(turn.phrase("order_unsure"))
    asks = message.total or message.summary or message.confirms or bool(message.way)
    asks = asks or asks_how_to_order(message.words)
    if not before.is_open() or asks:
        told.append(say_closing(turn, basket, prices))
    turn.reply(ORDER, _join([one for one in told if one]), why, _choose(turn, basket, prices))
    _ask(turn, basket, before, message, prices)


def _ask(turn: Turn, basket: Basket, before: Basket, message: OrderWords, prices: PriceList) -> None:
    """What can't be reckoned here is put to staff, and so is a large order that they want to close."""
    language, was = turn.language, price(turn, before, prices).unpriced if before.is_open() else []
    unpriced = [name for name in price(turn, basket, prices).unpriced if name not in was]
    if unpriced:
        names = [turn.journey.in_language(prices.additions[name].name, language) for name in unpriced]
        ask_staff(turn, message.words, told="order_unpriced", details=enumerate_words(names, language))
    elif basket.special != before.special:
        ask_staff(turn, message.words, told="order_special_asked")
    elif message.confirms and prices.large and count_feeding(turn, basket, prices) >= prices.large.least:
        ask_staff(turn, tell(basket, prices, turn.staff_language()), told="order_passed_on")


def _join(told: list[str]) -> str:
    """Sentences in one paragraph, but for a list, which ends its line."""
    return "".join(one + ("\n" if "\n" in one else " ") for one in told).strip()


def _choose(turn: Turn, basket: Basket, prices: PriceList) -> tuple[Choice, ...]:
    own = next(
        (
            prices.items[one.item].button
            for one in basket.wanted
            if one.item and prices.items[one.item].button
        ),
        None,
    )
    return turn.choices((own or prices.button,))


def _answer_rest(turn: Turn, words: str) -> None:
    """Questions that stand beside it are answered as well."""
    read, dispatch = turn.playbook.index(OrderReader).read, turn.playbook.index(Dispatch)
    parts, hour = split_acts(words), find_hour(words)
    for part in parts if len(parts) > 1 else ():
        message = read(part)
        is_mine = message.total or message.summary or message.confirms or message.clauses or message.way
        is_told = (
            message.hour or message.not_sold or asks_how_to_order(part) or (hour and asks_feasible(part))
        )
        if is_question(part) and not (is_mine or is_told):
            before = turn.gathered_text()
            if not dispatch.answer(turn, part) or turn.gathered_text() == before:
                ask_staff(turn, part)
