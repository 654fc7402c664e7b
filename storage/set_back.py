"""The clock was set back: what was to happen in a while happens in that while, not when the same time comes again.

What lies at a time of day (a reminder, a morning) stays there. What lasts (the pause after a failure, a claim) goes on
for as much of it as was left.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import and_, case, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.messages import QUEUED
from storage.settings import read_setting, write_setting
from storage.sql.raw import fetch
from storage.sql.real_time import earlier_by, real_now, real_time_in
from storage.tables.broadcasts import recipients
from storage.tables.leads import leads
from storage.tables.messages import messages
from storage.tables.shared.accounts import holds, notices
from storage.tables.shared.running import leases
from storage.tables.shared.sessions import sign_in_tries
from storage.tables.timers import timers

_SOON = timedelta(hours=1)
"""A timer of a pause or an alarm that is further off is of another day's hours."""


class Spans(NamedTuple):
    """How many seconds a claim and a lease last at the most."""

    claim: float
    lease: float


async def read_seen(connection: AsyncConnection, clock: str) -> datetime | None:
    """What this clock said when it was last noted; None where it never was."""
    seen = await read_setting(connection, clock)
    return datetime.fromisoformat(seen) if seen else None


async def note_seen(tx: AsyncConnection, clock: str, now: datetime) -> None:
    """Note what this clock says."""
    await write_setting(tx, clock, now.isoformat())


async def read_database_clock(connection: AsyncConnection) -> datetime:
    """What the database takes for the time."""
    now: datetime = (await connection.execute(select(real_now()))).scalar_one()
    return now


async def move_waits(tx: AsyncConnection, by: timedelta, now: datetime, prompt: Collection[str]) -> None:
    """Have what waits by the bot's clock wait for what was left of it. Timers of these purposes are `prompt`: they are
    a while after something, and not at a time of day."""
    given = {"by": by.total_seconds()}
    await _move_messages(tx, now, given)
    await tx.execute(
        update(notices)
        .where(notices.c.done_at.is_(None), notices.c.send_after > now)
        .values(send_after=earlier_by(notices.c.send_after, "by")),
        given,
    )
    moved = {name: earlier_by(holds.c[name], "by") for name in ("since", "refused_at", "until")}
    await tx.execute(
        update(holds).where(or_(holds.c.until > now, holds.c.refused_at > now)).values(moved), given
    )
    had_their_turn = and_(
        recipients.c.turnout == "waiting", recipients.c.due_at > now, recipients.c.due_at <= now + by
    )
    await tx.execute(update(recipients).where(had_their_turn).values(due_at=now))
    tries = update(sign_in_tries).where(sign_in_tries.c.at > now)
    await tx.execute(tries.values(at=earlier_by(sign_in_tries.c.at, "by")), given)
    await _move_timers(tx, now, now + by + _SOON, prompt, given)


async def _move_messages(tx: AsyncConnection, now: datetime, given: dict[str, float]) -> None:
    """What was put off to a time of day, with no attempt made, is looked at then; a new reply goes out as it is."""
    is_new = messages.c.send_after == messages.c.created_at
    waits = or_(
        and_(messages.c.reply, ~is_new), and_(~messages.c.reply, or_(is_new, messages.c.attempts > 0))
    )
    after = case(
        (is_new, literal(now, messages.c.send_after.type)), else_=earlier_by(messages.c.send_after, "by")
    )
    await tx.execute(
        update(messages).where(QUEUED, messages.c.send_after > now, waits).values(send_after=after), given
    )


async def _move_timers(
    tx: AsyncConnection, now: datetime, until: datetime, prompt: Collection[str], given: dict[str, float]
) -> None:
    theirs = and_(timers.c.purpose.in_(prompt), timers.c.due_at > now, timers.c.due_at <= until)
    # Whoever decides holds the lead: a timer that is being decided on must be gone before it is moved.
    of_these = select(leads.c.id).where(leads.c.id.in_(select(timers.c.lead_id).where(theirs)))
    await tx.execute(of_these.order_by(leads.c.id).with_for_update(key_share=True))
    await tx.execute(update(timers).where(theirs).values(due_at=earlier_by(timers.c.due_at, "by")), given)


async def cut_claims(tx: AsyncConnection, spans: Spans) -> None:
    """No claim and no lease ends later than one of now would: whoever is alive renews theirs before that."""
    claimed = and_(
        QUEUED, messages.c.claimed_by.is_not(None), messages.c.claimed_until > real_time_in("most")
    )
    await tx.execute(
        update(messages).where(claimed).values(claimed_until=real_time_in("most")), {"most": spans.claim}
    )
    leased = update(leases).where(leases.c.until > real_time_in("most"))
    await tx.execute(leased.values(until=real_time_in("most")), {"most": spans.lease})


async def move_places(tx: AsyncConnection, by: timedelta) -> None:
    """Have the places at providers, counted over all processes, be as long ago as they are. PostgreSQL only."""
    await fetch(tx, _MOVE_PLACES, by.total_seconds())


_MOVE_PLACES = """
UPDATE rate_windows SET slots = ARRAY(
    SELECT greatest(0, slot - $1::float8) FROM unnest(slots) WITH ORDINALITY AS place(slot, n) ORDER BY n
)
"""
