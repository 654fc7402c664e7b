"""What the basket takes in of what was said: things, people, where to and when."""

from msgspec.structs import replace

from conversations.answers.stages import advance
from conversations.contact.in_whose_name import introduces_self
from conversations.dialogue.reading.kinds import GRAVE
from conversations.lead.lead import Stage
from conversations.lead.reason import Reason, reason
from conversations.orders.cues.changes import say_change
from conversations.orders.cues.ordering import is_about_order
from conversations.orders.cues.telling import dislikes
from conversations.orders.facts import OrderNamed
from conversations.orders.heard.beginning import (
    asks_more,
    begins_group,
    begins_order,
    leave_things_in,
    tells_so_many,
)
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderWords
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.known.where_to import put_address, put_place, put_when
from conversations.orders.lines.by_menu import keep_menu_names
from conversations.orders.lines.changing import change
from conversations.orders.lines.grouped import merely_speaks_of
from conversations.orders.lines.makes import keep_makes, take_makes_off
from conversations.orders.lines.placing import list_left, place_left
from conversations.orders.lines.suggested import are_beside_group, as_pies
from conversations.orders.meant.as_it_is import names_nothing_there, takes_off_what_is_not_there
from conversations.orders.meant.asked_before import find_asked_pie, size_as_asked, tell_pies_apart
from conversations.orders.meant.only_asked import asks_on, only_asks, takes_up
from conversations.orders.meant.open_size import size_as_others, take_size
from conversations.orders.notes import find_notes, put_change
from conversations.orders.replies.pricing import find_weekday, price
from conversations.orders.replies.reckoning import settle_size
from conversations.orders.replies.replying import ORDER
from conversations.orders.standing import call_off
from conversations.orders.tables.at_table import is_of_table, speaks_of_table
from conversations.orders.tables.planned import is_for_there, is_planning
from conversations.orders.wished.given import as_given, keep_given
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.segments import is_question

_GRAVE = 0.5
"""From this on a grievance is what comes first."""
_ANSWER = 4
_HURT = frozenset({"injured", "charged_twice", "legal"})


def take(turn: Turn, basket: Basket, message: OrderWords, prices: PriceList) -> Reason | None:
    """Let the basket take in what was said; why it is read back, None where it is not spoken of."""
    was_open, before = basket.is_open(), basket.copy()
    if not was_open:
        message = message._replace(clauses=tuple(leave_things_in(message.clauses)))
    if speaks_of_table(turn, message) if was_open else is_of_table(turn, message):
        return None
    put_place(turn, basket, message)
    begins = begins_order(message, prices) or begins_group(message, prices)
    begins = begins or _asks_deal_sum(turn, message, prices)
    begins = begins or (tells_so_many(message) and bool(find_asked_pie(turn, message.words, prices)))
    if _is_of_others(turn, message, begins) or not (was_open or begins):
        return None
    if not was_open and is_for_there(message) and is_planning(turn) and not only_asks(message):
        return None
    if was_open and message.calls_off and not _puts_on(message):
        return call_off(turn, basket)
    if not _is_supposed_still(basket, message, prices, was_open=was_open):
        return None
    if was_open and message.calls_off and message.things:  # "forget all that, just 2 salads"
        basket.clear()
    keep_given(turn, basket)
    unsure = _let_change(turn, basket, message, prices, was_open=was_open)
    unsure = unsure or (was_open and asks_more(message))
    basket.wanted = as_given(basket.wanted, before.wanted, basket.given)
    basket.keep_earlier(before, turn.now)
    is_changed = basket.differs_from(before)
    if was_open and is_changed and not basket.is_open():
        return call_off(turn, basket)
    asks = message.total or message.summary or (message.how_many and basket.people)
    asks = asks or (begins and not is_question(message.words))
    asks = asks or names_nothing_there(message, is_changed)
    if not basket.is_open() or not (is_changed or unsure or (was_open and (asks or message.confirms))):
        return None
    is_changed = take_size(basket, message, prices) or is_changed
    basket.at = turn.now
    if is_changed and not basket.supposed:
        note(turn, basket, prices)
    return _tell_why(message, is_changed=is_changed, unsure=unsure)


