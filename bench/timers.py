"""Many timers: how fast those that are due go out, and what those that wait cost."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

import aiohttp

from bench.load import TOKEN, chat_of
from bench.processes import Process, start_bot
from conversations.lead.addresses import Address, Channel, Reach
from conversations.lead.consent import Consent, Consents
from conversations.lead.contact import Contact
from conversations.lead.dialogue import Dialogue
from conversations.lead.lead import Lead
from conversations.sequences.part import Progress, Sequences
from conversations.turn.keys import Key
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
        due = [_touch(lead, due_at) for lead in people]
        async with database.begin() as tx:
            await leads.create(tx, people, now)
            await leads.claim(tx, {_address(lead): lead.id for lead in people})
            await timers.start(tx, due)
    await database.close()


def _touch(lead: Lead, due_at: datetime) -> timers.Timer:
    key = Key("sequence", "courting")
    return timers.Timer(lead.id, key, due_at, due_at + timedelta(days=1), {"step": _STEP})


def _address(lead: Lead) -> Address:
    return Address("whatsapp", lead.contact.reach[0].address)


def _lead(number: int, now: datetime) -> Lead:
    before = now - timedelta(days=2)
    reach = [Reach(Channel.WHATSAPP, chat_of(number))]
    lead = Lead(
        id=f"bench{number}",
        created_at=now,
        contact=Contact(name=f"Lead {number}", language="he", reach=reach),
        consent=Consents(ledger=[Consent(True, "yes", now, "form")]),
        dialogue=Dialogue(greeted_at=before),
    )
    lead[Sequences].progress["courting"] = Progress(before, step=_STEP, since=before)
    return lead


async def measure_due(provider: Process, url: str, number: int) -> tuple[float, int]:
    """Seconds from the moment `number` timers fall due to the last send; and how many went out."""
    due_at = next_open_hour(datetime.now(UTC))
    await fill(url, number, due_at)
    bot = start_bot(provider, url, SANDBOX_CLOCK="true")
    try:
        await bot.wait_ready()
        await bot.settle()
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
