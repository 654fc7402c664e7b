"""Leads whom friends brought, who of them bought, and what was given for it."""

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.reporting.counts import Referred
from storage.reporting.people import Counted
from storage.tables.figures import lead_figures as people
from storage.tables.shared.referrals import referral_rewards as rewards
from storage.tables.shared.referrals import referrals


async def count_referred(connection: AsyncConnection, counted: Counted) -> dict[str, Referred]:
    """By key. What was taken back was not given, and who brought themselves was brought by nobody."""
    is_real = referrals.c.state != "refused"
    came = (
        counted.select(func.count(), func.count().filter(referrals.c.state == "bought"))
        .join(referrals, referrals.c.lead_id == people.c.lead_id)
        .where(is_real)
        .group_by("key")
    )
    given = (
        counted.select(func.count())
        .join(referrals, referrals.c.lead_id == people.c.lead_id)
        .join(rewards, rewards.c.link == referrals.c.id)
        .where(is_real, rewards.c.ended_at.is_(None))
        .group_by("key")
    )
    counts = {key: int(count) for key, count in await connection.execute(given)}
    return {
        key: Referred(came, bought, counts.get(key, 0))
        for key, came, bought in await connection.execute(came)
    }


def has_bought_by_friend() -> ColumnElement[bool]:
    """Whether they came by a friend's link, and bought."""
    return people.c.lead_id.in_(select(referrals.c.lead_id).where(referrals.c.state == "bought"))
