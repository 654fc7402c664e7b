"""When what is wanted is to be there, told in a few words by itself: at an hour, or so much later than it was."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from conversations.lead.reason import reason
from conversations.meetings.times.shifts import find_shift
from conversations.orders.cues.numbers import NUMBERS
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.days import find_day
from conversations.orders.heard.hours import find_hour, find_told_hour, say_dots
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.named.corrected import say_corrected, say_hour_corrected
from conversations.orders.replies.replying import ORDER, choose, reply_with
from conversations.orders.tables.at_table import names_table
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.weekdays import find_named_days

_WORDS = read_patterns("timed")
_LONG, _BESIDE = 24, 9
_NAMES = frozenset({"item", "kind", "addition", "not_sold", "payment", "to", "not_to", "pickup"})


def hear_hour(turn: Turn, words: str, answer_beside: Callable[[Turn, str], None]) -> bool:
    """Who says little but when: their order is for then, whatever these words are like, and why is no question."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.delivery or not basket.is_alive(turn.now, prices):
        return False
    if len(words.split()) > _LONG or names_table(words) or is_hurt(turn):
        return False
    found, beside = _split(_say_corrected(turn, basket, words))
    if not found or any(_names_more(turn, part) for part in beside):
        return False
    read = turn.playbook.index(OrderReader).read(words)
    if read.name or read.confirms or basket.supposed:
        return False  # whose it is is told as well; or it is agreed to, or was only asked about
    shift, before = find_shift(found), basket.copy()
    if shift and not basket.hour:
        turn.reply(ORDER, turn.phrase("order_hour_asked"), reason("order_read"), choose(turn, basket, prices))
        return True
    basket.hour = _move(basket.hour, shift) if shift else _find_hour(found)
    zone = turn.playbook.zone
    day = find_day(found, turn.now, zone)
    if day and (basket.day or day != turn.now.astimezone(zone).date()):
        basket.day = day.isoformat()
    basket.part, basket.at = "", turn.now
    reply_with(turn, basket, before, OrderWords(words), reason("order_read"))
    asked = [part for part in beside if is_question(part) and part.rstrip().endswith("?")]
    if asked:
        answer_beside(turn, f"{found}. {' '.join(asked)}")
    return True


def _say_corrected(turn: Turn, basket: Basket, words: str) -> str:
    """The words with an hour in the place of the one that was told, be it a moment ago ("make it 8", upon "at 7")."""
    if {str(one.count) for one in basket.wanted} & set(re.findall(r"\d+", words)):
        return words  # "8 not 7", of seven pies
    told = [line.text for line in turn.lead.dialogue.recent if line.by == "lead" and line.text != words]
    rather = (
        _WORDS["rather"].fullmatch(words.strip()) if basket.hour and told and _split(told[-1])[0] else None
    )
    return f"at {rather['now']}" if rather else say_corrected(say_hour_corrected(words, basket.hour))


@remembered
def _split(words: str) -> tuple[str, tuple[str, ...]]:
    """The part that says when, and the others; "" where none does, or it says more than that."""
    said, parts, start = say_dots(words), [], 0
    for found in _WORDS["joint"].finditer(said):
        parts.append(said[start : found.end()].strip(" ,.;!\n"))
        start = found.end()
    parts = [one for one in (*parts, said[start:].strip(" ,.;!\n")) if one]
    timed = [one for one in parts if _is_when(one)]
    if len(timed) != 1:  # of several hours one may be of something else
        return "", ()
    return timed[-1], tuple(one for one in parts if one not in timed)


def _is_when(part: str) -> bool:
    """Whether a part says when and nothing else."""
    if not (find_shift(part) or (_WORDS["hour"].search(part) and _find_hour(part))):
        return False
    return all(
        _WORDS["around"].fullmatch(word) or _is_number(word) or find_named_days(word)
        for word in part.replace("-", " ").replace("־", " ").strip(" ?!.").split()
    )


def _find_hour(part: str) -> str:
    """The hour of a part, be it a bare one."""
    clock = _WORDS["clock"].search(part)
    return find_told_hour(part) or find_hour(part) or (find_told_hour(f"at {clock[0]}") if clock else "")


def _is_number(word: str) -> bool:
    bare = word.casefold().strip("?!.,").removesuffix("pm").removesuffix("am").lstrip("לבוה").replace(":", "")
    return bare.isdecimal() or bare in NUMBERS or word.casefold() in NUMBERS or not bare


def _names_more(turn: Turn, part: str) -> bool:
    """Whether another part of the message is of the order as well, or says too much to be passed over."""
    named = any(one.kind in _NAMES for one in turn.playbook.index(Lexicon).find(part))
    return named or len(part.split()) > _BESIDE


def _move(hour: str, minutes: int) -> str:
    at = datetime.strptime(hour, "%H:%M") + timedelta(minutes=minutes)  # noqa: DTZ007  (no moment, but a clock's hour)
    return f"{at:%H:%M}".removeprefix("0")
