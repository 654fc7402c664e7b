"""A provider that asks to wait until a moment is not asked before it, and the message goes out then."""

import asyncio
import time
from email.utils import formatdate
from pathlib import Path

from aiohttp import web

from tests.harness.driver import Bot
from tests.harness.stand_in import serve
from tests.harness.waiting import until

PAUSE = 4


async def test_a_date_is_waited_for_by_the_providers_own_clock(tmp_path: Path) -> None:
    """Theirs is ten hours ahead, and written as HTTP writes dates."""
    asked: list[float] = []

    async def answer(request: web.Request) -> web.Response:
        if request.method != "POST":
            return web.json_response({})
        asked.append(time.monotonic())
        if len(asked) > 1:
            return web.json_response({"sid": "SM1", "status": "queued"}, status=201)
        there = time.time() + 36_000
        told = {"Date": formatdate(there, usegmt=True), "Retry-After": formatdate(there + PAUSE, usegmt=True)}
        return web.json_response({"code": 20429, "message": "Too Many Requests"}, status=429, headers=told)

    database = f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}"
    async with serve(answer) as url:
        with Bot(database, tmp_path, settings={"TWILIO_API_URL": url}) as bot:
            body = {"name": "Dana", "phone": "050-1234567", "channel": "sms"}
            await asyncio.to_thread(bot.api, "leads", body)
            assert await until(lambda: len(asked) == 2, 40)
            assert asked[1] - asked[0] >= PAUSE - 1.1, "a date has whole seconds"
            await asyncio.sleep(1)
            assert len(asked) == 2
