"""A lead as pages show it: everything in one level, read only."""

from types import SimpleNamespace

from conversations.engine import flatten
from conversations.lead.lead import Lead
from conversations.turn.playbook import Playbook


def view_lead(playbook: Playbook, lead: Lead) -> SimpleNamespace:
    """What is known of a lead, for a template."""
    allows = lead.consent.allows_advertising()
    return SimpleNamespace(**flatten(playbook, lead), allows_advertising=allows)
