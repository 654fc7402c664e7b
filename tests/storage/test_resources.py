"""What leads share: one contract for both databases."""

import asyncio
from collections.abc import Iterable

import pytest
from sqlalchemy.exc import DBAPIError

from bot.decisions.batch import Batch, Surroundings
from bot.decisions.effects import apply
from bot.decisions.write import write
from conversations.turn.effects import Adjust, Effect, Release, Reserve
from conversations.turn.resources import Resource, Stock
from storage import resources
from storage.database import Database
from storage.tables import schema as tables
from tests.harness.office import PLAYBOOK
from tests.harness.people import NOON, lead

MONTH, PARTY, SLOT = (
    Resource("offer", "month"),
    Resource("event", "party"),
    Resource("meeting", "sunday 10:00"),
)


async def read(database: Database, *wanted: Resource) -> dict[Resource, Stock]:
    async with database.begin() as tx:
        return await resources.lock(tx, wanted)


async def save(database: Database, changed: dict[Resource, Stock]) -> None:
    async with database.begin() as tx:
        await resources.lock(tx, changed)
        await resources.save(tx, changed)


async def follow(database: Database, *effects: Effect) -> None:
    """These follow from one transaction's decisions."""
    batch = Batch(NOON, Surroundings(PLAYBOOK, {}, ""))
    async with database.begin() as tx:
        batch.stocks = await resources.lock(tx, [MONTH, PARTY])
        for effect in effects:
            apply(batch, lead(), effect)
        await write(tx, batch)


async def test_of_a_new_one_nothing_is_taken(database: Database) -> None:
    assert await read(database, MONTH) == {MONTH: Stock(taken=0, capacity=None)}
    assert await read(database, MONTH, PARTY) == {MONTH: Stock(), PARTY: Stock()}
    assert await read(database) == {}


async def test_what_is_saved_is_found_by_the_next_and_no_other_is_touched(database: Database) -> None:
    await read(database, MONTH, PARTY, SLOT)
    await save(database, {MONTH: Stock(3), PARTY: Stock(7, 20)})
    await save(database, {MONTH: Stock(4)})
    await save(database, {})
    assert await read(database, MONTH, PARTY, SLOT) == {
        MONTH: Stock(4), PARTY: Stock(7, 20), SLOT: Stock()
    }  # fmt: skip


async def test_kind_and_id_make_it_one_of_a_kind(database: Database) -> None:
    await save(database, {MONTH: Stock(3)})
    others = [Resource("offer", "mont"), Resource("event", "month"), Resource("offer", "month ")]
    assert await read(database, *others) == dict.fromkeys(others, Stock())


async def test_one_that_is_wanted_twice_is_one(database: Database) -> None:
    assert await read(database, MONTH, MONTH) == {MONTH: Stock()}


async def test_a_rolled_back_decision_takes_nothing(database: Database) -> None:
    async def fail_halfway() -> None:
        async with database.begin() as tx:
            await resources.lock(tx, [MONTH, PARTY])
            await resources.save(tx, {MONTH: Stock(4), PARTY: Stock(1)})
            raise TimeoutError

    await save(database, {MONTH: Stock(3)})
    with pytest.raises(TimeoutError):
        await fail_halfway()
    assert await read(database, MONTH, PARTY) == {MONTH: Stock(3), PARTY: Stock()}


class TestTaking:
    async def test_what_is_taken_and_given_back_is_counted(self, database: Database) -> None:
        await follow(database, Reserve(MONTH), Reserve(MONTH, 2), Reserve(PARTY, 4))
        await follow(database, Release(MONTH), Reserve(MONTH))
        await follow(database, Release(PARTY, 3))
        assert await read(database, MONTH, PARTY) == {MONTH: Stock(3), PARTY: Stock(1)}

    async def test_there_is_never_less_than_nothing_taken(self, database: Database) -> None:
        await follow(database, Reserve(MONTH), Release(MONTH, 3))
        assert await read(database, MONTH) == {MONTH: Stock(0)}

    async def test_how_much_there_is_changes_and_what_was_taken_stays_taken(self, database: Database) -> None:
        await follow(database, Adjust(PARTY, 40), Reserve(PARTY, 30))
        await follow(database, Adjust(PARTY, 20))
        assert await read(database, PARTY) == {PARTY: Stock(30, 20)}
        await follow(database, Adjust(PARTY, None))
        assert await read(database, PARTY) == {PARTY: Stock(30)}

    async def test_taking_leaves_how_much_there_is(self, database: Database) -> None:
        await follow(database, Adjust(PARTY, 40))
        await follow(database, Reserve(PARTY))
        assert await read(database, PARTY) == {PARTY: Stock(1, 40)}

    async def test_what_was_not_locked_can_not_be_taken(self, database: Database) -> None:
        with pytest.raises(KeyError):
            await follow(database, Reserve(MONTH), Reserve(SLOT))
        assert await read(database, MONTH) == {MONTH: Stock()}


