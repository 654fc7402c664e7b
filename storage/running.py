"""Where the bot runs: which installation a database is of, and which process does what only one may do."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.reason import Reason
from storage.connections import Connection
from storage.database import Database
from storage.messages import QUEUED
from storage.sql.locks import Lock, lock_until_commit
from storage.tables.messages import messages
from storage.tables.shared.running import installations
from storage.tables.timers import timers
from storage.writing import encode


@dataclass(frozen=True, slots=True)
class Installation:
    """What a database says of where it is used. `start` was drawn when it was last said, `place` is PostgreSQL's."""

    id: str
    start: str
    place: str
    since: datetime


_PLACE = text(
    "SELECT concat_ws('/', (SELECT oid FROM pg_database WHERE datname = current_database()), "
    "'installations'::regclass::oid)"
)
_HOLD = """
INSERT INTO leases AS l (work, holder, until) VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))
ON CONFLICT (work) DO UPDATE SET holder = $2, until = clock_timestamp() + make_interval(secs => $3)
WHERE l.until < clock_timestamp() OR l.holder = $2
RETURNING holder
"""
_END = "DELETE FROM leases WHERE work = $1 AND holder = $2"
_CLUSTER = text("SELECT system_identifier::text FROM pg_control_system()")


async def read_installation(connection: AsyncConnection) -> Installation | None:
    """What is said; None in a database that nobody sent from yet."""
    row = (await connection.execute(select(installations))).first()
    return Installation(row.id, row.start, row.place, row.since) if row else None


async def claim(tx: AsyncConnection, found: Installation) -> None:
    """Say it for the first time. Of several at once, the first counts."""
    await lock_until_commit(tx, Lock.INSTALLATION)
    if await read_installation(tx) is None:
        row = {"id": found.id, "start": found.start, "place": found.place, "since": found.since}
        await tx.execute(insert(installations).values(row))


async def renew(tx: AsyncConnection, start: str, place: str) -> None:
    """Say it anew."""
    await tx.execute(update(installations).values(start=start, place=place))


async def find_place(database: Database) -> str:
    """Where in PostgreSQL this database is. A copy is elsewhere, and what was restored here has other tables.

    Empty on SQLite, where a mark beside the file says it.
    """
    if not database.is_postgresql:
        return ""
    async with database.read() as connection:
        place = str((await connection.execute(_PLACE)).scalar_one())
    try:
        async with database.read() as connection:
            return f"{(await connection.execute(_CLUSTER)).scalar_one()}/{place}"
    except SQLAlchemyError:  # a server that does not tell everybody
        return place


async def lapse_copied(tx: AsyncConnection, before: datetime, now: datetime, why_not: Reason) -> int:
    """What waited when a database was copied won't go out: whoever had it before may have sent it.

    Messages queued before then, and timers that were due before then and have a moment of their own. Gives how many
    messages.
    """
    late = QUEUED & (messages.c.created_at < before)
    values: dict[str, Any] = {"status": "lapsed", "why_not": encode(why_not), "status_at": now}
    lapsed = (await tx.execute(update(messages).where(late).values(values))).rowcount
    passed = (timers.c.due_at < before) & timers.c.lapses_at.is_not(None)
    await tx.execute(update(timers).where(passed).values(lapses_at=timers.c.due_at))
    return int(lapsed)


async def hold_lease(connection: Connection, work: str, holder: str, seconds: float, patience: float) -> bool:
    """Have some work to oneself for so long from now on, by the database's clock; False while somebody else has it.

    PostgreSQL only. Raises TimeoutError when there is no answer within `patience` seconds.
    """
    return (await connection.fetchval(_HOLD, work, holder, seconds, timeout=patience)) is not None


async def end_lease(connection: Connection, work: str, holder: str, patience: float) -> None:
    """Let others have it at once."""
    await connection.execute(_END, work, holder, timeout=patience)
