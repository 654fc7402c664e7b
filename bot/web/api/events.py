"""`/api/events/{event}`: made, changed, counted, registered for."""

import re
from typing import Any

from fastapi import APIRouter, HTTPException, Response
from fastapi.exceptions import RequestValidationError
from starlette.responses import JSONResponse

from bot.app import App
from bot.decisions.arrivals import Arrival
from bot.organising.organising import organise
from bot.web.api.event_body import EventBody, RegistrationBody, change, read_form, show
from conversations.door.attendance import count
from conversations.door.showing import show_attendance
from conversations.events.event import Event
from conversations.events.inputs import RegistrationAsked, RegistrationWithdrawn
from conversations.lead.addresses import phone_address
from conversations.turn.inputs import Input
from storage import events
from storage.door import guests

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")


def add_events(router: APIRouter, app: App) -> None:
    """The routes."""

    @router.put("/events/{event_id}", status_code=201)
    async def put_event(event_id: str, body: EventBody, response: Response) -> dict[str, Any]:
        if not _ID.fullmatch(event_id):
            raise RequestValidationError(
                [{"loc": ("path", "event"), "msg": "40 letters, digits, - and _ at most"}]
            )
        zone, language = app.playbook.zone.key, app.journey.business.languages[0]
        async with app.database.begin() as tx:
            now = await app.clock.read(tx)
            organised = await organise(
                tx, event_id, lambda known: change(event_id, body, known, zone, language), now
            )
        await app.events.publish()
        await app.do_what_is_due()
        if not organised.is_new:
            response.status_code = 200
        return await _show(app, organised.event)

    @router.get("/events/{event_id}")
    async def get_event(event_id: str) -> dict[str, Any]:
        event = await _find(app, event_id)
        return await _show(app, event) | await _report(app, event)

    @router.get("/events")
    async def list_events() -> list[dict[str, Any]]:
        async with app.database.read() as connection:
            known = await events.list_all(connection)
        return [await _show(app, event) for event in known]


def add_registrations(router: APIRouter, app: App) -> None:
    """The route by which others register people."""

    @router.post("/events/{event_id}/registrations", status_code=201, response_model=None)
    async def register(
        event_id: str, body: RegistrationBody, response: Response
    ) -> dict[str, Any] | Response:
        event = await _find(app, event_id)
        if body.phone in app.own_numbers.numbers:
            raise RequestValidationError(
                [{"loc": ("body", "phone"), "msg": "this is the business's own number"}]
            )
        if body.status == "cancelled":
            response.status_code = 200
            return await _cancel(app, event, body)
        return await _register(app, event, body, response)


async def _register(
    app: App, event: Event, body: RegistrationBody, response: Response
) -> dict[str, Any] | Response:
    answers = read_form(event, body.model_extra or {})
    now = await app.read_clock()
    if event.status == "cancelled" or event.is_over(now):
        why = "the event is cancelled" if event.status == "cancelled" else "the event is over"
        raise HTTPException(410, why)
    before = await _find_own(app, event, body)
    asked = RegistrationAsked(event.id, body.name, answers, body.source or "api")
    lead_id = await _accept(app, asked, body, creates=True)
    found = await _read_own(app, event, lead_id)
    if found is None:
        return await _tell_full(app, event, lead_id)
    if before is not None:
        response.status_code = 200
    return found


async def _cancel(app: App, event: Event, body: RegistrationBody) -> dict[str, Any]:
    before = await _find_own(app, event, body)
    await _accept(app, RegistrationWithdrawn(event.id, body.source or "api"), body, creates=False)
    await app.do_what_is_due()
    return (before or {}) | {"status": "cancelled"}


async def _accept(app: App, told: Input, body: RegistrationBody, *, creates: bool) -> str:
    arrival = Arrival(
        told, addresses=(phone_address(body.phone),), creates=creates, phone=body.phone, spoke=False
    )
    accepted = await app.intake.accept(arrival)
    if accepted.lead_id is None:
        raise HTTPException(404, "nobody with this phone is registered")
    return accepted.lead_id


async def _find_own(app: App, event: Event, body: RegistrationBody) -> dict[str, Any] | None:
    async with app.database.read() as connection:
        ticket = await events.find_own_by_address(connection, event.id, phone_address(body.phone))
    return _show_ticket(app, ticket.code) if ticket else None


async def _read_own(app: App, event: Event, lead_id: str) -> dict[str, Any] | None:
    async with app.database.read() as connection:
        ticket = await events.find_own(connection, event.id, lead_id)
    return _show_ticket(app, ticket.code) if ticket else None


async def _tell_full(app: App, event: Event, lead_id: str) -> Response:
    async with app.database.read() as connection:
        place = await events.find_place(connection, event.id, lead_id)
    if place is None and event.who == "invited":
        raise HTTPException(403, "the event is by invitation")
    return JSONResponse({"detail": "the event is full", "waiting_place": place}, 409)


def _show_ticket(app: App, code: str) -> dict[str, Any]:
    return {"code": code, "ticket_url": f"{app.settings.base_url}/t/{code}"}


async def _show(app: App, event: Event) -> dict[str, Any]:
    async with app.database.read() as connection:
        counts = await events.count(connection, event.id)
        over = event.is_over(await app.clock.read(connection)) and event.status == "open"
    no_show = counts.registered - counts.arrived if over else 0
    return show(event) | counts._asdict() | {"no_show": no_show}


async def _report(app: App, event: Event) -> dict[str, Any]:
    """What the console's page counts besides. `invited` is None where the event is for everybody."""
    async with app.database.read() as connection:
        now = await app.clock.read(connection)
        invited = await guests.count_invited(connection, event) if event.who == "invited" else None
        attendance = count(event, await events.list_tickets(connection, event.id), now)
    return {"invited": invited} | show_attendance(attendance)


async def _find(app: App, event_id: str) -> Event:
    async with app.database.read() as connection:
        event = await events.read(connection, event_id[:80])
    if event is None:
        raise HTTPException(404, "no event has this id")
    return event
