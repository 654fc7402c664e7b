"""What those are to be that were asked about, as none of the list: "mushrooms and corn", upon "2 veggie"."""

import re

from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.asked_before import find_so_many_asked, list_told
from conversations.orders.named.thing import Named
from conversations.orders.spelling.plainer import say_plainer
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_SHORT = 8
_HEBREW = re.compile("[א-ת]")


def say_answered(turn: Turn, words: str) -> str:
    """The words as so many more of what they were asked about just now, where they tell but what goes on those."""
    lexicon, read, basket = (
        turn.playbook.index(Lexicon),
        turn.playbook.index(OrderReader).read,
        turn.lead[Basket],
    )
    told = list_told(turn, words)
    before = read(told[-1]) if told and basket.wanted and turn.lead.dialogue.said.kind == "order" else None
    if before is None or len(before.unexplained) != 1 or is_question(words) or len(words.split()) > _SHORT:
        return words
    many = next((one.number for one in lexicon.find(before.unexplained[0]) if one.kind == "number"), 0)
    clauses = read(words).clauses
    named = clauses[0].named if len(clauses) == 1 and not clauses[0].verb else ()
    if not many or len(named) != 1 or not _tells_how(named[0], many):
        return words
    numbers = [token for token in lexicon.find(say_plainer(words)) if token.kind == "number"]
    how, said = (
        (words[numbers[0].end :] if numbers else words).strip(),
        numbers[0].number if numbers else many,
    )
    is_hebrew = _HEBREW.search(words) is not None
    if _is_among(turn, words, before, many):
        return f"{said} {'מהן' if is_hebrew else 'of them'} {how}"
    if basket.earlier:
        return words
    return f"{'תוסיפו' if is_hebrew else 'add'} {said} {how}"


def _tells_how(one: Named, many: int) -> bool:
    """Whether nothing is told but what goes on so many, or on some of them."""
    is_how = not one.is_thing and bool(one.toppings or one.plain) and (one.number or 1) <= many
    return is_how and not (one.known or one.other or one.rest or one.all)


def _is_among(turn: Turn, words: str, before: OrderWords, many: int) -> bool:
    """Whether they are some of those that are written down: of three, two of which were told."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    named = [one for clause in before.clauses for one in clause.named]
    heads = [one for one in named if one.is_thing and not one.plain and (one.number or 0) > 1]
    parts = [one for one in named if one.part and not one.is_thing]
    pies = sum(one.count for one in basket.wanted if prices and (one.kind or prices.items[one.item].kind))
    total = find_so_many_asked(turn, words)
    return bool(heads and parts) or 0 < total < pies + many
