"""What signing in to the console leaves behind: the key its cookies are signed with, wrong passwords, ended sessions.

Every web process reads the same, so a limit holds over all of them. Times are the system's, never a moved clock's.
"""

from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import dialect_of
from storage.settings import read_setting
from storage.tables.tables import ended_sessions, settings, sign_in_tries

_TURN = 8_142_026  # any number nobody else uses as an advisory lock


async def keep_key(tx: AsyncConnection, name: str, made: str) -> str:
    """The key kept under this name; `made` becomes it where there is none yet. Of several at once, the first counts."""
    on = dialect_of(tx)
    await tx.execute(on.insert(settings).values(name=name, value=made).on_conflict_do_nothing())
    return await read_setting(tx, name) or made


async def begin_try(
    tx: AsyncConnection, address: str, now: datetime, *, window: timedelta, each: int, together: int
) -> int | datetime:
    """Count one try to sign in before its password is looked at, so that tries at the same moment count as well.

    Gives its number (for `forget_try`, when the password is right), or, where `each` from this address or `together`
    from all failed within the window, when to try again.
    """
    if tx.dialect.name == "postgresql":
        await tx.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _TURN})
    await tx.execute(delete(sign_in_tries).where(sign_in_tries.c.at <= now - window))
    for most, mine in ((each, sign_in_tries.c.address == address), (together, None)):
        tries = select(sign_in_tries.c.at).order_by(sign_in_tries.c.at.desc()).limit(most)
        times = list((await tx.execute(tries if mine is None else tries.where(mine))).scalars())
        if len(times) == most:
            freed: datetime = times[-1] + window
            return freed
    added = await tx.execute(
        insert(sign_in_tries).values(address=address, at=now).returning(sign_in_tries.c.id)
    )
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
