"""Whether a customer is unhappy, as far as their scores tell."""

from datetime import datetime, timedelta

from conversations.lead.lead import Lead
from conversations.purchases.part import Purchases
from conversations.surveys.facts import SurveyAnswered
from conversations.surveys.part import Surveys
from conversations.surveys.scales import SCALES
from conversations.turn.turn import Turn

LASTS = timedelta(days=60)
"""So long after a low score nothing is sold to them, unless they buy by themselves."""
SORE = timedelta(days=3)
"""So long they get no tip either: how to warm up what came cold."""


def has_scored_low(turn: Turn) -> bool:
    """Whether a low score was given in this very decision."""
    answered = turn.noted(SurveyAnswered)
    return answered is not None and answered.score <= SCALES[answered.survey].low


def is_unhappy(lead: Lead, now: datetime, within: timedelta = LASTS) -> bool:
    """Whether the last score they gave was a low one, not long ago, and they bought nothing since."""
    given = [
        (one.answered_at, one.score <= SCALES[kind].low)
        for kind, rounds in lead[Surveys].rounds.items()
        for one in rounds
        if one.answered_at is not None and one.score is not None and kind in SCALES
    ]
    at, is_low = max(given, default=(now, False))
    bought = [order.paid_at for order in lead[Purchases].orders.values() if order.paid_at]
    return is_low and now - at < within and max(bought, default=at) <= at
