"""What staff wrote to somebody stands."""

from conversations.promises.asked_back import hear_asked_back
from conversations.promises.hearing import hear_changed, hear_of_promise, hear_sum, hear_until_when, keep
from conversations.promises.part import Promises
from conversations.promises.reasons import REASONS
from conversations.turn.capability import PERSON, Capability, Meaning

PROMISES = Capability(
    name="promises",
    parts=(Promises,),
    follows=keep,
    meanings=(
        Meaning(PERSON - 5, hear_until_when),
        Meaning(PERSON - 5, hear_sum),
        Meaning(PERSON - 5, hear_of_promise),
        Meaning(PERSON - 3, hear_asked_back),
        Meaning(PERSON - 1, hear_changed),
    ),
    reasons=REASONS,
)
