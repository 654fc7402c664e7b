"""How long an answer takes while a hundred thousand proactive messages wait for their turn."""

import asyncio
from datetime import UTC, datetime, timedelta

import aiohttp
from sqlalchemy import insert

from bench.load import chat_of, post_all
from bench.processes import Process, start_bot
from conversations.lead.lead import Lead
from storage import leads
from storage.database import Database
from storage.tables.messages import messages

_CHUNK = 5000
_PEOPLE = 1000
_QUESTIONS = 40


async def measure_backlog(provider: Process, url: str, number: int) -> float:
    """Milliseconds from a question's webhook to the provider's receipt of its answer, the slowest but one of forty."""
    await _fill(url, number)
    bot = start_bot(provider, url, GREEN_API_DELAY_MS="500", GREEN_API_PER_SECOND="50")
    try:
        await bot.wait_ready()
        asking = range(number, number + _QUESTIONS)
        await _ask(provider, bot, asking, 0)  # to warm up
        return await _ask(provider, bot, asking, 1)
    finally:
        bot.stop()


async def _ask(provider: Process, bot: Process, asking: range, round_: int) -> float:
    async with aiohttp.ClientSession() as http:
        await (await http.post(provider.url + "/reset")).read()
        run = await post_all(bot.url + "/webhooks/whatsapp", asking, round_, per_second=5)
        await asyncio.sleep(1)
        arrived = await (await http.get(provider.url + "/arrived")).json(content_type=None)
    waits = sorted((arrived[chat][0] - posted) * 1000 for chat, posted in run.posted.items())
    return float(waits[-2])


async def _fill(url: str, number: int) -> None:
    database, now = Database(url), datetime.now(UTC)
    await database.migrate()
    async with database.begin() as tx:
        await leads.create(tx, [Lead(id=f"waits{n}", created_at=now) for n in range(_PEOPLE)], now)
    due = now - timedelta(minutes=2)
    for start in range(0, number, _CHUNK):
        rows = [_touch(n, due) for n in range(start, min(start + _CHUNK, number))]
        async with database.begin() as tx:
            await tx.execute(insert(messages), rows)
    await database.close()


def _touch(number: int, due: datetime) -> dict[str, object]:
    return {
        "lead_id": f"waits{number % _PEOPLE}", "audience": "lead", "channel": "whatsapp",
        "address": chat_of(number), "kind": "service", "reply": False, "content": '{"text":"hello"}', "why": "[]",
        "status": "queued", "created_at": due, "send_after": due,
    }  # fmt: skip
