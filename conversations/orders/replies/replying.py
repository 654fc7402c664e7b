"""What is said upon an order: it is read back, what can't be reckoned is asked, and other questions are answered."""

import re
from collections.abc import Callable
from datetime import date

from conversations.handoff.questions import ask_staff
from conversations.handoff.telling import quote
from conversations.handoff.telling import tell as tell_staff
from conversations.lead.content import Choice
from conversations.lead.reason import Reason, reason
from conversations.orders.cues.asking import asks_how_to_order
from conversations.orders.cues.ordering import asks_need, asks_what_to_get
from conversations.orders.cues.telling import are_hungry
from conversations.orders.heard.hours import find_hour
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.heard.where import asks_feasible
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.named.apart import say_asked_apart
from conversations.orders.replies.beside import say_hour, say_hungry, say_size
from conversations.orders.replies.briefly import is_read, say_briefly
from conversations.orders.replies.called import enumerate_words
from conversations.orders.replies.passing import can_pass, is_passed_on, is_unanswered, pass_on
from conversations.orders.replies.pricing import price
from conversations.orders.replies.saying import (
    count_feeding,
    say_basket,
    say_closing,
    say_money,
    say_shortly,
    tell,
)
from conversations.orders.replies.supposed import say_supposed
from conversations.orders.replies.unexplained import say_so_many, say_unexplained
from conversations.orders.wished.themselves import closes_themselves
from conversations.orders.wished.wishes import keep_wishes
from conversations.profile.conditions import name_heard
from conversations.profile.learning import learn_from_act
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.segments import is_question, split_acts
from conversations.understanding.substance import find_substance, is_short_enough
from conversations.wording.weekdays import find_named_days

_SORROWS = frozenset({"loss", "hard_time"})
_NO = re.compile(
    r"\W*(?:(?:oh|what|wait|hmm|ok|מה|אה|רגע|אוקיי?)\W+)?(?:no|really no|so no|אין|באמת אין)(?!\w)",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"(?<!\w)(?:dollars?|usd|euros?|pounds|[בל]?דולר\w*|[בל]?יורו|[בל]?אירו)(?!\w)|[$€£]", re.IGNORECASE
)
"""Money that we do not reckon in."""
_SHORT = 5
ORDER = "order"
"""The kind of reply."""


def reply_with(turn: Turn, basket: Basket, before: Basket, message: OrderWords, why: Reason) -> None:
    """Read it back with its sum, say what is open, and how it is closed."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None:
        return
    if not basket.is_open():
        turn.reply(ORDER, turn.phrase("order_called_off"), why)
        return
    if basket.supposed:
        _tell_supposed(turn, basket, before, message, why)
        return
    before = Basket() if before.supposed else before  # of what they want now they were told but the price
    basket.closes = (basket.closes or message.confirms) and not closes_themselves(turn)
    closes = basket.closes and can_pass(turn, basket, prices)
    told = [turn.say(prices.not_sold[name].reply) for name in message.not_sold]
    told += _say_read(turn, basket, before, message, why, closes=closes)
    told += _say_beside(turn, basket, before, message, prices)
    unexplained = say_unexplained(turn, message)
    if why.name == "order_unsure" and not unexplained:
        told.append(turn.phrase("order_unsure"))
    told += [*say_so_many(turn, basket, before, message), *unexplained]
    if _is_to_be_closed(turn, basket, before, message, closes=closes):
        told.append(say_closing(turn, basket, prices))
    turn.reply(ORDER, join([one for one in told if one]), why, choose(turn, basket, prices))
    _ask(turn, basket, before, message, prices)
    if closes or (basket.passed and basket.differs_from(before)):
        pass_on(turn, basket, prices)


def _say_read(
    turn: Turn, basket: Basket, before: Basket, message: OrderWords, why: Reason, *, closes: bool
) -> list[str]:
    """What is wanted, as far as it has to be read back: a mere nod hears its sum, who closes it what they did not."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None:
        return []
    if _is_nod(turn, basket, before, message, why):
        if wished := _find_wished(message):
            keep_wishes(basket, (wished,))
            return [turn.phrase("order_wish", details=wished)]
        amount = say_money(price(turn, basket, prices).amount or 0)
        return [turn.phrase("order_as_it_is", total=amount)]
    if why.name != "order_unsure" and is_read(turn, basket, before, message):
        return say_briefly(turn, basket, prices, before, message)
    if closes and is_passed_on(turn, basket):
        return []
    say = say_shortly if closes and before.wanted == basket.wanted else say_basket
    return say(turn, basket, prices, before)


