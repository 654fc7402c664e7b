"""All that the bot can do, in one list. The order is that of the rooms: who comes later may follow who comes before."""

from conversations.answers.capability import ANSWERS
from conversations.broadcasts.capability import BROADCASTS
from conversations.consent.capability import CONSENT
from conversations.contact.capability import CONTACT
from conversations.dialogue.capability import DIALOGUE
from conversations.explanations.capability import EXPLANATIONS
from conversations.handoff.capability import HANDOFF
from conversations.learning.capability import LEARNING
from conversations.policy.capability import POLICY
from conversations.profile.capability import PROFILE
from conversations.purchases.capability import PURCHASES
from conversations.reach.capability import REACH
from conversations.reminders.capability import REMINDERS
from conversations.sequences.capability import SEQUENCES
from conversations.timeline.capability import TIMELINE
from conversations.turn.capability import Capability

CAPABILITIES: tuple[Capability, ...] = (
    TIMELINE,
    LEARNING,
    REACH,
    POLICY,
    PROFILE,
    HANDOFF,
    CONSENT,
    CONTACT,
    PURCHASES,
    ANSWERS,
    REMINDERS,
    DIALOGUE,
    SEQUENCES,
    BROADCASTS,
    EXPLANATIONS,
)
