"""A person who left their details, as a form, a CRM or a row of a file tells of them."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, field_validator

from bot.web.api.bodies import PRINTED, Moment, Short, Words
from bot.web.api.fields.birthdays import read_birthday
from bot.web.api.fields.values import (
    drop_blank,
    empty_to_none,
    read_channel,
    read_email,
    read_flag,
    read_id,
    read_language,
    read_phone,
    read_tags,
)
from conversations.hours.zones import find_zone
from conversations.lead.year_days import YearDay

Blank = BeforeValidator(empty_to_none)
Email = Annotated[str, StringConstraints(max_length=254)]
ReadEmail = BeforeValidator(read_email)


class ConsentBody(BaseModel):
    """What was agreed to, in which words, when and where."""

    marketing: Annotated[bool, BeforeValidator(read_flag)]
    text: Annotated[Words, StringConstraints(max_length=2000)] = ""
    at: Annotated[Moment | None, Blank] = None
    source: Short = "api"


class LeadBody(BaseModel):
    """A person who left their details. An optional field that is blank was left out."""

    model_config = ConfigDict(extra="ignore")

    name: Annotated[Words, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
    phone: Annotated[str, BeforeValidator(read_phone)]
    email: Annotated[Email | None, ReadEmail] = None
    source: Annotated[Short | None, Blank] = None
    campaign: Annotated[Short | None, Blank] = None
    variant: Annotated[Short | None, Blank] = None
    channel: Annotated[Literal["whatsapp", "sms", "telegram"] | None, BeforeValidator(read_channel)] = None
    language: Annotated[Literal["he", "en"] | None, BeforeValidator(read_language), Blank] = None
    interest: Annotated[Short | None, Blank] = None
    birthday: Annotated[date | YearDay | None, BeforeValidator(read_birthday)] = None
    timezone: Annotated[Short | None, Blank] = None
    tags: Annotated[list[Short], Field(max_length=50), BeforeValidator(read_tags)] = []
    consent: Annotated[ConsentBody | None, BeforeValidator(drop_blank)] = None
    referral: Annotated[Short | None, Blank] = None
    external_id: Annotated[
        Annotated[str, StringConstraints(pattern=PRINTED, max_length=150)] | None, BeforeValidator(read_id)
    ] = None

    @field_validator("timezone")
    @classmethod
    def _on_the_map(cls, value: str | None) -> str | None:
        if value and find_zone(value) is None:
            raise ValueError("not a time zone; write one like Asia/Jerusalem")
        return value
