"""Whether anything changed since somebody last looked."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.facts import facts
from storage.tables.leads import leads
from storage.tables.messages import messages


def _newest(column: Any, of: Any) -> Any:
    return select(func.max(column)).where(of == leads.c.id).correlate(leads).scalar_subquery()


_LEAD_VERSIONS = select(
    leads.c.id,
    leads.c.updated_at,
    _newest(facts.c.id, facts.c.lead_id),
    _newest(messages.c.id, messages.c.lead_id),
    _newest(messages.c.status_at, messages.c.lead_id),
).where(leads.c.id.in_(bindparam("ids", expanding=True)))


async def read_lead_versions(connection: AsyncConnection, lead_ids: Sequence[str]) -> Mapping[str, str]:
    """By lead: another text whenever anything of theirs changed."""
    rows = await connection.execute(_LEAD_VERSIONS, {"ids": list(lead_ids)})
    return {row[0]: digest(row[1:]) for row in rows}


def digest(values: Sequence[Any]) -> str:
    """A short text that stands for these values."""
    return hashlib.sha256("|".join(map(str, values)).encode()).hexdigest()[:16]
