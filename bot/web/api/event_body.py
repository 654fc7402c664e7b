"""Bodies of an event and of a registration, and what they become."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo

import msgspec
from fastapi.exceptions import RequestValidationError
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
    model_validator,
)

from bot.web.api.bodies import Short, Words
from bot.web.api.fields.values import read_phone
from conversations.events.event import USUAL_LENGTH, Event, FieldKind, Reminder
from conversations.events.event import Field as FormField
from conversations.events.event import Words as Told
from conversations.events.reading import read_answer
from conversations.hours.zones import find_zone
from conversations.lead.content import Language
from conversations.wording.plain import plain

_YEARS = range(1970, 2201)
Name = Annotated[Words, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
ByLanguage = Name | dict[Language, Name]
FieldId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class FieldBody(BaseModel):
    """A question of an event's form."""

    id: FieldId
    ask: ByLanguage
    kind: FieldKind = "text"
    choices: Annotated[list[ByLanguage], Field(max_length=10)] = []
    required: bool = True
    check: Annotated[str, StringConstraints(max_length=200)] | None = None
    least: float | None = None
    most: float | None = None
    error: ByLanguage | None = None

    @field_validator("check")
    @classmethod
    def _compiles(cls, value: str | None) -> str | None:
        try:
            re.compile(value or "")
        except re.error as error:
            raise ValueError(f"not a pattern: {error}") from None
        return value

    @model_validator(mode="after")
    def _has_choices(self) -> Self:
        if (self.kind == "choice") != bool(self.choices):
            raise ValueError("choices belong to the kind choice, and to no other")
        return self


class EventBody(BaseModel):
    """An event, or what is to change of one. What is left out stays as it is."""

    model_config = ConfigDict(extra="ignore")

    title: ByLanguage | None = None
    keyword: Annotated[list[Name], BeforeValidator(_as_list), Field(min_length=1, max_length=20)] | None = (
        None
    )
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    timezone: Short | None = None
    venue: ByLanguage | None = None
    map: Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$", max_length=500)] | None = None
    capacity: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    status: Literal["open", "cancelled"] | None = None
    form: Annotated[list[FieldBody], Field(max_length=12)] | None = None
    reminders: list[Reminder] | None = None
    who: Literal["all", "invited"] | None = None
    tag: Short | None = None
    waiting_list: bool | None = None
    living_seat: bool | None = None
    friends: Annotated[int, Field(ge=0, le=20)] | None = None

    @field_validator("timezone")
    @classmethod
    def _on_the_map(cls, value: str | None) -> str | None:
        if value and find_zone(value) is None:
            raise ValueError("not a time zone; write one like Asia/Jerusalem")
        return value

    @field_validator("starts_at", "ends_at")
    @classmethod
    def _in_our_time(cls, value: datetime | None) -> datetime | None:
        if value is not None and value.year not in _YEARS:
            raise ValueError("not a date of our time")
        return value

    @field_validator("keyword")
    @classmethod
    def _can_be_texted(cls, value: list[str] | None) -> list[str] | None:
        if value is not None and not all(plain(word) for word in value):
            raise ValueError("a keyword has letters or digits in it")
        return value


class RegistrationBody(BaseModel):
    """Somebody registers, or cancels. Answers of the form stand beside these, by their fields' ids."""

    model_config = ConfigDict(extra="allow")

    name: Name
    phone: Annotated[str, BeforeValidator(read_phone)]
    status: Literal["registered", "cancelled"] = "registered"
    source: Short | None = None


def change(event_id: str, body: EventBody, known: Event | None, zone: str, language: Language) -> Event:
    """The event as the body wants it. Raises RequestValidationError where something is missing or does not fit."""
    if known is None:
        _require(body)
    zone = body.timezone or (known.zone if known else zone)
    starts_at = _moment(body.starts_at, zone) or (known.starts_at if known else None)
    assert starts_at is not None
    length = known.ends_at - known.starts_at if known else USUAL_LENGTH
    ends_at = _moment(body.ends_at, zone) or starts_at + length
    if not timedelta() < ends_at - starts_at <= timedelta(days=60):
        raise _refuse("ends_at", "an event ends after it starts, and within 60 days")
    wanted = _collect(body, language) | {"starts_at": starts_at, "ends_at": ends_at, "zone": zone}
    if known is None:
        return Event(id=event_id, **wanted)
    changed = msgspec.structs.replace(known, **wanted)
    return known if changed == known else msgspec.structs.replace(changed, version=known.version + 1)


