"""What customers answered to surveys. Who did not answer is no answer of nothing."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.reporting.counts import Scores
from storage.reporting.people import Counted, by_lead
from storage.tables.figures import lead_figures as people
from storage.tables.surveys import survey_rounds as rounds


class ScoreBounds(NamedTuple):
    """From which answer on they are good, and up to which bad."""

    good: int
    bad: int


SCALES = {"csat": ScoreBounds(4, 2), "ces": ScoreBounds(5, 3), "nps": ScoreBounds(9, 6)}


async def count_scores(connection: AsyncConnection, counted: Counted) -> dict[tuple[str, str], Scores]:
    """By key and survey: of its rounds, each asked and answered once at most."""
    good = [and_(rounds.c.purpose == name, rounds.c.score >= scale.good) for name, scale in SCALES.items()]
    bad = [and_(rounds.c.purpose == name, rounds.c.score <= scale.bad) for name, scale in SCALES.items()]
    counts = (
        counted.select(
            rounds.c.purpose, func.count(), func.count(rounds.c.score), func.count().filter(or_(*good)),
            func.count().filter(or_(*bad)), func.coalesce(func.sum(rounds.c.score), 0),
        )
        .join(rounds, rounds.c.lead_id == people.c.lead_id)
        .group_by("key", rounds.c.purpose)
    )  # fmt: skip
    return {(key, name): Scores(*found) for key, name, *found in await connection.execute(counts)}


def has_answered(survey: str) -> ColumnElement[bool]:
    """Whether they answered one survey."""
    answered = select(rounds.c.lead_id).where(rounds.c.purpose == survey, rounds.c.score.is_not(None))
    return people.c.lead_id.in_(answered)


async def list_scores(
    connection: AsyncConnection, survey: str, lead_ids: Sequence[str]
) -> dict[str, list[float]]:
    """What each of them answered to it, in order."""
    query = (
        select(rounds.c.lead_id, rounds.c.score)
        .where(rounds.c.lead_id.in_(lead_ids), rounds.c.purpose == survey, rounds.c.score.is_not(None))
        .order_by(rounds.c.asked_at)
    )
    return by_lead(await connection.execute(query))
