"""Whether so much is only asked about: what it costs, how many they need. Nobody wants it by that. Pure."""

from conversations.orders.cues import asking, ordering
from conversations.orders.cues.only_asked import lists_first, orders_first
from conversations.orders.heard.message import OrderWords
from conversations.orders.meant.asked_before import accepts_needed
from conversations.orders.named.apart import asks_for_others
from conversations.understanding.segments import is_question


def only_asks(message: OrderWords) -> bool:
    """Whether a message that names so much, or so many people, asks about it and orders nothing.

    >>> only_asks(OrderWords("how much are 2 family pies?", price=True))
    True
    >>> only_asks(OrderWords("I'd like 2 family pies, how much is that?", total=True))
    False
    """
    if message.address or message.confirms or message.wishes:
        return False
    asks = message.price or message.total or message.how_many or _asks_need(message.words)
    if message.people > 1 and not message.things:
        return asks or not (ordering.wants(message.words) or ordering.is_about_order(message.words))
    lists = message.is_detailed and lists_first(message.words)
    return asks and not (lists or orders_first(message.words))


def takes_up(message: OrderWords) -> bool:
    """Whether what was only asked about so far is wanted by these words: taken, changed, or sent somewhere."""
    if message.confirms or message.wishes or accepts_needed(message.words):
        return True
    if message.things and asks_for_others(message.words):  # "a personal for me, and for the others?"
        return True
    if is_question(message.words) and (only_asks(message) or not ordering.wants(message.words)):
        return False
    is_placed = bool(message.address) and (message.is_sure_address or message.inside)
    named = [one for clause in message.clauses for one in clause.named]
    is_changed = any(one.is_thing or one.toppings or (one.number and _first_verb(message)) for one in named)
    return is_placed or message.pointed is not None or (is_changed and not only_asks(message))


def asks_on(message: OrderWords) -> bool:
    """Whether more is asked about what was asked about before: a sum, for how many."""
    asks = message.total or message.price or message.how_many or message.summary or message.people > 1
    return (
        bool(asks) or _asks_need(message.words) or (bool(message.things) and ordering.goes_on(message.words))
    )


def _first_verb(message: OrderWords) -> str:
    """The first verb of what is done with what is there ("make it 3")."""
    return next((clause.verb for clause in message.clauses if clause.verb), "")


def _asks_need(words: str) -> bool:
    return asking.asks_how_many(words) or ordering.asks_need(words)
