"""A scan is told: judged, written down and answered. One ticket at two doors at once comes in at one of them."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.door.facts import ArrivalTakenBack, Arrived
from conversations.door.scan import Scan, ScanVerdict, judge, may_take_back
from conversations.events.ticket import ScanResult, Ticket
from storage import events, facts, leads
from storage.database import Database
from storage.door import conflicts, links, scans
from storage.door.scans import ScanRow
from storage.facts import Noted

_TRIES = 5


@dataclass(frozen=True, slots=True)
class ScanAnswer:
    """What whoever scanned is told. `at` and `door`: when and where the ticket came in, else when it was scanned."""

    result: ScanResult
    name: str | None
    at: datetime
    door: str | None = None
    ticket: str | None = None
    to_come: int | None = None


class NotTakenBack(Exception):
    """A scan can't be taken back: there is none with this nonce, or it is too late. `is_late` says which."""

    def __init__(self, *, is_late: bool) -> None:
        super().__init__("too late" if is_late else "no such scan")
        self.is_late = is_late


class CheckIns:
    """Takes scans in."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, scan: Scan, code_hash: str | None, now: datetime) -> ScanAnswer:
        """What a scan comes to, once that is committed. The same nonce again: what it came to the first time.

        `code_hash` None: what was scanned is no code. The ticket's lead is locked, as for any decision about them.
        """
        for _ in range(_TRIES):
            async with self._database.begin() as tx:
                ticket = await _lock_ticket(tx, code_hash)
                if isinstance(ticket, _LeadChanged):
                    continue
                await _write(tx, scan, code_hash, ticket, now)
                return await _answer(tx, scan.nonce)
        raise ConnectionError("a ticket's lead changed again and again")

    async def take_back(self, nonce: str, door: str | None, asked_at: datetime | None, now: datetime) -> None:
        """A scan that admitted somebody was a mistake. `door`: which link asks; None: the API's key. `asked_at`: when
        it was taken back on a phone without network. Raises NotTakenBack.
        """
        async with self._database.begin() as tx:
            scan = await scans.find(tx, nonce)
            if scan is None or (door is not None and scan.door != door) or scan.code_hash is None:
                raise NotTakenBack(is_late=False)
            ticket = await _lock_ticket(tx, scan.code_hash)
            scan = await scans.find(tx, nonce)
            if scan is None or isinstance(ticket, _LeadChanged) or ticket is None:
                raise NotTakenBack(is_late=False)
            await _take_back(tx, scan, ticket, asked_at, now)


class _LeadChanged:
    """The ticket's lead became one with another, or was erased, while it was looked up."""


async def _lock_ticket(tx: AsyncConnection, code_hash: str | None) -> Ticket | _LeadChanged | None:
    """The ticket, which nobody else decides on until the end of the transaction."""
    found = await scans.find_ticket(tx, code_hash) if code_hash else None
    if found is None or code_hash is None:
        return None
    locked = await leads.lock(tx, [found.lead_id])
    now = await scans.find_ticket(tx, code_hash)
    if now is None or now.lead_id != found.lead_id or found.lead_id not in locked:
        return _LeadChanged()
    return now


async def _write(
    tx: AsyncConnection, scan: Scan, code_hash: str | None, ticket: Ticket | None, now: datetime
) -> None:
    event = await events.read(tx, ticket.event) if ticket else None
    verdict = judge(scan, ticket, event)
    here = scan if scan.event or ticket is None else replace(scan, event=ticket.event)
    if not await scans.add(tx, here, code_hash, verdict.result, now) or ticket is None or code_hash is None:
        return
    if verdict.admits or verdict.conflict:
        await scans.admit(tx, code_hash, scan.at)
    if verdict.conflict:
        await conflicts.add(tx, ticket.event, verdict.conflict, code_hash, scan.nonce, scan.at)
    await _note(tx, here, ticket, verdict)


async def _note(tx: AsyncConnection, scan: Scan, ticket: Ticket, verdict: ScanVerdict) -> None:
    if verdict.admits:
        door = await links.name_door(tx, scan.door) or ""
        fact = Arrived(event=ticket.event, name=ticket.name, door=door)
        await facts.add(tx, [Noted(ticket.lead_id, scan.at, fact)])


async def _take_back(
    tx: AsyncConnection, scan: ScanRow, ticket: Ticket, asked_at: datetime | None, now: datetime
) -> None:
    if scan.undone_at is not None:
        return
    asked = min(asked_at, now) if asked_at and scan.offline else now
    if scan.result != "admitted" or not may_take_back(scan.at, asked):
        raise NotTakenBack(is_late=True)
    await scans.take_back(tx, scan, asked)
    fact = ArrivalTakenBack(event=ticket.event, name=ticket.name)
    await facts.add(tx, [Noted(ticket.lead_id, asked, fact)])


async def _answer(tx: AsyncConnection, nonce: str) -> ScanAnswer:
    """What is told of a scan, by what was written down of it."""
    scan = await scans.find(tx, nonce)
    if scan is None:
        raise LookupError(nonce)
    ticket = await scans.find_ticket(tx, scan.code_hash) if scan.code_hash else None
    to_come = await scans.count_to_come(tx, scan.event) if scan.event else None
    if ticket is None or scan.result in ("unknown", "wrong_event"):
        return ScanAnswer(scan.result, None, scan.at, to_come=to_come)
    first = await scans.find_first(tx, scan.code_hash or "") if scan.result == "already_admitted" else scan
    shown = first or scan
    door = await links.name_door(tx, shown.door)
    return ScanAnswer(scan.result, ticket.name, shown.at, door, scan.code_hash, to_come)
