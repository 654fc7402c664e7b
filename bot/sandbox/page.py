"""The phone page: a server-rendered shell, its files, its event stream, and its questions to the bot."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import orjson
from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.sandbox.control import json_response, show_person
from bot.sandbox.providers.asgi import dump_json
from bot.sandbox.world.config import BotView
from bot.sandbox.world.people import Person
from bot.web.visitors.languages import read_accepted

if TYPE_CHECKING:
    from bot.sandbox.app import Sandbox

HERE = Path(__file__).parent
CHANNELS = ("whatsapp", "telegram", "sms")
LANGUAGES = ("he", "en")
UPLOAD_LIMIT = 8_000_000  # bytes
HEARTBEAT = 15.0  # seconds
SECURITY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data: https: http:; media-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


class ClockMove(msgspec.Struct):
    """How to move the clock: by seconds, to a moment (ISO), or to the next thing that happens."""

    by: float | None = None
    to: str | None = None
    next_thing: bool = False
    person: str | None = None  # whose next thing


@cache
def words() -> dict[str, dict[str, str]]:
    """Every word on the page, by language."""
    loaded: dict[str, dict[str, str]] = orjson.loads((HERE / "static" / "words.json").read_bytes())
    return loaded


@cache
def shell_template() -> Any:
    """The page's template."""
    loader = FileSystemLoader(HERE / "templates")
    return Environment(loader=loader, autoescape=select_autoescape()).get_template("phones.html")


