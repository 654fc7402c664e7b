"""How what is wanted is to be made and packed: kept with it as they wrote it, read back with it, and told to staff."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from conversations.lead.reason import reason
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.tables.at_table import is_at_table
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_WORDS = read_patterns("wishes")
_KINDS = ("made", "packed", "left_out")
_CLAUSE = re.compile(
    r"[^,.;!?\n]+?(?=[,.;!?\n]|\s+(?:and|also|plus)\s|\s+ו(?=ת|ש|בלי|ללא|מפיות|צלחות)|$)[?]?"
)
_THINGS = frozenset({"item", "kind", "addition"})
_LONG, _MOST = 14, 8
_JUST = timedelta(minutes=30)
"""So long ago it was wished for just now."""


class Wished(NamedTuple):
    """What is wished for, as it was written, and the words without it."""

    wishes: tuple[str, ...]
    rest: str


def split_wishes(words: str, lexicon: Lexicon) -> Wished:
    """The wishes among words, clause by clause; of a clause that orders something as well only its own words."""
    wishes, rest = [], words
    for clause, found in _find(words, lexicon):
        named = [one for one in lexicon.find(clause) if one.kind in _THINGS]
        outside = [one for one in named if not found.start() <= one.start < found.end()]
        said = found[0] if outside else clause
        wishes.append(_trim(said))
        rest = rest.replace(said, " ", 1)
    return Wished(tuple(wishes), rest if rest.strip(" .,!?;\n") else "")


def _find(words: str, lexicon: Lexicon) -> Iterator[tuple[str, re.Match[str]]]:
    for clause in (one[0].strip() for one in _CLAUSE.finditer(words)):
        if (sort := _find_sort(clause, lexicon)) is not None:
            yield sort[0], sort
        if _WORDS["no_wish"].search(clause) or (is_question(clause) and not _WORDS["polite"].match(clause)):
            continue
        found = next((one for kind in _KINDS if (one := _WORDS[kind].search(clause))), None)
        if found and len(clause.split()) <= _LONG:
            yield clause, found


_SORT = re.compile(
    r"(?<!\w)(?:not|לא)(?: the| את ה)? (?P<gone>[^\W\d]+ [^\W\d]+),? "
    r"(?:but|אלא)(?: the| עם)? (?P<new>[^\W\d]+)(?: ones?)?(?!\w)",
    re.IGNORECASE,
)


def _find_sort(clause: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Of which sort something is to be that is had in none ("not green olives but black"); None where none is told."""
    found = _SORT.search(clause)
    gone = [one.kind for one in lexicon.find(lexicon.mend(found["gone"]))] if found else []
    is_sort = gone == ["addition"] and found is not None and not lexicon.find(lexicon.mend(found["new"]))
    return found if is_sort else None


def hear_wishes(turn: Turn, words: str) -> bool:
    """ "Cut it in squares, and extra napkins", upon what is wanted: it is kept with that, and calls for nobody."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not basket.wanted or is_hurt(turn) or is_at_table(turn):
        return False
    if not basket.is_alive(turn.now, prices) or turn.lead.handoff.has_owner():
        return False
    wished = split_wishes(words, turn.playbook.index(Lexicon))
    is_more = len(wished.rest.split()) > 1 and not _SAYS.fullmatch(wished.rest)
    if not wished.wishes or is_more:
        return False
    keep_wishes(basket, wished.wishes)
    basket.at = turn.now
    turn.reply("answer", turn.phrase("order_wish", details="; ".join(wished.wishes)), reason("order_read"))
    _answer_too(turn, words, wished.wishes)
    return True


def _answer_too(turn: Turn, words: str, wishes: tuple[str, ...]) -> None:
    """What is asked, or is of what somebody can't have, is answered as well: a note alone would promise it."""
    reading = turn.playbook.reader.read(words)
    is_known = reading.sure and reading.best is not None and reading.best.label.kind == "answer"
    is_of_care = any(_WORDS["of_care"].search(one) for one in wishes)
    if is_known and (is_of_care or is_question(words)):
        turn.playbook.index(Dispatch).answer(turn, words)


_SAYS = re.compile(
    r"\W*(?:my |our )?\w+(?: של[א-ת]+)? "
    r"(?:says?|said|asks?|wants|likes|prefers|אומר\w*|אמרה?|ביקשה?|מבקש\w*|רוצה|מעדיפ\w*)\W*",
    re.IGNORECASE,
)
"""Who it is that wishes so."""


def find_wishes_before(turn: Turn) -> tuple[str, ...]:
    """What was wished for a moment ago, before anything was ordered that it could be kept with."""
    lexicon = turn.playbook.index(Lexicon)
    said = [
        line.text for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at <= _JUST
    ]
    return tuple(wish for words in said[:-1] for wish in split_wishes(words, lexicon).wishes)


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
