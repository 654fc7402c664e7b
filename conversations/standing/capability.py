"""What somebody has with us, told to who asks, whichever it is: a time, a ticket, what the team has, an order."""

from conversations.standing.calling_off import REASONS, hear_off
from conversations.standing.coming import hear_booked_otherwise, hear_coming_unbooked
from conversations.standing.reciting import hear_read_back, hear_summed_up, hear_what_is_kept
from conversations.turn.capability import PERSON, QUESTION, REFUSAL, Capability, Meaning

STANDING = Capability(
    name="standing",
    meanings=(
        Meaning(REFUSAL - 2, hear_off),
        Meaning(REFUSAL - 3, hear_read_back),
        Meaning(REFUSAL - 3, hear_booked_otherwise),
        Meaning(PERSON - 5, hear_summed_up),
        Meaning(PERSON - 5, hear_coming_unbooked),
        Meaning(QUESTION - 2, hear_what_is_kept),
    ),
    reasons=REASONS,
)
