"""`POST /api/leads`: somebody left their details."""

from datetime import UTC, datetime

from fastapi import APIRouter, Response
from fastapi.exceptions import RequestValidationError

from bot.app import App
from bot.decisions.arrivals import Arrival
from bot.web.api.lead_body import LeadBody
from conversations.lead.addresses import Address, Channel, phone_address
from conversations.lead.consent import Consent
from conversations.turn.inputs import Submitted


def add_leads(router: APIRouter, app: App) -> None:
    """The route."""

    @router.post("/leads", status_code=201)
    async def submit_lead(body: LeadBody, response: Response) -> dict[str, str]:
        if body.phone in app.own_numbers.numbers:
            error = {"loc": ("body", "phone"), "msg": "this is the business's own number"}
            raise RequestValidationError([error])
        accepted = await app.intake.accept(arrive(submission(body, await app.read_clock())))
        if not accepted.created:
            response.status_code = 200
        return {"id": accepted.lead_id or ""}


def submission(body: LeadBody, now: datetime, *, bulk: bool = False) -> Submitted:
    """A form's details as an input. `bulk`: one of many, and not urgent."""
    consent = None
    if body.consent is not None:
        at = (body.consent.at or now).astimezone(UTC)
        consent = Consent(body.consent.marketing, body.consent.text, at, body.consent.source)
    return Submitted(
        name=body.name,
        phone=body.phone,
        email=body.email,
        source=body.source,
        campaign=body.campaign,
        variant=body.variant,
        channel=Channel(body.channel) if body.channel else None,
        language=body.language,
        interest=body.interest,
        birthday=body.birthday,
        timezone=body.timezone,
        tags=tuple(body.tags),
        consent=consent,
        external_id=body.external_id,
        referral=body.referral,
        bulk=bulk,
    )


def arrive(submitted: Submitted, key: str | None = None) -> Arrival:
    """Details on their way in. Found again by phone and by external id."""
    addresses = [phone_address(submitted.phone)] if submitted.phone else []
    if submitted.external_id:
        addresses.append(Address("external", submitted.external_id))
    return Arrival(submitted, key=key, addresses=tuple(addresses), creates=True, phone=submitted.phone)