def _say_beside(
    turn: Turn, basket: Basket, before: Basket, message: OrderWords, prices: PriceList
) -> list[str]:
    """What else they asked of it: how large one is, other money, when, whether it fills so many."""
    told = [*say_size(turn, basket, prices, asks_sum=message.total or message.price)]
    if _FOREIGN.search(message.words):
        told.append(turn.phrase("order_in_shekels"))
    asks_hour = is_question(message.words) and not (message.total or message.price)
    told += say_hour(turn, basket, before, prices, asked=asks_hour, again=message.summary)
    if basket.people and are_hungry(message.words):
        told.append(say_hungry(turn, basket, prices))
    if not before.wanted and _leaves_rest(message):
        told.append(turn.phrase("order_rest"))
    return told


def _is_to_be_closed(
    turn: Turn, basket: Basket, before: Basket, message: OrderWords, *, closes: bool
) -> bool:
    """Whether it is said how it is closed: of a new order, and to who asks; of many pizzas the team does it."""
    prices = turn.playbook.index(Lexicon).prices
    asks = message.total or message.summary or message.confirms or bool(message.way)
    asks = asks or asks_how_to_order(message.words)
    large = prices.large if prices else None
    is_large = bool(prices and large and count_feeding(turn, basket, prices) >= large.least)
    return (not before.is_open() or asks) and (is_large or not (closes or is_unanswered(turn, basket)))


def _tell_supposed(turn: Turn, basket: Basket, before: Basket, message: OrderWords, why: Reason) -> None:
    """Of what is only asked about: what it comes to, and nothing that is said of an order."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None:
        return
    told = [turn.say(prices.not_sold[name].reply) for name in message.not_sold]
    told += say_supposed(turn, basket, prices, before)
    told += say_unexplained(turn, message)
    told += say_size(turn, basket, prices, asks_sum=message.total or message.price)
    if _FOREIGN.search(message.words):
        told.append(turn.phrase("order_in_shekels"))
    if basket.people and are_hungry(message.words):
        told.append(say_hungry(turn, basket, prices))
    turn.reply(ORDER, join([one for one in told if one]), why, choose(turn, basket, prices))
    _ask(turn, basket, before, message, prices)


def _is_nod(turn: Turn, basket: Basket, before: Basket, message: OrderWords, why: Reason) -> bool:
    """Whether nothing came of it and nothing is asked ("no, no drink"): all of it was read back before."""
    asks = message.total or message.price or message.summary or message.confirms or message.how_many
    prices = turn.playbook.index(Lexicon).prices
    is_same = before.is_open() and not basket.differs_from(before) and why.name == "order_summed"
    counts = any(one.number for clause in message.clauses for one in clause.named)
    is_known = bool(
        prices and basket.wanted and not counts and price(turn, basket, prices).amount is not None
    )
    return is_same and is_known and not (asks or is_question(message.words) or message.not_sold)


_STAYS = re.compile(
    r"(?<!\w)(?:stay\w*|keep\w*|kept|leave|same|as (?:it )?(?:is|was)|unchanged|no change|forget|no|"
    r"נשאר\w*|[תנ]?שאיר\w*|להשאיר|כמו|לשנות|שינוי\w*|אותו דבר|עזוב\w*|בלי)(?!\w)",
    re.IGNORECASE,
)
"""Who says so wants nothing else."""


def _find_wished(message: OrderWords) -> str:
    """How what was read back is to be, where nothing of the list says it; "" where it is to stay as it is."""
    is_off = any(clause.verb == "remove" and clause.named for clause in message.clauses)
    wished = "" if is_off or _STAYS.search(message.words) else find_substance(message.words)
    return wished if is_short_enough(wished) else ""


def show_staff(turn: Turn, basket: Basket, before: Basket, prices: PriceList, *, closes: bool) -> None:
    """Who has a case of theirs sees what they want as it is begun, and as it is to be closed."""
    is_begun = closes or not before.is_open() or before.supposed
    if basket.is_open() and is_begun and not basket.supposed:
        tell_staff(turn, quote(turn, tell(basket, prices, turn.staff_language()), "🧺"))


def hear_sorrow(turn: Turn, words: str) -> None:
    """What is hard for them, told beside an order, has a word of its own."""
    act = find_cue(words)
    if act in _SORROWS:
        learn_from_act(turn, act, words)
        turn.reply("heard", turn.phrase(name_heard(act, words)), reason("told_us", act=act), place=HEARD)


def _leaves_rest(message: OrderWords) -> bool:
    """Whether "the rest" is named, and not of how many."""
    named = [one for clause in message.clauses for one in clause.named]
    return any(one.rest for one in named) and not any(one.number and one.is_thing for one in named)


def _ask(turn: Turn, basket: Basket, before: Basket, message: OrderWords, prices: PriceList) -> None:
    """What can't be reckoned here is put to staff."""
    language, was = turn.language, price(turn, before, prices).unpriced if before.is_open() else []
    unpriced = [name for name in price(turn, basket, prices).unpriced if name not in was]
    if unpriced:
        names = [turn.journey.in_language(prices.additions[name].name, language) for name in unpriced]
        ask_staff(turn, message.words, told="order_unpriced", details=enumerate_words(names, language))


