"""A ticket's page, its picture and its calendar entry; and what its holder does there. Looking changes nothing."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.app import App
from bot.tickets.calendar import google_link, write_ics
from bot.tickets.holding import Holding, choose_words
from bot.tickets.picture import draw_ticket
from bot.tickets.qr import draw_svg
from bot.web.tickets.changing import give_back, hand_on
from bot.web.tickets.guessing import Misses
from bot.web.tickets.words import say
from bot.web.visitors.pages import HEADERS, Pages, choose_language
from conversations.events.codes import read_code
from storage import events, leads

PAGES = Pages(Path(__file__).parent, "/t/static", say)
_NOTES = ("handed", "name_missing", "not_done")
_LARGEST_FORM = 16 * 1024

Endpoint = Callable[[Request], Awaitable[Response]]
Answering = Callable[[Request, Holding], Awaitable[Response]]


def create_tickets(app: App) -> list[BaseRoute]:
    """Every route below `/t`. A QR code says it in capitals."""
    tickets = _Tickets(app)
    return [
        PAGES.files(),
        Route("/t/sw.js", _give_worker),
        Route("/t/{code}.png", tickets.answering(tickets.draw)),
        Route("/t/{code}.ics", tickets.answering(tickets.write)),
        Route("/t/{code}/cancel", tickets.answering(tickets.cancel), methods=["POST"]),
        Route("/t/{code}/hand-on", tickets.answering(tickets.hand_on), methods=["POST"]),
        Route("/t/{code}", tickets.answering(tickets.show)),
        Route("/T/{code}", _to_small_letters),
    ]


async def _give_worker(_: Request) -> Response:
    return Response(PAGES.read_file("sw.js"), media_type="text/javascript", headers=HEADERS)


async def _to_small_letters(request: Request) -> Response:
    code = read_code(request.path_params["code"]) or "unknown"
    return RedirectResponse(f"/t/{code.lower()}", 302, HEADERS)


class _Tickets:
    """Finds the ticket that is asked for, and answers."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._misses = Misses()

    def answering(self, answer: Answering) -> Endpoint:
        """404 for a code that never was, 429 for somebody who tries many of them."""

        async def endpoint(request: Request) -> Response:
            if self._misses.is_braked(request):
                response = self._say_no(request, 429, "later")
                response.headers["Retry-After"] = "60"
                return response
            holding = await self._find(request)
            if holding is None:
                self._misses.note(request)
                return self._say_no(request, 404, "no_ticket")
            return await answer(request, holding)

        return endpoint

    async def _find(self, request: Request) -> Holding | None:
        code = read_code(request.path_params["code"])
        if code is None:
            return None
        async with self._app.database.read() as connection:
            ticket = await events.find_ticket(connection, code)
            event = await events.read(connection, ticket.event) if ticket else None
            lead = await leads.read(connection, ticket.lead_id) if ticket else None
        if ticket is None or event is None:
            return None
        own, guessed = (lead.contact.speaks, lead.contact.language) if lead else (None, None)
        language = choose_language(request, own, guessed, *self._app.journey.business.languages)
        return Holding(ticket, event, language, self._app.journey, self._app.settings.base_url)

    async def show(self, request: Request, held: Holding) -> Response:
        """The page; 410 where the ticket opens no door any more."""
        if not held.is_good:
            return self._say_void(held)
        return self._show(request, held, request.query_params.get("note", ""), await self._app.read_clock())

    def _show(self, request: Request, held: Holding, note: str, now: datetime, status: int = 200) -> Response:
        ticket, event = held.ticket, held.event
        code = ticket.code
        return PAGES.show(
            "ticket.html", held.language, status, face=held.face, code=code.lower(), address=held.address,
            qr=draw_svg(held.address), note=note if note in _NOTES else "",
            grouped=" ".join(code[start : start + 4] for start in range(0, len(code), 4)),
            google=google_link(held.occasion), map_url=event.map_url, arrived=ticket.arrived_at is not None,
            is_over=event.is_over(now), may_change=ticket.arrived_at is None and now < event.ends_at,
        )  # fmt: skip

    async def draw(self, _: Request, held: Holding) -> Response:
        """The picture."""
        if not held.is_good:
            return self._say_void(held)
        picture = await asyncio.to_thread(draw_ticket, held.face)
        headers = HEADERS | {"Content-Disposition": 'inline; filename="ticket.png"'}
        return Response(picture, media_type="image/png", headers=headers)

    async def write(self, _: Request, held: Holding) -> Response:
        """The calendar entry; struck out where the ticket is void."""
        entry = write_ics(held.occasion, await self._app.read_clock(), cancelled=not held.is_good)
        headers = HEADERS | {"Content-Disposition": 'attachment; filename="ticket.ics"'}
        return Response(entry, media_type="text/calendar; charset=utf-8", headers=headers)

    async def cancel(self, request: Request, held: Holding) -> Response:
        """They can't come."""
        if await self._means(request, held) is not None:
            await give_back(self._app, held.ticket)
        return RedirectResponse(held.path, 303, HEADERS)

    async def hand_on(self, request: Request, held: Holding) -> Response:
        """Somebody else comes: their ticket is shown, to be sent to them."""
        form = await self._means(request, held)
        if form is None:
            return RedirectResponse(held.path, 303, HEADERS)
        name = " ".join(form.get("name", "").split())
        if not name:
            return self._show(request, held, "name_missing", await self._app.read_clock(), 422)
        code = await hand_on(self._app, held.ticket, name)
        path = f"/t/{code.lower()}?note=handed" if code else f"{held.path}?note=not_done"
        return RedirectResponse(path, 303, HEADERS)

    async def _means(self, request: Request, held: Holding) -> dict[str, str] | None:
        """The form of somebody who confirmed what they do to a ticket that is good and was not used."""
        now = await self._app.read_clock()
        if not held.is_good or held.ticket.arrived_at is not None or held.event.is_over(now):
            return None
        form = await _read_form(request)
        return form if form.get("confirm") == "yes" else None

    def _say_void(self, held: Holding) -> Response:
        about = "event_cancelled" if held.ticket.state == "registered" else f"is_{held.ticket.state}"
        return PAGES.show(
            "none.html", held.language, 410, about=about, title=held.face.title, business=held.face.business
        )

    def _say_no(self, request: Request, status: int, about: str) -> Response:
        business = self._app.journey.business
        language = choose_language(request, None, *business.languages)
        return PAGES.show(
            "none.html",
            language,
            status,
            about=about,
            title="",
            business=choose_words(business.name, language),
        )


async def _read_form(request: Request) -> dict[str, str]:
    body = await request.body()
    if len(body) > _LARGEST_FORM:
        return {}
    try:
        return dict(parse_qsl(body.decode(), max_num_fields=10))
    except ValueError:
        return {}
