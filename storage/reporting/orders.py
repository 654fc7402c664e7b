"""Customers and what they paid; what advertising cost."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.reporting.counts import OrderCounts, Spent, Spread, Sum
from storage.reporting.people import Counted, by_lead
from storage.sql.dialects import dialect_of
from storage.sql.lengths import collect, seconds_between
from storage.tables.figures import lead_figures as people
from storage.tables.purchases import purchases
from storage.tables.shared.ad_spend import ad_spend


async def keep_spend(tx: AsyncConnection, spent: Spent) -> bool:
    """Keep it, in place of what was known of that day. Says whether anything was."""
    same = (
        ad_spend.c.campaign == spent.campaign,
        ad_spend.c.day == spent.day,
        ad_spend.c.currency == spent.currency,
    )
    known = await tx.scalar(select(func.count()).select_from(ad_spend).where(*same))
    insert = dialect_of(tx).insert(ad_spend).values(spent._asdict())
    upsert = insert.on_conflict_do_update(
        index_elements=["campaign", "day", "currency"], set_={"amount": insert.excluded.amount}
    )
    await tx.execute(upsert)
    return bool(known)


async def read_spend(connection: AsyncConnection, first: date, last: date) -> Sequence[Spent]:
    """What advertising cost from a day to a day, by campaign, day and currency."""
    rows = await connection.execute(select(ad_spend).where(ad_spend.c.day >= first, ad_spend.c.day <= last))
    return [Spent(row.campaign, row.day, row.currency, row.amount) for row in rows]


async def find_spend_days(connection: AsyncConnection) -> list[date]:
    """The first and the last day of which a cost is known."""
    first, last = (await connection.execute(select(func.min(ad_spend.c.day), func.max(ad_spend.c.day)))).one()
    return [first, last] if first else []


async def count_orders(connection: AsyncConnection, counted: Counted) -> dict[str, OrderCounts]:
    """By key."""
    waits = counted.select(func.count(), collect(seconds_between(people.c.entered_at, people.c.bought_at)))
    found = (await connection.execute(counted.by_key(waits.where(is_customer())))).all()
    revenue = await _sum_revenue(connection, counted)
    return {key: OrderCounts(count, Spread.of(times), revenue[key]) for key, count, times in found}


def is_customer() -> ColumnElement[bool]:
    """Whether anything they bought stands."""
    return people.c.lead_id.in_(select(purchases.c.lead_id).where(_stands()))


def paid_in(currency: str) -> ColumnElement[bool]:
    """Whether anything they bought in this currency stands."""
    paid = select(purchases.c.lead_id).where(_stands(), purchases.c.currency == currency)
    return people.c.lead_id.in_(paid)


async def list_paid(
    connection: AsyncConnection, currency: str, lead_ids: Sequence[str]
) -> dict[str, list[float]]:
    """What each of them paid in a currency, less what they got back."""
    sums = (
        select(purchases.c.lead_id, func.sum(_worth()))
        .where(purchases.c.lead_id.in_(lead_ids), _stands(), purchases.c.currency == currency)
        .group_by(purchases.c.lead_id)
    )
    return by_lead(await connection.execute(sums))


async def list_waits(connection: AsyncConnection, lead_ids: Sequence[str]) -> dict[str, list[float]]:
    """How long each of them took to buy, in days."""
    length = seconds_between(people.c.entered_at, people.c.bought_at)
    query = select(people.c.lead_id, length).where(people.c.lead_id.in_(lead_ids), people.c.origin == "")
    return {
        lead: [max(0.0, seconds) / 86400 for seconds in found]
        for lead, found in by_lead(await connection.execute(query)).items()
    }


async def _sum_revenue(connection: AsyncConnection, counted: Counted) -> dict[str, dict[str, Sum]]:
    sums = (
        counted.select(
            purchases.c.currency, func.count(purchases.c.lead_id.distinct()), func.sum(_worth()),
        )
        .join(purchases, purchases.c.lead_id == people.c.lead_id)
        .where(_stands())
        .group_by("key", purchases.c.currency)
    )  # fmt: skip
    found: dict[str, dict[str, Sum]] = defaultdict(dict)
    for key, currency, customers, amount in await connection.execute(sums):
        found[key][currency] = Sum(customers, round(Decimal(amount), 2))
    return found


def _worth() -> ColumnElement[Decimal]:
    """What an order brought in, less what was given back."""
    return purchases.c.amount - purchases.c.refunded


def _stands() -> ColumnElement[bool]:
    """Whether an order was paid and not given back whole. One that costs nothing stands until it is cancelled."""
    free = and_(purchases.c.amount == 0, purchases.c.status == "paid")
    return and_(
        purchases.c.status.in_(("paid", "refunded")), or_(purchases.c.refunded < purchases.c.amount, free)
    )
