"""`POST /api/meetings`: another calendar tells of a meeting. The same `meeting_id` again moves or ends it."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, HTTPException, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, StringConstraints
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app import App
from bot.channels.phones import normalise_phone
from bot.decisions.arrivals import Accepted, Arrival
from bot.web.api.bodies import PRINTED, Moment, Short
from bot.web.api.ids import read_lead_id
from conversations.lead.addresses import phone_address
from conversations.meetings.kept.inputs import MeetingReported
from storage import leads, meetings


class MeetingBody(BaseModel):
    """A meeting. Of one that is known, only what changed need be told."""

    lead_id: Short | None = None
    phone: Short | None = None
    name: Short | None = None
    meeting_id: Annotated[str, StringConstraints(pattern=PRINTED, max_length=180)]
    starts_at: Moment | None = None
    ends_at: Moment | None = None
    title: Short | None = None
    location: Short | None = None
    status: Literal["booked", "cancelled", "held", "no_show"] = "booked"


def add_meetings(router: APIRouter, app: App) -> None:
    """The route."""

    @router.post("/meetings", status_code=201)
    async def report_meeting(body: MeetingBody, response: Response) -> dict[str, str]:
        async with app.database.read() as connection:
            known = await meetings.find_lead(connection, body.meeting_id)
            _check(body, known)
            phone = _read_phone(body, known)
            if known and phone and not body.lead_id:
                await _check_owner(connection, known, phone)
        told = _read(body, await app.read_clock())
        lead_id = read_lead_id(body.lead_id) if body.lead_id else None
        accepted = await report(app, told, lead_id=lead_id, phone=phone, known=known)
        if accepted is None or accepted.lead_id is None:
            raise HTTPException(404, "no lead has this lead_id")
        if known is not None:
            response.status_code = 200
        return {"lead_id": accepted.lead_id, "meeting_id": body.meeting_id}


async def report(
    app: App,
    told: MeetingReported,
    *,
    lead_id: str | None = None,
    phone: str | None = None,
    known: str | None = None,
) -> Accepted | None:
    """Have it decided on: of the lead whose meeting it is (`known`), or who is named. None where nobody is.

    Whoever is told of by a number that nobody has is a new lead.
    """
    owner = known or lead_id
    if owner:
        return await app.intake.accept(Arrival(told, lead_id=owner))
    if phone is None or phone in app.own_numbers.numbers:
        return None
    addresses = (phone_address(phone),)
    return await app.intake.accept(
        Arrival(told, addresses=addresses, creates=True, phone=phone, name=told.name)
    )


def _check(body: MeetingBody, known: str | None) -> None:
    """What is missing, or can't be, is said."""
    if known is None:
        _require(
            body.starts_at is not None, "starts_at", "when it is to take place, as 2026-12-01T10:00:00+02:00"
        )
        _require(bool(body.title), "title", "what it is")
        _require(
            bool(body.lead_id or body.phone),
            "phone",
            "give lead_id, or phone as 050-1234567 or +972501234567",
        )
    if body.starts_at and body.ends_at:
        _require(body.ends_at > body.starts_at, "ends_at", "it ends before it begins")
    if known and body.lead_id and body.lead_id != known:
        raise HTTPException(409, "this meeting_id is another lead's")


async def _check_owner(connection: AsyncConnection, known: str, phone: str) -> None:
    """A number that is not theirs changes nobody's meeting."""
    wanted = phone_address(phone)
    if (await leads.find_ids(connection, [wanted])).get(wanted) != known:
        raise HTTPException(409, "this meeting_id is another lead's")


def _require(is_so: bool, field: str, reason: str) -> None:
    if not is_so:
        raise RequestValidationError([{"loc": ("body", field), "msg": reason}])


def _read_phone(body: MeetingBody, known: str | None) -> str | None:
    phone = normalise_phone(body.phone or "")
    _require(
        bool(phone or known or body.lead_id),
        "phone",
        "not a phone number; write 050-1234567 or +972501234567",
    )
    return phone


def _read(body: MeetingBody, now: datetime) -> MeetingReported:
    start, end = (moment.astimezone(UTC) if moment else None for moment in (body.starts_at, body.ends_at))
    return MeetingReported(
        meeting_id=body.meeting_id, at=now, starts_at=start, ends_at=end, title=body.title, place=body.location,
        status=body.status, name=body.name,
    )  # fmt: skip
