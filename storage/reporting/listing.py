"""The people whom a number of the report counts: by name, as they are counted, and with what each adds to it."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.lead import Stage
from storage.reporting.cases import list_times, was_answered, was_resolved
from storage.reporting.friends import has_bought_by_friend
from storage.reporting.orders import is_customer, list_paid, list_waits, paid_in
from storage.reporting.people import Counted
from storage.reporting.scores import SCALES, has_answered, list_scores
from storage.reporting.visits import has_arrived, has_missed
from storage.tables.figures import lead_figures as people
from storage.tables.leads import leads

_STAGES = list(Stage)


class CountedPerson(NamedTuple):
    """Somebody who is counted, and what they add: their scores, what they paid, how long it took."""

    lead_id: str
    name: str | None
    phone: str | None
    figures: tuple[float, ...] = ()


def conditions(counted: Counted, currency: str) -> Mapping[str, ColumnElement[bool]]:
    """Whose a number is, by its name: "leads", a metric, or a stage they came to."""
    found: dict[str, ColumnElement[bool]] = {
        "leads": true(),
        **dict.fromkeys(("conversion", "time_to_conversion", "cac"), is_customer()),
        "ltv": paid_in(currency),
        "engagement": and_(people.c.is_contacted, people.c.has_answered),
        "churn": or_(people.c.has_refused, people.c.last_sign_at < counted.silent_before),
        "opt_outs": and_(people.c.has_refused),
        "delivery_failures": and_(people.c.is_contacted, people.c.unreached > 0),
        "answer_speed": was_answered(),
        "resolution_time": was_resolved(),
        **{survey: has_answered(survey) for survey in SCALES},
        "no_shows": has_missed(),
        "arrivals": has_arrived(counted.now),
        "referrals": has_bought_by_friend(),
    }
    for place, stage in enumerate(_STAGES):
        further = [people.c[f"in_{one.value}"].is_not(None) for one in _STAGES[place:]]
        found[stage.value] = or_(*further)
    return found


async def list_counted(
    connection: AsyncConnection, counted: Counted, of: str, part: str | None, after: str, most: int, currency: str
) -> list[CountedPerson]:  # fmt: skip
    """A page of them, by id; of one part alone where that is given. Money is told in `currency`."""
    query = (
        select(people.c.lead_id, leads.c.name, leads.c.phone)
        .join(leads, leads.c.id == people.c.lead_id)
        .where(counted.is_meant, conditions(counted, currency)[of], people.c.lead_id > after)
        .order_by(people.c.lead_id)
        .limit(most)
    )
    if part is not None:
        query = query.where(counted.key == part)
    found = [CountedPerson(*row) for row in await connection.execute(query)]
    figures = await _list_figures(connection, of, currency, [one.lead_id for one in found])
    return [one._replace(figures=tuple(figures.get(one.lead_id, ()))) for one in found]


async def _list_figures(
    connection: AsyncConnection, of: str, currency: str, lead_ids: list[str]
) -> Mapping[str, list[float]]:
    """What each of these adds to a number; nothing where they are merely counted."""
    if of in SCALES:
        return await list_scores(connection, of, lead_ids)
    if of == "ltv":
        return await list_paid(connection, currency, lead_ids)
    if of == "time_to_conversion":
        return await list_waits(connection, lead_ids)
    if of in ("answer_speed", "resolution_time"):
        return await list_times(connection, of, lead_ids)
    return {}
