"""Where calendars call, and where a lead's own calendar fetches an entry."""

import re
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import orjson
import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.app import App
from bot.web.api.meetings import report
from bot.web.calendars.calcom import read_calcom
from bot.web.calendars.calendly import read_calendly
from bot.web.calendars.reading import CalendarCall
from bot.web.calendars.signing import is_from_calcom, is_from_calendly
from conversations.meetings.kept.invitation import NAME, compose
from conversations.meetings.kept.meeting import Meeting
from storage import leads, meetings

log = structlog.get_logger(__name__)

_UID = re.compile(r"[a-z0-9]{4,40}")
Reader = Callable[[Any, datetime], Sequence[CalendarCall]]


def create_calendar_routes(app: App) -> list[Route]:
    """The routes."""
    settings = app.settings
    calcom, calendly = settings.calcom_secret.get_secret_value(), settings.calendly_secret.get_secret_value()

    async def hear_calcom(request: Request) -> Response:
        body = await request.body()
        signature = request.headers.get("x-cal-signature-256", "")
        return await _hear(app, body, calcom, is_from_calcom(calcom, body, signature), read_calcom)

    async def hear_calendly(request: Request) -> Response:
        body = await request.body()
        signature = request.headers.get("calendly-webhook-signature", "")
        is_own = is_from_calendly(calendly, body, signature, time.time())
        return await _hear(app, body, calendly, is_own, read_calendly)

    async def show(request: Request) -> Response:
        return await _show(app, request.path_params["uid"])

    return [
        Route("/webhooks/calcom", hear_calcom, methods=["POST"]),
        Route("/webhooks/calendly", hear_calendly, methods=["POST"]),
        Route("/m/{uid}", show, methods=["GET", "HEAD"]),
    ]


async def _hear(app: App, body: bytes, secret: str, is_own: bool, read: Reader) -> Response:
    """Answered once what it tells is committed; the same one again changes nothing."""
    if not secret:
        return PlainTextResponse("not found\n", 404)
    if not is_own:
        return PlainTextResponse("not signed with the secret\n", 401)
    try:
        call = orjson.loads(body)
    except orjson.JSONDecodeError:
        call = None
    if call is None:
        return PlainTextResponse("not JSON\n", 400)
    for found in read(call, await app.read_clock()):
        await _take(app, found)
    return Response(status_code=200)


async def _take(app: App, found: CalendarCall) -> None:
    names = [name for name in (found.told.meeting_id, found.told.replaces) if name]
    async with app.database.read() as connection:
        known = [await meetings.find_lead(connection, name) for name in names]
    owner = next((lead for lead in known if lead), None)
    accepted = await report(app, found.told, phone=found.phone, known=owner)
    if accepted is None:
        log.info("a meeting without a phone number", source=found.told.source, status=found.told.status)


async def _show(app: App, uid: str) -> Response:
    """The entry as it is now. Looking at it changes nothing."""
    async with app.database.read() as connection:
        row = await meetings.read_one(connection, uid) if _UID.fullmatch(uid) else None
        lead = await leads.read(connection, row.lead_id) if row else None
        now = await app.clock.read(connection)
    if row is None or lead is None:
        return PlainTextResponse("not found\n", 404)
    journey = app.journey
    language = lead.contact.language or journey.business.languages[0]
    meeting = Meeting(
        id=row.meeting_id, uid=row.uid, title=row.title, starts_at=row.starts_at, ends_at=row.ends_at,
        place=row.place, link=row.link, status=row.status, version=row.version,
    )  # fmt: skip
    headers = {
        "content-disposition": f'attachment; filename="{NAME}"',
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
    }
    return Response(
        compose(meeting, journey, language, now), media_type="text/calendar; charset=utf-8", headers=headers
    )
