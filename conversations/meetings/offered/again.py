"""What was shown is shown again: what of it is left, which of it they mean, without the days that they rule out."""

from collections.abc import Collection
from datetime import timedelta

from conversations.meetings.kept.calendars import (
    find_kind,
    list_times,
    zone_of,
)
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.offered.offering import offer_nearest, offer_times
from conversations.meetings.offered.showing import propose, show
from conversations.meetings.times.wishes import Wish
from conversations.turn.turn import Turn

_AHEAD = 28  # days that are looked at


def offer_again(turn: Turn, choosing: Choosing) -> None:
    """What was offered is offered once more, by what they told of it since."""
    kind, moving = find_kind(turn, choosing.kind), turn.lead[Appointments].find(choosing.moving)
    free = [
        slot
        for slot in (list_times(turn, kind, choosing.moving) if kind else ())
        if slot.start in choosing.shown
    ]
    if len(free) == 1:
        propose(turn, choosing.kind, free[0], moving)
    elif free:
        show(turn, choosing.kind, free, "meeting_times_wished", moving)
    elif choosing.shown:
        offer_nearest(turn, choosing.kind, choosing.shown[0], "meeting_exact_taken", moving)


def ask_which(turn: Turn, choosing: Choosing) -> None:
    """A yes to several times: which of them is asked."""
    kind, moving = find_kind(turn, choosing.kind), turn.lead[Appointments].find(choosing.moving)
    free = [
        slot
        for slot in (list_times(turn, kind, choosing.moving) if kind else ())
        if slot.start in choosing.shown
    ]
    if free:
        show(turn, choosing.kind, free, "meeting_which_time", moving)


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
