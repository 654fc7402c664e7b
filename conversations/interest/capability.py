"""Who would like to begin, and asks nothing, is told what there is and led on: "got it" leads nobody anywhere."""

from conversations.interest.leading import lead_on
from conversations.turn.capability import Capability

INTEREST = Capability(name="interest", takes=lead_on)
