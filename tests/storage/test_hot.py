"""A statement that is compiled once says, takes and raises what it does when SQLAlchemy runs it."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import bindparam, column, insert, select, table
from sqlalchemy.exc import DBAPIError, StatementError

from storage.database import Database
from storage.sql.hot import HotStatement
from storage.tables.timers import timers
from tests.harness.people import NOON, lead, store

GIVEN = ("lead_id", "purpose", "subject", "due_at", "lapses_at", "data")
ADD = HotStatement(insert(timers).values({name: bindparam(name) for name in GIVEN} | {"part": "first"}))
DUE = HotStatement(
    select(timers.c.lead_id, timers.c.part, timers.c.due_at, timers.c.lapses_at)
    .where(timers.c.due_at <= bindparam("now", type_=timers.c.due_at.type))
    .order_by(timers.c.due_at)
)


@pytest.fixture(autouse=True)
async def _dana(database: Database) -> None:
    await store(database, lead("dana"))


def timer(due_at: datetime) -> dict[str, object]:
    return {
        "lead_id": "dana",
        "purpose": "p",
        "subject": "",
        "due_at": due_at,
        "lapses_at": None,
        "data": "{}",
    }


async def test_times_and_values_that_the_statement_has_come_back_as_they_went(database: Database) -> None:
    later = NOON + timedelta(microseconds=1)
    async with database.begin() as tx:
        await ADD.run(tx, [timer(NOON), timer(later) | {"purpose": "q"}])
        found = await DUE.fetch(tx, {"now": NOON})
    assert [(row.lead_id, row.part, row.due_at, row.lapses_at) for row in found] == [
        ("dana", "first", NOON, None)
    ]
    assert found[0].due_at.tzinfo == UTC


async def test_what_does_not_fit_is_an_error_of_sqlalchemys(database: Database) -> None:
    async with database.begin() as tx:
        await ADD.run(tx, [timer(NOON)])
    with pytest.raises(DBAPIError):
        async with database.begin() as tx:
            await ADD.run(tx, [timer(NOON)])  # there is one of this key
    with pytest.raises(StatementError, match="without a zone"):
        async with database.begin() as tx:
            await ADD.run(tx, [timer(NOON.replace(tzinfo=None))])


READ = HotStatement(select(table("passing", column("name"))))


async def _fail_to_read(database: Database) -> None:
    async with database.begin() as tx:
        await ADD.run(tx, [timer(NOON)])
        await READ.fetch(tx, {})


async def test_what_can_not_be_read_is_an_error_of_sqlalchemys_and_nothing_beside_it_stays(
    database: Database,
) -> None:
    with pytest.raises(DBAPIError):
        await _fail_to_read(database)  # there is no such table
    async with database.read() as connection:
        assert await DUE.fetch(connection, {"now": NOON}) == []
