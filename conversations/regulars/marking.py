"""Who comes again and again, and who recommends: found out from what they bought and said."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from conversations.answers.stages import advance
from conversations.journey.model.journey import Journey
from conversations.lead.lead import Lead, Stage
from conversations.lead.reason import reason
from conversations.purchases.facts import OrderUndone, Purchased
from conversations.purchases.part import Purchases
from conversations.regulars.facts import MarkGained, MarkLost
from conversations.regulars.part import Standing
from conversations.regulars.words import RegularRules
from conversations.surveys.facts import SurveyAnswered
from conversations.surveys.part import Surveys
from conversations.turn.inputs import Input
from conversations.turn.turn import Turn
from conversations.turn.written import read_words

REGULAR, PROMOTER = "regular", "promoter"
ANY = "any"


def find_marks(journey: Journey, lead: Lead) -> list[str]:
    """What they are: a regular, a promoter, both or neither."""
    rules = journey.own_part(RegularRules) or RegularRules()
    found = ((REGULAR, _is_regular(lead, rules)), (PROMOTER, _is_promoter(lead, rules)))
    return [mark for mark, holds in found if holds]


def follow(turn: Turn, _: Input) -> None:
    """What they bought, gave back or said may make them one, or no more."""
    if not (turn.noted(Purchased) or turn.noted(OrderUndone) or turn.noted(SurveyAnswered)):
        return
    kept, marks = turn.lead[Standing], find_marks(turn.journey, turn.lead)
    for mark in marks:
        if mark not in kept.noted_marks:
            turn.note(MarkGained(mark), reason("marked_by", mark=mark))
    for mark in kept.noted_marks:
        if mark not in marks:
            turn.note(MarkLost(mark), reason("unmarked_by", mark=mark))
    kept.noted_marks = marks
    if marks and turn.lead[Purchases].is_customer:
        advance(turn, Stage.LOYALTY, reason("marked_by", mark=marks[0]))


def read_mark(value: Any) -> list[str]:
    """Marks as they are written in a segment. Raises ValueError with what to write."""
    words = read_words(["any"] if value is True else value)
    if strange := [word for word in words if word not in (REGULAR, PROMOTER, ANY)]:
        raise ValueError(f"{strange[0]!r} is none of {REGULAR}, {PROMOTER}, {ANY}")
    return words


def has_mark(lead: Lead, wanted: Iterable[str], around: Any) -> bool:
    """Whether they are one of those that are wanted."""
    marks = find_marks(around.playbook.journey, lead)
    return any(mark in wanted or ANY in wanted for mark in marks)


def _is_regular(lead: Lead, rules: RegularRules) -> bool:
    """Whether so many orders ever fell so close together: who is a regular stays one."""
    paid = sorted(
        order.paid_at for order in lead[Purchases].orders.values() if order.stands and order.paid_at
    )
    return any(
        _is_within(paid[place], paid[place + rules.orders - 1], rules.within)
        for place in range(len(paid) - rules.orders + 1)
    )


def _is_within(first: datetime, last: datetime, length: timedelta) -> bool:
    return last - first <= length


def _is_promoter(lead: Lead, rules: RegularRules) -> bool:
    scores = [one.score for one in lead[Surveys].rounds.get("nps", ()) if one.score is not None]
    return bool(scores) and scores[-1] >= rules.promoter
