"""All that the bot can do, in one list. The order is that of the rooms: who comes later may follow who comes before."""

from conversations.amendments.capability import AMENDMENTS
from conversations.answers.capability import ANSWERS
from conversations.asking.capability import ASKING
from conversations.birthdays.capability import BIRTHDAYS
from conversations.broadcasts.capability import BROADCASTS
from conversations.bursts.capability import BURSTS
from conversations.cards.capability import CARDS
from conversations.consent.capability import CONSENT
from conversations.contact.capability import CONTACT
from conversations.deliveries.capability import DELIVERIES
from conversations.dialogue.capability import DIALOGUE
from conversations.door.capability import DOOR
from conversations.enquiries.capability import ENQUIRIES
from conversations.events.wishes.capability import EVENTS
from conversations.explanations.capability import EXPLANATIONS
from conversations.grievances.capability import GRIEVANCES
from conversations.handoff.capability import HANDOFF
from conversations.interest.capability import INTEREST
from conversations.learning.capability import LEARNING
from conversations.meetings.capability import MEETINGS
from conversations.orders.capability import ORDERS
from conversations.parting.capability import PARTING
from conversations.policy.capability import POLICY
from conversations.profile.capability import PROFILE
from conversations.promises.capability import PROMISES
from conversations.purchases.capability import PURCHASES
from conversations.reach.capability import REACH
from conversations.referrals.capability import REFERRALS
from conversations.regulars.capability import REGULARS
from conversations.reminders.capability import REMINDERS
from conversations.reporting.capability import REPORTING
from conversations.reviews.capability import REVIEWS
from conversations.sequences.capability import SEQUENCES
from conversations.standing.capability import STANDING
from conversations.surveys.capability import SURVEYS
from conversations.tending.capability import TENDING
from conversations.timeline.capability import TIMELINE
from conversations.timetable.talk.capability import TIMETABLE
from conversations.trials.capability import TRIALS
from conversations.turn.capability import Capability

CAPABILITIES: tuple[Capability, ...] = (
    TIMELINE,
    LEARNING,
    REACH,
    POLICY,
    PROFILE,
    HANDOFF,
    BURSTS,
    CONSENT,
    CARDS,
    GRIEVANCES,
    PROMISES,
    TENDING,
    CONTACT,
    ASKING,
    PURCHASES,
    ANSWERS,
    DELIVERIES,
    SURVEYS,
    REVIEWS,
    AMENDMENTS,
    BIRTHDAYS,
    REGULARS,
    REFERRALS,
    REMINDERS,
    EVENTS,
    DOOR,
    TIMETABLE,
    MEETINGS,
    DIALOGUE,
    ORDERS,
    TRIALS,
    ENQUIRIES,
    INTEREST,
    STANDING,
    PARTING,
    SEQUENCES,
    BROADCASTS,
    EXPLANATIONS,
    REPORTING,
)
