"""Whose name an order is in, told by itself: before anything is wanted, or beside what is."""

import re

from conversations.contact.in_whose_name import find_name, is_name_only
from conversations.lead.reason import reason
from conversations.orders.cues.sentences import split_told
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.replying import ORDER, choose
from conversations.orders.tables.at_table import is_at_table
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_BILLED = re.compile(r"(?<!\w)(?:invoice|receipt|bill|[בלה]?חשבונית|[בלה]?קבלה)(?!\w)", re.IGNORECASE)
"""In whose name a bill is."""
_ASKS = re.compile(
    r"\W*(?:and |also |ו)?(?:remind|tell|send|תזכיר\w*|תגיד\w*|תשלח\w*|איפה|מה|עד)(?!\w)", re.IGNORECASE
)
"""Something is asked, be it without its mark."""
_REMINDS = re.compile(
    r"^\W*(?:and |also |ו)?(?:remind me|tell me|תזכיר\w* (?:לי|לנו)|תגיד\w* (?:לי|לנו))(?: again| שוב| רגע)*\s+",
    re.IGNORECASE,
)


def hear_name(turn: Turn, words: str) -> bool:
    """ "In the name of Dana" is kept with what is wanted, or with what they are about to say."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered:
        return False
    told, asked = _split(words)
    if not is_name_only(told) or is_hurt(turn):
        return False
    is_wanted = basket.is_alive(turn.now, prices)
    if is_at_table(turn) or turn.lead.handoff.open or not (is_wanted or _is_of_order(words)):
        return False
    if _BILLED.search(words):
        return False
    message = turn.playbook.index(OrderReader).read(words)
    if any(clause.named for clause in message.clauses) or message.address or message.hour or message.way:
        return False  # it is read back with the rest
    basket.in_name, basket.at = find_name(told), turn.now
    phrase = "order_name_noted" if is_wanted else "order_name_first"
    choices = choose(turn, basket, prices) if is_wanted else ()
    turn.reply(ORDER, turn.phrase(phrase, details=basket.in_name), reason("order_read"), choices)
    if asked:
        turn.playbook.index(Dispatch).answer(turn, asked)
    return True


@remembered
def _split(words: str) -> tuple[str, str]:
    """What tells the name, and what is asked in a sentence beside it; all of it where something else is told."""
    parts = split_told(words)
    told = [one for one in parts if is_name_only(one)]
    asked = [one for one in parts if one not in told]
    if len(told) == 1 and asked and all(is_question(one) or _ASKS.match(one) for one in asked):
        return told[0], " ".join(_REMINDS.sub("", one) for one in asked)
    return words, ""


def _is_of_order(words: str) -> bool:
    return "הזמנה" in words or "order" in words.casefold()
