"""What is said to be otherwise and is so already: nothing is done, and it is read back. Pure."""

from conversations.orders.heard.grammar import Clause
from conversations.orders.heard.message import OrderWords
from conversations.orders.kept.basket import Basket
from conversations.understanding.segments import is_question


def names_nothing_there(message: OrderWords, is_changed: bool) -> bool:
    """Whether they want something off that was never on, on that is on, or so many as there are: it is read back."""
    if is_changed or is_question(message.words):
        return False
    return any(map(_is_as_it_is, message.clauses))


def takes_off_what_is_not_there(message: OrderWords, basket: Basket) -> bool:
    """Whether all they say is that things go which are gone already."""
    named = [one for clause in message.clauses for one in clause.named]
    is_gone = all(one.item and not one.toppings for one in named)
    there = {one.item for one in basket.wanted}
    only_off = bool(named) and all(clause.verb == "remove" for clause in message.clauses)
    return only_off and is_gone and not any(one.item in there for one in named)


def _is_as_it_is(clause: Clause) -> bool:
    """Whether a clause that changed nothing is of what is there, or is not."""
    if clause.verb == "remove" and any(one.is_thing for one in clause.named):
        return True
    if clause.verb == "make" and any(one.is_bare and one.number for one in clause.named):
        return True
    how = any(one.toppings or (one.plain and not one.number) for one in clause.named)
    return clause.verb in ("", "remove", "apart") and how


def are_plain(message: OrderWords) -> bool:
    """Whether all they name is that they are to be plain, as they come."""
    named = [one for clause in message.clauses for one in clause.named]
    return not any(one.number or one.item or one.toppings or one.vague for one in named)
