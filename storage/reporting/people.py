"""Who is counted, and to which part of the whole each belongs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, case, func, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.addresses import Address
from conversations.reporting.question import By
from conversations.reporting.report import UNKNOWN
from storage.tables.figures import lead_figures as people
from storage.tables.leads import addresses

WHOLE = ""
"""The key of the whole, where it is not split."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Leads who came within two moments, without tests. `staff` are leads that are people of the business.

    `bounds` are the cohorts, in order: the key of each and the moment it ends. Whoever gave no sign of
    life since `silent_before` has gone silent.
    """

    begins: datetime
    ends: datetime
    silent_before: datetime
    now: datetime
    by: By | None = None
    bounds: Sequence[tuple[str, datetime]] = ()
    staff: Sequence[str] = ()

    @property
    def key(self) -> ColumnElement[str]:
        """The part a lead belongs to."""
        if self.by is None:
            return literal(WHOLE)
        if self.by is By.COHORT:
            return _find_cohort(self.bounds)
        return func.coalesce(func.nullif(people.c[self.by.value], ""), UNKNOWN, type_=String)

    @property
    def is_meant(self) -> ColumnElement[bool]:
        """Whether a lead is counted."""
        return and_(self.has_come, is_real(self.staff))

    @property
    def has_come(self) -> ColumnElement[bool]:
        """Whether a lead came then, be it a test."""
        return and_(
            people.c.origin == "", people.c.entered_at >= self.begins, people.c.entered_at < self.ends
        )

    def select(self, *values: ColumnElement[Any]) -> Select[Any]:
        """The key of everybody's part and some of what is known of them."""
        return select(self.key.label("key"), *values).where(self.is_meant)

    def by_key(self, counted: Select[Any]) -> Select[Any]:
        """The same, a row for each part. The whole alone is one part: what is grouped, SQLite sorts first."""
        return counted.having(func.count() > 0) if self.by is None else counted.group_by("key")


def _find_cohort(bounds: Sequence[tuple[str, datetime]], *, is_last: bool = True) -> ColumnElement[str]:
    """Which of cohorts in order a lead belongs to, by halves. `is_last`: they may have come after all of these."""
    if not bounds:
        return literal(WHOLE)
    if len(bounds) == 1 and not is_last:
        return literal(bounds[0][0])
    middle = (len(bounds) + 1) // 2
    came_before = people.c.entered_at < bounds[middle - 1][1]
    return case(
        (came_before, _find_cohort(bounds[:middle], is_last=False)),
        else_=_find_cohort(bounds[middle:], is_last=is_last),
    )


def is_real(staff: Sequence[str]) -> ColumnElement[bool]:
    """Whether a row is a lead of its own who is no test, and none of `staff`."""
    is_one_of_us = [people.c.lead_id.not_in(list(staff))] if staff else []
    return and_(people.c.origin == "", ~people.c.is_test, *is_one_of_us)


async def find_first(connection: AsyncConnection) -> datetime | None:
    """When the first lead of all came."""
    first: datetime | None = await connection.scalar(select(func.min(people.c.entered_at)))
    return first


async def find_staff(connection: AsyncConnection, known: Sequence[Address]) -> list[str]:
    """The leads at addresses that are the business's own people's."""
    wanted = [and_(addresses.c.kind == one.kind, addresses.c.address == one.value) for one in known]
    found = [await connection.scalars(select(addresses.c.lead_id).where(one)) for one in wanted]
    return sorted({lead for leads in found for lead in leads})


async def count_everybody(connection: AsyncConnection, counted: Counted) -> int:
    """How many leads came then, with those who are tests and left out of every number."""
    return await connection.scalar(select(func.count()).where(counted.has_come)) or 0


def by_lead(rows: Iterable[Any]) -> dict[str, list[float]]:
    """Pairs of a lead and a number, put together; what is not known is left out."""
    found: dict[str, list[float]] = {}
    for lead_id, number in rows:
        if number is not None:
            found.setdefault(lead_id, []).append(float(number))
    return found
