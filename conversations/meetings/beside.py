"""Another hour than the one that was offered, said by no more than its side of it; another day than those ruled out."""

from collections.abc import Collection
from datetime import timedelta

from conversations.meetings.kept.calendars import find_kind, list_times, zone_of
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.offering import offer_times
from conversations.meetings.showing import propose, show
from conversations.meetings.times.choosing import FEW
from conversations.meetings.times.wishes import Wish
from conversations.turn.turn import Turn

_AHEAD = 28  # days that are looked at


def offer_beside(turn: Turn, choosing: Choosing, way: int) -> bool:
    """Offer the hours next to those that were shown, of their day first; False where nothing was shown.

    `way`: -1 for earlier ones, 1 for later ones. Where there is none on that side, what was shown stays.
    """
    kind, moving = find_kind(turn, choosing.kind), turn.lead[Appointments].find(choosing.moving)
    if kind is None or not choosing.shown:
        return False
    zone = zone_of(turn, kind)
    edge = min(choosing.shown) if way < 0 else max(choosing.shown)
    free = list(list_times(turn, kind, choosing.moving))
    beside = [slot for slot in free if (slot.start < edge if way < 0 else slot.start > edge)]
    day = edge.astimezone(zone).date()
    of_day = [slot for slot in beside if slot.start.astimezone(zone).date() == day]
    near = (of_day or beside)[-FEW:] if way < 0 else (of_day or beside)[:FEW]
    if of_day and len(near) == 1:
        propose(turn, choosing.kind, near[0], moving)
    elif near:
        show(turn, choosing.kind, near, "meeting_times_wished" if of_day else "meeting_none_beside", moving)
    else:
        kept = [slot for slot in free if slot.start in choosing.shown]
        if not kept:
            return False
        show(turn, choosing.kind, kept, "meeting_no_earlier" if way < 0 else "meeting_no_later", moving)
    return True


def offer_but(turn: Turn, choosing: Choosing, denied: Collection[int]) -> None:
    """Offer what was shown without the weekdays that they rule out, else the next times of other days."""
    kind, moving = find_kind(turn, choosing.kind), turn.lead[Appointments].find(choosing.moving)
    zone = zone_of(turn, kind)
    shown = [at.astimezone(zone) for at in choosing.shown]
    left = [at for at in shown if at.weekday() not in denied]
    if left:
        offer_times(turn, choosing.kind, Wish((left[0].date(),), (left[0].time(),)), moving=moving)
        return
    today = turn.now.astimezone(zone).date()
    ahead = (today + timedelta(days=step) for step in range(_AHEAD))
    days = tuple(day for day in ahead if day.weekday() not in denied)
    offer_times(turn, choosing.kind, Wish(days), moving=moving)