class PhonePage:
    """What the browser asks for. `sandbox.view` may be missing; then only the phones work."""

    def __init__(self, sandbox: "Sandbox") -> None:
        self.sandbox = sandbox

    def routes(self) -> list[BaseRoute]:
        """The page's routes, relative to the sandbox."""
        return [
            Route("/", self.shell),
            Route("/media/{name}", self.media),
            Route("/door", self.door),
            Route("/page/state", self.state),
            Route("/page/events", self.events),
            Route("/page/why/{person}", self.asking(self.why)),
            Route("/page/lead", self.asking(self.lead), methods=["POST"]),
            Route("/page/clock", self.asking(self.clock), methods=["POST"]),
            Route("/page/files/{name}", self.upload, methods=["POST"]),
            Mount("/static", StaticFiles(directory=HERE / "static")),
        ]

    async def shell(self, request: Request) -> Response:
        """The page, in the language asked for, remembered or accepted."""
        language = (
            request.query_params.get("lang") or request.cookies.get("sandbox_language") or _accepted(request)
        )
        language = language if language in LANGUAGES else "he"
        business = self.sandbox.config.business
        name = business.get(language) or next(iter(business.values()))
        html = shell_template().render(
            w=words()[language], language=language, business=name, initial=name[:1], channels=CHANNELS
        )
        return HTMLResponse(html, headers=SECURITY)

    async def media(self, request: Request) -> Response:
        """A file somebody sent."""
        stored = self.sandbox.world.files.get(request.path_params["name"])
        if stored is None:
            return Response("not found", 404, media_type="text/plain")
        return Response(stored[1], media_type=stored[0], headers={"Content-Security-Policy": "sandbox"})

    async def door(self, request: Request) -> Response:
        """To the door of the next event, where its tickets are scanned."""
        path = await self.sandbox.view.open_door() if self.sandbox.view else None
        if path is None:
            language = request.query_params.get("lang", "he")
            told = words()[language if language in LANGUAGES else "he"]["no_event"]
            return Response(told, 404, media_type="text/plain; charset=utf-8")
        return RedirectResponse(path, 303, {"Cache-Control": "no-store"})

    async def upload(self, request: Request) -> Response:
        """Keep a picture to be sent; its name here comes back."""
        kind = request.headers.get("content-type", "")
        body = await request.body()
        if not kind.startswith(("image/", "audio/", "video/")) or not 0 < len(body) <= UPLOAD_LIMIT:
            return json_response({"error": "a picture, sound or film of at most 8 MB"}, 422)
        files = self.sandbox.world.files
        suffix = Path(request.path_params["name"]).suffix.lower()[:6]
        name = f"file{len(files) + 1}{suffix if suffix[1:].isalnum() else ''}"
        files[name] = (kind, body)
        return json_response({"media": name})

    async def state(self, request: Request) -> Response:
        """What the page starts from."""
        world, config, view = self.sandbox.world, self.sandbox.config, self.sandbox.view
        return json_response(
            {
                "now": (await view.now() if view else world.now()).isoformat(),
                "timezone": config.timezone,
                "people": [show_person(p) for p in world.people.values()],
                "staff": world.staff.address,
                "connected": view is not None,
            }
        )

    async def events(self, request: Request) -> Response:
        """Server-sent events: messages, people, the clock."""
        return StreamingResponse(
            self._stream(), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    async def _stream(self) -> AsyncIterator[bytes]:
        async with self.sandbox.world.watch() as queue:
            yield b"retry: 700\n\n"
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), HEARTBEAT)
                except TimeoutError:
                    yield b": still here\n\n"
                    continue
                if event["kind"] == "end":
                    return
                yield b"data: " + dump_json(event) + b"\n\n"

    def asking(
        self, question: Callable[[BotView, Request], Awaitable[Any]]
    ) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint that asks the bot; what goes wrong there is told, not raised."""

        async def endpoint(request: Request) -> Response:
            view = self.sandbox.view
            if view is None:
                return json_response({"error": "the bot is not connected to this page"}, 503)
            kind = request.headers.get("content-type", "").partition(";")[0]
            if request.method == "POST" and kind != "application/json":
                return json_response({"error": "application/json is wanted"}, 415)
            try:
                return json_response(await question(view, request))
            except KeyError as error:
                return json_response({"error": f"not there: {error}"}, 404)
            except (msgspec.MsgspecError, orjson.JSONDecodeError, ValueError) as error:
                return json_response({"error": str(error)}, 422)

        return endpoint

    async def lead(self, view: BotView, request: Request) -> Any:
        """Somebody leaves their details on the business's form."""
        body = orjson.loads(await request.body())
        person = self.sandbox.world.find(str(body.pop("person")))
        fields = {"name": person.name, "phone": person.phone, "language": person.language}
        answer = await view.submit_lead(fields | body)
        if "id" not in answer:
            raise ValueError(_told(answer))
        return answer

    async def clock(self, view: BotView, request: Request) -> Any:
        """Move the bot's clock; it says so where nothing is planned."""
        step = msgspec.json.decode(await request.body(), type=ClockMove)
        now = await view.advance(
            by=timedelta(seconds=step.by) if step.by is not None else None,
            to=datetime.fromisoformat(step.to) if step.to else None,
            next_thing=step.next_thing,
            addresses=self._addresses_of(step.person),
        )
        if now is None:
            return {"now": (await view.now()).isoformat(), "nothing_planned": True}
        self.sandbox.world.follow(now)
        self.sandbox.world.tell({"kind": "clock", "now": now.isoformat()})
        return {"now": now.isoformat()}

    def _addresses_of(self, person_id: str | None) -> list[tuple[str, str]]:
        """Where a person is known."""
        if person_id is None:
            return []
        person = self.sandbox.world.find(person_id)
        return [(channel, person.address(channel)) for channel in CHANNELS]

    async def why(self, view: BotView, request: Request) -> Any:
        """What the bot knows of a person: an entry for each lead they are to it, with its channels."""
        person = self.sandbox.world.find(request.path_params["person"])
        leads: dict[str, dict[str, Any]] = {}
        for channel in CHANNELS:
            lead = await self._lead_of(view, person, channel)
            if lead is None:
                continue
            entry = leads.setdefault(str(lead["id"]), {"lead": lead, "channels": []})
            entry["channels"].append(channel)
        for lead_id, entry in leads.items():
            entry["timeline"] = await view.timeline(lead_id)
            entry["planned"] = await view.planned(lead_id)
        return {"now": (await view.now()).isoformat(), "leads": list(leads.values())}

    async def _lead_of(self, view: BotView, person: Person, channel: str) -> dict[str, Any] | None:
        """The lead at a person's address; while their id is hidden, at their number."""
        found = await view.lead_of(channel, person.address(channel))
        if found is None and channel == "whatsapp" and person.lid:
            return await view.lead_of(channel, f"{person.phone.lstrip('+')}@c.us")
        return found


def _told(answer: dict[str, Any]) -> str:
    """What the intake API found wrong, on one line."""
    errors = answer.get("errors") or []
    fields = [f"{error.get('field', '')} {error.get('reason', '')}".strip() for error in errors]
    return "; ".join(fields) or str(answer.get("detail") or answer.get("title") or "the form was not taken")


def _accepted(request: Request) -> str:
    """The page's language that the browser wants most; Hebrew where it wants neither."""
    return next(iter(read_accepted(request.headers.get("accept-language", ""))), "he")
