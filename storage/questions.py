"""Questions for the owner to look at: kept as they are asked, settled when somebody has dealt with them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.learning.effects import KeepQuestion, Settlement, SettleQuestion
from conversations.learning.questions import OpenQuestion
from storage.tables.leads import leads
from storage.tables.learning import questions
from storage.writing import Written

_OPEN = (
    select(
        questions.c.id, questions.c.lead_id, leads.c.name, leads.c.phone, questions.c.at, questions.c.words,
        questions.c.likeliest, questions.c.score, questions.c.answered,
    )
    .join(leads, leads.c.id == questions.c.lead_id)
    .where(questions.c.settled.is_(None))
    .order_by(questions.c.at.desc(), questions.c.id.desc())
)  # fmt: skip


async def write(tx: AsyncConnection, written: Sequence[Written[KeepQuestion]]) -> None:
    """Keep questions."""
    rows = [
        {
            "lead_id": one.lead_id,
            "at": one.at,
            "words": one.effect.words,
            "likeliest": one.effect.likeliest,
            "score": one.effect.score,
            "answered": one.effect.answered,
        }
        for one in written
    ]
    await tx.execute(insert(questions), rows)


async def write_settled(tx: AsyncConnection, written: Sequence[Written[SettleQuestion]]) -> None:
    """A lead's questions in some words are dealt with."""
    for one in written:
        meant = or_(questions.c.words == one.effect.words, questions.c.at == one.effect.asked_at)
        settled = _settling(one.effect.how, one.effect.by, one.at)
        await tx.execute(settled.where(questions.c.lead_id == one.lead_id, meant))


async def read_open(connection: AsyncConnection, since: datetime, most: int = 1000) -> list[OpenQuestion]:
    """What is open and was asked since then, the newest first."""
    rows = await connection.execute(_OPEN.where(questions.c.at >= since).limit(most))
    return [OpenQuestion(*row) for row in rows]


async def settle(
    tx: AsyncConnection, ids: Sequence[int], how: Settlement, by: str, at: datetime
) -> Sequence[Any]:
    """Deal with questions. Gives those that were still open: `lead_id` and `words` of each."""
    settled = _settling(how, by, at).where(questions.c.id.in_(ids))
    return (await tx.execute(settled.returning(questions.c.lead_id, questions.c.words))).all()


def _settling(how: Settlement, by: str, at: datetime) -> Any:
    still_open = update(questions).where(questions.c.settled.is_(None))
    return still_open.values(settled=how, settled_by=by, settled_at=at)
