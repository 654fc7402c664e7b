"""Of which pie they asked what so many cost, a moment ago: numbers and kinds that are told now are of that one."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from msgspec.structs import replace

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.kept.basket import Basket, BasketLine, Topping
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.suggested import as_pies
from conversations.orders.pointing.staying import say_upon
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_WORDS = read_patterns("agreeing")
_JUST = timedelta(minutes=30)
_BACK = 4
_BOTH = 2
_OF_PIES = frozenset({"item", "kind", "addition", "plain"})


def find_asked_pie(turn: Turn, words: str, prices: PriceList) -> str:
    """The one kind of pie, by its item, of which a number was asked lately; "" where none was, or several."""
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at <= _JUST]
    for line in reversed(said[-_BACK:]):
        if line.text == words:
            continue
        tokens = turn.playbook.index(Lexicon).find(line.text)
        pies = {one.value for one in tokens if one.kind == "item" and prices.items[one.value].kind}
        numbers = [one.number for one in tokens if one.kind == "number"]
        if not pies and any(one.kind == "kind" for one in tokens):
            pies = _find_by_number(numbers, prices)
        if pies:
            return pies.pop() if len(pies) == 1 and numbers else ""
    return ""


def find_so_many_asked(turn: Turn, words: str) -> int:
    """How many pies they spoke of lately, before they told which; 0 where of none."""
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at <= _JUST]
    prices = turn.playbook.index(Lexicon).prices
    for line in reversed(said[-_BACK:]):
        tokens = turn.playbook.index(Lexicon).find(line.text)
        for one, after in pairwise(tokens):
            is_pie = after.kind == "kind" or (
                prices is not None and after.kind == "item" and prices.items[after.value].kind is not None
            )
            if line.text != words and one.kind == "number" and is_pie and one.number >= _BOTH:
                return one.number
    return 0


def _find_by_number(numbers: Sequence[int], prices: PriceList) -> set[str]:
    """Of so many that each costs less they are told what these cost, though no size was named ("10 pies")."""
    feeding = prices.find_feeding()
    quantity = feeding[1].quantity if feeding else None
    is_many = quantity is not None and any(one >= quantity.least for one in numbers)
    return {feeding[0]} if feeding and is_many else set()


def size_as_asked(
    turn: Turn, message: OrderWords, wanted: tuple[BasketLine, ...], prices: PriceList
) -> tuple[BasketLine, ...]:
    """What is wanted, with the size that was asked about where none is told ("4 plain, 3 corn", after "10 trays?")."""
    if all(one.item for one in wanted):
        return wanted
    many = sum(one.count for one in wanted if not one.item)
    name = find_asked_pie(turn, message.words, prices) or next(iter(_find_by_number([many], prices)), "")
    kind = prices.items[name].kind if name else None
    return tuple(
        replace(one, item=name, kind="") if kind and not one.item and one.kind == kind else one
        for one in wanted
    )


def say_as_asked(turn: Turn, message: OrderWords) -> OrderWords:
    """The message with "a personal one like that" as one with what they asked about right before ("no gluten?").

    Whoever must not eat something counts on it.
    """
    on = _find_asked_on(turn, message.words)
    if not on:
        return message
    clauses = (
        clause._replace(
            named=tuple(
                one._replace(toppings=on, same=False)
                if one.same and one.is_thing and not one.toppings
                else one
                for one in clause.named
            )
        )
        for clause in message.clauses
    )
    return message._replace(clauses=tuple(clauses))


def _find_asked_on(turn: Turn, words: str) -> tuple[Topping, ...]:
    """What may go on one that they asked about a moment ago, with nothing of the list named since; else nothing."""
    lexicon = turn.playbook.index(Lexicon)
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at <= _JUST]
    before = ((line.text, lexicon.find(line.text)) for line in reversed(said[-_BACK:]) if line.text != words)
    told = ((text, found) for text, found in before if any(one.kind in _OF_PIES for one in found))
    text, found = next(told, ("", ()))
    if not any(map(is_question, split_acts(text))):
        return ()
    named = dict.fromkeys(one.value for one in found if one.kind == "addition")
    return tuple(map(Topping, named)) if len(named) == 1 else ()


def accepts_needed(words: str) -> bool:
    """Whether they accept, in a few words, what they were told that their people need.

    >>> accepts_needed("great do that"), accepts_needed("נשמע טוב, תודה"), accepts_needed("do you deliver")
    (True, True, False)
    """
    return _WORDS["accepts"].match(words) is not None


def tell_pies_apart(basket: Basket, message: OrderWords, prices: PriceList) -> tuple[BasketLine, ...]:
    """What a group needs, as pies, where words tell these apart ("one mushrooms, one no cheese"); else nothing."""
    counted = [one for clause in message.clauses for one in clause.named if one.number]
    named = [one for one in counted if one.toppings or one.plain]
    pies = tuple(as_pies(basket.people, basket.special, prices))
    is_ordinary = any(prices.additions[each.addition].price for one in named for each in one.toppings)
    is_told = len(named) >= _BOTH and sum(one.number or 0 for one in named) <= sum(one.count for one in pies)
    if message.people or not (is_told and is_ordinary) or _WORDS["of_people"].search(message.words):
        return ()
    return pies


def take_as_pies(turn: Turn, words: str, prices: PriceList) -> None:
    """What a group needs is so many pies from now on, where words tell these apart: they are read as of those then."""
    basket = turn.lead[Basket]
    if not basket.people or basket.wanted:
        return
    message = turn.playbook.index(OrderReader).read_group(words)
    if pies := tell_pies_apart(basket, message, prices):
        basket.wanted, basket.people, basket.special = pies, 0, {}


def list_told(turn: Turn, words: str) -> list[str]:
    """What they wrote before these words, the latest last."""
    told = [line.text for line in turn.lead.dialogue.recent if line.by == "lead" and line.text != words]
    lexicon, wanted = turn.playbook.index(Lexicon), turn.lead[Basket].wanted
    return told[:-1] if told and say_upon(told[-1], wanted, lexicon) == words else told
