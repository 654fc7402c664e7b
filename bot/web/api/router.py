"""The intake API: forms, CRMs, shops and scripts."""

import hmac
import re
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

import msgspec
from fastapi import APIRouter, Depends, HTTPException, Request, Response
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
)

from bot.app import App
from bot.channels.phones import normalise_phone
from bot.decisions.arrivals import Arrival, short_key
from conversations.hours.zones import find_zone
from conversations.lead.addresses import Channel
from conversations.lead.lead import Consent
from conversations.turn.inputs import Bought, Submitted
from storage import facts, leads, purchases, timers
from storage.leads import Address


def _in_our_time(moment: datetime) -> datetime:
    """Refuses what can't be told in every time zone, and what nobody means."""
    if not 1970 <= moment.year <= 2200:
        raise ValueError("not a date of our time")
    return moment


Short = Annotated[str, StringConstraints(max_length=200, strip_whitespace=True)]
Moment = Annotated[AwareDatetime, AfterValidator(_in_our_time)]
_LEAD_ID = re.compile(r"[a-z0-9]{1,26}")


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


class PurchaseBody(BaseModel):
    """An order that was paid."""

    lead_id: Short | None = None
    phone: Short | None = None
    order_id: Annotated[str, StringConstraints(min_length=1, max_length=120)]
    amount: float = Field(ge=0, le=1e9, allow_inf_nan=False)
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    item: Short
    at: Moment | None = None


def create_api(app: App) -> APIRouter:
    """The routes under `/api`. Every one wants `Authorization: Bearer <API_KEY>`."""

    def authorise(request: Request) -> None:
        given = request.headers.get("authorization", "").removeprefix("Bearer ").encode()
        wanted = app.settings.api_key.get_secret_value().encode()
        if not wanted or not hmac.compare_digest(given, wanted):
            raise HTTPException(401, "Authorization: Bearer <API_KEY> is missing or wrong")

    router = APIRouter(prefix="/api", dependencies=[Depends(authorise)])
    _add_intake(router, app)
    _add_reading(router, app)
    return router


def _add_intake(router: APIRouter, app: App) -> None:
    @router.post("/leads", status_code=201)
    async def submit_lead(body: LeadBody, response: Response) -> dict[str, str]:
        accepted = await app.intake.accept(submission(body, await app.read_clock()))
        if not accepted.created:
            response.status_code = 200
        return {"id": accepted.lead_id or ""}

    @router.post("/purchases", status_code=201)
    async def report_purchase(body: PurchaseBody, response: Response) -> dict[str, str]:
        async with app.database.read() as connection:
            known = await purchases.find_purchase(connection, body.order_id)
        if known is not None:
            response.status_code = 200
            return {"lead_id": known, "order_id": body.order_id}
        accepted = await app.intake.accept(_purchase(body, await app.read_clock()))
        if accepted.lead_id is None:
            raise HTTPException(404, "no lead has this lead_id or phone")
        if accepted.repeated:
            response.status_code = 200
        return {"lead_id": accepted.lead_id, "order_id": body.order_id}


def submission(body: LeadBody, now: datetime, *, bulk: bool = False) -> Arrival:
    """A form's details as an arrival. Found again by phone and by external id. `bulk`: one of many, and not urgent."""
    consent = None
    if body.consent is not None:
        at = (body.consent.at or now).astimezone(UTC)
        consent = Consent(
            body.consent.marketing, body.consent.text.replace("\x00", ""), at, body.consent.source
        )
    addresses: list[Address] = [("phone", body.phone)]
    if body.external_id:
        addresses.append(("external", body.external_id))
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


def _purchase(body: PurchaseBody, now: datetime) -> Arrival:
    at = (body.at or now).astimezone(UTC)
    bought = Bought(body.order_id, body.amount, body.currency, body.item, at)
    key = short_key(f"order:{body.order_id}")
    if body.lead_id:
        return Arrival(bought, key=key, lead_id=_lead_id(body.lead_id))
    phone = normalise_phone(body.phone or "")
    if phone is None:
        raise HTTPException(422, "give lead_id, or phone as 050-1234567 or +972501234567")
    return Arrival(bought, key=key, addresses=(("phone", phone),))


def _lead_id(text: str) -> str:
    if not _LEAD_ID.fullmatch(text):
        raise HTTPException(404, "no lead has this id")
    return text


def _add_reading(router: APIRouter, app: App) -> None:
    @router.get("/leads/{lead_id}")
    async def read_lead(lead_id: str) -> dict[str, Any]:
        return await _lead(app, lead_id)

    @router.get("/leads/{lead_id}/timeline")
    async def read_timeline(lead_id: str) -> list[dict[str, Any]]:
        lead = await _lead(app, lead_id)
        async with app.database.read() as connection:
            return await facts.read_timeline(connection, lead["id"])

    @router.get("/leads/{lead_id}/export")
    async def export_lead(lead_id: str) -> dict[str, Any]:
        lead = await _lead(app, lead_id)
        async with app.database.read() as connection:
            planned = await timers.read_planned(connection, lead["id"])
            timeline = await facts.read_timeline(connection, lead["id"])
        return {
            "lead": lead,
            "timeline": timeline,
            "planned": [msgspec.to_builtins(timer) for timer in planned],
        }

    @router.delete("/leads/{lead_id}", status_code=204)
    async def erase_lead(lead_id: str) -> None:
        lead = await _lead(app, lead_id)
        await app.erase(lead["id"])


async def _lead(app: App, lead_id: str) -> dict[str, Any]:
    async with app.database.read() as connection:
        lead = await leads.read(connection, _lead_id(lead_id))
    if lead is None:
        raise HTTPException(404, "no lead has this id")
    shown: dict[str, Any] = msgspec.to_builtins(msgspec.structs.asdict(lead))
    return shown
