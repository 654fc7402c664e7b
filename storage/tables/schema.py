"""All tables together: what migrations are compared with, and what is forgotten or joined with a lead."""

from storage.sql.base import metadata
from storage.tables.broadcasts import broadcasts, recipients
from storage.tables.facts import facts
from storage.tables.handoffs import handoffs, topics
from storage.tables.leads import addresses, leads
from storage.tables.learning import learned_answers, learned_examples, questions
from storage.tables.messages import early_receipts, messages
from storage.tables.offers import codes
from storage.tables.purchases import purchases
from storage.tables.shared.accounts import accounts, holds, notices
from storage.tables.shared.dead_letters import dead_letters
from storage.tables.shared.rates import rate_windows
from storage.tables.shared.resources import resources
from storage.tables.shared.running import installations, leases
from storage.tables.shared.sessions import ended_sessions, sign_in_tries
from storage.tables.shared.settings import settings
from storage.tables.timers import timers

__all__ = [
    "accounts",
    "addresses",
    "broadcasts",
    "codes",
    "dead_letters",
    "early_receipts",
    "ended_sessions",
    "facts",
    "handoffs",
    "holds",
    "installations",
    "leads",
    "learned_answers",
    "learned_examples",
    "leases",
    "messages",
    "metadata",
    "notices",
    "purchases",
    "questions",
    "rate_windows",
    "recipients",
    "resources",
    "settings",
    "sign_in_tries",
    "timers",
    "topics",
]

OF_LEADS = tuple(table for table in reversed(metadata.sorted_tables) if "lead_id" in table.c)
"""Tables whose rows belong to a lead; those that refer to others first."""
