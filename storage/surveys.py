"""Rounds of surveys, for whoever counts them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.surveys.effects import KeepRound
from storage.sql.dialects import dialect_of
from storage.tables.surveys import survey_rounds
from storage.writing import Written

_KEY = ("lead_id", "purpose", "round", "origin")


async def write(tx: AsyncConnection, written: Sequence[Written[KeepRound]]) -> None:
    """Write down how rounds stand."""
    insert = dialect_of(tx).insert(survey_rounds)
    changes = {name: insert.excluded[name] for name in ("score", "answered_at", "why")}
    upsert = insert.on_conflict_do_update(index_elements=_KEY, set_=changes)
    for one in written:  # one by one: a round may be asked and answered in one transaction
        await tx.execute(upsert, _row(one))


async def read_of(connection: AsyncConnection, lead_id: str) -> Sequence[Any]:
    """A lead's rounds, the oldest first: rows of the table."""
    found = select(survey_rounds).where(survey_rounds.c.lead_id == lead_id).order_by(survey_rounds.c.asked_at)
    return (await connection.execute(found)).all()


def _row(one: Written[KeepRound]) -> dict[str, Any]:
    kept = one.effect
    return {
        "lead_id": one.lead_id,
        "purpose": kept.survey,
        "round": kept.round,
        "origin": "",
        "asked_at": kept.asked_at,
        "score": kept.score,
        "answered_at": kept.answered_at,
        "why": kept.why,
    }
