"""`POST /api/leads`: somebody left their details."""

from datetime import UTC, date, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from bot.app import App
from bot.channels.phones import normalise_phone
from bot.decisions.arrivals import Arrival
from bot.web.api.bodies import Moment, Short
from conversations.hours.zones import find_zone
from conversations.lead.addresses import Address, Channel
from conversations.lead.consent import Consent
from conversations.turn.inputs import Submitted


class ConsentBody(BaseModel):
    """What was agreed to, in which words, when and where."""

    marketing: bool
    text: Annotated[str, StringConstraints(max_length=2000)] = ""
    at: Moment | None = None
    source: Short = "api"


class LeadBody(BaseModel):
    """A person who left their details."""

    model_config = ConfigDict(extra="ignore")

    name: Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
    phone: Short
    email: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+$", max_length=254)] | None = None
    source: Short | None = None
    campaign: Short | None = None
    channel: Literal["whatsapp", "sms", "telegram"] | None = None
    language: Literal["he", "en"] | None = None
    interest: Short | None = None
    birthday: date | None = None
    timezone: Short | None = None
    tags: list[Short] = Field(default=[], max_length=50)
    consent: ConsentBody | None = None
    external_id: Annotated[str, StringConstraints(min_length=1, max_length=150)] | None = None

    @field_validator("phone")
    @classmethod
    def _dialable(cls, value: str) -> str:
        phone = normalise_phone(value)
        if phone is None:
            raise ValueError("not a phone number; write 050-1234567 or +972501234567")
        return phone

    @field_validator("timezone")
    @classmethod
    def _on_the_map(cls, value: str | None) -> str | None:
        if value and find_zone(value) is None:
            raise ValueError("not a time zone; write one like Asia/Jerusalem")
        return value or None

    @field_validator("name", "source", "campaign", "interest", "external_id")
    @classmethod
    def _without_nul(cls, value: str | None) -> str | None:
        return value.replace("\x00", "") if value else value


def add_leads(router: APIRouter, app: App) -> None:
    """The route."""

    @router.post("/leads", status_code=201)
    async def submit_lead(body: LeadBody, response: Response) -> dict[str, str]:
        accepted = await app.intake.accept(submission(body, await app.read_clock()))
        if not accepted.created:
            response.status_code = 200
        return {"id": accepted.lead_id or ""}


def submission(body: LeadBody, now: datetime, *, bulk: bool = False) -> Arrival:
    """A form's details as an arrival. Found again by phone and by external id. `bulk`: one of many, and not urgent."""
    consent = None
    if body.consent is not None:
        at = (body.consent.at or now).astimezone(UTC)
        consent = Consent(
            body.consent.marketing, body.consent.text.replace("\x00", ""), at, body.consent.source
        )
    addresses: list[Address] = [Address("phone", body.phone)]
    if body.external_id:
        addresses.append(Address("external", body.external_id))
    submitted = Submitted(
        name=body.name,
        phone=body.phone,
        email=body.email,
        source=body.source,
        campaign=body.campaign,
        channel=Channel(body.channel) if body.channel else None,
        language=body.language,
        interest=body.interest,
        birthday=body.birthday,
        timezone=body.timezone,
        tags=tuple(tag.replace("\x00", "") for tag in body.tags),
        consent=consent,
        external_id=body.external_id,
        bulk=bulk,
    )
    return Arrival(submitted, addresses=tuple(addresses), creates=True, phone=body.phone)
