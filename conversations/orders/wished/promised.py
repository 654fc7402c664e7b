"""A thing that staff said would come for nothing: it is in no sum, it is not denied either, and they are reminded."""

from typing import NamedTuple

from conversations.handoff.questions import ask_staff
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.turn.turn import Turn

_WORDS = read_patterns("promised")
_LEAST = 2


class Promised(NamedTuple):
    """What is told of a promise, and the words without it."""

    promise: str
    rest: str


def find_promised(turn: Turn, words: str) -> Promised | None:
    """What words tell of a promise of staff, who wrote to them in this talk; None where they tell of none."""
    lexicon = turn.playbook.index(Lexicon)
    if lexicon.prices is None or not _has_heard_staff(turn):
        return None
    for token in lexicon.find(words):
        if token.kind != "item" or lexicon.prices.items[token.value].kind is not None:
            continue
        before, behind = (
            _WORDS["before"].search(words[: token.start]),
            _WORDS["behind"].match(words[token.end :]),
        )
        if before is None or not (behind or before["free"]):
            continue
        end = token.end + (behind.end() if behind else 0)
        return Promised(
            words[before.start() : end].strip(" ,.;\n"), f"{words[: before.start()]}{words[end:]}"
        )
    return None


def pass_promised(turn: Turn, told: Promised) -> None:
    """Staff are reminded of it, and who was promised it is told so."""
    ask_staff(turn, told.promise, told="order_promised")


def says_no_more(told: Promised) -> bool:
    """Whether hardly anything is said beside the promise."""
    return len(_WORDS["asks_after"].sub(" ", told.rest).split()) <= _LEAST


def _has_heard_staff(turn: Turn) -> bool:
    hands = turn.lead.handoff
    had_case = hands.settled is not None or hands.resumed_at is not None
    return had_case or any(line.by == "staff" for line in turn.lead.dialogue.recent)
