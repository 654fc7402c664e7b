"""How often a lead is written to who did not ask."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from conversations.journey.model.rules import Rules

DAY = timedelta(hours=24)
WEEK = 7 * DAY


def find_room(written_to: Sequence[datetime], at: datetime, rules: Rules) -> datetime:
    """The first moment from `at` on at which one more message keeps to the rules' caps.

    Counted over any 24 hours and any 7 × 24 hours, not calendar days: two messages around a midnight are two in a day.
    """
    if not written_to:
        return at
    latest = sorted(written_to, reverse=True)
    for most, length in ((rules.a_day, DAY), (rules.a_week, WEEK)):
        if len(latest) >= most:
            at = max(at, latest[most - 1] + length)
    return at