def _is_supposed_still(basket: Basket, message: OrderWords, prices: PriceList, *, was_open: bool) -> bool:
    """What is only asked about is but supposed, till it is wanted; False where words are of nothing of the kind."""
    if not was_open:
        basket.supposed = prices.ordered and only_asks(message)
    elif basket.supposed and takes_up(message):
        basket.supposed = False
    elif basket.supposed and not asks_on(message):
        basket.way, basket.in_name = message.way or basket.way, message.name or basket.in_name
        put_when(basket, message)
        return False
    return True


def _let_change(
    turn: Turn, basket: Basket, message: OrderWords, prices: PriceList, *, was_open: bool
) -> bool:
    """The basket with what is said; whether something of it could not be surely read."""
    is_placed, lexicon = _place_left(turn, basket, message, prices), turn.playbook.index(Lexicon)
    if (left := take_makes_off(basket.wanted, basket.makes, message, lexicon)) is not None:
        basket.wanted, message = left, message.leave_removing_out()
    if message.name and not _is_name_of_order(turn, message):
        message = message._replace(name="")
    unsure = _change(basket, message._replace(clauses=()) if is_placed else message, prices)
    unsure = unsure and not takes_off_what_is_not_there(message, basket)
    if not was_open:
        basket.wanted = size_as_asked(turn, message, basket.wanted, prices)
    basket.by_menu = keep_menu_names(basket.by_menu, message.words, lexicon)
    basket.makes = keep_makes(basket.makes, message.words, basket.wanted, lexicon)
    if basket.is_open() and not basket.outside:
        basket.notes = (*basket.notes, *find_notes(turn, message))
        put_change(turn, basket, message, prices)
    if was_open and message.yes and basket.way == "delivery" and turn.lead.dialogue.said.kind == ORDER:
        basket.inside = True
    return unsure


def _is_name_of_order(turn: Turn, message: OrderWords) -> bool:
    """Whether a name is of what is wanted: who says who they are, with no word of an order, upon other talk, is not."""
    told = (
        message.things or message.address or message.hour or message.way or message.paid or message.confirms
    )
    is_of_it = bool(told) or turn.lead.dialogue.said.kind == ORDER or is_about_order(message.words)
    return is_of_it or not introduces_self(message.words)


def _puts_on(message: OrderWords) -> bool:
    """Whether something is wanted all the same, be it on what there is ("scratch that, all of it tuna")."""
    said = [one for clause in message.clauses if clause.verb != "remove" for one in clause.named]
    return message.pointed is not None or bool(message.things) or any(one.toppings for one in said)


def _place_left(turn: Turn, basket: Basket, message: OrderWords, prices: PriceList) -> bool:
    """Whether they say, asked on which of them what some of theirs eat is to be, on which; there it is put."""
    named, left = [one for clause in message.clauses for one in clause.named], list(list_left(basket))
    is_asked = turn.lead.dialogue.said.kind == ORDER and len(message.words.split()) <= _ANSWER
    placed = (
        place_left(basket.wanted, left, named[0], prices) if left and is_asked and len(named) == 1 else None
    )
    if placed is None:
        return False
    basket.wanted, basket.special = placed, {}
    return True


def _tell_why(message: OrderWords, *, is_changed: bool, unsure: bool) -> Reason:
    if message.confirms and not is_changed:
        return reason("order_closing")
    if unsure and not is_changed:
        return reason("order_unsure")
    return reason("order_read" if is_changed else "order_summed")


def _asks_deal_sum(turn: Turn, message: OrderWords, prices: PriceList) -> bool:
    """Whether so many are asked the price of on the day on which every second costs less: no list price is that."""
    things = [one for one in message.things if one.item]
    if (
        not message.price
        or len(things) != 1
        or len(message.things) != 1
        or message.is_detailed
        or turn.lead[Basket].people
    ):
        return False
    item, count = prices.items[things[0].item], things[0].number or 1
    is_many = count > 1 and not (item.quantity and count >= item.quantity.least)
    return bool(is_many and item.second and find_weekday(turn, Basket(day=message.day)) in item.second.days)


