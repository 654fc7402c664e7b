"""So much is wanted as they were told that their people need."""

import re

from conversations.orders.asked.enough import find_people, find_told_day
from conversations.orders.cues.asking import asks_bare_price, asks_total
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.suggested import as_pies, find_suggested, takes_it
from conversations.orders.meant.asked_before import (
    accepts_needed,
    list_told,
    tell_pies_apart,
)
from conversations.orders.named.apart import asks_for_others
from conversations.orders.tables.at_table import is_at_table
from conversations.orders.tables.planned import is_feast
from conversations.profile.counting import find_count
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_THAT = {"he": "אז ניקח את זה", "en": "make it that"}
_SEVERAL = 2
_ON_TOP = re.compile(r"(?<!\w)(?:on top|as well|too|in addition|besides|extra|ו?בנוסף|ועוד|וגם)(?!\w)", re.I)
"""What comes beside what was told that they need."""


def take_up_needed(turn: Turn, words: str, prices: PriceList) -> bool:
    """Whether so much is wanted now as they were told that their people need."""
    basket = turn.lead[Basket]
    if basket.people and not basket.wanted:
        if accepts_needed(words):  # they are pies from now on, each of which may be otherwise
            basket.wanted, basket.people = tuple(as_pies(basket.people, basket.special, prices)), 0
            basket.supposed = False
            return True
        basket.supposed = basket.supposed and not takes_it(words)
        return takes_it(words)
    if basket.is_open() or not prices.ordered or prices.find_feeding() is None:
        return False
    if (asks_total(words) or asks_bare_price(words)) and not (is_at_table(turn) or is_feast(turn)):
        basket.people, basket.day = find_people(turn, words), basket.day or _find_day_ahead(turn)
        basket.supposed = basket.people > 0
        basket.at = turn.now if basket.people else basket.at
        return False
    told = list_told(turn, words)
    people = find_suggested(words, told) or _find_just_told(turn, words)
    if not people and accepts_needed(words) and turn.lead.dialogue.said.kind == "answer":
        people = find_suggested(_THAT[turn.language], told[-1:])
        basket.wanted = tuple(as_pies(people, {}, prices)) if people else ()
    if people:
        basket.people, basket.at = 0 if basket.wanted else people, turn.now
        basket.day = basket.day or _find_day_ahead(turn)
    return people > 0


def _find_just_told(turn: Turn, words: str) -> int:
    """How many are to be fed, of whom the last answer told what they need, where these words go on from that.

    They tell those pies apart, or add something to them.
    """
    recent = turn.lead.dialogue.recent
    told = [line.text for line in recent if line.by == "lead" and line.text != words]
    answer = next((line.text for line in reversed(recent) if line.by != "lead"), "")
    people = find_count(told[-1]) or 0 if told and turn.lead.dialogue.said.kind == "answer" else 0
    if people < _SEVERAL or not re.search(rf"(?<!\d){people}(?!\d)", answer):
        return 0
    message, prices = turn.playbook.index(OrderReader).read_group(words), turn.playbook.index(Lexicon).prices
    adds = bool(message.clauses) and message.clauses[0].verb == "add" and bool(message.things)
    is_told = prices is not None and bool(tell_pies_apart(Basket(people=people), message, prices))
    is_on_top = _ON_TOP.search(words) and not is_question(words)
    is_more = adds or is_told or is_on_top or asks_for_others(words)
    return people if is_more and not is_feast(turn) else 0


def _find_day_ahead(turn: Turn) -> str:
    """Another day than today that was told before anything was wanted."""
    told = find_told_day(turn)
    return told if told != turn.now.astimezone(turn.playbook.zone).date().isoformat() else ""
