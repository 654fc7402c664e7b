"""Whether a message begins an order, or one for so many people."""

import re
from collections.abc import Iterator, Sequence

from conversations.orders.cues import asking, ordering
from conversations.orders.cues.only_asked import orders_first
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.cues.sentences import split_asked
from conversations.orders.heard.grammar import Clause
from conversations.orders.heard.message import OrderWords
from conversations.orders.kept.prices import PriceList
from conversations.understanding.segments import is_question, split_acts

_WORDS = read_patterns("ordering")
_FEW = 6


def begins_order(message: OrderWords, prices: PriceList) -> bool:
    """Whether a message orders something, nothing being wanted so far; a price alone is asked of the answers."""
    things = message.things
    if message.only_sized or _is_put_on_theirs(message, prices):
        return False
    if all(one.all for one in things):
        return prices.ordered and (_tells_kinds_apart(message) or _tells_halves(message))
    if not prices.ordered:
        return message.total or (message.price and len({one.item for one in things}) > 1)
    asks = (message.price or message.total) and not orders_first(message.words)
    if asks and _asks_of_one(message):
        return False
    if message.total and message.is_counted:
        return True
    if asks:
        is_planned = message.is_detailed or message.ways_named or bool(message.hour or message.day)
        return message.is_exact or (message.is_counted and is_planned)
    is_named_well = message.is_counted or message.is_detailed or any(one.item for one in things)
    is_begun = message.is_detailed and message.begins_with_thing
    if wants_one(message):
        return True
    return is_named_well and (
        message.is_counted
        or is_begun
        or bool(message.address)
        or ordering.wants(message.words)
        or _is_bare(message.words)
        or _is_listed(message)
    )


def _is_put_on_theirs(message: OrderWords, prices: PriceList) -> bool:
    """ "The little one wants to put chocolate on it": something on what they make themselves, and nothing of ours."""
    named = message.things
    is_dish = bool(named) and not any(one.number or one.kind or prices.items[one.item].kind for one in named)
    return is_dish and _WORDS["puts_on_theirs"].search(message.words) is not None


def _asks_of_one(message: OrderWords) -> bool:
    """Whether it is what one costs with nothing on it, which is told with all that is had of it."""
    things = message.things
    is_one = len(things) == 1 and (things[0].number or 1) == 1 and not (things[0].toppings or things[0].vague)
    return is_one and not (message.ways_named or message.hour or message.day)


def _is_listed(message: OrderWords) -> bool:
    """Whether several things are told in a row, or one with what goes on it: hardly anything else is said so."""
    several = len([one for one in message.things if one.item]) > 1 or message.is_exact
    return several and not any(map(is_question, (message.words, *split_acts(message.words))))


def wants_one(message: OrderWords) -> bool:
    """ "I'd like a pizza": one is wanted, of a size that is to be asked."""
    things = message.things
    is_one = len(things) == 1 and things[0].kind and not things[0].definite
    return (
        bool(is_one) and ordering.wants(message.words) and not message.many_named and _is_short(message.words)
    )


def _is_short(words: str) -> bool:
    return len(words.split()) <= _FEW + 1


def _tells_kinds_apart(message: OrderWords) -> bool:
    """ "Two with olives, two with mushrooms", "I'd like one gluten-free": what they are goes without saying."""
    counted = [
        one
        for clause in message.clauses
        if clause.verb in ("", "make")
        for one in clause.named
        if one.number and one.toppings
    ]
    asks = is_question(split_asked(message.words).told) and not (message.total or message.price)
    return (len(counted) > 1 or (bool(counted) and ordering.wants(message.words))) and not asks


def leave_things_in(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses of a first order, where "no onion and a coke" takes off the onion alone: no thing is there yet."""
    for clause in clauses:
        at = next((n for n, one in enumerate(clause.named) if one.is_thing), 0)
        if clause.verb == "remove" and at > 0 and all(one.toppings for one in clause.named[:at]):
            yield clause._replace(named=clause.named[:at])
            yield clause._replace(verb="", named=clause.named[at:])
        else:
            yield clause


def tells_so_many(message: OrderWords) -> bool:
    """ "5 with corn, 5 plain": how many of the pies that were asked about are to be how."""
    told = [one for clause in message.clauses if clause.verb in ("", "make") for one in clause.named]
    counted = [one for one in told if one.number and (one.toppings or one.plain)]
    is_told = not is_question(split_asked(message.words).told)
    return len(counted) > 1 and any(one.toppings for one in counted) and is_told


def asks_more(message: OrderWords) -> bool:
    """ "And a calzone", upon an order: something is wanted, though it is none of the list."""
    is_more = ordering.wants(message.words) or ordering.goes_on(message.words) or _ADDS.match(message.words)
    return bool(message.unexplained and is_more) and not message.things


_ADDS = re.compile(
    r"\W*(?:and|plus|also|add|put|oh and|ועוד|וגם|גם|ו?ת?וסיפ[וי]|ו?תוסיף|ו?ת?שימ[וי]|ו?תשים)(?!\w)", re.I
)


def _tells_halves(message: OrderWords) -> bool:
    """ "Half olives, half corn" is one pie, whatever was said of it before; "half olives and that's it" is none yet."""
    told = [one for clause in message.clauses if clause.verb in ("", "make") for one in clause.named]
    halves = [topping for one in told for topping in one.toppings if topping.half]
    return len(halves) > 1 and not is_question(message.words)


def begins_group(message: OrderWords, prices: PriceList) -> bool:
    """Whether a message orders for so many people, and says nothing of what."""
    if not (prices.ordered and message.people > 1 and not message.is_counted and prices.find_feeding()):
        return False
    if _tells_diets(message) or _is_to_feed(message):
        return True
    is_asked = is_question(message.words) and not _WORDS["orders_for"].search(message.words)
    is_of_order = not is_asked and ordering.is_about_order(message.words)
    asks_price = message.price and ordering.is_about_order(message.words)
    return asks_to_feed(message) or message.total or is_of_order or asks_price


def _is_to_feed(message: OrderWords) -> bool:
    """ "Feeding 9 adults", "what should we get for nine": what they need is asked for, whatever else is."""
    return ordering.asks_need(message.words) or ordering.tells_to_feed(message.words)


def _tells_diets(message: OrderWords) -> bool:
    """Whether so many of them are said to eat something else, and nothing is asked but what to get."""
    named = [one for clause in message.clauses for one in clause.named if clause.verb != "remove"]
    others = [one for one in named if one.number and one.toppings and one.number < message.people]
    is_asked = is_question(message.words) and not ordering.asks_what_to_get(message.words)
    return bool(others) and not is_asked


def asks_to_feed(message: OrderWords) -> bool:
    """Whether they ask how many they need, being so many: what is needed is what they may order."""
    return message.how_many or (
        asking.asks_how_many(message.words) and ordering.is_about_order(message.words)
    )


def _is_bare(words: str) -> bool:
    """Whether hardly more is said than what is wanted ("family pie with olives")."""
    return len(words.split()) <= _FEW and not is_question(words)
