"""What an open case still waits for: nothing where the talk or an order has answered it meanwhile."""

import re

from conversations.answers.part import Answers
from conversations.lead.handoff import Handoff
from conversations.purchases.part import Purchases
from conversations.turn.turn import Turn
from conversations.understanding.intents.seeking import seeks_answer
from conversations.understanding.segments import is_question

_SHOWN = 60
"""Characters of a question that is named to who asked it."""
_LIKELY = 0.4
"""How like an answer a question must be for that answer to have met it."""


def wants_anything(handoff: Handoff) -> bool:
    """Whether somebody waits for an answer: what was only told, and passed on, asks for none."""
    if handoff.gravity != "question" or not handoff.questions:
        return True
    return any(is_question(one) or seeks_answer(one) for one in handoff.questions)


def is_settled_since(turn: Turn, handoff: Handoff) -> bool:
    """Whether what was asked has been answered in the talk, or the order it was about is done."""
    if handoff.gravity not in ("question", "request"):
        return False
    orders = turn.lead[Purchases].orders.values()
    if any(order.paid_at and order.paid_at > handoff.opened_at for order in orders):
        return str(handoff.reason.values.get("request", "request_book")) == "request_book"
    if handoff.gravity == "request":
        return False
    asked = [one for one in handoff.questions if is_question(one) or seeks_answer(one)]
    return bool(asked) and all(_is_answered(turn, handoff, one) for one in asked)


def name_matter(handoff: Handoff) -> str:
    """The question that is waited for, where it is short enough to be named; else nothing."""
    if handoff.gravity != "question":
        return ""
    asked = next((one for one in handoff.questions if is_question(one)), "")
    asked = " ".join(asked.split()).strip(" ?!.")
    return asked if 0 < len(asked) <= _SHOWN and '"' not in asked else ""


def _is_answered(turn: Turn, handoff: Handoff, question: str) -> bool:
    """Whether the answer a question is likest to has been given since it was put to staff."""
    best = turn.playbook.reader.read(question).best
    if best is None or best.label.kind != "answer" or best.score < _LIKELY:
        return False
    said_at = turn.lead[Answers].said_at
    given = [at for key, at in said_at.items() if re.split("[?/@]", key)[0] == best.label.name]
    return any(at >= handoff.opened_at for at in given)
