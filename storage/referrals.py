"""Who brought whom, over all leads."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.referrals.book import EVERYBODY, REFERRAL, Referrer
from conversations.referrals.effects import (
    CheckCircle,
    KeepBrought,
    KeepLink,
    KeepReward,
    MoveBrought,
    ThankWriters,
)
from conversations.referrals.helping import HELPED, WAITS
from conversations.referrals.rewarding import MOVED, OWN
from conversations.referrals.spelling import list_near
from conversations.turn.keys import Key
from storage import leads, resources, timers
from storage.tables.reviews import reviews
from storage.tables.shared.referrals import referral_codes, referral_rewards, referrals
from storage.timers import Timer
from storage.writing import Written


async def write_links(tx: AsyncConnection, written: Sequence[Written[KeepLink]]) -> None:
    """Write down links. Raises IntegrityError where a code is somebody else's: it is drawn again."""
    rows = [{"code": one.effect.code, "lead_id": one.lead_id, "given_at": one.at} for one in written]
    await tx.execute(insert(referral_codes), rows)


async def write_brought(tx: AsyncConnection, written: Sequence[Written[KeepBrought]]) -> None:
    """Write down by whose links leads came."""
    rows = [
        {"id": one.effect.link, "lead_id": one.lead_id, "code": one.effect.code, "state": "came", "came_at": one.at}
        for one in written
    ]  # fmt: skip
    await tx.execute(insert(referrals), rows)


async def write_rewards(tx: AsyncConnection, written: Sequence[Written[KeepReward]]) -> None:
    """Write down what was given, and what of it was taken back."""
    for one in written:
        if one.effect.ended:
            ended = update(referral_rewards).where(referral_rewards.c.code == one.effect.code)
            await tx.execute(ended.values(ended_at=one.at))
        else:
            row = {
                "code": one.effect.code,
                "lead_id": one.lead_id,
                "link": one.effect.link,
                "given_at": one.at,
            }
            await tx.execute(insert(referral_rewards).values(row))


async def write_moved(tx: AsyncConnection, written: Sequence[Written[MoveBrought]]) -> None:
    """Write down what became of it, and have whoever brought them look at it."""
    for one in written:
        await _move(tx, one.effect.link, one.effect.state, one.at)


async def write_helped(tx: AsyncConnection, written: Sequence[Written[ThankWriters]]) -> None:
    """Have those look at it who wrote these reviews; nobody is told that they helped themselves."""
    for one in written:
        found = select(reviews.c.id, reviews.c.lead_id).where(
            reviews.c.id.in_(one.effect.reviews), reviews.c.status == "published", reviews.c.publish,
            reviews.c.lead_id != one.lead_id,
        )  # fmt: skip
        rows = (await tx.execute(found)).all()
        told = [Timer(row.lead_id, Key(REFERRAL, row.id, HELPED), one.at, one.at + WAITS) for row in rows]
        await timers.start(tx, told)


async def check_circles(tx: AsyncConnection, written: Sequence[Written[CheckCircle]]) -> None:
    """Whoever brought themselves, be it by way of others, was brought by nobody."""
    await resources.lock(tx, {EVERYBODY})
    for one in written:
        if one.lead_id in await _list_before(tx, one.lead_id):
            own = referrals.c.lead_id == one.lead_id, referrals.c.state != "refused"
            for link in list((await tx.execute(select(referrals.c.id).where(*own))).scalars()):
                await _move(tx, link, "refused", one.at)


async def read(
    tx: AsyncConnection, codes: Iterable[str], lead_ids: Sequence[str], now: datetime
) -> Mapping[str, Referrer]:
    """Whose links these are, by their letters as they were written; see `storage.readers`."""
    found = {}
    for written in filter(None, codes):
        if referrer := await _read_one(tx, written):
            found[written] = referrer
    return found


async def read_friends(connection: AsyncConnection, lead_id: str) -> Sequence[Any]:
    """Whom a lead brought, the oldest first: rows of the table."""
    found = (
        select(referrals)
        .join(referral_codes, referral_codes.c.code == referrals.c.code)
        .where(referral_codes.c.lead_id == lead_id, referrals.c.state != "refused")
        .order_by(referrals.c.came_at, referrals.c.id)
    )
    return (await connection.execute(found)).all()


class Friend(NamedTuple):
    """Somebody who brought, or was brought by, somebody else."""

    id: str
    name: str | None
    came_at: datetime | None = None
    bought_at: datetime | None = None


class Friends(NamedTuple):
    """Who brought a lead, if anybody did, and whom they brought, the oldest first."""

    bringer: Friend | None
    brought: list[Friend]


async def read_circle(connection: AsyncConnection, lead_id: str) -> Friends:
    """A lead's friends, with their names."""
    rows, bringer = await read_friends(connection, lead_id), await find_bringer(connection, lead_id)
    ids = [row.lead_id for row in rows] + ([bringer] if bringer else [])
    found = {one: lead for one in ids if (lead := await leads.read(connection, one))}
    brought = [
        Friend(row.lead_id, found[row.lead_id].contact.name, row.came_at, row.bought_at)
        for row in rows
        if row.lead_id in found
    ]
    known = found.get(bringer or "")
    return Friends(Friend(known.id, known.contact.name) if known else None, brought)


async def find_bringer(connection: AsyncConnection, lead_id: str) -> str | None:
    """Who brought a lead: their id; None where nobody did, or nobody who is known any more."""
    found = (
        select(referral_codes.c.lead_id)
        .join(referrals, referral_codes.c.code == referrals.c.code)
        .where(referrals.c.lead_id == lead_id, referrals.c.state != "refused")
        .order_by(referrals.c.came_at)
    )
    bringer: str | None = (await connection.execute(found)).scalars().first()
    return bringer


async def _read_one(tx: AsyncConnection, written: str) -> Referrer | None:
    """The link of just these letters; else the one of which a single letter differs, where there is but one."""
    near = select(referral_codes.c.code, referral_codes.c.lead_id).where(
        referral_codes.c.code.in_(list_near(written))
    )
    rows = {row.code: row.lead_id for row in await tx.execute(near)}
    code = written if written in rows else next(iter(rows), None)
    if code is None or (code != written and len(rows) > 1):
        return None
    lead = await leads.read(tx, rows[code])
    if lead is None:
        return None
    before = await _list_before(tx, lead.id)
    return Referrer(code, lead.id, tuple(before), lead.contact.phone, lead.contact.email)


async def _list_before(tx: AsyncConnection, lead_id: str) -> list[str]:
    """Who brought them, who brought those, and so on; ends where it comes round, with whom it comes round to."""
    found: list[str] = []
    bringer = await find_bringer(tx, lead_id)
    while bringer is not None and bringer not in found:
        found.append(bringer)
        bringer = await find_bringer(tx, bringer)
    return found


async def _move(tx: AsyncConnection, link: str, state: str, at: datetime) -> None:
    row = (await tx.execute(select(referrals).where(referrals.c.id == link))).first()
    if row is None or row.state in ("refused", state):
        return
    bought_at = at if state == "bought" else None
    moved = update(referrals).where(referrals.c.id == link)
    await tx.execute(moved.values(state=state, bought_at=bought_at))
    owner = select(referral_codes.c.lead_id).where(referral_codes.c.code == row.code)
    bringer = (await tx.execute(owner)).scalar()
    data = {"state": state}
    told = [Timer(bringer, Key(REFERRAL, link, MOVED), at, data=data)] if bringer else []
    if state == "refused":
        told.append(Timer(row.lead_id, Key(REFERRAL, link, OWN), at, data=data))
    await timers.start(tx, told)
