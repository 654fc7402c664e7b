"""Whose time there is, as resources; and what is free of it."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import chain
from typing import get_args
from zoneinfo import ZoneInfo

from conversations.handoff.staff_hours import staff_calendar
from conversations.hours.zones import zones_of
from conversations.journey.model.base import Weekday
from conversations.meetings.kept import words as said
from conversations.meetings.kept.effects import resource_of, without
from conversations.meetings.kept.file import MeetingKind, MeetingsFile
from conversations.meetings.kept.part import Appointments
from conversations.meetings.times.slots import Diary, Slot, Terms, find_slot, is_ever, is_ever_day, list_free
from conversations.meetings.times.wishes import Wish
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered
from conversations.wording.weekdays import say_weekday

_FROM_SUNDAY: tuple[Weekday, ...] = get_args(Weekday)


class Calendars:
    """An index: the journey's meetings and their calendars; nothing where it has no file of them."""

    def __init__(self, playbook: Playbook) -> None:
        self.file = playbook.journey.own_part(MeetingsFile)
        self.kinds = self.file.kinds if self.file else {}
        self.find_named = remembered(self._find_named)
        self.find_wanted = remembered(self._find_wanted)
        self.resources = tuple(resource_of(name) for name in self.file.people) if self.file else ()

    def _find_named(self, words: str) -> str | None:
        return said.find_kind(words, self.kinds)

    def _find_wanted(self, words: str) -> str | None:
        return said.wants_meeting(words, self.kinds)

    def find_host(self, words: str, kind: MeetingKind) -> str:
        """Whom of a kind's people words ask for; "" where they ask for none."""
        people = self.file.people if self.file else {}
        called = {name: tuple(chain.from_iterable(people[name].words.values())) for name in kind.people}
        return next((name for name, said_so in called.items() if said_so and said.names(words, said_so)), "")


def is_locked(turn: Turn, calendar: str) -> bool:
    """Whether this one's time may be taken or given back in this turn."""
    return bool(calendar) and resource_of(calendar) in turn.given.resources


def can_book(turn: Turn) -> bool:
    """Whether times can be offered and taken in this turn: there are kinds, and their calendars are locked."""
    resources = turn.playbook.index(Calendars).resources
    return bool(resources) and all(resource in turn.given.resources for resource in resources)


def find_kind(turn: Turn, name: str) -> MeetingKind | None:
    """The journey's kind of this name."""
    return turn.playbook.index(Calendars).kinds.get(name)


def list_times(turn: Turn, kind: MeetingKind, but: str = "", since: datetime | None = None) -> Iterable[Slot]:
    """Free times of a kind, earliest first. What `but` takes (a meeting that is to be moved) counts as free."""
    zone = turn.playbook.zone
    return list_free(
        _diaries(turn, kind, but), terms_of(kind), turn.now, since.astimezone(zone).date() if since else None
    )


def find_time(turn: Turn, kind: MeetingKind, start: datetime, but: str = "") -> Slot | None:
    """The slot that begins then, where it can be had still."""
    return find_slot(_diaries(turn, kind, but), terms_of(kind), turn.now, start)


def name_hindrance(turn: Turn, kind: MeetingKind, start: datetime) -> str:
    """Why a time can't be had: it is "over", too "far" ahead, there is "none" at such an hour, or it is "taken"."""
    if start < turn.now + kind.notice:
        return "over"
    if not is_ever(_diaries(turn, kind, ""), terms_of(kind), start):
        return "none"
    return "far" if start > turn.now + kind.ahead else "taken"


def is_ever_on(turn: Turn, kind: MeetingKind, days: Iterable[date]) -> bool:
    """Whether it is held on any of these days at all, taken or not."""
    return any(is_ever_day(_diaries(turn, kind, ""), terms_of(kind), day) for day in days)


def name_closed(turn: Turn, kind: MeetingKind | None, wish: Wish) -> dict[str, str]:
    """The hours of the one day that is wished, where the place is closed by the part of it that is meant."""
    if kind is None or kind.most is None or kind.how != "place" or len(wish.days) != 1 or wish.after is None:
        return {}
    weekday = wish.days[0].weekday()
    hours = turn.journey.business.staff_hours.get(_FROM_SUNDAY[(weekday + 1) % 7])
    if hours is None or hours.closes > wish.after or hours.closes < hours.opens:
        return {}
    told = {"opens": hours.opens, "closes": hours.closes}
    day = say_weekday(weekday, turn.language)
    return {"day": day} | {name: f"{at.hour}:{at.minute:02}" for name, at in told.items()}


def terms_of(kind: MeetingKind) -> Terms:
    """A kind's terms."""
    return Terms(kind.length, kind.every or kind.length, kind.buffer, kind.notice, kind.ahead)


def zone_of(turn: Turn, kind: MeetingKind | None) -> ZoneInfo:
    """The zone to tell times in: of a place to come to the business's; else the lead's, where it is known."""
    if kind is None or kind.how != "place":
        zones = zones_of(turn.lead, turn.journey.business)
        if len(zones) == 1:
            return zones[0]
    return turn.playbook.zone


def _diaries(turn: Turn, kind: MeetingKind, but: str) -> list[Diary]:
    file = turn.playbook.index(Calendars).file
    assert file is not None
    holidays = staff_calendar(turn)
    return [
        Diary(
            name, file.people[name].hours, turn.playbook.zone, frozenset(file.people[name].days_off), holidays,
            without(turn.behind(resource_of(name)), but),
        )
        for name in _list_hosts(turn, kind)
    ]  # fmt: skip


def _list_hosts(turn: Turn, kind: MeetingKind) -> tuple[str, ...]:
    """Whose time may be had: that of whom they asked for, or of any."""
    asked = turn.lead[Appointments].host
    return (asked,) if asked in kind.people else kind.people
