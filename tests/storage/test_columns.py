"""Times are kept in UTC to the microsecond; one without a zone never gets in."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import StatementError

from storage import timers
from storage.database import Database
from tests.harness.people import NOON, ONE, lead, planned, start, step, store, timer

JERUSALEM = ZoneInfo("Asia/Jerusalem")


@pytest.mark.parametrize(
    "moment",
    [
        NOON,
        NOON + timedelta(microseconds=1),
        NOON - timedelta(microseconds=1),
        datetime(1969, 7, 20, 20, 17, 40, 999_999, tzinfo=JERUSALEM),
        datetime(2026, 10, 25, 1, 30, tzinfo=JERUSALEM),
        datetime(2026, 10, 25, 1, 30, fold=1, tzinfo=JERUSALEM),
        datetime(9999, 1, 1, tzinfo=NOON.tzinfo),
    ],
    ids=str,
)
async def test_a_time_comes_back_as_the_same_moment(database: Database, moment: datetime) -> None:
    await store(database, lead("dana"))
    await start(database, timer(ONE, moment))
    [(_, found)] = await planned(database)
    # Moments are compared in UTC: two readings of one local clock, an hour apart, count as equal to each other.
    assert found == moment.astimezone(NOON.tzinfo)
    assert found.utcoffset() == timedelta()


async def test_times_are_ordered_by_moment_whatever_zone_they_came_in(database: Database) -> None:
    await store(database, lead("dana"))
    first = datetime(2026, 11, 22, 11, 59, tzinfo=JERUSALEM)
    await start(database, timer(step("second"), NOON), timer(step("first"), first))
    assert [key.part for key, _ in await planned(database)] == ["first", "second"]


@pytest.fixture
def writes(database: Database) -> dict[str, Callable[[datetime], Awaitable[None]]]:
    async def read(moment: datetime) -> None:
        async with database.begin() as tx:
            await timers.claim_due(tx, moment, 9)

    return {"a value": lambda moment: start(database, timer(ONE, moment)), "a condition": read}


@pytest.mark.parametrize("use", ["a value", "a condition"])
async def test_a_time_without_a_zone_is_refused(
    database: Database, writes: dict[str, Callable[[datetime], Awaitable[None]]], use: str
) -> None:
    await store(database, lead("dana"))
    with pytest.raises(StatementError, match="without a zone"):
        await writes[use](datetime(2026, 11, 22, 10, 0))  # noqa: DTZ001
    assert await planned(database) == []
