"""What is asked in the same breath as something is ordered, and is of the order itself."""

import re

from conversations.orders.asked.collecting import tell_who_and_until
from conversations.orders.asked.having import hear_having
from conversations.orders.kept.basket import Basket
from conversations.orders.known.shares import asks_share, tell_share
from conversations.orders.named.apart import asks_for_others
from conversations.orders.named.banknotes import breaks_note
from conversations.orders.replies.replying import answer_rest
from conversations.orders.standing import asks_deal, hear_deal
from conversations.orders.waited.awaiting import hear_how_long
from conversations.profile.conditions import find_conditions
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import split_acts

_COMMA = re.compile(r",\s+| - ")
_LATEST = re.compile(
    r"(?<!\w)(?:latest|last (?:time|delivery|order)|how late|(?:un)?til+ (?:when|what time))(?!\w)|"
    r"(?<![א-ת])(?:ו?עד (?:מתי|איזו? שעה|איזה שעה)|הכי מאוחר)(?![א-ת])",
    re.IGNORECASE,
)
_BRINGS = re.compile(
    r"(?<!\w)(?:deliver\w*|bring|courier|order)(?!\w)|משלוח|מביאים|מזמינים|להזמין", re.IGNORECASE
)


def answer_beside(turn: Turn, words: str) -> None:
    """Questions that stand beside an order are answered too; what is said of an allergy is never passed over."""
    answer_rest(turn, words, _hear_of_order)
    if asked := find_latest_asked(words):
        with turn.answering(asked):
            turn.playbook.index(Dispatch).answer(turn, asked)
    tell_share(turn, words)
    if _tells_allergy(words):
        told = [one for one in split_acts(words) if _tells_allergy(one)]
        turn.playbook.index(Dispatch).answer(turn, told[0] if len(told) == 1 else words)


def find_latest_asked(words: str) -> str:
    """Until when it is brought, asked behind a comma; "" where nobody asks, or a sentence of its own does.

    >>> find_latest_asked("we're in Hadar, latest today u deliver?"), find_latest_asked("2 pies, to Hadar")
    ('latest today u deliver?', '')
    """
    pieces = [one.strip() for one in _COMMA.split(words)]
    if len(pieces) < len(("told", "asked")) or len(split_acts(words)) > 1:
        return ""
    return next((one for one in pieces if _LATEST.search(one) and _BRINGS.search(one)), "")


def _hear_of_order(turn: Turn, part: str) -> bool:
    """Whether a thing is had, whether a deal is in the sum, how long it takes."""
    if asks_share(part):
        return True  # it is told behind the sum
    if turn.has_replied() and asks_for_others(part) and turn.lead[Basket].wanted:
        return True  # what they need was told with the rest
    if asks_deal(part) and "order_deal_in" in turn.lead.dialogue.phrases and turn.has_replied():
        return True  # it was told with the sum
    if breaks_note(part) and any(map(breaks_note, turn.lead[Basket].notes)):
        return True  # it was just noted
    if tell_who_and_until(turn, part):
        return True
    return hear_deal(turn, part) or hear_having(turn, part) or hear_how_long(turn, part)


def _tells_allergy(words: str) -> bool:
    return any(one.name == "allergy" for one in find_conditions(words))
