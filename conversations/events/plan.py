"""The events that a journey brings along: `events.yaml`. A date may be a rule, so that there is always a next one."""

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Literal, Self, get_args
from zoneinfo import ZoneInfo

from pydantic import Field as Value
from pydantic import model_validator

from conversations.events.event import REMINDERS, USUAL_LENGTH, Event, Field, FieldKind, Reminder
from conversations.hours.windows import on_day
from conversations.journey.model.base import Id, JourneyPart, Text, Weekday
from conversations.journey.reading.shapes import JourneyFile

_ROUNDS = 4
_DAYS: tuple[Weekday, ...] = get_args(Weekday)  # sunday first


class FieldPlan(JourneyPart):
    """One question of a form."""

    ask: Text
    kind: FieldKind = "text"
    choices: tuple[Text, ...] = ()
    required: bool = True
    check: str | None = None
    least: float | None = None
    most: float | None = None
    error: Text | None = None

    @model_validator(mode="after")
    def _has_choices(self) -> Self:
        if (self.kind == "choice") != bool(self.choices):
            raise ValueError("choices belong to the kind choice, and to no other")
        return self


class EventPlan(JourneyPart):
    """An event, or one that comes again and again: `on` a date, every `weekday`, or `in_days` from when it is read.

    `about`: what is done there and what it costs, for who asks that of it.
    """

    title: Text
    about: Text | None = None
    keywords: tuple[str, ...] = Value(min_length=1)
    at: time
    on: date | None = None
    weekday: Weekday | None = None
    in_days: int | None = Value(default=None, ge=0, le=365)
    lasts: timedelta = USUAL_LENGTH
    venue: Text | None = None
    map: str | None = None
    capacity: int | None = Value(default=None, ge=1)
    form: dict[Id, FieldPlan] = {}
    reminders: tuple[Reminder, ...] = REMINDERS
    who: Literal["all", "invited"] = "all"
    tag: str | None = None
    waiting_list: bool = True
    living_seat: bool = False
    friends: int = Value(default=1, ge=0, le=20)

    @model_validator(mode="after")
    def _has_a_date(self) -> Self:
        if sum(given is not None for given in (self.on, self.weekday, self.in_days)) != 1:
            raise ValueError("give one of on, weekday and in_days")
        return self

    def make_next(self, name: str, now: datetime, zone: ZoneInfo, made: Collection[str]) -> Event | None:
        """The event that is next, of those that were not made yet; None where a plan of one date was made."""
        for round in range(_ROUNDS):
            event = self.make(name, self._find_day(now, zone, round), zone)
            if event.id not in made:
                return event
        return None

    def _find_day(self, now: datetime, zone: ZoneInfo, round: int) -> date:
        today = now.astimezone(zone).date()
        if self.on is not None:
            return self.on
        if self.weekday is None:
            return today + timedelta(days=self.in_days or 0)
        ahead = (_DAYS.index(self.weekday) - today.isoweekday() % 7) % 7
        day = today + timedelta(days=ahead + 7 * round)
        return day if on_day(day, self.at, zone) > now else day + timedelta(days=7)

    def make(self, name: str, day: date, zone: ZoneInfo) -> Event:
        """The event on a day."""
        starts_at = on_day(day, self.at, zone)
        return Event(
            id=f"{name}-{day.isoformat()}"[:40], title=dict(self.title), keywords=self.keywords, starts_at=starts_at,
            ends_at=(starts_at + self.lasts).astimezone(UTC), zone=zone.key, venue=dict(self.venue or {}),
            map_url=self.map, capacity=self.capacity, form=tuple(_field(*one) for one in self.form.items()),
            reminders=self.reminders, who=self.who, tag=self.tag, waiting_list=self.waiting_list,
            living_seat=self.living_seat, friends=self.friends,
        )  # fmt: skip

    @property
    def digest(self) -> str:
        """Another text whenever what the journey says of it is another."""
        return sha256(self.model_dump_json().encode()).hexdigest()[:16]


def _field(name: str, plan: FieldPlan) -> Field:
    choices = tuple(dict(choice) for choice in plan.choices)
    error = dict(plan.error) if plan.error else None
    return Field(
        name, dict(plan.ask), plan.kind, choices, plan.required, plan.check, plan.least, plan.most, error
    )


def find_plan(plans: Mapping[str, EventPlan], event: Event) -> EventPlan | None:
    """The plan by which an event was made; None for one that was put in by hand."""
    return next((plan for name, plan in plans.items() if event.id.startswith(f"{name}-"[:40])), None)


EVENTS_FILE = JourneyFile("events", dict[Id, EventPlan])
