"""Everything that a report counts, by the key of each part."""

import asyncio

from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.reporting.counts import Cases, Counts, Orders
from storage.reporting.cases import count_cases
from storage.reporting.orders import count_orders
from storage.reporting.people import Counted
from storage.reporting.stages import count_people, read_people, read_stages, time_stages


async def count_all(connection: AsyncConnection, counted: Counted) -> dict[str, Counts]:
    """By key. On SQLite each question holds up who else shares the process: between two, others have their turn."""
    people = await count_people(connection, counted)
    await asyncio.sleep(0)
    times = await time_stages(connection, counted)
    await asyncio.sleep(0)
    orders = await count_orders(connection, counted)
    await asyncio.sleep(0)
    cases = await count_cases(connection, counted)
    return {
        key: Counts(
            people=read_people(row), stages=read_stages(row, times), orders=orders.get(key, Orders()),
            cases=cases.get(key, Cases()),
        )
        for key, row in people.items()
    }  # fmt: skip
