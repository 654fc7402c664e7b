"""One web process of the bot with its console, on a real database and a real port; and its visitors' browsers."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlencode, urlsplit

import aiohttp
import uvicorn

from bot.app import App
from bot.decisions.arrivals import Arrival
from bot.settings import Settings
from bot.web.server import Web, create_web
from conversations.lead.addresses import Address, Channel, Recipient
from conversations.lead.consent import Consent
from conversations.purchases.inputs import Bought
from conversations.timeline.telling import Telling
from conversations.turn.inputs import Said, Submitted
from storage import facts, leads
from tests.harness.fakebot import QuietServer
from tests.harness.office import Provider
from tests.harness.studio import build_journey
from tests.harness.waiting import free_port

PASSWORD = "waltz, please"
NAME = "נועה"


class House:
    """A running console."""

    def __init__(self, url: str, app: App, web: Web) -> None:
        self.url = url
        self.app = app
        self.web = web

    async def hears(self, text: str, phone: str = "972501234567", key: str | None = None) -> str:
        """Somebody writes on WhatsApp; gives their lead's id."""
        address = f"{phone}@c.us"
        arrival = Arrival(
            Said(text, Channel.WHATSAPP), key=key,
            addresses=(Address("whatsapp", address), Address("phone", f"+{phone}")),
            reach=Recipient(Channel.WHATSAPP, address), creates=True, phone=f"+{phone}",
        )  # fmt: skip
        return (await self.app.intake.accept(arrival)).lead_id or ""

    async def gets(self, name: str, phone: str | None = None, **details: Any) -> str:
        """Somebody leaves their details; gives their lead's id."""
        if agreed := details.pop("agreed", None):
            details["consent"] = Consent(True, agreed, datetime(2026, 11, 1, 9, 0, tzinfo=UTC), "form")
        addresses = (Address("phone", phone),) if phone else ()
        arrival = Arrival(
            Submitted(name=name, phone=phone, **details), addresses=addresses, creates=True, phone=phone
        )
        return (await self.app.intake.accept(arrival)).lead_id or ""

    async def sells(self, lead_id: str, item: str = "10 lessons", order: str = "A1") -> None:
        """The shop reports an order."""
        bought = Bought(order, 480.0, "ILS", item, datetime(2026, 11, 2, 9, 0, tzinfo=UTC))
        await self.app.intake.accept(Arrival(bought, lead_id=lead_id))

    async def owner(self, lead_id: str) -> str | None:
        """Whoever has the conversation."""
        async with self.app.database.read() as connection:
            lead = await leads.read(connection, lead_id)
        assert lead is not None
        return lead.handoff.open.owner if lead.handoff.open else None

    async def said(self, lead_id: str, kind: str = "outbound") -> list[str]:
        """The texts of a kind on a lead's timeline."""
        async with self.app.database.read() as connection:
            entries = await facts.read_timeline(connection, lead_id)
        telling = self.app.playbook.index(Telling)
        return [telling.words(entry, None).text for entry in entries if entry.line == kind]

    @asynccontextmanager
    async def visitor(self) -> AsyncIterator["Visitor"]:
        """Somebody's browser."""
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(cookie_jar=jar) as http:
            yield Visitor(self.url, http)


@dataclass(frozen=True)
class Form:
    """A form on a page, filled in as it came."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Seen:
    """What a browser was shown."""

    status: int
    html: str
    headers: Mapping[str, str]
    path: str

    @property
    def text(self) -> str:
        """The words on the page, without marks of direction."""
        bare = re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<(script|style|svg).*?</\1>", " ", self.html))
        return re.sub(r"[\u2066-\u2069]", "", re.sub(r"\s+", " ", bare))

    def form(self, action: str) -> Form:
        """The first form whose action ends like this."""
        found = next((form for form in _Forms.of(self.html) if form.action.endswith(action)), None)
        assert found is not None, f"no form {action} on {self.path}: {self.text[:400]}"
        return found

    def has_form(self, action: str) -> bool:
        """Whether there is such a form."""
        return any(form.action.endswith(action) for form in _Forms.of(self.html))


class Visitor:
    """A browser: cookies, forms, and the Origin that goes with them."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url = url
        self.http = http

    async def opens(self, path: str, *, follow: bool = True, **headers: str) -> Seen:
        """Go to a page."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.http.get(self.url + path, headers=sent, allow_redirects=follow) as answer:
            return await _seen(answer)

    async def sends(
        self, form: Form, *, origin: str | None = "own", follow: bool = True, **changes: str
    ) -> Seen:
        """Send a form with some of its fields changed."""
        headers = {"content-type": "application/x-www-form-urlencoded"}
        if origin is not None:
            headers["origin"] = self.url if origin == "own" else origin
        body = urlencode(form.fields | changes)
        async with self.http.post(
            self.url + form.action, data=body, headers=headers, allow_redirects=follow
        ) as answer:
            return await _seen(answer)

    async def signs_in(self, name: str = NAME, password: str = PASSWORD, to: str = "/") -> Seen:
        """Fill in the sign-in form, in English."""
        page = await self.opens(f"/sign-in?{urlencode({'next': to, 'lang': 'en'})}")
        return await self.sends(page.form("/sign-in"), name=name, password=password)

    async def presses(self, path: str, action: str) -> Seen:
        """Open a page and press the button of a form there."""
        return await self.sends((await self.opens(path)).form(action))


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []

    @classmethod
    def of(cls, html: str) -> list[Form]:
        parser = cls()
        parser.feed(html)
        return parser.forms

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(given.get("action", ""), given.get("method", "get")))
        elif tag in ("input", "textarea", "select") and self.forms and "name" in given:
            self.forms[-1].fields[given["name"]] = given.get("value", "")


async def _seen(answer: aiohttp.ClientResponse) -> Seen:
    text = await answer.text() if answer.content_type.startswith("text/") else ""
    path = urlsplit(str(answer.url))
    return Seen(answer.status, text, answer.headers, path.path + (f"?{path.query}" if path.query else ""))


@asynccontextmanager
async def living(database_url: str, **settings: Any) -> AsyncIterator[House]:
    """A web process, as long as the block runs."""
    port, journey = free_port(), settings.pop("journey", None)
    chosen: dict[str, Any] = {"staff_password": PASSWORD, "port": port, "reply_quiet_seconds": 0} | settings
    app = App(
        Settings(_env_file=None, database_url=database_url, **chosen), "web", journey or build_journey(),
        adapters={Channel.WHATSAPP: Provider()},
    )  # fmt: skip
    web = create_web(app)
    server = QuietServer(
        uvicorn.Config(web, host="127.0.0.1", port=port, log_level="critical", lifespan="on")
    )
    async with _serving(server):
        yield House(f"http://127.0.0.1:{port}", app, web)
        web.end_streams()


@asynccontextmanager
async def _serving(server: QuietServer) -> AsyncIterator[None]:
    task = asyncio.create_task(server.serve())
    await server.up.wait()
    try:
        yield
    finally:
        server.should_exit = True
        server.down.set()
        await task
