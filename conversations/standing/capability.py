"""What somebody has with us, told to who asks, whichever it is: a time, a ticket, what the team has, an order."""

from conversations.standing.reciting import hear_what_is_kept
from conversations.turn.capability import QUESTION, Capability, Meaning

STANDING = Capability(name="standing", meanings=(Meaning(QUESTION - 2, hear_what_is_kept),))
