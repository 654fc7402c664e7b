"""The end of a talk: goodbyes, wishes and news that need nobody, heard before what would make more of them."""

from conversations.parting.hearing import hear_ending, hear_good_night
from conversations.turn.capability import IN_HANDS, Capability, Meaning

PARTING = Capability(
    name="parting", meanings=(Meaning(IN_HANDS + 1, hear_good_night), Meaning(IN_HANDS + 2, hear_ending))
)
