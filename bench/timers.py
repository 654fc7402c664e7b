"""Many timers: how fast those that are due go out, and what those that wait cost."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

import aiohttp

from bench.load import TOKEN, chat_of
from bench.processes import Process, start_bot
from conversations.lead.addresses import Channel, Reach
from conversations.lead.lead import Consent, Lead, Progress
from storage import leads, timers
from storage.database import Database

_CHUNK = 1000
_STEP = "one_day"  # of the sample's courting: the wait before its first message


async def fill(url: str, number: int, due_at: datetime) -> None:
    """Write down so many leads who agreed to advertising, each with a touch at `due_at`."""
    database = Database(url)
    await database.migrate()
    now = datetime.now(UTC)
    for start in range(0, number, _CHUNK):
        people = [_lead(n, now) for n in range(start, min(start + _CHUNK, number))]
        touches = [
            timers.Timer(
                lead.id, "sequence:courting", "sequence", due_at, due_at + timedelta(days=1), {"step": _STEP}
            )
            for lead in people
        ]
        async with database.begin() as tx:
            await leads.create(tx, people, now)
            await leads.claim(tx, {("whatsapp", lead.reach[0].address): lead.id for lead in people})
            await timers.start(tx, touches)
    await database.close()


def _lead(number: int, now: datetime) -> Lead:
    return Lead(
        id=f"bench{number}",
        created_at=now,
        name=f"Lead {number}",
        language="he",
        reach=[Reach(Channel.WHATSAPP, chat_of(number))],
        consents=[Consent(True, "yes", now, "form")],
        greeted_at=now - timedelta(days=2),
        sequences={"courting": Progress(now - timedelta(days=2), step=_STEP, since=now - timedelta(days=2))},
    )


async def measure_due(provider: Process, url: str, number: int) -> tuple[float, int]:
    """Seconds from the moment `number` timers fall due to the last send; and how many went out."""
    due_at = next_open_hour(datetime.now(UTC))
    await fill(url, number, due_at)
    bot = start_bot(provider, url, SANDBOX_CLOCK="true")
    try:
        await bot.wait_ready()
        async with aiohttp.ClientSession() as http:
            await (await http.post(provider.url + "/reset")).read()
            began = time.time()
            async with http.post(bot.url + "/sandbox/clock", json={"to": due_at.isoformat()}) as answer:
                assert answer.status == 200, await answer.text()
            arrived = await (await http.get(provider.url + "/arrived")).json(content_type=None)
    finally:
        bot.stop()
    times = [moment for moments in arrived.values() for moment in moments]
    return max(times, default=began) - began, len(times)


def next_open_hour(now: datetime) -> datetime:
    """A Tuesday at 09:00 UTC, when nobody minds a message."""
    days = (1 - now.weekday()) % 7 or 7
    return (now + timedelta(days=days)).replace(hour=9, minute=0, second=0, microsecond=0)


async def measure_pending(provider: Process, url: str, number: int) -> tuple[float, float]:
    """Megabytes of the process with no timers, and with `number` that are due next year."""
    empty = await _memory(provider, url)
    await fill(url, number, datetime.now(UTC) + timedelta(days=365))
    return empty, await _memory(provider, url)


async def _memory(provider: Process, url: str) -> float:
    bot = start_bot(provider, url, API_KEY=TOKEN)
    try:
        await bot.wait_ready()
        await asyncio.sleep(5)
        return bot.memory() / 1e6
    finally:
        bot.stop()
