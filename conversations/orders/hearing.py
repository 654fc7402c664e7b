"""What is ordered in the chat is taken up, read back and summed; the words' other questions are answered beside it."""

from msgspec.structs import replace

from conversations.answers.stages import advance
from conversations.dialogue.passing.telling import is_of_meanwhile
from conversations.dialogue.reading.kinds import GRAVE
from conversations.handoff.questions import ask_staff
from conversations.lead.lead import Stage
from conversations.lead.reason import Reason, reason
from conversations.orders.again import hear_what_it_was, take_up_last, tell_last
from conversations.orders.ages import hear_ages
from conversations.orders.awaiting import hear_awaited, hear_change_of_made, hear_how_long
from conversations.orders.budget import hear_budget
from conversations.orders.enough import (
    find_people,
    hear_enough,
    hear_more_people,
    hear_people_told,
    hear_per_person,
    hear_pies_enough,
)
from conversations.orders.facts import OrderNamed
from conversations.orders.heard.cues import (
    asks_bare_price,
    asks_total,
    is_same_as_before,
    is_to_be_checked,
    leave_out_of_them,
    leave_out_of_these,
    leave_out_same,
    leaves_out,
    say_one_more,
    tells_of_some,
)
from conversations.orders.heard.days import find_day
from conversations.orders.heard.grammar import Clause
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords, begins_group, begins_order
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.agreed import agrees, leave_off, say_what_is_done, says_do
from conversations.orders.lines.at_table import is_at_table, is_of_table
from conversations.orders.lines.changing import change
from conversations.orders.lines.grouped import find_people_now, merely_speaks_of
from conversations.orders.lines.suggested import as_pies, find_suggested, takes_it
from conversations.orders.notes import find_notes
from conversations.orders.reaching import hear_reach, hear_where_and_asked
from conversations.orders.reckoning import settle_size
from conversations.orders.replying import ORDER, answer_rest, choose, hear_sorrow, join, reply_with
from conversations.orders.saying import find_weekday, name_toppings, price, say_basket, say_closing
from conversations.orders.standing import (
    JUST,
    call_off,
    hear_called_off,
    hear_deal,
    hear_quantity_deal,
    hear_setting_out,
    hear_standing,
)
from conversations.profile.conditions import find_conditions
from conversations.purchases.facts import Purchased
from conversations.turn.dispatch import Dispatch
from conversations.turn.inputs import Input
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.segments import is_question

_GRAVE = 0.5
"""From this on a grievance is what comes first."""
_LONG, _SHORT, _FEW, _BOTH = 14, 8, 4, 2
_HURT = frozenset({"injured", "charged_twice", "legal"})


def hear_at_once(turn: Turn, words: str) -> bool:
    """Short words right after something was ordered, which are of that, whatever else they are like.

    A score that was just asked for is no such thing ("2, it came cold"): it would be lost.
    """
    if turn.lead.dialogue.said.kind == "survey":
        return False
    known = (
        hear_awaited,
        hear_how_long,
        hear_called_off,
        hear_agreed,
        _hear_changed,
        hear_enough,
    )
    return any(one(turn, words) for one in known)


