"""A web process of the bot with all its routes, on a real port, and whoever calls it: well or badly."""

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import uvicorn

from bot.app import App
from bot.settings import Settings
from bot.web.patience import PatientProtocol
from bot.web.server import create_web
from tests.harness.connecting import connected
from tests.harness.fakebot import QuietServer
from tests.harness.studio import build_journey
from tests.harness.waiting import free_port

KEY = "a key"
SECRET = "telegram's secret"


class Site:
    """A web server of the bot, and who calls it."""

    def __init__(self, port: int, http: aiohttp.ClientSession) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self.http = http

    async def post(self, path: str, data: Any, **headers: str) -> int:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        data = io.BytesIO(data) if isinstance(data, bytes) else data
        async with self.http.post(self.url + path, data=data, headers=sent) as answer:
            await answer.read()
            return answer.status

    @asynccontextmanager
    async def raw(self, begin: bytes) -> "AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]":
        async with connected(self.port) as (reader, writer):
            writer.write(begin)
            await writer.drain()
            yield reader, writer

    async def ask(self, begin: bytes, within: float = 20.0) -> bytes:
        """What is answered to these bytes until the connection is closed."""
        async with self.raw(begin) as (reader, _), asyncio.timeout(within):
            return await reader.read()

    def known(self, path: str) -> dict[str, str]:
        """Headers of somebody who may call there."""
        return {
            "/api/leads": {"authorization": f"Bearer {KEY}", "content-type": "application/json"},
            "/webhooks/telegram": {"x-telegram-bot-api-secret-token": SECRET},
            "/webhooks/sms": {"x-twilio-signature": "forged"},
            "/sandbox/clock": {"content-type": "application/json"},
        }.get(path, {"content-type": "application/x-www-form-urlencoded"})


@asynccontextmanager
async def serving(database_url: str, **more: Any) -> AsyncIterator[Site]:
    port = free_port()
    settings = Settings(
        _env_file=None, database_url=database_url, port=port, api_key=KEY, telegram_bot_token="1:x",
        telegram_api_url="http://127.0.0.1:9",
        telegram_mode="webhook", telegram_webhook_secret=SECRET, twilio_account_sid="AC1", twilio_auth_token="t",
        sms_number="+972550000000", staff_password="waltz, please", sandbox_clock=True, sentence_vectors=False,
        **more,
    )  # fmt: skip
    web = create_web(App(settings, "web", build_journey()))
    server = QuietServer(
        uvicorn.Config(web, host="127.0.0.1", port=port, log_level="critical", http=PatientProtocol)
    )
    task = asyncio.create_task(server.serve())
    await server.up.wait()
    async with aiohttp.ClientSession() as http:
        yield Site(port, http)
    web.end_streams()
    server.should_exit = True
    server.down.set()
    await task
