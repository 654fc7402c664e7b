"""What kinds of meeting there are, with whom and when: `meetings.yaml` of a journey."""

from datetime import date, timedelta
from functools import cached_property
from itertools import chain
from typing import Literal, Self

from pydantic import Field, model_validator

from conversations.journey.model.answers import Known
from conversations.journey.model.base import Id, JourneyPart, Text, Weekday
from conversations.journey.model.business import Opening
from conversations.journey.reading.shapes import JourneyFile
from conversations.lead.content import Language

Words = dict[Language, tuple[str, ...]]


class Host(JourneyPart):
    """Somebody of the staff whose time is booked: local hours of the business, and days off beside its holidays."""

    name: Text
    hours: dict[Weekday, Opening] = Field(min_length=1)
    days_off: tuple[date, ...] = ()
    words: Words = Field(
        default={}
    )  # who says so wants this one, of those whom a kind may be with ("outside")
    calendar: str | None = Field(
        default=None, pattern=r"^(?:https?|webcal)://"
    )  # an .ics address of what else takes it


class MeetingKind(JourneyPart):
    """A kind of meeting that is booked in the chat."""

    title: Text
    words: Words  # what people call it: "trial class", "first lesson"
    length: timedelta
    people: tuple[Id, ...] = Field(min_length=1)  # whose time it takes: whoever of them is free
    how: Literal["place", "phone", "video"] = "place"
    place: Text | None = None  # where to come; None: the business's address
    link: str | None = None  # of a video call
    every: timedelta | None = None  # how far apart the offered times are; None: as long as it takes
    buffer: timedelta = timedelta()  # left free before and after
    notice: timedelta = timedelta(hours=2)
    ahead: timedelta = timedelta(days=21)
    most: int | None = Field(default=None, ge=1)  # people; more than that is for staff
    just_come: Text | None = None  # told to who asks whether it has to be booked at all
    unless: dict[Known, str | tuple[str, ...]] = Field(
        default={}
    )  # for whom staff book it: {interest: hiphop}

    @cached_property
    def called(self) -> tuple[str, ...]:
        """Everything it goes by."""
        return (*chain.from_iterable(self.words.values()), *self.title.values())


class MeetingsFile(JourneyPart):
    """Appointments of a business. Where the file is missing a wish to book goes to staff, as ever."""

    people: dict[Id, Host] = Field(min_length=1)
    kinds: dict[Id, MeetingKind] = Field(min_length=1)
    reminders: tuple[timedelta, ...] = (timedelta(hours=24), timedelta(hours=2), timedelta(minutes=15))
    wordings: dict[Id, Text] = Field(default={})
    """Of the reminder that asks to confirm, {when} and {title} in it. Of several each lead hears one, by lot, and the
    console tells which of them lets fewer people forget."""
    ask_outcome: bool = True  # staff are asked afterwards whether they came

    @model_validator(mode="after")
    def _check(self) -> Self:
        for name, kind in self.kinds.items():
            unknown = [one for one in kind.people if one not in self.people]
            if unknown:
                raise ValueError(f"{name} names {unknown[0]}, who is not among the people")
            if not timedelta() < kind.length <= timedelta(hours=24) or kind.length.seconds % 60:
                raise ValueError(f"{name} takes no time, or more than a day; write a length like 45m")
        return self


MEETINGS_FILE = JourneyFile("meetings", MeetingsFile)
