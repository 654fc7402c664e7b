"""What there is to count of each lead, kept as decisions change it."""

from collections.abc import Sequence
from operator import attrgetter

from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.lead import Stage
from conversations.reporting.effects import KeepFigures
from conversations.reporting.figures import LeadFigures
from storage.sql.rows import Row, insert_rows
from storage.tables.figures import lead_figures
from storage.writing import Written

_PLAIN = (
    "entered_at", "source", "campaign", "variant", "is_test", "is_contacted", "has_answered", "has_refused",
    "bought_at", "unreached", "last_sign_at",
)  # fmt: skip


_COLUMNS = ("lead_id", "stage", *_PLAIN, *(f"in_{stage.value}" for stage in Stage))
_REPLACE = "ON CONFLICT (lead_id, origin) DO UPDATE SET " + ", ".join(
    f"{name} = excluded.{name}" for name in _COLUMNS[1:]
)
_plain = attrgetter(*_PLAIN)


async def write(tx: AsyncConnection, written: Sequence[Written[KeepFigures]]) -> None:
    """Keep what leads add to the numbers, in place of what was kept before."""
    last = {one.lead_id: one.effect.figures for one in written}
    rows = [_row(lead_id, figures) for lead_id, figures in sorted(last.items())]
    await insert_rows(tx, lead_figures, _COLUMNS, rows, _REPLACE)


def _row(lead_id: str, figures: LeadFigures) -> Row:
    spent = {**figures.in_stages}
    spent.setdefault(figures.stage.value, 0)
    return (
        lead_id, figures.stage.value, *_plain(figures), *(spent.get(stage.value) for stage in Stage),
    )  # fmt: skip