def hear_agreed(turn: Turn, words: str) -> bool:
    """ "Yes, do that", right after they asked whether something can be left off, or is had: it is done."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    if lexicon.prices is None or not (basket.wanted and basket.at) or turn.lead.handoff.is_sore(turn.now):
        return False
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at <= JUST]
    if len(said) < _BOTH or not agrees(words) or not basket.is_alive(turn.now, lexicon.prices):
        return False
    asked = said[-_BOTH].text
    names = [asked[one.start : one.end] for one in lexicon.find(asked) if one.kind == "addition"]
    done = say_what_is_done(words, asked, names) if is_question(asked) and _was_answered(turn) else ""
    if not done:
        return (
            says_do(words) and turn.lead.dialogue.said.kind == ORDER and _close(turn, basket, lexicon.prices)
        )
    return _leave_off(turn, done, lexicon.prices) or hear_order(turn, done)


def _was_answered(turn: Turn) -> bool:
    """Whether what was said last answered them, and changed no order."""
    return turn.lead.dialogue.said.kind in ("answer", "asked_staff")


def _leave_off(turn: Turn, done: str, prices: PriceList) -> bool:
    """What need not be on anything is left off, and said to be."""
    basket, before = turn.lead[Basket], turn.lead[Basket].copy()
    clauses = turn.playbook.index(OrderReader).read(done).clauses
    named = [one for clause in clauses if clause.verb == "remove" for one in clause.named]
    toppings = [topping for one in named for topping in one.toppings]
    if not toppings or any(prices.additions[one.addition].without for one in toppings):
        return False
    basket.wanted = leave_off(basket.wanted, {one.addition for one in toppings}, prices)
    basket.at = turn.now
    off = [replace(one, off=True, half=False) for one in toppings]
    told = turn.phrase("order_left_off", details=name_toppings(off, prices, turn.language).strip(" ,"))
    turn.reply(
        ORDER,
        join([told, *say_basket(turn, basket, prices, before)]),
        reason("order_read"),
        choose(turn, basket, prices),
    )
    _note(turn, basket, prices)
    return True


def _close(turn: Turn, basket: Basket, prices: PriceList) -> bool:
    """It is as they want it by now: how it is closed."""
    turn.reply(
        ORDER, say_closing(turn, basket, prices), reason("order_closing"), choose(turn, basket, prices)
    )
    return True


def hear(turn: Turn, words: str) -> bool:
    """What words say of an order: how it stands, what it comes to, what is wanted."""
    asked = (hear_where_and_asked, hear_setting_out, hear_standing, hear_ages, hear_quantity_deal, hear_deal)
    known = (hear_change_of_made, *asked, hear_budget, hear_what_it_was)
    planned = (hear_per_person, hear_pies_enough, hear_more_people, hear_people_told, hear_order, hear_reach)
    return any(one(turn, words) for one in (*known, *planned))


def hear_order(turn: Turn, words: str) -> bool:
    """Words that order something, change it, or ask what it comes to."""
    prices, read = turn.playbook.index(Lexicon).prices, turn.playbook.index(OrderReader).read
    if prices is None or turn.lead.handoff.is_sore(turn.now) or is_of_meanwhile(words):
        return False
    basket = turn.lead[Basket]
    if basket.at and basket.is_stale(turn.now, prices):
        basket.clear()
    is_again = take_up_last(turn, words)
    before = basket.copy()
    is_suggested = _take_up_suggested(turn, words, prices)
    said = leave_out_same(words) if is_again else say_one_more(words) if basket.wanted else words
    day, message = find_day(words, turn.now, turn.playbook.zone), read(said)._replace(words=words)
    if basket.people and not basket.wanted:  # "two of them": of those who are to be fed
        message = read(leave_out_of_them(words))._replace(words=words)
    else:
        message = read(leave_out_of_these(said))._replace(words=words)
    message = message._replace(clauses=_of_last(turn, message.clauses))
    if basket.people and not basket.wanted:
        message = message._replace(people=find_people_now(words, basket.people) or message.people)
    is_other_day = day and (basket.day or day != turn.now.astimezone(turn.playbook.zone).date())
    message = message._replace(day=day.isoformat() if day and is_other_day and prices.delivery else "")
    if is_suggested:
        message = message._replace(summary=True, clauses=() if _are_plain(message) else message.clauses)
    why = _take(turn, basket, message, prices)
    if is_again and (why is None or not basket.differs_from(before)):
        tell_last(turn)
        return True
    if why is None:
        return _put_to_staff(turn, before, message, prices)
    hear_sorrow(turn, words)
    reply_with(turn, basket, before, message, why)
    answer_rest(turn, words)
    if any(one.name == "allergy" for one in find_conditions(words)):  # never passed over
        turn.playbook.index(Dispatch).answer(turn, words)
    return True


def _of_last(turn: Turn, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "And 9 cokes", "make it 5": a bare number is of what was named a moment ago, where that is no pizza."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    said = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    if (
        prices is None
        or not basket.wanted
        or len(said) < _BOTH
        or len(clauses) != 1
        or len(clauses[0].named) != 1
    ):
        return clauses
    (clause,), (one,) = clauses, clauses[0].named
    things = turn.playbook.index(OrderReader).read(said[-_BOTH]).things
    name = things[0].item if len(things) == 1 else ""
    is_of_it = bool(name) and not prices.items[name].kind and any(line.item == name for line in basket.wanted)
    if not (is_of_it and one.is_bare and one.number and clause.verb in ("make", "correct", "only")):
        return clauses
    return (clause._replace(verb="make", named=(one._replace(item=name, part=False),)),)


def _are_plain(message: OrderWords) -> bool:
    """Whether all they name is that they are to be plain, as they come."""
    named = [one for clause in message.clauses for one in clause.named]
    return not any(one.number or one.item or one.toppings or one.vague for one in named)


def _take_up_suggested(turn: Turn, words: str, prices: PriceList) -> bool:
    """Whether so much is wanted now as they were told that their people need."""
    basket = turn.lead[Basket]
    if basket.people and not basket.wanted:
        return takes_it(words)
    if basket.is_open() or not prices.ordered or prices.find_feeding() is None:
        return False
    if (asks_total(words) or asks_bare_price(words)) and not is_at_table(turn):
        basket.people = find_people(turn, words)
        basket.at = turn.now if basket.people else basket.at
        return False
    said = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    people = find_suggested(words, [line for line in said if line != words])
    if people:
        basket.people, basket.at = people, turn.now
    return people > 0


def _hear_changed(turn: Turn, words: str) -> bool:
    """ "Make it 4", right after something was ordered, is that order, whatever else these words are like."""
    basket, prices = turn.lead[Basket], turn.playbook.index(Lexicon).prices
    is_short = prices is not None and bool(basket.wanted) and len(words.split()) <= _FEW
    if not (is_short and basket.at and turn.now - basket.at <= JUST):
        return False
    clauses = turn.playbook.index(OrderReader).read(words).clauses
    is_counted = any(one.number and one.is_bare for clause in clauses for one in clause.named)
    return is_counted and clauses[0].verb in ("make", "double") and hear_order(turn, words)


def _put_to_staff(turn: Turn, basket: Basket, message: OrderWords, prices: PriceList) -> bool:
    """What only people can look up, or make: the same as last time, something left out that is no addition."""
    if prices.ordered and message.promised:  # what was promised to whom stands in no price list
        ask_staff(turn, message.words)
        return True
    if prices.ordered and is_same_as_before(message.words) and len(message.words.split()) <= _LONG:
        ask_staff(turn, message.words, told="order_same_asked")
        return True
    if prices.ordered and is_to_be_checked(message.words) and len(message.words.split()) <= _LONG:
        ask_staff(turn, message.words)
        return True
    if not prices.ordered or is_question(message.words) or len(message.words.split()) > _SHORT:
        return False
    if not (basket.is_alive(turn.now, prices) and leaves_out(message.words)):
        return False
    ask_staff(turn, message.words)
    return True


def follow(turn: Turn, _: Input) -> None:
    """What was bought is wanted no more."""
    basket = turn.lead[Basket]
    if turn.noted(Purchased) and basket.at:
        basket.last = basket.wanted or basket.last
        basket.clear()


def _take(turn: Turn, basket: Basket, message: OrderWords, prices: PriceList) -> Reason | None:
    """Let the basket take in what was said; why it is read back, None where it is not spoken of."""
    was_open, before = basket.is_open(), basket.copy()
    if not was_open and is_of_table(turn, message):
        return None
    if message.outside or message.inside:
        basket.outside, basket.inside, basket.at = message.outside, message.inside, turn.now
    elif message.address and message.address != basket.address:
        basket.outside = ""  # another address than the one that nothing is brought to
    if not was_open and message.is_of_order and (message.day or message.hour):  # when, before what
        basket.day, basket.hour, basket.at = message.day, message.hour, turn.now
    begins = (
        begins_order(message, prices)
        or begins_group(message, prices)
        or _asks_deal_sum(turn, message, prices)
    )
    if _is_of_others(turn, message, begins) or not (was_open or begins):
        return None
    if was_open and message.calls_off:
        return call_off(turn, basket)
    unsure = _change(basket, message, prices)
    if basket.is_open():
        basket.notes = (*basket.notes, *find_notes(turn, message))
    if was_open and message.yes and basket.way == "delivery" and turn.lead.dialogue.said.kind == ORDER:
        basket.inside = True
    is_changed = basket.differs_from(before)
    asks = message.total or message.summary or (message.how_many and basket.people)
    if was_open and is_changed and not basket.is_open():
        return call_off(turn, basket)
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


def _names_nothing_there(message: OrderWords, is_changed: bool) -> bool:
    """Whether they want something off that was never on, or on that is on: it is read back as it stands."""
    said = [clause for clause in message.clauses if clause.verb in ("", "remove", "apart")]
    is_asked = is_question(message.words)
    return not (is_changed or is_asked) and any(one.toppings for clause in said for one in clause.named)


def _change(basket: Basket, message: OrderWords, prices: PriceList) -> bool:
    """Whether something of what was said could not be surely read."""
    unsure = False
    if message.people and (basket.people or begins_group(message, prices)):
        basket.people = message.people
    is_group = basket.people > 1 and not basket.wanted
    if is_group and (not message.things or merely_speaks_of(message.clauses, prices)):
        for clause in message.clauses:
            for one in clause.named:
                if one.number and one.toppings:
                    basket.special[one.toppings[0].addition] = one.number
    elif not (message.price and not (message.is_counted or message.is_exact) and not message.total):
        basket.wanted, unsure = change(
            basket.wanted, message.clauses, prices, of_these=tells_of_some(message.words)
        )
        if (
            basket.people
            and basket.wanted
            and not any(one.kind or _feeds(one, prices) for one in basket.wanted)
        ):
            basket.wanted = (*as_pies(basket.people, basket.special, prices), *basket.wanted)
        basket.people = 0 if basket.wanted else basket.people
        basket.wanted = settle_size(_open_size(basket.wanted, message, prices), prices)
    basket.way = message.way or basket.way
    if basket.is_open() and prices.delivery:
        _put_when(basket, message)
        if message.address and (message.is_sure_address or basket.address):
            basket.address = message.address
        if message.details and not basket.address and message.place:
            basket.address = message.place
        if message.details and message.details not in basket.address:
            basket.address = ", ".join(filter(None, (basket.address, message.details)))
        basket.way = basket.way or ("delivery" if basket.address or basket.inside else "")
    return unsure


def _put_when(basket: Basket, message: OrderWords) -> None:
    """The day, and the hour or the part of the day: an hour of another day is none of this."""
    if message.part and message.day not in ("", basket.day):
        basket.hour = ""
    basket.hour, basket.day = message.hour or basket.hour, message.day or basket.day
    basket.part = "" if basket.hour or not basket.day else message.part or basket.part


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
    if find_cue(message.words) in _HURT:
        return True
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
