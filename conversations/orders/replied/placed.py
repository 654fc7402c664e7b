"""On which of them: what they named by itself a moment ago goes there, and not where it was put meanwhile."""

from collections.abc import Callable

from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.replied.reading import find_reply
from conversations.orders.replies.replying import ORDER
from conversations.turn.turn import Turn

_LINKS = frozenset({"with", "add"})
_ON = {"he": ("על", "{} על {}"), "en": ("on", "{} on {}")}


def hear_of_place(turn: Turn, words: str, hear_order: Callable[[Turn, str], bool]) -> bool:
    """ "All of them", "on one of the plain ones", upon "mushrooms too"."""
    basket, find = turn.lead[Basket], turn.playbook.index(Lexicon).find
    if turn.lead.dialogue.said.kind != ORDER or not find_reply(words, "placed"):
        return False
    recent = [line.text for line in turn.lead.dialogue.recent if line.by == "lead" and line.text != words]
    told = [one for one in find(recent[-1]) if one.kind not in _LINKS] if recent else []
    on = {one.value: recent[-1][one.start : one.end] for one in told if one.kind == "addition"}
    if len(on) != 1 or len(told) != 1:
        return False
    if basket.changed_at and basket.earlier:
        basket.wanted, basket.earlier = basket.earlier[-1], basket.earlier[:-1]
    here, where = _ON[turn.language]
    (addition,) = on.values()
    return hear_order(turn, where.format(addition, words.strip().removeprefix(here).strip(" .!")))