def _change(basket: Basket, message: OrderWords, prices: PriceList) -> bool:
    """Whether something of what was said could not be surely read."""
    unsure = False
    if message.people and (basket.people or begins_group(message, prices)):
        basket.people = message.people
    is_group = basket.people > 1 and not basket.wanted
    if is_group and (pies := tell_pies_apart(basket, message, prices)):
        basket.wanted, basket.special, is_group = pies, {}, False
    if is_group and (not message.things or merely_speaks_of(message.clauses, prices, message.people)):
        _put_special(basket, message, prices)
    elif not _merely_asks_price(message):
        unsure = _change_wanted(basket, message, prices)
    basket.way = message.way or basket.way
    if basket.is_open():
        basket.in_name, basket.paid = message.name or basket.in_name, message.paid or basket.paid
    if basket.is_open() and prices.delivery:
        put_when(basket, message)
        put_address(basket, message)
    return unsure


def _merely_asks_price(message: OrderWords) -> bool:
    """Whether a price is asked of things that are called by their names, and nothing is done with what is wanted."""
    changes = any(clause.verb in ("swap", "remove") for clause in message.clauses)
    return message.price and not (message.is_counted or message.is_exact or message.total or changes)


def _put_special(basket: Basket, message: OrderWords, prices: PriceList) -> None:
    """So many of those who are to be fed want something on it, or eat it without."""
    for clause in message.clauses:
        for one in clause.named:
            is_some = one.number and one.number < basket.people and one.toppings
            if not is_some or one.number is None:
                continue
            addition = one.toppings[0].addition
            if prices.additions[addition].without or not dislikes(message.words):
                basket.special[addition] = one.number


def _change_wanted(basket: Basket, message: OrderWords, prices: PriceList) -> bool:
    """What is wanted as it is now; whether something could not be surely read."""
    was = basket.wanted
    if message.pointed is not None:
        basket.wanted, unsure = message.pointed, False
    else:
        basket.wanted, unsure = change(basket.wanted, message.clauses, prices, of_these=message.of_these)
    feeds = any(one.kind or _feeds(one, prices) for one in basket.wanted)
    feeds = feeds and not are_beside_group(basket.wanted, basket.people, prices)
    if basket.people and basket.wanted and not feeds:
        basket.wanted = (*as_pies(basket.people, basket.special, prices), *basket.wanted)
    basket.people = 0 if basket.wanted else basket.people
    sized = size_as_others(basket.wanted, was, prices)
    basket.wanted = settle_size(_open_size(sized, message, prices), prices)
    return unsure


def _feeds(one: BasketLine, prices: PriceList) -> bool:
    """Whether it is what a group may eat, and no mere drink beside it."""
    return prices.items[one.item].kind is not None


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
    if message.pointed is not None:
        return False
    if find_cue(message.words) in _HURT:
        return True
    is_change = say_change(message.words) != message.words  # "put it back to 10" asks no money back
    if turn.lead[Basket].wanted and (is_change or _is_of_these(turn.lead[Basket], message)):
        return False
    best = turn.playbook.reader.read(message.words).best
    if best is None:
        return False
    is_taught = best.score == 1.0 and best.label.kind in ("answer", "doubt")
    return is_taught or (best.label.name in GRAVE and best.score >= _GRAVE)


def _is_of_these(basket: Basket, message: OrderWords) -> bool:
    """Whether words say nothing but what is wanted more, or take off what is there."""
    if is_question(message.words):
        return False
    there = {topping.addition for line in basket.wanted for topping in line.toppings}
    gone = [one for clause in message.clauses if clause.verb == "remove" for one in clause.named]
    takes_off = any(topping.addition in there for one in gone for topping in one.toppings)
    return message.is_bare or takes_off


def note(turn: Turn, basket: Basket, prices: PriceList) -> None:
    """What is wanted now is told to who reads of it."""
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
