"""The times of a waiting list: until when a place is kept, when nothing is offered any more, and when all are told."""

from datetime import datetime, timedelta

from conversations.events.event import Event
from conversations.events.saying import EVENT
from conversations.hours.windows import find_open_before
from conversations.hours.writing import JourneyHours
from conversations.hours.zones import zones_of
from conversations.lead.reason import reason
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

LAST_OFFER = timedelta(minutes=45)
"""How long before the start places are no longer offered, but are whoever's who asks."""
CLOSING, ENDING = "closing", "ending"
"""Parts of the timers' keys: who waits is told that nothing is offered any more; nobody waits any more."""
_SHORTEST, _LONGEST, _SHARE = timedelta(minutes=20), timedelta(hours=6), 6
"""An offer is open for a part of the time left, within these, counted in hours in which people are written to."""
WORTH = timedelta(minutes=15)
"""What an offer is worth making for."""
_EARLIER = timedelta(hours=3)
"""How much earlier they may be told where people are not written to so late."""


def is_late(event: Event, now: datetime) -> bool:
    """Whether it is too late to offer places to those who wait."""
    return now >= event.starts_at - LAST_OFFER


def can_offer(turn: Turn, event: Event) -> bool:
    """Whether a place that came free now would be offered: there are hours left in which people are written to."""
    return find_offer_end(turn, event) is not None


def find_offer_end(turn: Turn, event: Event) -> datetime | None:
    """Until when a place that is offered now is kept; None where it is too late to offer it.

    A part of the time that is left, counted in hours in which people are written to.
    """
    last = event.starts_at - LAST_OFFER
    writing, zones = turn.playbook.index(JourneyHours), zones_of(turn.lead, turn.journey.business)
    opens = writing.find_opening(turn.now, zones)
    if opens is None or opens + WORTH > last:
        return None
    left = min(max((last - opens) / _SHARE, _SHORTEST), _LONGEST)
    at = opens
    for _ in range(60):
        closes = writing.find_closing(at, zones)
        if closes is None or at + left <= closes:
            break
        left -= closes - at
        opening = writing.find_opening(closes, zones)
        if opening is None or opening >= last:
            return last
        at = opening
    return min(at + left, last)


def plan_closing(turn: Turn, event: Event) -> None:
    """Who waits is told when nothing is offered any more, and waits until it is over at the most."""
    writing, zones = turn.playbook.index(JourneyHours), zones_of(turn.lead, turn.journey.business)
    due = find_open_before(writing, zones, event.starts_at - LAST_OFFER, _EARLIER)
    data = {"starts": event.starts_at.isoformat()}
    if due is not None and due > turn.now:
        turn.add(StartTimer(Key(EVENT, event.id, CLOSING), due, event.starts_at, data))
    turn.add(StartTimer(Key(EVENT, event.id, ENDING), event.ends_at))


def forget_closing(turn: Turn, event: Event) -> None:
    """They wait no more."""
    for part in (CLOSING, ENDING):
        turn.add(StopTimers(reason("event_not_waiting"), EVENT, event.id, part))
