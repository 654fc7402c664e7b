"""What an event is: when, where, for how many, what is asked of who comes, and what they are told."""

from datetime import datetime, timedelta
from typing import Literal

import msgspec

from conversations.lead.content import Language
from conversations.turn.resources import Resource

Words = dict[Language, str]
"""A text by language."""
FieldKind = Literal["text", "choice", "number", "yes_no", "email"]
Reminder = Literal["week", "day", "morning", "hour", "thanks", "missed"]
REMINDERS: tuple[Reminder, ...] = ("week", "day", "morning", "hour", "thanks", "missed")
"""Before the event, in order; then what is told afterwards: to who came, and to who did not."""
USUAL_LENGTH = timedelta(hours=3)
"""Of an event of which only the start is told."""


class Field(msgspec.Struct, frozen=True, omit_defaults=True):
    """One question of an event's form. `check` is a pattern that the whole answer must fit; `least` and `most` bound a
    number. `error` is said where the answer does not fit; None: the usual words for its kind.
    """

    id: str
    ask: Words
    kind: FieldKind = "text"
    choices: tuple[Words, ...] = ()
    required: bool = True
    check: str | None = None
    least: float | None = None
    most: float | None = None
    error: Words | None = None


class Event(msgspec.Struct, frozen=True, omit_defaults=True):
    """An event. Times are aware UTC; `zone` is the one in which its hours are told. `version` rises with each change.

    `capacity` None: as many as come. `who`: all, or only leads that carry `tag`. `friends`: how many tickets somebody
    may have for others. `living_seat`: on the day, places of who stays silent go to people who wait nearby.
    """

    id: str
    title: Words
    keywords: tuple[str, ...]
    starts_at: datetime
    ends_at: datetime
    zone: str
    venue: Words = {}
    map_url: str | None = None
    capacity: int | None = None
    status: Literal["open", "cancelled"] = "open"
    form: tuple[Field, ...] = ()
    reminders: tuple[Reminder, ...] = REMINDERS
    who: Literal["all", "invited"] = "all"
    tag: str | None = None
    waiting_list: bool = True
    living_seat: bool = False
    friends: int = 1
    version: int = 1

    def is_over(self, now: datetime) -> bool:
        """Whether nobody can come any more."""
        return now >= self.ends_at

    @property
    def resource(self) -> Resource:
        """Its places, which all leads share: taken by tickets and by open offers."""
        return Resource("event", self.id)
