"""What is written down of a message once its turn has come."""

from datetime import datetime

from conversations.lead.reason import Reason
from storage.messages import Outcome, QueuedMessage, Status


def conclude(
    message: QueuedMessage,
    status: Status,
    now: datetime,
    *,
    why_not: Reason | None = None,
    provider_id: str | None = None,
    unsure: int | None = None,
) -> Outcome:
    """Nothing more is done about it."""
    return Outcome(
        message.id, status, now, message.attempts + 1, provider_id=provider_id, why_not=why_not,
        unsure=message.unsure if unsure is None else unsure,
    )  # fmt: skip


def postpone(
    message: QueuedMessage, now: datetime, until: datetime, why_not: Reason, *, attempted: bool = False
) -> Outcome:
    """It stays queued until then. `attempted`: an attempt was made, and it is certain that it was not taken."""
    return Outcome(
        message.id, "queued", now, message.attempts + attempted, why_not=why_not, send_after=until,
        attempted_at=None if attempted else message.attempted_at, unsure=message.unsure,
    )  # fmt: skip
