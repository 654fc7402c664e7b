"""What there is to count of each lead, kept as decisions change it."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import bindparam
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.lead import Stage
from conversations.reporting.effects import KeepFigures
from conversations.reporting.figures import LeadFigures
from storage.sql.dialects import dialect_of
from storage.sql.hot import HotStatement
from storage.tables.figures import lead_figures
from storage.writing import Written

_PLAIN = (
    "entered_at", "source", "campaign", "variant", "is_test", "is_contacted", "has_answered", "has_refused",
    "bought_at", "unreached", "last_sign_at",
)  # fmt: skip


async def write(tx: AsyncConnection, written: Sequence[Written[KeepFigures]]) -> None:
    """Keep what leads add to the numbers, in place of what was kept before."""
    last = {one.lead_id: one.effect.figures for one in written}
    rows = [_row(lead_id, figures) for lead_id, figures in sorted(last.items())]
    await _upsert(dialect_of(tx)).run(tx, rows)


@cache
def _upsert(on: Any) -> HotStatement:
    insert = on.insert(lead_figures).values(
        {column.name: bindparam(column.name) for column in lead_figures.c}
    )
    changed = {column.name: column for column in insert.excluded if column.name not in ("lead_id", "origin")}
    return HotStatement(insert.on_conflict_do_update(index_elements=["lead_id", "origin"], set_=changed))


def _row(lead_id: str, figures: LeadFigures) -> dict[str, Any]:
    plain = {name: getattr(figures, name) for name in _PLAIN}
    spent = {f"in_{stage.value}": figures.in_stages.get(stage.value) for stage in Stage}
    if spent[f"in_{figures.stage.value}"] is None:
        spent[f"in_{figures.stage.value}"] = 0
    return {"lead_id": lead_id, "origin": "", "stage": figures.stage.value, **plain, **spent}
