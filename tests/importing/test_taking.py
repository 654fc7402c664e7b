"""Many rows come in some at a time: nobody waits for them, and what is broken off goes on where it stood."""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from bot.importing.checking import CheckedFile, check
from bot.importing.rehearsing import Foreseen, rehearse
from bot.importing.taking import CHUNK, ImportCounts, take_in
from conversations.lead.addresses import Channel
from storage.database import Database
from storage.tables import schema as tables
from tests.harness.going import BY_THE_RULES
from tests.harness.office import Office, Provider, submitted

FRIDAY_NIGHT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)


@contextmanager
def write(folder: Path, rows: int, extra: str = "") -> Iterator[CheckedFile]:
    """A file of so many good rows, looked at."""
    file = folder / "leads.csv"
    lines = [f"Dana {number},05{number // 10**6}{number % 10**6:06}0,he" for number in range(rows)]
    file.write_text("\n".join(["name,phone,language", *lines, extra]), encoding="utf-8")
    with check(file, FRIDAY_NIGHT) as checked:
        yield checked


async def bring_in(
    office: Office, folder: Path, rows: int, watch: Callable[[int], None] = lambda _: None
) -> ImportCounts:
    """Bring such a file in."""
    with write(folder, rows) as checked:
        return await take_in(office.intake, office.database, checked, watch)


class Killed(BaseException):
    """The process ends here."""


def die_after(chunks: int) -> Callable[[int], None]:
    left = [chunks]

    def watch(_: int) -> None:
        left[0] -= 1
        if not left[0]:
            raise Killed

    return watch


async def test_a_killed_import_run_again_greets_nobody_twice_and_loses_no_row(
    ready_url: str, tmp_path: Path
) -> None:
    rows = CHUNK * 3 + 7
    async with Office(ready_url) as office:
        with pytest.raises(Killed):
            await bring_in(office, tmp_path, rows, die_after(2))
        assert await office.count(tables.leads) == 2 * CHUNK
        taken = await bring_in(office, tmp_path, rows)
        assert taken == ImportCounts(created=CHUNK + 7, known=0, repeated=2 * CHUNK)
        assert await office.count(tables.leads) == rows
        assert await office.count(tables.messages) == rows
        again = await bring_in(office, tmp_path, rows)
        assert again == ImportCounts(repeated=rows)
        async with office.database.read() as connection:
            received = select(func.count()).where(tables.facts.c.fact == "details_received")
            assert (await connection.execute(received)).scalar_one() == rows


@pytest.mark.parametrize("ready_url", ["postgresql"], indirect=True)
async def test_the_planner_is_told_of_the_rows_while_they_come(ready_url: str, tmp_path: Path) -> None:
    async with Office(ready_url) as office:
        await bring_in(office, tmp_path, CHUNK * 5)
        async with office.database.read() as connection:
            counted = text("SELECT reltuples FROM pg_class WHERE oid = 'addresses'::regclass")
            assert (await connection.execute(counted)).scalar_one() == CHUNK * 5


async def test_another_file_tells_of_people_who_are_known(ready_url: str, tmp_path: Path) -> None:
    async with Office(ready_url) as office:
        await bring_in(office, tmp_path, 3)
        assert await bring_in(office, tmp_path, 5) == ImportCounts(created=2, known=3)


async def test_meanwhile_others_write_within_a_moment(ready_url: str, tmp_path: Path) -> None:
    """The running bot is another process: it has only the gaps between two commits."""
    waits: list[float] = []

    async def write_often(database: Database, importing: asyncio.Task[ImportCounts]) -> None:
        while not importing.done():
            began = time.monotonic()
            async with database.begin():
                waits.append(time.monotonic() - began)
            await asyncio.sleep(0.01)

    other = Database(ready_url)
    async with Office(ready_url) as office:
        importing = asyncio.create_task(bring_in(office, tmp_path, CHUNK * 8))
        await write_often(other, importing)
    await other.close()
    assert len(waits) >= 7, "not a single time between two chunks"
    assert sorted(waits)[len(waits) // 2] < 1.0


async def test_a_large_group_costs_no_more_for_each(ready_sqlite: str) -> None:
    """Each walked through all the addresses that were claimed before it."""

    async def cost(office: Office, first: int, count: int) -> float:
        rows = [submitted(phone=f"+97250{first + number:07}") for number in range(count)]
        began = time.process_time()
        await office.intake.accept_together(rows)
        return (time.process_time() - began) / count

    async with Office(ready_sqlite) as office:
        await cost(office, 0, 100)
        small = min([await cost(office, 1000 + turn * 300, 300) for turn in range(3)])
        assert await cost(office, 100_000, 6000) < 4 * small


async def foresee(url: str, checked: CheckedFile, *providers: Provider) -> list[Foreseen]:
    async with Office(url, *providers, movable=True, playbook=BY_THE_RULES) as office:
        await office.clock.move_to(office.database, FRIDAY_NIGHT)
        await office.submits(phone="+972500000010", name="Dana")
        before = await office.count(tables.timers)
        seen = [one async for one in rehearse(office.intake, checked)]
        assert await office.count(tables.leads) == 1
        assert await office.count(tables.timers) == before
        return seen


async def test_beforehand_it_is_told_who_would_be_greeted_when(ready_url: str, tmp_path: Path) -> None:
    with write(tmp_path, 3, "Dana again,0500000020,he") as checked:
        first, known, later, again = await foresee(ready_url, checked, Provider())
    assert (first.what, first.channel, first.row) == ("greeted later", "whatsapp", 2)
    assert first.at is not None
    assert datetime(2026, 11, 29, 7, 0, tzinfo=UTC) <= first.at < datetime(2026, 11, 29, 9, 0, tzinfo=UTC)
    assert "Friday" in first.why
    assert known.what == "known already"
    assert later.what == "greeted later"
    assert (again.what, again.why) == ("known already", "the same phone as in row 4")


async def test_who_can_not_be_written_to_is_told_so(ready_sqlite: str, tmp_path: Path) -> None:
    with write(tmp_path, 1) as checked:
        [one] = await foresee(ready_sqlite, checked, Provider(Channel.TELEGRAM))
    assert one.what == "not greeted"
    assert one.why


def test_rows_wait_on_disk(tmp_path: Path) -> None:
    with write(tmp_path, 250, "no phone,12,he") as checked:
        assert (checked.good, checked.bad) == (250, 1)
        assert [len(chunk) for chunk in checked.chunks(100)] == [100, 100, 50]
        assert [row.row for chunk in checked.chunks(100) for row in chunk][:3] == [2, 3, 4]
