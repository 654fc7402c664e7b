"""What providers last said of the business's accounts, and what staff are told that is about no lead."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.addresses import Channel
from storage.sql.dialects import dialect_of
from storage.sql.hot import HotStatement
from storage.tables.shared.accounts import accounts, notices


@dataclass(frozen=True, slots=True)
class Account:
    """The state of an account in the provider's word, since when, and until when where the provider says so."""

    channel: Channel
    state: str
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class NewNotice:
    """Words for staff at one place. `key` names what they are about."""

    key: str
    channel: Channel
    address: str
    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Words for staff that are to be sent now. `unsure` counts attempts that came to no answer, this one included."""

    id: int
    channel: Channel
    address: str
    text: str
    created_at: datetime
    attempts: int
    unsure: int


_READ = HotStatement(select(accounts))
_DUE = HotStatement(
    select(notices.c.id)
    .where(
        notices.c.done_at.is_(None), notices.c.send_after <= bindparam("now", type_=notices.c.send_after.type)
    )
    .limit(1)
)


async def read_all(connection: AsyncConnection) -> dict[Channel, Account]:
    """Every account something was heard of."""
    return {Channel(row.channel): _account(row) for row in await _READ.fetch(connection, {})}


async def lock(tx: AsyncConnection, channel: Channel, now: datetime) -> Account | None:
    """An account as it was last heard of, kept from others until the transaction ends; None at the first word of it."""
    row = await _read_locked(tx, channel)
    if row is not None:
        return _account(row)
    first = dialect_of(tx).insert(accounts).values(channel=channel.value, state="", since=now)
    await tx.execute(first.on_conflict_do_nothing())
    row = await _read_locked(tx, channel)
    return _account(row) if row is not None and row.state else None


async def save(tx: AsyncConnection, account: Account) -> None:
    """Write an account down that was locked in this transaction."""
    await tx.execute(
        update(accounts)
        .where(accounts.c.channel == account.channel.value)
        .values(state=account.state, since=account.since, until=account.until)
    )


async def add_notices(tx: AsyncConnection, new: Sequence[NewNotice], now: datetime) -> None:
    """Have staff told. A place that was told of the same thing before is left out."""
    rows = [
        {
            "key": notice.key,
            "channel": notice.channel.value,
            "address": notice.address,
            "text": notice.text,
            "created_at": now,
            "send_after": now,
        }
        for notice in sorted(new, key=lambda one: (one.key, one.channel, one.address))
    ]
    if rows:
        await tx.execute(dialect_of(tx).insert(notices).on_conflict_do_nothing(), rows)


async def has_notices(connection: AsyncConnection, now: datetime) -> bool:
    """Whether anything is due to be told."""
    return bool(await _DUE.fetch(connection, {"now": now}))


async def take_notices(
    tx: AsyncConnection, now: datetime, again: datetime, limit: int = 20, *, but: Collection[int] = ()
) -> list[Notice]:
    """What is due to be told, `but` for these. Nobody else takes it until `again`: by then it is done, or whoever took
    it has died."""
    due = (
        select(notices.c.id)
        .where(notices.c.done_at.is_(None), notices.c.send_after <= now, notices.c.id.not_in(but))
        .order_by(notices.c.id)
        .limit(limit)
    )
    if tx.dialect.name == "postgresql":
        due = due.with_for_update(skip_locked=True)
    taken = (
        update(notices)
        .where(notices.c.id.in_(select(due.cte("due").c.id)))
        .values(send_after=again, attempts=notices.c.attempts + 1, unsure=notices.c.unsure + 1)
        .returning(notices)
    )
    rows = sorted(await tx.execute(taken), key=lambda row: row.id)
    return [
        Notice(row.id, Channel(row.channel), row.address, row.text, row.created_at, row.attempts, row.unsure)
        for row in rows
    ]


async def finish_notice(tx: AsyncConnection, notice_id: int, at: datetime, error: str | None = None) -> None:
    """It was told, or given up for this reason. Its words are forgotten: they may be about people."""
    done = {"done_at": at, "error": error, "text": ""}
    await tx.execute(update(notices).where(notices.c.id == notice_id).values(done))


async def forget_notices(tx: AsyncConnection, before: datetime) -> None:
    """Nobody will be told anew of what was told before then."""
    await tx.execute(delete(notices).where(notices.c.done_at < before))


async def postpone_notice(
    tx: AsyncConnection, notice: Notice, until: datetime, error: str, *, unsure: bool
) -> None:
    """It could not be told now, or nobody knows (`unsure`)."""
    count = notice.unsure - (not unsure)
    changed = {"send_after": until, "error": error, "unsure": count}
    await tx.execute(update(notices).where(notices.c.id == notice.id).values(changed))


async def _read_locked(tx: AsyncConnection, channel: Channel) -> Any | None:
    return (
        await tx.execute(select(accounts).where(accounts.c.channel == channel.value).with_for_update())
    ).first()


def _account(row: Any) -> Account:
    return Account(Channel(row.channel), row.state, row.since, row.until)
