"""What was asked for a moment ago, and is wanted no more in the breath that orders something else."""

import re

from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.kept.basket import Basket
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_NEVER_MIND = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|oh|right|hmm|no|well|ah|טוב|אוקיי?|אה|הממ?|לא|אז|סבבה)\W+)*"
    r"(?:never ?mind(?: that| it)?|nvm|forget (?:it|that)|scratch that|scrap that|leave it|doesn'?t matter|"
    r"לא משנה|לא חשוב|עזבו?(?: את זה)?|עזוב(?: את זה)?|תעזבו?(?: את זה)?|שכחו מזה)\s*[,.;:!\n–-]+\s*(?=\S)",
    re.IGNORECASE,
)


def drop_asked(turn: Turn, words: str) -> str:
    """The words without "never mind", and the basket without what it had of the question before, where they order on.

    What was written down of a question ("could it be half vegan?") was no more than asked.
    """
    found, basket = _NEVER_MIND.match(words), turn.lead[Basket]
    told = [line.text for line in turn.lead.dialogue.recent if line.by == "lead" and line.text not in words]
    if found is None or not (basket.wanted and told):
        return words
    rest, read = words[found.end() :], turn.playbook.index(OrderReader).read
    if not any(one.item for one in read(rest).things):
        return words
    if is_question(told[-1]) and read(told[-1]).things:
        basket.wanted = basket.earlier[-1] if basket.earlier else ()
        return rest
    return rest if _drop_single(turn, basket, read(rest)) else words


def _drop_single(turn: Turn, basket: Basket, message: OrderWords) -> bool:
    """Whether pies are wanted in the place of the one that was: "never mind, two small ones with corn"."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None or any(clause.verb in ("add", "remove") for clause in message.clauses[:1]):
        return False
    pies = [one for one in basket.wanted if one.kind or prices.items[one.item].kind]
    if len(pies) != 1 or not any(one.item and prices.items[one.item].kind for one in message.things):
        return False
    basket.wanted = tuple(one for one in basket.wanted if one is not pies[0])
    return True
