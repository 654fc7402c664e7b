"""The door's page, what its phones keep, and what they ask for."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import orjson
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.app import App
from bot.decisions.arrivals import clean_text
from bot.tickets.face import say_when
from bot.tickets.holding import choose_words
from bot.tickets.qr import read_qr
from bot.web.door.listing import list_for_phone, search
from bot.web.door.words import WORDS, say
from bot.web.visitors.pages import HEADERS, Pages, choose_language
from conversations.events.event import Event
from conversations.lead.content import Language
from storage import events
from storage.door import links, scans
from storage.door.links import DoorLink

PAGES = Pages(Path(__file__).parent, "/door/static", say)
_READ_AT_ONCE = 4
"""Frames that are looked at at a time, of all phones: a phone sends the next when the last one is answered."""
_PERMISSIONS = {"Permissions-Policy": "camera=(self), microphone=(), geolocation=()"}


class Doorway(NamedTuple):
    """Somebody at the door whose link is good."""

    key: str
    link: DoorLink
    event: Event
    now: datetime
    language: Language


Answering = Callable[[App, Request, Doorway], Awaitable[Response]]


def create_door(app: App) -> list[BaseRoute]:
    """Every route below `/door`."""
    return [
        PAGES.files(),
        Route("/door/sw.js", _give_worker),
        Route("/door/{link}", _guarded(app, _show)),
        Route("/door/{link}/tickets", _guarded(app, _list)),
        Route("/door/{link}/search", _guarded(app, _search), methods=["POST"]),
        Route("/door/{link}/frame", _guarded(app, _FrameReader().read), methods=["POST"]),
    ]


def _guarded(app: App, answer: Answering) -> Callable[[Request], Awaitable[Response]]:
    """404 for a link that never was, 410 for one that is over."""

    async def endpoint(request: Request) -> Response:
        key, now = request.path_params["link"], await app.read_clock()
        language = choose_language(request, None, *app.journey.business.languages)
        async with app.database.read() as connection:
            link = await links.find(connection, key)
            event = await events.read(connection, link.event) if link else None
        if link is None or event is None:
            return PAGES.show("gone.html", language, 404, about="no_link")
        if not link.is_open(now):
            return PAGES.show("gone.html", language, 410, about="over")
        return await answer(app, request, Doorway(key, link, event, now, language))

    return endpoint


async def _give_worker(_: Request) -> Response:
    return Response(PAGES.read_file("sw.js"), media_type="text/javascript", headers=HEADERS)


async def _show(app: App, _: Request, visit: Doorway) -> Response:
    event, language = visit.event, visit.language
    async with app.database.read() as connection:
        to_come = await scans.count_to_come(connection, event.id)
    given = {
        "link": visit.key, "now": visit.now.isoformat(), "ends": visit.link.ends_at.isoformat(),
        "language": language, "zone": event.zone,
        "words": {name: words[language == "en"] for name, words in WORDS.items()},
    }  # fmt: skip
    response = PAGES.show(
        "door.html", language, title=choose_words(event.title, language), name=visit.link.name,
        when=say_when(event, language), to_come=to_come, may_search=visit.link.rights == "search",
        given=orjson.dumps(given).decode().replace("<", "\\u003c"),
    )  # fmt: skip
    response.headers.update(_PERMISSIONS)
    return response


async def _list(app: App, _: Request, visit: Doorway) -> Response:
    async with app.database.read() as connection:
        found = await scans.list_tickets(connection, visit.event.id)
    return JSONResponse(list_for_phone(visit.event, found), headers=HEADERS)


async def _search(app: App, request: Request, visit: Doorway) -> Response:
    if visit.link.rights != "search":
        return JSONResponse({"detail": "this link scans only"}, 403)
    try:
        asked = orjson.loads(await request.body())["q"]
    except (ValueError, LookupError, TypeError):
        asked = None
    if not isinstance(asked, str):
        return JSONResponse({"detail": "give q, a text"}, 422)
    async with app.database.read() as connection:
        found = await search(connection, visit.event, clean_text(asked))
    return JSONResponse({"found": found}, headers=HEADERS)


class _FrameReader:
    """Reads frames of cameras whose browsers can't."""

    def __init__(self) -> None:
        self._free = asyncio.Semaphore(_READ_AT_ONCE)

    async def read(self, _: App, request: Request, __: Doorway) -> Response:
        """What a frame says; null where no code is in it."""
        if self._free.locked():
            return JSONResponse({"detail": "too many frames at once"}, 429)
        async with self._free:
            text = await asyncio.to_thread(read_qr, await request.body())
        return JSONResponse({"text": text}, headers=HEADERS)
