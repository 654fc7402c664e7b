"""What sending many rows costs at least: claimed in batches, fifty sends at once, marked. No bot, nothing decided."""

import asyncio
import time

import aiohttp
import orjson
from sqlalchemy import text

from bench.load import chat_of
from bench.processes import Process
from storage.database import Database

_BATCH = 100
_ABREAST = 50
_CLAIM = text(
    "UPDATE bare SET claimed = 1 WHERE id IN (SELECT id FROM bare WHERE claimed = 0 ORDER BY id LIMIT :limit) "
    "RETURNING id, address"
)
_MARK = text("UPDATE bare SET sent = 1 WHERE id = :id")


async def measure_ceiling(provider: Process, url: str, number: int) -> float:
    """Seconds to claim, send and mark so many rows."""
    database = Database(url)
    await _fill(database, number)
    gate = asyncio.Semaphore(_ABREAST)
    began = time.perf_counter()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=_ABREAST)) as http:

        async def send(address: str) -> None:
            async with gate:
                body = orjson.dumps({"chatId": address, "message": "hello"})
                async with http.post(provider.url + "/waInstance1/sendMessage/x", data=body) as answer:
                    await answer.read()

        while claimed := await _claim(database):
            await asyncio.gather(*(send(address) for _, address in claimed))
            async with database.begin() as tx:
                await tx.execute(_MARK, [{"id": number} for number, _ in claimed])
    seconds = time.perf_counter() - began
    await database.close()
    return seconds


async def _fill(database: Database, number: int) -> None:
    async with database.begin() as tx:
        await tx.execute(
            text("CREATE TABLE bare (id INTEGER PRIMARY KEY, address TEXT, claimed INTEGER, sent INTEGER)")
        )
        rows = [{"id": n, "address": chat_of(n)} for n in range(number)]
        await tx.execute(text("INSERT INTO bare VALUES (:id, :address, 0, 0)"), rows)


async def _claim(database: Database) -> list[tuple[int, str]]:
    async with database.begin() as tx:
        return [tuple(row) for row in await tx.execute(_CLAIM, {"limit": _BATCH})]
