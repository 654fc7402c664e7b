"""Scans at the door, and what they make of tickets."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.door.scan import Scan
from conversations.events.ticket import ScanResult, Ticket
from conversations.wording.folding import fold, index
from storage.events import as_ticket
from storage.sql.dialects import dialect_of
from storage.tables.schema import conflicts, leads, scans, tickets

_MOST_WORDS, _MOST_FOUND, _FEWEST_DIGITS = 6, 50, 4


class TicketRow(NamedTuple):
    """A ticket with the hash it is found by."""

    hash: str
    ticket: Ticket


class ScanRow(NamedTuple):
    """A scan as it was told."""

    nonce: str
    code_hash: str | None
    event: str | None
    at: datetime
    told_at: datetime
    offline: bool
    result: ScanResult
    door: str | None
    undone_at: datetime | None


_SCAN = [scans.c[name] for name in ScanRow._fields]


async def find_ticket(connection: AsyncConnection, code_hash: str) -> Ticket | None:
    """A ticket by the hash of its code, whatever has become of it."""
    row = (await connection.execute(select(tickets).where(tickets.c.code_hash == code_hash))).first()
    return as_ticket(row) if row else None


async def find_successor(connection: AsyncConnection, code_hash: str) -> Ticket | None:
    """The ticket that was made of this one when it was handed on."""
    row = (await connection.execute(select(tickets).where(tickets.c.handed_from == code_hash))).first()
    return as_ticket(row) if row else None


async def list_tickets(connection: AsyncConnection, event: str) -> list[TicketRow]:
    """All tickets of an event, for the phones at its door."""
    query = select(tickets).where(tickets.c.event == event).order_by(tickets.c.id)
    return [TicketRow(row.code_hash, as_ticket(row)) for row in await connection.execute(query)]


async def count_to_come(connection: AsyncConnection, event: str) -> int:
    """How many have a ticket and did not come yet."""
    waiting = (tickets.c.event == event, tickets.c.state == "registered", tickets.c.arrived_at.is_(None))
    return int((await connection.execute(select(func.count()).where(*waiting))).scalar_one())


async def find(connection: AsyncConnection, nonce: str) -> ScanRow | None:
    """A scan that was told before."""
    row = (await connection.execute(select(*_SCAN).where(scans.c.nonce == nonce))).first()
    return ScanRow(*row) if row else None


async def add(
    tx: AsyncConnection, scan: Scan, code_hash: str | None, result: ScanResult, now: datetime
) -> bool:
    """Write a scan down. False: its nonce was told before, and nothing is changed."""
    row = ScanRow(scan.nonce, code_hash, scan.event, scan.at, now, scan.offline, result, scan.door, None)
    added = (
        dialect_of(tx).insert(scans).values(row._asdict()).on_conflict_do_nothing().returning(scans.c.nonce)
    )
    return (await tx.execute(added)).first() is not None


async def admit(tx: AsyncConnection, code_hash: str, at: datetime) -> None:
    """A ticket arrived; of several arrivals the first counts."""
    earlier = (tickets.c.arrived_at.is_(None)) | (tickets.c.arrived_at > at)
    await tx.execute(update(tickets).where(tickets.c.code_hash == code_hash, earlier).values(arrived_at=at))


async def take_back(tx: AsyncConnection, scan: ScanRow, now: datetime) -> None:
    """A scan was a mistake: the ticket arrived with the first of those left that let somebody in, or not yet."""
    await tx.execute(update(scans).where(scans.c.nonce == scan.nonce).values(undone_at=now))
    twice = select(conflicts.c.nonce).where(conflicts.c.kind == "two_doors")
    let_in = (scans.c.result == "admitted") | scans.c.nonce.in_(twice)
    left = select(func.min(scans.c.at)).where(
        scans.c.code_hash == scan.code_hash, scans.c.undone_at.is_(None), let_in
    )
    first = (await tx.execute(left)).scalar()
    await tx.execute(update(tickets).where(tickets.c.code_hash == scan.code_hash).values(arrived_at=first))
    await tx.execute(update(conflicts).where(conflicts.c.nonce == scan.nonce).values(settled_at=now))


async def find_first(connection: AsyncConnection, code_hash: str) -> ScanRow | None:
    """The first scan that admitted a ticket and was not taken back."""
    admitted = (scans.c.code_hash == code_hash, scans.c.result == "admitted", scans.c.undone_at.is_(None))
    query = select(*_SCAN).where(*admitted).order_by(scans.c.at).limit(1)
    row = (await connection.execute(query)).first()
    return ScanRow(*row) if row else None


async def list_of(connection: AsyncConnection, event: str) -> Sequence[ScanRow]:
    """Every scan at an event's doors, in order."""
    query = select(*_SCAN).where(scans.c.event == event).order_by(scans.c.at, scans.c.nonce)
    return [ScanRow(*row) for row in await connection.execute(query)]


async def search(connection: AsyncConnection, event: str, asked: str) -> list[TicketRow]:
    """Tickets of an event in whose name, however it is typed, or in whose lead's number all that is asked for is."""
    called = (
        select(tickets.c.id, tickets.c.name, leads.c.phone)
        .join(leads, leads.c.id == tickets.c.lead_id)
        .where(tickets.c.event == event)
        .order_by(tickets.c.id)
    )
    rows = await connection.execute(called)
    fits = [row.id for row in rows if _is_meant(asked, row.name, row.phone or "")]
    found = select(tickets).where(tickets.c.id.in_(fits[:_MOST_FOUND])).order_by(tickets.c.id)
    return [TicketRow(row.code_hash, as_ticket(row)) for row in await connection.execute(found)]


def _is_meant(asked: str, name: str, phone: str) -> bool:
    if (number := _read_number(asked)) and number in phone:
        return True
    words, called = fold(asked).split()[:_MOST_WORDS], index(name)
    return bool(words) and all(
        word in called or ((digits := _read_number(word)) is not None and digits in phone) for word in words
    )


def _read_number(asked: str) -> str | None:
    """The digits of a number that is asked for; None where it is none, or too short to mean one."""
    digits = re.sub(r"[\s().+\-]", "", asked).lstrip("0")
    return digits if digits.isdecimal() and len(digits) >= _FEWEST_DIGITS else None
