"""Leads counted, and how far each of them came."""

import asyncio
from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Row, func, or_
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.lead import Stage
from conversations.reporting.counts import People, Spread, StageCount, gather
from storage.reporting.people import Counted
from storage.tables.figures import lead_figures as people

_STAGES = list(Stage)


async def count_people(connection: AsyncConnection, counted: Counted) -> dict[str, Row[Any]]:
    """By key: one row with all that is counted by looking at everybody once."""
    counts = [*_count_people(), *_count_stages(counted)]
    rows = await connection.execute(counted.select(*counts).group_by("key"))
    return {row.key: row for row in rows}


def read_people(row: Row[Any]) -> People:
    """The leads of a part."""
    return People(row.leads, row.contacted, row.answered, row.refused, row.unreached)


def read_stages(row: Row[Any], times: dict[Stage, dict[str, Spread]]) -> dict[Stage, StageCount]:
    """Their stages."""
    found = row._mapping
    return {
        stage: StageCount(
            found[f"{stage.value}_entered"],
            found[f"{stage.value}_left"],
            found[f"{stage.value}_reached"],
            found[f"{stage.value}_lost"],
            times[stage].get(row.key, Spread()),
        )
        for stage in _STAGES
    }


async def time_stages(connection: AsyncConnection, counted: Counted) -> dict[Stage, dict[str, Spread]]:
    """How long those who left a stage were in it."""
    times: dict[Stage, dict[str, Spread]] = {}
    for stage in _STAGES:
        left = counted.select(_in(stage)).where(_in(stage).is_not(None), people.c.stage != stage.value)
        times[stage] = gather((key, seconds) for key, seconds in await connection.execute(left))
        await asyncio.sleep(0)
    return times


def _in(stage: Stage) -> ColumnElement[int]:
    column: ColumnElement[int] = people.c[f"in_{stage.value}"]
    return column


def _count_people() -> Iterator[ColumnElement[int]]:
    yield func.count().label("leads")
    yield func.count().filter(people.c.is_contacted).label("contacted")
    yield func.count().filter(people.c.is_contacted, people.c.has_answered).label("answered")
    yield func.count().filter(people.c.has_refused).label("refused")
    yield func.count().filter(people.c.is_contacted, people.c.unreached > 0).label("unreached")


def _count_stages(counted: Counted) -> Iterator[ColumnElement[int]]:
    gone = or_(people.c.has_refused, people.c.last_sign_at < counted.silent_before)
    for place, stage in enumerate(_STAGES):
        name, here = stage.value, people.c.stage == stage.value
        further = [_in(one) for one in _STAGES[place:]]
        yield func.count(_in(stage)).label(f"{name}_entered")
        yield func.count(_in(stage)).filter(~here).label(f"{name}_left")
        yield func.count(func.coalesce(*further) if len(further) > 1 else further[0]).label(f"{name}_reached")
        yield func.count().filter(here, gone).label(f"{name}_lost")
