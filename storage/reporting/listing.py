"""The people whom a number of the report counts: by name, as they are counted."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.lead import Stage
from storage.reporting.orders import is_customer
from storage.reporting.people import Counted
from storage.tables.figures import lead_figures as people
from storage.tables.leads import leads

_STAGES = list(Stage)


class CountedPerson(NamedTuple):
    """Somebody who is counted."""

    lead_id: str
    name: str | None
    phone: str | None


def conditions(counted: Counted) -> Mapping[str, ColumnElement[bool]]:
    """Who is counted, by the name of what counts them: "leads", a metric's numerator, or a stage they came to."""
    found: dict[str, ColumnElement[bool]] = {
        "leads": true(),
        "conversion": is_customer(),
        "engagement": and_(people.c.is_contacted, people.c.has_answered),
        "churn": or_(people.c.has_refused, people.c.last_sign_at < counted.silent_before),
        "opt_outs": and_(people.c.has_refused),
        "delivery_failures": and_(people.c.is_contacted, people.c.unreached > 0),
    }
    for place, stage in enumerate(_STAGES):
        further = [people.c[f"in_{one.value}"].is_not(None) for one in _STAGES[place:]]
        found[stage.value] = or_(*further)
    return found


async def list_counted(
    connection: AsyncConnection, counted: Counted, of: str, part: str | None, after: str, most: int
) -> list[CountedPerson]:
    """A page of them, by id; of one part alone where that is given."""
    query = (
        select(people.c.lead_id, leads.c.name, leads.c.phone)
        .join(leads, leads.c.id == people.c.lead_id)
        .where(counted.is_meant, conditions(counted)[of], people.c.lead_id > after)
        .order_by(people.c.lead_id)
        .limit(most)
    )
    if part is not None:
        query = query.where(counted.key == part)
    return [CountedPerson(*row) for row in await connection.execute(query)]
