"""Whether a lead wants no more of something."""

from datetime import datetime

from conversations.lead.lead import Lead
from conversations.lead.part import union
from conversations.lead.reason import Reason, reason
from conversations.policy.part import Muted, Unwanted


def why_muted(lead: Lead, purpose: str, subject: str = "") -> Reason | None:
    """The reason not to write of this; None where they did not say "not this"."""
    return reason("not_this") if Unwanted(purpose, subject) in lead[Muted].unwanted else None


def mute(lead: Lead, unwanted: Unwanted, now: datetime) -> None:
    """They want no more of this. Changes `lead`."""
    kept = lead[Muted]
    kept.unwanted = union(kept.unwanted, [unwanted])
    kept.muted_at = now
