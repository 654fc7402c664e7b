"""Where a lead stands, and what moves them. Stages follow signals; the way there is kept on the timeline."""

from conversations.answers.offered.facts import StageMoved
from conversations.answers.offered.part import Answers
from conversations.journey.model.answers import Answer
from conversations.lead.lead import Stage
from conversations.lead.reason import Reason, reason
from conversations.purchases.part import Purchases
from conversations.turn.turn import Turn

_ORDER = {stage: place for place, stage in enumerate(Stage)}


def advance(turn: Turn, to: Stage, why: Reason) -> None:
    """Move the lead on to a stage. One who is there or further stays."""
    if _ORDER[to] > _ORDER[turn.lead.stage]:
        _move(turn, to, why)


def go_to(turn: Turn, to: Stage, why: Reason) -> None:
    """Move the lead to a stage, on or back. A purchase is not taken back by a signal."""
    if turn.lead[Purchases].bought_at is None or _ORDER[to] >= _ORDER[Stage.PURCHASE]:
        _move(turn, to, why)


def follow_question(turn: Turn, answer_id: str, answer: Answer) -> None:
    """What a question says of the one who asks it.

    Any question is interest. A worry raised again is evaluation, and so is a worry of one who had decided
    already: they hesitate anew.
    """
    worried = answer.topic is not None
    raised_again = worried and answer.topic in turn.lead[Answers].worries
    signal = answer.stage or (Stage.EVALUATION if raised_again else Stage.INTEREST)
    if worried and turn.lead.stage is Stage.DECISION and signal is Stage.EVALUATION:
        go_to(turn, Stage.EVALUATION, reason("asked_again", answer=answer_id))
    else:
        advance(turn, signal, reason("asked", answer=answer_id))


def _move(turn: Turn, to: Stage, why: Reason) -> None:
    if to is not turn.lead.stage:
        turn.note(StageMoved(turn.lead.stage, to), why)
        turn.lead.stage = to