def join(told: list[str]) -> str:
    """Sentences in one paragraph, but for a list, which ends its line."""
    return "".join(one + ("\n" if "\n" in one else " ") for one in told).strip()


def choose(turn: Turn, basket: Basket, prices: PriceList) -> tuple[Choice, ...]:
    """The link that closes it."""
    own = next(
        (
            prices.items[one.item].button
            for one in basket.wanted
            if one.item and prices.items[one.item].button
        ),
        None,
    )
    return turn.choices((own or prices.button,))


def _is_its_day(turn: Turn, part: str) -> bool:
    """Whether what is asked is but the day it was just read back for ("can't on Monday, could it be Wednesday?")."""
    day = turn.lead[Basket].day
    named = find_named_days(part) if len(part.split()) <= _SHORT else frozenset()
    return bool(day) and named == {date.fromisoformat(day).weekday()}


def _wonders(turn: Turn, part: str) -> bool:
    """ "No pineapple??", of who was told so: it is no question any more."""
    named = any(one.kind == "not_sold" for one in turn.playbook.index(Lexicon).find(part))
    return named and _NO.match(part) is not None and len(part.split()) <= _SHORT


def answer_rest(turn: Turn, words: str, hear: Callable[[Turn, str], bool]) -> None:
    """Questions that stand beside it are answered as well; `hear` answers what of them is of the order."""
    read, dispatch = turn.playbook.index(OrderReader).read, turn.playbook.index(Dispatch)
    said = say_asked_apart(words, turn.playbook.index(Lexicon).find)
    parts, hour = split_acts(said), find_hour(words)
    for part in parts if len(parts) > 1 else ():
        message = read(part)
        named = any(
            one.is_thing or one.toppings or one.number for each in message.clauses for one in each.named
        )
        is_mine = message.total or message.summary or message.confirms or named or message.way
        is_needed = message.how_many or asks_need(part)
        is_counted = is_needed and turn.lead[Basket].people > 0  # the group was told how many
        is_told = (
            message.hour or message.not_sold or asks_how_to_order(part) or (hour and asks_feasible(part))
        )
        is_told = is_told or _wonders(turn, part) or _is_its_day(turn, part)
        if is_question(part) and not (is_mine or is_counted or is_told):
            if hear(turn, part):
                continue
            before = turn.gathered_text()
            reading = turn.playbook.reader.read(part)
            is_known = reading.sure and reading.best is not None and reading.best.label.kind == "answer"
            is_answered = dispatch.answer(turn, part) and (is_known or turn.gathered_text() != before)
            if not (is_answered or (turn.lead[Basket].people and asks_what_to_get(part))):
                ask_staff(turn, part)
