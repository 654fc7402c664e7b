"""The web application of one process: webhooks, the intake API, the console, links, health, the sandbox."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from urllib.parse import urlsplit

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy.exc import SQLAlchemyError
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Lifespan, Receive, Scope, Send

from bot.app import App
from bot.channels.phones import mask_phone
from bot.runtime.homes.looking import HOME
from bot.runtime.installation import read_hold
from bot.runtime.jobs import read_backlog
from bot.web.api.called import ApiWhenCalled
from bot.web.api.router import create_api
from bot.web.calendars.routes import create_calendar_routes
from bot.web.clock import create_clock_route
from bot.web.console.desk import Desk
from bot.web.door.routes import create_door
from bot.web.gate import Gate
from bot.web.links import create_links
from bot.web.media import create_media_route
from bot.web.refusals import refuse_body
from bot.web.shops.routes import create_shops
from bot.web.site import create_console
from bot.web.tickets.routes import create_tickets
from bot.web.webhooks import Webhooks


class Web:
    """The ASGI application of a process. `end_streams` ends what would keep its server from stopping."""

    def __init__(self, answer: ASGIApp, end_streams: Callable[[], None]) -> None:
        self._answer = answer
        self.end_streams = end_streams

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        await self._answer(scope, receive, send)


def create_web(
    app: App, sandbox: ASGIApp | None = None, on_stop: Callable[[], Awaitable[None]] | None = None
) -> Web:
    """The web application. Starting it starts `app`; stopping it calls `on_stop` and stops `app`."""
    desk = Desk(app, phones="/sandbox/" if sandbox is not None else None)

    web = FastAPI(
        docs_url=None, redoc_url=None, openapi_url=None, lifespan=_create_lifespan(app, desk, on_stop)
    )
    web.router.routes.extend(
        [
            *_health(app),
            *create_links(app, in_demo=sandbox is not None),
            create_media_route(app),
            *create_shops(app),
        ]
    )
    web.router.routes.extend(create_calendar_routes(app))
    if app.settings.sandbox_clock:
        web.router.routes.append(create_clock_route(app))
    web.router.routes.extend([*create_tickets(app), *create_door(app)])
    if sandbox is not None:
        web.router.routes.append(Mount("/sandbox", app=sandbox))
    web.router.routes.extend(create_console(desk))
    _add_explanations(web)
    called = ApiWhenCalled(lambda: _create_api(app), web)
    answer = Webhooks(app, Gate(app.settings, called))
    return Web(under(urlsplit(app.settings.public_url).path.rstrip("/"), answer), desk.live.end)


def _create_api(app: App) -> FastAPI:
    api = FastAPI(title="Waltz", docs_url=None, redoc_url=None)
    api.router.routes.extend(create_api(app).routes)  # to include them would build each once more
    _add_explanations(api)
    return api


def under(prefix: str, answer: ASGIApp) -> ASGIApp:
    """Where PUBLIC_URL has a path, calls come with it or without: a proxy may take it off, or not."""
    if not prefix:
        return answer

    async def strip(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if path.startswith(f"{prefix}/"):
            scope = {**scope, "path": path[len(prefix) :], "raw_path": path[len(prefix) :].encode()}
        await answer(scope, receive, send)

    return strip


def _create_lifespan(
    app: App, desk: Desk, on_stop: Callable[[], Awaitable[None]] | None
) -> Lifespan[FastAPI]:
    @asynccontextmanager
    async def live(_: FastAPI) -> AsyncIterator[None]:
        await app.start()
        try:
            yield
        finally:
            if on_stop is not None:
                await on_stop()
            await desk.live.close()
            await app.stop()

    return live


def _add_explanations(web: FastAPI) -> None:
    web.add_exception_handler(RequestValidationError, _explain)
    web.add_exception_handler(400, _explain_unreadable)
    web.add_exception_handler(SQLAlchemyError, _try_later)
    web.add_exception_handler(OSError, _try_later)


def _health(app: App) -> list[Route]:
    async def healthz(_: Request) -> Response:
        return await _report_health(app)

    async def metrics(_: Request) -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    async def home(_: Request) -> Response:
        """Which installation providers call here: another one that begins with the same accounts asks."""
        return JSONResponse({"waltz": await app.installation.read_id()})

    return [Route("/healthz", healthz), Route("/metrics", metrics), Route(HOME, home)]


async def _report_health(app: App) -> Response:
    try:
        queued, age = await read_backlog(app.database, app.clock)
        async with app.database.read() as connection:
            await app.accounts.read(connection)  # another process may have heard of them
            await app.holds.read(connection)
        silence = await app.presence.find_silence()
        held = await read_hold(app.database)
        unwritable = await app.find_unwritable()
    except (SQLAlchemyError, OSError):
        return JSONResponse(
            {"status": "starting" if not app.ready else "down", "database": "unreachable"}, 503
        )
    if app.database.trouble.error is not None:
        return JSONResponse({"status": "down", "database": "can't be written to"}, 503)
    body = {
        "status": _name_status(app, held=bool(held), unwritable=bool(unwritable)),
        "database": "postgresql" if app.database.is_postgresql else "sqlite",
        "channels": app.describe_channels(),
        "staff": [
            f"{place.channel.value} {mask_phone(place.address)} can't be written to" for place in unwritable
        ],
        "queued": queued,
        "oldest_undelivered_seconds": round(age.total_seconds(), 3) if age else 0,
        "worker_seen_seconds": round(silence.total_seconds(), 1) if silence is not None else None,
        "now": datetime.now(UTC).isoformat(),
    }
    return JSONResponse(body, 200 if app.ready else 503)


def _name_status(app: App, *, held: bool, unwritable: bool) -> str:
    if not app.ready:
        return "starting"
    return "held" if held else "staff unreachable" if unwritable else "ok"


async def _explain(_: Request, error: Exception) -> Response:
    """What does not fit, field by field. What was sent is not repeated: it may not even be printable."""
    problems = error.errors() if isinstance(error, RequestValidationError) else []
    return refuse_body(
        [{"field": _field(problem["loc"][1:]), "reason": problem["msg"]} for problem in problems]
    )


async def _explain_unreadable(_: Request, _error: Exception) -> Response:
    """Bytes that are not even text: the framework's own answer is a 400 without a field."""
    return refuse_body([{"field": "body", "reason": "not JSON in UTF-8"}])


def _field(path: Sequence[str | int]) -> str:
    # Of what is not JSON, the path is the place of the error.
    return ".".join(str(part) for part in path if isinstance(path[0], str)) or "body"


async def _try_later(_: Request, _error: Exception) -> Response:
    return JSONResponse(
        {"detail": "the database can't be reached; try again"}, 503, headers={"retry-after": "5"}
    )
