"""What signing in to the console leaves behind: the key its cookies are signed with, wrong passwords, ended sessions.

Every web process reads the same, so a limit holds over all of them. Times are the system's, never a moved clock's.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.settings import read_setting
from storage.sql.dialects import dialect_of
from storage.sql.locks import Lock, lock_until_commit
from storage.tables.shared.sessions import ended_sessions, sign_in_tries
from storage.tables.shared.settings import settings


async def keep_key(tx: AsyncConnection, name: str, made: str) -> str:
    """The key kept under this name; `made` becomes it where there is none yet. Of several at once, the first counts."""
    on = dialect_of(tx)
    await tx.execute(on.insert(settings).values(name=name, value=made).on_conflict_do_nothing())
    return await read_setting(tx, name) or made


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose a try to sign in is. Without a `network` nobody else's tries count against it, nor it against theirs."""

    address: str
    network: str | None = None


@dataclass(frozen=True, slots=True)
class Bounds:
    """How many tries may fail within a window: of one address, of one network, and of all networks until each has
    but one."""

    window: timedelta
    each: int
    nearby: int
    together: int


async def find_wait(
    connection: AsyncConnection, caller: Caller, now: datetime, bounds: Bounds
) -> datetime | None:
    """When somebody may try again; None where they may now."""
    recent = sign_in_tries.c.at > now - bounds.window
    each, nearby = bounds.each, bounds.nearby
    if caller.network is not None:
        strangers = select(func.count()).where(recent, sign_in_tries.c.network.is_not(None))
        if (await connection.execute(strangers)).scalar_one() >= bounds.together:
            each = nearby = 1
    counted = [(each, sign_in_tries.c.address == caller.address)]
    if caller.network is not None:
        counted.append((nearby, sign_in_tries.c.network == caller.network))
    for most, theirs in counted:
        tries = (
            select(sign_in_tries.c.at).where(recent, theirs).order_by(sign_in_tries.c.at.desc()).limit(most)
        )
        times = list((await connection.execute(tries)).scalars())
        if len(times) == most:
            freed: datetime = times[-1] + bounds.window
            return freed
    return None


async def begin_try(tx: AsyncConnection, caller: Caller, now: datetime, bounds: Bounds) -> int | datetime:
    """Count one try to sign in before its password is looked at, so that tries at the same moment count as well.

    Gives its number (for `forget_try`, when the password is right), or when to try again.
    """
    await lock_until_commit(tx, Lock.SIGNING_IN)
    await tx.execute(delete(sign_in_tries).where(sign_in_tries.c.at <= now - bounds.window))
    if wait := await find_wait(tx, caller, now, bounds):
        return wait
    row = {"address": caller.address, "network": caller.network, "at": now}
    added = await tx.execute(insert(sign_in_tries).values(row).returning(sign_in_tries.c.id))
    return int(added.scalar_one())


async def forget_try(tx: AsyncConnection, number: int) -> None:
    """The password was right: this try counts against nobody."""
    await tx.execute(delete(sign_in_tries).where(sign_in_tries.c.id == number))


async def end_session(tx: AsyncConnection, session: str, now: datetime, until: datetime) -> None:
    """Take this session no more. Kept `until` no cookie of it would be taken anyway."""
    on = dialect_of(tx)
    await tx.execute(delete(ended_sessions).where(ended_sessions.c.until < now))
    row = on.insert(ended_sessions).values(id=session, until=until)
    await tx.execute(row.on_conflict_do_nothing())


async def has_ended(connection: AsyncConnection, session: str) -> bool:
    """Whether it was signed out."""
    found = select(func.count()).select_from(ended_sessions).where(ended_sessions.c.id == session)
    return bool((await connection.execute(found)).scalar())
