"""What is asked while a person is awaited, and needs none: whether a card's number is wanted, whether one may stop."""

from collections.abc import Mapping

from conversations.lead.content import Language
from conversations.lead.reason import reason
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "asked")
_CARD, _GIVES, _STOP = (whole(_SAID[kind]) for kind in ("card", "gives", "stop"))
_MOST = 25
"""Words of such a question: a longer message tells a whole story."""
_PLAINLY: Mapping[Language, str] = {
    "en": "can I stop my membership in any month?",
    "he": "אפשר לעצור את המנוי בכל חודש?",
}
"""Whether one may stop, in words that a business has an answer for, without the month it is to be."""


@remembered
def offers_card(words: str) -> bool:
    """Whether somebody is about to write the numbers of a card, or asks if these are wanted.

    >>> offers_card("should I give you my card number?"), offers_card("לכתוב לכם את פרטי האשראי?")
    (True, True)
    >>> offers_card("do you take cards?"), offers_card("it went off my card"), offers_card("יש כרטיסיות?")
    (False, False, False)
    """
    is_short = len(words.split()) <= _MOST
    return is_short and _CARD.search(words) is not None and _GIVES.search(words) is not None


@remembered
def asks_whether_to_stop(words: str) -> bool:
    """Whether words ask if one may stop, or leave a month out.

    >>> asks_whether_to_stop("can I just not pay that month?"), asks_whether_to_stop("אפשר לדלג על מאי?")
    (True, True)
    >>> asks_whether_to_stop("can I pay in April?"), asks_whether_to_stop("please stop my membership in April")
    (False, False)
    """
    return len(words.split()) <= _MOST and _STOP.search(words) is not None


def hear_card(turn: Turn, words: str) -> bool:
    """Nobody needs the numbers of a card here, and they are written in no chat."""
    if turn.lead.handoff.has_owner() or not offers_card(words):
        return False
    turn.reply("answer", turn.phrase("no_card_here"), reason("small_talk"))
    return True


def hear_stopping(turn: Turn, words: str) -> bool:
    """Who waits for a person and asks if one may stop is told what is so, where the business says it."""
    hands, plain = turn.lead.handoff, _PLAINLY.get(turn.language, "")
    is_waiting = hands.open is not None or hands.had_case(turn.now)
    if not is_waiting or hands.has_owner() or not plain or not asks_whether_to_stop(words):
        return False
    reading = turn.playbook.reader.read(plain)
    best = reading.best if reading.sure else None
    if best is None or best.label.kind != "answer":
        return False
    answer = turn.playbook.index(Dispatch).acts["answer"]
    return answer(turn, Act("answer", plain, best.score, about=best.label.name))
