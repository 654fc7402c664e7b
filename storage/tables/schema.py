"""All tables together: what migrations are compared with, and what is forgotten or joined with a lead."""

from storage.sql.base import metadata
from storage.tables.broadcasts import broadcasts, recipients
from storage.tables.events import conflicts, door_links, events, scans, tickets, waiting
from storage.tables.facts import facts
from storage.tables.figures import lead_figures
from storage.tables.handoffs import handoffs, topics
from storage.tables.leads import addresses, leads
from storage.tables.learning import learned_answers, learned_examples, questions
from storage.tables.meetings import busy_times, meetings, slot_offers
from storage.tables.messages import early_receipts, messages
from storage.tables.offers import codes
from storage.tables.purchases import purchases, unmatched_orders
from storage.tables.reviews import review_shows, reviews
from storage.tables.shared.accounts import accounts, holds, notices
from storage.tables.shared.ad_spend import ad_spend
from storage.tables.shared.dead_letters import dead_letters
from storage.tables.shared.rates import rate_windows
from storage.tables.shared.referrals import referral_codes, referral_rewards, referrals
from storage.tables.shared.resources import resources
from storage.tables.shared.running import installations, leases
from storage.tables.shared.sessions import ended_sessions, sign_in_tries
from storage.tables.shared.settings import settings
from storage.tables.surveys import survey_rounds
from storage.tables.timers import timers

__all__ = [
    "accounts",
    "ad_spend",
    "addresses",
    "broadcasts",
    "busy_times",
    "codes",
    "conflicts",
    "dead_letters",
    "door_links",
    "early_receipts",
    "ended_sessions",
    "events",
    "facts",
    "handoffs",
    "holds",
    "installations",
    "lead_figures",
    "leads",
    "learned_answers",
    "learned_examples",
    "leases",
    "meetings",
    "messages",
    "metadata",
    "notices",
    "purchases",
    "questions",
    "rate_windows",
    "recipients",
    "referral_codes",
    "referral_rewards",
    "referrals",
    "resources",
    "review_shows",
    "reviews",
    "scans",
    "settings",
    "sign_in_tries",
    "slot_offers",
    "survey_rounds",
    "tickets",
    "timers",
    "topics",
    "unmatched_orders",
    "waiting",
]

OF_LEADS = tuple(table for table in reversed(metadata.sorted_tables) if "lead_id" in table.c)
"""Tables whose rows belong to a lead; those that refer to others first."""
