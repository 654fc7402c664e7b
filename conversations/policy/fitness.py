"""Whether a lead may be written to at all, unasked: what is known of them, whatever the hour."""

from conversations.lead.content import Kind
from conversations.lead.lead import Lead
from conversations.lead.reason import Reason, reason


def why_in_hands(lead: Lead) -> Reason | None:
    """The reason not to write where people see to it; None where no handoff is open."""
    handoff = lead.handoff.open
    if handoff is None:
        return None
    return reason("with", by=handoff.owner) if handoff.owner else reason("with_staff")


def why_not_fit(lead: Lead, kind: Kind) -> Reason | None:
    """Why this lead must not get a message of this kind that they did not ask for; None when they may."""
    if lead.consent.refused_at:
        return reason("left_alone")
    if in_hands := why_in_hands(lead):
        return in_hands
    return reason("no_consent") if kind == "advertising" and not lead.consent.allows_advertising() else None
