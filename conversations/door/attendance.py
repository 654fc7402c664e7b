"""An event's numbers: who registered and who came, from where, when, and at which distance people were lost."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal, NamedTuple
from zoneinfo import ZoneInfo

from conversations.events.event import Event, Reminder
from conversations.events.ticket import Ticket

LATE = timedelta(minutes=10)
"""After the start: whoever comes by then is in time."""
Distance = Literal["weeks", "days", "day", "there"]
"""From the event: more than a week before, in the week before, in the last day, or there: they just did not come."""
_STANDS_AT: Mapping[Distance, tuple[Reminder, ...]] = {
    "weeks": ("week",),
    "days": ("day",),
    "day": ("morning",),
    "there": ("morning", "hour", "day"),
}
"""Which reminders would reach who is lost there, the best first."""


class Turnout(NamedTuple):
    """How many of a kind registered, and how many of these came."""

    label: Any
    registered: int
    arrived: int


class Gap(NamedTuple):
    """Where people were lost: most of them at `distance`. `reminder` is the one that is missing there, if any is."""

    lost: int
    distance: Distance
    most: int
    reminder: Reminder | None


class Attendance(NamedTuple):
    """An event in numbers. `registered`: who ever had a ticket; `ticketed`: who has one now. A ticket that was handed
    on counts as the one that was made of it.
    """

    registered: int
    ticketed: int
    cancelled: int
    arrived: int
    late: int
    no_shows: int
    by_source: tuple[Turnout, ...]
    by_channel: tuple[Turnout, ...]
    by_day: tuple[Turnout, ...]
    by_hour: tuple[Turnout, ...]
    lost: Mapping[Distance, int]
    gap: Gap | None


def count(event: Event, tickets: Sequence[Ticket], now: datetime) -> Attendance:
    """The numbers of an event as it stands."""
    made = [one for one in tickets if one.state != "handed_on"]
    good = [one for one in made if one.state == "registered"]
    came = [one for one in good if one.arrived_at is not None]
    is_over = event.is_over(now) and event.status == "open"
    absent = [one for one in good if one.arrived_at is None] if is_over else []
    zone, lost = ZoneInfo(event.zone), _measure(event, made, absent)
    return Attendance(
        registered=len(made), ticketed=len(good), cancelled=len(made) - len(good), arrived=len(came),
        late=sum(_is_late(event, one) for one in came), no_shows=len(absent),
        by_source=_tally(made, lambda one: one.source or ""),
        by_channel=_tally(made, lambda one: one.channel or ""),
        by_day=_in_order(_tally(made, lambda one: one.registered_at.astimezone(zone).date())),
        by_hour=_in_order(_tally(came, lambda one: _hour(one, zone))),
        lost=lost, gap=find_gap(event, lost),
    )  # fmt: skip


def find_gap(event: Event, lost: Mapping[Distance, int]) -> Gap | None:
    """Where most were lost; of several such places one where a reminder is missing."""
    if not any(lost.values()):
        return None
    missing = {
        distance: next((one for one in stands if one not in event.reminders), None)
        for distance, stands in _STANDS_AT.items()
    }
    most = max(lost, key=lambda distance: (lost[distance], missing[distance] is not None))
    return Gap(sum(lost.values()), most, lost[most], missing[most])


def _measure(event: Event, made: Sequence[Ticket], absent: Sequence[Ticket]) -> dict[Distance, int]:
    gone = Counter(_distance(event.starts_at - one.state_at) for one in made if one.state == "cancelled")
    return {
        "weeks": gone["weeks"],
        "days": gone["days"],
        "day": gone["day"],
        "there": len(absent),
    }


def _distance(before: timedelta) -> Distance:
    if before >= timedelta(days=7):
        return "weeks"
    return "days" if before >= timedelta(days=1) else "day"


def _is_late(event: Event, ticket: Ticket) -> bool:
    return ticket.arrived_at is not None and ticket.arrived_at > event.starts_at + LATE


def _hour(ticket: Ticket, zone: ZoneInfo) -> datetime:
    assert ticket.arrived_at is not None
    return ticket.arrived_at.astimezone(zone).replace(minute=0, second=0, microsecond=0)


def _tally(tickets: Sequence[Ticket], label: Callable[[Ticket], Any]) -> tuple[Turnout, ...]:
    """By label, the most first."""
    registered = Counter(label(one) for one in tickets)
    came = Counter(label(one) for one in tickets if one.state == "registered" and one.arrived_at is not None)
    return tuple(Turnout(name, number, came[name]) for name, number in registered.most_common())


def _in_order(tallies: Sequence[Turnout]) -> tuple[Turnout, ...]:
    return tuple(sorted(tallies, key=lambda one: one.label))
