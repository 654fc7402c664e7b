"""Random evenings at a door: scans with and without network, taken back, cancelled and handed on in between."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from bot.door.checking_in import CheckIns, NotTakenBack
from conversations.door.scan import Scan
from conversations.events.codes import hash_code
from conversations.lead.lead import Lead
from storage import event_writing, events, leads
from storage.database import Database
from storage.door import conflicts, scans
from storage.tables.schema import tickets
from tests.door.test_scan import EVENT

BEGINS = datetime(2026, 12, 3, 16, 0, tzinfo=UTC)
GUESTS = 4


class Evening:
    """A door, its guests, and what is told of them, step by step."""

    def __init__(self, database: Database, seed: int) -> None:
        self.database = database
        self.random = random.Random(seed)
        self.doors = CheckIns(database)
        self.now = BEGINS
        self.let_in: dict[str, int] = {}  # scans by ticket that let somebody in and were not taken back
        self.told: list[tuple[str, str, datetime]] = []

    async def prepare(self) -> None:
        lead = Lead(id="guest", created_at=BEGINS)
        async with self.database.begin() as tx:
            await leads.create(tx, [lead], BEGINS)
            await event_writing.save_event(tx, EVENT, "api", BEGINS)
            for number in range(GUESTS):
                await tx.execute(insert(tickets), [self.ticket(number)])

    def ticket(self, number: int) -> dict[str, object]:
        code = str(number + 2) * 26
        return {
            "code": code, "code_hash": hash_code(code), "event": EVENT.id, "lead_id": "guest", "name": f"{number}",
            "friend": True, "state": "registered", "state_at": BEGINS, "registered_at": BEGINS,
        }  # fmt: skip

    async def step(self) -> None:
        self.now += timedelta(minutes=self.random.randrange(4))
        act = self.random.choice((self.scan, self.scan, self.scan, self.take_back, self.end))
        await act(hash_code(str(self.random.randrange(GUESTS) + 2) * 26))

    async def scan(self, ticket: str) -> None:
        offline = self.random.random() < 0.4
        at = self.now - timedelta(minutes=self.random.randrange(20)) if offline else self.now
        nonce = f"n{self.random.randrange(60)}"  # now and then one that was told before
        before = next((one for one in self.told if one[0] == nonce), None)
        answer = await self.doors.take(Scan(nonce, at, EVENT.id, offline), ticket, self.now)
        if before is None:
            self.told.append((nonce, ticket, at))
            if answer.result == "admitted" or (offline and answer.result == "already_admitted"):
                self.let_in[ticket] = self.let_in.get(ticket, 0) + 1

    async def take_back(self, _: str) -> None:
        if not self.told:
            return
        nonce, ticket = self.random.choice(self.told)[:2]
        async with self.database.read() as connection:
            known = await scans.find(connection, nonce)
        try:
            await self.doors.take_back(nonce, None, None, self.now)
        except NotTakenBack:
            return
        if known is not None and known.undone_at is None:
            self.let_in[ticket] -= 1

    async def end(self, ticket: str) -> None:
        state = self.random.choice(("cancelled", "handed_on"))
        async with self.database.begin() as tx:
            mine = (tickets.c.code_hash == ticket, tickets.c.state == "registered")
            await tx.execute(tickets.update().where(*mine).values(state=state, state_at=self.now))

    async def check(self) -> None:
        """A ticket arrived where a scan of it still counts, and nobody arrives who has none."""
        async with self.database.read() as connection:
            found = await scans.list_tickets(connection, EVENT.id)
            counts = await events.count(connection, EVENT.id)
            open_now = await conflicts.list_open(connection, EVENT.id)
            to_come = await scans.count_to_come(connection, EVENT.id)
        for one in found:
            assert (one.ticket.arrived_at is not None) == (self.let_in.get(one.hash, 0) > 0)
        assert counts.arrived <= counts.registered
        assert to_come == counts.registered - counts.arrived
        assert len({(one.kind, one.at, one.name) for one in open_now}) <= len(self.told)


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_is_told_the_numbers_hold(ready_sqlite: str, seed: int) -> None:
    database = Database(ready_sqlite)
    evening = Evening(database, seed)
    await evening.prepare()
    for _ in range(50):
        await evening.step()
        await evening.check()
    assert sum(evening.let_in.values()) > 0 or evening.told
    await database.close()
