"""How what is wanted is to be made and packed: kept with it as they wrote it, read back with it, and told to staff."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from conversations.lead.reason import reason
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.tables.at_table import is_at_table
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_WORDS = read_patterns("wishes")
_KINDS = ("made", "packed", "left_out")
_CLAUSE = re.compile(
    r"[^,.;!?\n]+?(?=[,.;!?\n]|\s+(?:and|also|plus)\s|\s+ו(?=ת|ש|בלי|ללא|מפיות|צלחות)|$)[?]?"
)
_THINGS = frozenset({"item", "kind", "addition"})
_LONG, _MOST = 14, 8


class Wished(NamedTuple):
    """What is wished for, as it was written, and the words without it."""

    wishes: tuple[str, ...]
    rest: str


def split_wishes(words: str, lexicon: Lexicon) -> Wished:
    """The wishes among words, clause by clause; of a clause that orders something as well only its own words."""
    wishes, rest = [], words
    for clause, found in _find(words):
        named = [one for one in lexicon.find(clause) if one.kind in _THINGS]
        outside = [one for one in named if not found.start() <= one.start < found.end()]
        said = found[0] if outside else clause
        wishes.append(_trim(said))
        rest = rest.replace(said, " ", 1)
    return Wished(tuple(wishes), rest if rest.strip(" .,!?;\n") else "")


def _find(words: str) -> Iterator[tuple[str, re.Match[str]]]:
    for clause in (one[0].strip() for one in _CLAUSE.finditer(words)):
        if _WORDS["no_wish"].search(clause) or (is_question(clause) and not _WORDS["polite"].match(clause)):
            continue
        found = next((one for kind in _KINDS if (one := _WORDS[kind].search(clause))), None)
        if found and len(clause.split()) <= _LONG:
            yield clause, found


def hear_wishes(turn: Turn, words: str) -> bool:
    """ "Cut it in squares, and extra napkins", upon what is wanted: it is kept with that, and calls for nobody."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not basket.wanted or is_hurt(turn) or is_at_table(turn):
        return False
    if not basket.is_alive(turn.now, prices) or turn.lead.handoff.has_owner():
        return False
    wished = split_wishes(words, turn.playbook.index(Lexicon))
    if not wished.wishes or len(wished.rest.split()) > 1:
        return False
    keep_wishes(basket, wished.wishes)
    basket.at = turn.now
    turn.reply("answer", turn.phrase("order_wish", details="; ".join(wished.wishes)), reason("order_read"))
    return True


def keep_wishes(basket: Basket, wishes: tuple[str, ...]) -> None:
    """So many as anybody has; what was wished for last counts."""
    basket.manner = tuple(dict.fromkeys((*basket.manner, *wishes)))[-_MOST:]


def _trim(said: str) -> str:
    return _WORDS["around"].sub("", _WORDS["around"].sub("", said)).strip(" .,!?")


def leave_if_had_out(words: str) -> str:
    """The words without "if you have it": it is wanted.

    >>> leave_if_had_out("וספרייט דיאט אם יש"), leave_if_had_out("extra napkins, if you have any")
    ('וספרייט דיאט', 'extra napkins')
    """
    return _WORDS["if_had"].sub("", words)
