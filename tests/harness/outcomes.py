"""What became of messages, and why, in the words of the API."""

from conversations.timeline.telling import Telling
from storage.database import Database
from storage.writing import decode_reason
from tests.harness.office import PLAYBOOK
from tests.harness.people import outbox

Outcome = tuple[str, str | None]


async def outcomes(database: Database) -> list[Outcome]:
    """Of every message, in order: its status, and what speaks or spoke against it."""
    telling = PLAYBOOK.index(Telling)
    rows = await outbox(database, "status", "why_not")
    return [(status, telling.reason(decode_reason(why)) if why else None) for status, why in rows]
