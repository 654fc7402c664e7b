"""What is told of a table: so many who come, a small dog, another hour. None of that is a pizza."""

import re
from datetime import timedelta

from conversations.meetings.kept.calendars import Calendars
from conversations.meetings.kept.part import Appointments
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderWords
from conversations.orders.kept.basket import Basket
from conversations.turn.turn import Turn

_LATELY = timedelta(hours=3)
_THINGS = frozenset({"item", "kind", "addition", "plain"})
_SEATED = re.compile(
    r"(?<!\w)(?:tables?|reserv\w*|seats?|seated|sit(?:ting)?|party of|book(?: (?:for|us|me))?|booking|"
    r"[ובלה]?שולחן|[ובלה]?שולחנות|ו?לשבת|"
    r"(?:לשמור|לשריין|תשמרו|שומרים|להזמין)(?: לנו| לי)? מקום|מקום ל\w+|מקומות)(?!\w)",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"ו?ה?(?:גדול|קטנ?)(?:ה|ים|ות|ן)?|קטן|big|large|small|smalls?|little|little ones?|for one|family|s|l",
    re.IGNORECASE,
)


def is_of_table(turn: Turn, message: OrderWords) -> bool:
    """Whether they talk of a table, and what these words name may as well be of that."""
    basket, words = turn.lead[Basket], message.words
    if _SEATED.search(words):
        basket.table_at = turn.now
        return False
    if message.way or message.address or names_food(turn, words):
        basket.table_at = None
        return False
    if is_at_table(turn):
        basket.table_at = turn.now
        return True
    return False


def is_at_table(turn: Turn) -> bool:
    """Whether they talked of a table last."""
    told = turn.lead[Basket].table_at
    return _has_meeting(turn) or (told is not None and turn.now - told < _LATELY)


def _has_meeting(turn: Turn) -> bool:
    """Whether a place of ours is kept for them, or they choose when."""
    kept, kinds = turn.lead[Appointments], turn.playbook.index(Calendars).kinds
    choosing, ahead = kept.chosen_from(turn.now), kept.ahead(turn.now)
    names = {ahead.kind if ahead else "", choosing.kind if choosing else ""}
    return any(name in kinds and kinds[name].how == "place" for name in names)


def names_table(words: str) -> bool:
    """Whether words name a table, or a place to sit."""
    return _SEATED.search(words) is not None


def speaks_of_table(turn: Turn, message: OrderWords) -> bool:
    """Whether words that come upon an order are of a table, and name nothing that is eaten, brought or paid."""
    is_of_order = message.way or message.address or message.total or message.confirms or message.calls_off
    return names_table(message.words) and not (is_of_order or names_food(turn, message.words))


def names_food(turn: Turn, words: str) -> bool:
    """Whether anything of the price list is named, and not a mere size."""
    named = (one for one in turn.playbook.index(Lexicon).find(words) if one.kind in _THINGS)
    return any(not _SIZE.fullmatch(words[one.start : one.end]) for one in named)
