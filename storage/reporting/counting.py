"""Everything that a report counts, by the key of each part."""

import asyncio

from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.reporting.counts import AllCounts, Cases, OrderCounts, Referred, Scores, Visits
from storage.reporting.cases import count_cases
from storage.reporting.friends import count_referred
from storage.reporting.orders import count_orders
from storage.reporting.people import Counted
from storage.reporting.scores import count_scores
from storage.reporting.stages import count_people, count_with_stages, read_people, read_stages
from storage.reporting.visits import count_meetings, count_tickets


async def count_all(connection: AsyncConnection, counted: Counted) -> dict[str, AllCounts]:
    """By key. On SQLite each question holds up who else shares the process: between two, others have their turn."""
    people = await count_with_stages(connection, counted)
    await asyncio.sleep(0)
    orders = await count_orders(connection, counted)
    await asyncio.sleep(0)
    cases = await count_cases(connection, counted)
    await asyncio.sleep(0)
    scores = await count_scores(connection, counted)
    tickets = await count_tickets(connection, counted)
    meetings = await count_meetings(connection, counted)
    referred = await count_referred(connection, counted)
    return {
        key: AllCounts(
            people=read_people(row), stages=read_stages(row), orders=orders.get(key, OrderCounts()),
            cases=cases.get(key, Cases()), tickets=tickets.get(key, Visits()), meetings=meetings.get(key, Visits()),
            csat=scores.get((key, "csat"), Scores()), ces=scores.get((key, "ces"), Scores()),
            nps=scores.get((key, "nps"), Scores()), referred=referred.get(key, Referred()),
        )
        for key, row in people.items()
    }  # fmt: skip


async def count_course(connection: AsyncConnection, counted: Counted) -> dict[str, AllCounts]:
    """Leads and customers alone, by key."""
    people = await count_people(connection, counted)
    await asyncio.sleep(0)
    orders = await count_orders(connection, counted)
    return {
        key: AllCounts(people=read_people(row), orders=orders.get(key, OrderCounts()))
        for key, row in people.items()
    }
