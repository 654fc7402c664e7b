"""What somebody has with us, told to who asks, whichever it is: a time, a ticket, what the team has, an order."""

from conversations.standing.reciting import hear_summed_up, hear_what_is_kept
from conversations.turn.capability import PERSON, QUESTION, Capability, Meaning

STANDING = Capability(
    name="standing", meanings=(Meaning(PERSON - 5, hear_summed_up), Meaning(QUESTION - 2, hear_what_is_kept))
)
