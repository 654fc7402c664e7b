"""The reply to when it is for, where that was just spoken of: "8", "in an hour", "tonight", "now"."""

from collections.abc import Callable
from datetime import timedelta

from conversations.lead.reason import reason
from conversations.orders.cues.numbers import read_number
from conversations.orders.heard.message import OrderWords
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.open_kinds import list_open_kinds
from conversations.orders.kept.prices import PriceList
from conversations.orders.replied.reading import find_reply, speaks_of_when
from conversations.orders.replies.replying import ORDER, choose, reply_with
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn

_AT = {"he": "לשעה {}", "en": "at {}"}
_LATEST = {"he": "עד איזו שעה אפשר להזמין?", "en": "what's the latest I can order?"}
"""An example of whoever asks that."""
_LATER = {"quarter": 15, "half": 30, "one": 60, "one_half": 90, "two": 120}
_CLOCK = 12
_STEP = timedelta(minutes=5)


def hear_of_when(turn: Turn, words: str, prices: PriceList, hear_order: Callable[[Turn, str], bool]) -> bool:
    """When what is wanted is to be there."""
    if prices.delivery is None or list_open_kinds(turn.lead[Basket].wanted):
        return False
    if hour := _find_later(turn, words):
        return hear_order(turn, _AT[turn.language].format(hour))
    if not _is_spoken_of(turn, words):
        return False
    if hour := _find_hour(words):
        return hear_order(turn, _AT[turn.language].format(hour))
    if find_reply(words, "latest"):
        return turn.playbook.index(Dispatch).answer(turn, _LATEST[turn.language])
    basket, before = turn.lead[Basket], turn.lead[Basket].copy()
    if find_reply(words, "evening") and not basket.day:
        turn.reply(ORDER, turn.phrase("order_hour_asked"), reason("order_read"), choose(turn, basket, prices))
        return True
    is_now = find_reply(words, "now")
    if not (is_now or find_reply(words, "evening")):
        return False
    basket.hour, basket.part, basket.day = "", "" if is_now else "evening", "" if is_now else basket.day
    basket.at = turn.now
    reply_with(turn, basket, before, OrderWords(words, summary=bool(is_now)), reason("order_read"))
    return True


def _is_spoken_of(turn: Turn, words: str) -> bool:
    """Whether the last thing they wrote, or were asked, is of when it is for."""
    recent = [line for line in turn.lead.dialogue.recent if line.text != words]
    mine = next((one.text for one in reversed(recent) if one.by == "lead"), "")
    asked = next((one.text for one in reversed(recent) if one.by == "bot"), "")
    return speaks_of_when(mine) or ("?" in asked and speaks_of_when(asked))


def _find_hour(words: str) -> str:
    """A bare hour; a number that no clock shows is none."""
    if find_reply(words, "noon"):
        return "12:00"
    found = find_reply(words, "hour")
    hour = read_number(found["hour"]) if found else None
    if found is None or hour is None or not 1 <= hour < 2 * _CLOCK:
        return ""
    return f"{hour + _CLOCK if hour < _EARLIEST else hour}:00"


_EARLIEST = 10
"""No pizza is baked at an hour before it: "eight" is the evening's."""


def _find_later(turn: Turn, words: str) -> str:
    """The hour that is so many minutes from now."""
    found = find_reply(words, "in_minutes")
    if found is None:
        return ""
    told = found.groupdict()
    minutes = next((length for key, length in _LATER.items() if told[key]), 0) or read_number(
        told["minutes"] or ""
    )
    at = turn.now.astimezone(turn.playbook.zone) + timedelta(minutes=minutes or 0)
    at += -timedelta(minutes=at.minute) % _STEP
    return f"{at.hour}:{at.minute:02}" if minutes else ""