class TestKeepingFromOthers:
    @pytest.mark.parametrize("known", [True, False], ids=["it is known", "it is new"])
    async def test_nobody_else_gets_it_before_the_transaction_ends(self, ready_url: str, known: bool) -> None:
        """Two processes take at once: the second sees what the first took, even the first time ever."""
        first, second = Database(ready_url), Database(ready_url)
        if known:
            await read(first, MONTH)
        holding = asyncio.Event()
        events: list[str] = []

        async def take_slowly() -> None:
            async with first.begin() as tx:
                stock = (await resources.lock(tx, [MONTH]))[MONTH]
                holding.set()
                await asyncio.sleep(0.1)
                await resources.save(tx, {MONTH: stock.take(1)})
                events.append("first is done")

        async def take_next() -> None:
            await holding.wait()
            async with second.begin() as tx:
                stock = (await resources.lock(tx, [MONTH]))[MONTH]
                events.append("second may begin")
                await resources.save(tx, {MONTH: stock.take(1)})

        await asyncio.gather(take_slowly(), take_next())
        assert events == ["first is done", "second may begin"]
        assert await read(first, MONTH) == {MONTH: Stock(2)}
        await first.close()
        await second.close()

    async def test_one_that_was_new_to_somebody_who_failed_is_new_to_the_next(self, ready_url: str) -> None:
        first, second = Database(ready_url), Database(ready_url)
        holding = asyncio.Event()

        async def fail() -> None:
            async with first.begin() as tx:
                await resources.lock(tx, [MONTH])
                holding.set()
                await asyncio.sleep(0.1)
                raise TimeoutError

        async def take() -> None:
            await holding.wait()
            await save(second, {MONTH: Stock(1)})

        failed, _ = await asyncio.gather(fail(), take(), return_exceptions=True)
        assert isinstance(failed, TimeoutError)
        assert await read(second, MONTH) == {MONTH: Stock(1)}
        await first.close()
        await second.close()

    async def test_they_are_locked_in_one_order_however_they_are_asked_for(self, ready_postgres: str) -> None:
        """Who waits for the first has none of the others yet: no two can wait for each other."""
        database = Database(ready_postgres)
        everything = sorted([MONTH, PARTY, SLOT])
        await read(database, *everything)
        async with database.begin() as holder:
            await resources.lock(holder, everything[:1])
            waiting = [
                asyncio.create_task(read(database, *wanted))
                for wanted in (everything, everything[::-1], [everything[1], everything[0], everything[2]])
            ]
            await asyncio.sleep(0.2)
            assert not [task for task in waiting if task.done()]
            assert await are_free(database, everything[1:])
        assert [await task for task in waiting] == [dict.fromkeys(everything, Stock())] * 3
        await database.close()


async def are_free(database: Database, wanted: Iterable[Resource]) -> bool:
    """Whether nobody holds any of these."""
    ids = [resource.id for resource in wanted]
    try:
        async with database.begin() as tx:
            free = (
                tables.resources.select().where(tables.resources.c.id.in_(ids)).with_for_update(nowait=True)
            )
            return len((await tx.execute(free)).all()) == len(ids)
    except DBAPIError:
        return False


async def test_a_look_at_what_is_held_finds_it_held(ready_postgres: str) -> None:
    """The negative control of the last look in the test above."""
    database = Database(ready_postgres)
    async with database.begin() as holder:
        await resources.lock(holder, [MONTH])
    async with database.begin() as holder:
        await resources.lock(holder, [MONTH])
        assert not await are_free(database, [MONTH])
    assert await are_free(database, [MONTH])
    await database.close()
