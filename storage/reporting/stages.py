"""Leads counted, and how far each of them came."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Row, func, or_
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.lead import Stage
from conversations.reporting.counts import People, Spread, StageCount
from storage.reporting.people import Counted
from storage.sql.lengths import collect
from storage.tables.figures import lead_figures as people

_STAGES = list(Stage)


async def count_people(connection: AsyncConnection, counted: Counted) -> dict[str, Row[Any]]:
    """By key: one row with what is counted of people, whatever their stages."""
    return await _count(connection, counted, _count_people())


async def count_with_stages(connection: AsyncConnection, counted: Counted) -> dict[str, Row[Any]]:
    """By key: one row with all that is counted by looking at everybody once."""
    return await _count(connection, counted, [*_count_people(), *_count_stages(counted)])


async def _count(
    connection: AsyncConnection, counted: Counted, counts: Iterable[ColumnElement[Any]]
) -> dict[str, Row[Any]]:
    rows = await connection.execute(counted.by_key(counted.select(*counts)))
    return {row.key: row for row in rows}


def read_people(row: Row[Any]) -> People:
    """The leads of a part."""
    return People(row.leads, row.contacted, row.answered, row.refused, row.unreached)


def read_stages(row: Row[Any]) -> dict[Stage, StageCount]:
    """Their stages."""
    found = row._mapping
    return {
        stage: StageCount(
            found[f"{stage.value}_entered"],
            len(found[f"{stage.value}_times"]),
            found[f"{stage.value}_reached"],
            found[f"{stage.value}_lost"],
            Spread.of(found[f"{stage.value}_times"]),
        )
        for stage in _STAGES
    }


def _in(stage: Stage) -> ColumnElement[int]:
    column: ColumnElement[int] = people.c[f"in_{stage.value}"]
    return column


def _count_people() -> Iterator[ColumnElement[int]]:
    yield func.count().label("leads")
    yield func.count().filter(people.c.is_contacted).label("contacted")
    yield func.count().filter(people.c.is_contacted, people.c.has_answered).label("answered")
    yield func.count().filter(people.c.has_refused).label("refused")
    yield func.count().filter(people.c.is_contacted, people.c.unreached > 0).label("unreached")


def _count_stages(counted: Counted) -> Iterator[ColumnElement[Any]]:
    gone = or_(people.c.has_refused, people.c.last_sign_at < counted.silent_before)
    for place, stage in enumerate(_STAGES):
        name, here = stage.value, people.c.stage == stage.value
        further = [_in(one) for one in _STAGES[place:]]
        yield func.count(_in(stage)).label(f"{name}_entered")
        yield collect(_in(stage), ~here).label(f"{name}_times")  # of those who left it
        yield func.count(func.coalesce(*further) if len(further) > 1 else further[0]).label(f"{name}_reached")
        yield func.count().filter(here, gone).label(f"{name}_lost")
