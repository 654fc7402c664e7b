"""A bot of a few lines, to try the stand-ins against: it keeps what it is told and answers on demand."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import aiohttp
import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from bot.sandbox import SandboxConfig, create_sandbox
from bot.sandbox.app import Sandbox
from tests.harness.waiting import free_port


class FakeBot:
    """Takes webhooks. `refuse` is how many of the next ones get a 503 first."""

    def __init__(self) -> None:
        self.telegram: list[dict[str, Any]] = []
        self.whatsapp: list[dict[str, Any]] = []
        self.sms: list[dict[str, str]] = []
        self.receipts: list[dict[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.refuse = 0
        self.posts = 0

    def routes(self) -> list[Route]:
        """The webhooks of the contract."""
        return [
            Route("/webhooks/telegram", self._json(self.telegram), methods=["POST"]),
            Route("/webhooks/whatsapp", self._json(self.whatsapp), methods=["POST"]),
            Route("/webhooks/sms", self._form(self.sms), methods=["POST"]),
            Route("/webhooks/sms/status", self._form(self.receipts), methods=["POST"]),
        ]

    def app(self) -> Starlette:
        """Nothing but the webhooks."""
        return Starlette(routes=self.routes())

    def _refused(self, request: Request) -> bool:
        self.posts += 1
        self.headers.append(dict(request.headers))
        if self.refuse:
            self.refuse -= 1
            return True
        return False

    def _json(self, kept: list[dict[str, Any]]) -> Any:
        async def take(request: Request) -> Response:
            if self._refused(request):
                return Response(status_code=503)
            kept.append(orjson.loads(await request.body()))
            return Response("ok")

        return take

    def _form(self, kept: list[dict[str, str]]) -> Any:
        async def take(request: Request) -> Response:
            if self._refused(request):
                return Response(status_code=503)
            async with request.form() as form:
                kept.append({name: str(value) for name, value in form.items()})
            return Response("ok")

        return take

    def incoming(self) -> list[dict[str, Any]]:
        """GREEN-API's notifications of what people did."""
        return [n for n in self.whatsapp if n["typeWebhook"] == "incomingMessageReceived"]


class QuietServer(uvicorn.Server):
    """Uvicorn that leaves signals alone, and stops at once when told to."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()
        self.down = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Nothing to capture."""
        yield

    async def main_loop(self) -> None:
        """Uvicorn looks ten times a second whether to stop; here it is told."""
        self.up.set()
        await self.down.wait()


@asynccontextmanager
async def listening(app: ASGIApp, port: int) -> AsyncIterator[str]:
    """Serve an app while the block runs; gives its address."""
    config = uvicorn.Config(app, host="127.0.0.1", port=port, log_level="critical", lifespan="off")
    server = QuietServer(config)
    task = asyncio.create_task(server.serve())
    await server.up.wait()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = server.force_exit = True
        server.down.set()
        await task


class Playground:
    """A sandbox and a fake bot in one server, and a client to call the providers with."""

    def __init__(self, sandbox: Sandbox, bot: FakeBot, url: str, http: aiohttp.ClientSession) -> None:
        self.sandbox = sandbox
        self.world = sandbox.world
        self.bot = bot
        self.url = url
        self.http = http

    async def telegram(self, method: str, **params: Any) -> Any:
        """Call the Bot API; gives the result, or the error's whole body."""
        token = self.sandbox.config.telegram_token
        url = f"{self.url}/sandbox/telegram/bot{token}/{method}"
        async with self.http.post(url, json=params) as answer:
            body = await answer.json()
            return body["result"] if body["ok"] else body

    async def green(self, method: str, verb: str = "POST", tail: str = "", **params: Any) -> Any:
        """Call GREEN-API; gives the decoded body."""
        config = self.sandbox.config
        url = f"{self.url}/sandbox/green/waInstance{config.green_id}/{method}/{config.green_token}{tail}"
        async with self.http.request(verb, url, json=params or None) as answer:
            return await answer.json()

    async def twilio(self, **params: str) -> tuple[int, Any]:
        """Create an SMS; gives the status and the decoded body."""
        config = self.sandbox.config
        url = f"{self.url}/sandbox/twilio/2010-04-01/Accounts/{config.twilio_sid}/Messages.json"
        auth = aiohttp.encode_basic_auth(config.twilio_sid, config.twilio_token)
        async with self.http.post(url, data=params, headers={"Authorization": auth}) as answer:
            return answer.status, await answer.json()


@asynccontextmanager
async def playground(**settings: Any) -> AsyncIterator[Playground]:
    """Everything running, in one server as `waltz demo` has it."""
    port = free_port()
    config = SandboxConfig(
        base_url=f"http://127.0.0.1:{port}",
        receipt_delays=(0.01, 0.02, 0.03),
        retry_pause=0.01,
        business={"he": "סטודיו לריקוד", "en": "A dance studio"},
        **settings,
    )
    sandbox, bot = create_sandbox(config), FakeBot()
    app = Starlette(routes=[*bot.routes(), Mount("/sandbox", app=sandbox.app)])
    async with listening(app, port) as url, aiohttp.ClientSession() as http:
        try:
            yield Playground(sandbox, bot, url, http)
        finally:
            await sandbox.close()
