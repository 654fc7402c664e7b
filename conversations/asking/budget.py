"""One budget over all that a customer is asked for, and their birthday's greeting. At most one a week."""

from datetime import datetime, timedelta

from conversations.asking.part import Asks
from conversations.lead.lead import Lead
from conversations.lead.reason import Reason, reason

WEEK = timedelta(days=7)
_KEPT = 8  # of the last asks; more decide nothing


def find_room(lead: Lead, at: datetime) -> datetime:
    """The first moment from `at` on at which they may be asked for something again."""
    room, kept = _after_last(lead, at), lead[Asks].kept_free
    is_near = kept is not None and at <= kept and abs(kept - room) < WEEK
    return kept + WEEK if kept is not None and is_near else room


def name_wait(lead: Lead, at: datetime) -> Reason:
    """Why there is no room at a moment."""
    return reason("asked_lately") if _after_last(lead, at) > at else reason("greeted_soon")


def was_asked(lead: Lead, at: datetime) -> bool:
    """Whether they were asked for something within the week before."""
    return _after_last(lead, at) > at


def note_ask(lead: Lead, at: datetime) -> None:
    """They are asked for something now."""
    asking = lead[Asks]
    asking.asks = [*asking.asks, at][-_KEPT:]


def keep_free(lead: Lead, at: datetime | None) -> None:
    """They are greeted then, and nothing is asked in the week before and after; None: nobody greets them."""
    lead[Asks].kept_free = at


def _after_last(lead: Lead, at: datetime) -> datetime:
    latest = max(lead[Asks].asks, default=None)
    return max(at, latest + WEEK) if latest else at