def read_form(event: Event, given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers to an event's form. Raises RequestValidationError for one that is missing or does not fit."""
    answers: dict[str, Any] = {}
    for field in event.form:
        told = given.get(field.id)
        if told is None or told == "":
            if field.required:
                raise _refuse(field.id, "is missing")
            continue
        value = _read(field, told)
        if value is None:
            raise _refuse(field.id, f"does not fit a field of the kind {field.kind}")
        answers[field.id] = value
    return answers


def show(event: Event) -> dict[str, Any]:
    """An event as the API tells of it."""
    shown: dict[str, Any] = {
        "id": event.id, "title": _simplify(event.title), "keyword": event.keywords[0], "keywords": list(event.keywords),
        "starts_at": event.starts_at.isoformat(), "ends_at": event.ends_at.isoformat(), "timezone": event.zone,
        "venue": _simplify(event.venue), "map": event.map_url, "capacity": event.capacity, "status": event.status,
        "form": msgspec.to_builtins(event.form), "reminders": list(event.reminders), "who": event.who, "tag": event.tag,
        "waiting_list": event.waiting_list, "living_seat": event.living_seat, "friends": event.friends,
        "version": event.version,
    }  # fmt: skip
    return shown


def _require(body: EventBody) -> None:
    for name in ("title", "keyword", "starts_at"):
        if getattr(body, name) is None:
            raise _refuse(name, "is missing")


def _collect(body: EventBody, language: Language) -> dict[str, Any]:
    """What the body tells, in the event's own terms."""
    told: dict[str, Any] = {
        name: getattr(body, name)
        for name in ("status", "who", "tag", "waiting_list", "living_seat", "friends")
        if getattr(body, name) is not None
    }
    if "capacity" in body.model_fields_set:
        told["capacity"] = body.capacity
    if body.title is not None:
        told["title"] = _by_language(body.title, language)
    if body.venue is not None:
        told["venue"] = _by_language(body.venue, language)
    if body.map is not None:
        told["map_url"] = body.map
    if body.keyword is not None:
        told["keywords"] = tuple(dict.fromkeys(body.keyword))
    if body.reminders is not None:
        told["reminders"] = tuple(dict.fromkeys(body.reminders))
    if body.form is not None:
        told["form"] = _read_fields(body.form, language)
    return told


def _read_fields(form: Sequence[FieldBody], language: Language) -> tuple[FormField, ...]:
    taken: set[str] = {"name", "phone", "status", "source"}
    fields = []
    for field in form:
        if field.id in taken:
            raise _refuse(f"form.{field.id}", "is taken; give the field another id")
        taken.add(field.id)
        fields.append(
            FormField(
                field.id, _by_language(field.ask, language), field.kind,
                tuple(_by_language(choice, language) for choice in field.choices), field.required, field.check,
                field.least, field.most, _by_language(field.error, language) if field.error else None,
            )
        )  # fmt: skip
    return tuple(fields)


def _read(field: FormField, told: Any) -> Any:
    if isinstance(told, bool):
        return told if field.kind == "yes_no" else None
    return read_answer(field, str(told)) if isinstance(told, str | int | float) else None


def _moment(told: datetime | None, zone: str) -> datetime | None:
    """A moment in UTC; one without a zone is of the event's."""
    if told is None:
        return None
    return (told if told.tzinfo else told.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)


def _by_language(told: str | Mapping[Language, str], language: Language) -> Told:
    return {language: told} if isinstance(told, str) else dict(told)


def _simplify(words: Told) -> Any:
    return next(iter(words.values()), "") if len(words) < 2 else words


def _refuse(field: str, why: str) -> RequestValidationError:
    return RequestValidationError([{"loc": ("body", field), "msg": why}])
