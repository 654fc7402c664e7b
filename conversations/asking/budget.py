"""One budget over everything a customer is asked for: scores, reviews, friends. At most one a week."""

from datetime import datetime, timedelta

from conversations.asking.part import Asks
from conversations.lead.lead import Lead

WEEK = timedelta(days=7)
_KEPT = 8  # of the last asks; more decide nothing


def find_room(lead: Lead, at: datetime) -> datetime:
    """The first moment from `at` on at which they may be asked for something again."""
    latest = max(lead[Asks].asks, default=None)
    return max(at, latest + WEEK) if latest else at


def note_ask(lead: Lead, at: datetime) -> None:
    """They are asked for something now."""
    asking = lead[Asks]
    asking.asks = [*asking.asks, at][-_KEPT:]
