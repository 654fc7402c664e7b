"""Somebody was let down: by a promise not kept, a shut door, or advertising that they refused."""

from conversations.grievances.advertising import hear_ads
from conversations.grievances.closing import hear_over, hear_thanks
from conversations.grievances.endangered import hear_endangered, hear_how_they_are
from conversations.grievances.hearing import (
    hear_let_down,
    hear_lightly,
    hear_mishap,
    hear_outcry,
    hear_redress,
    hear_spoilt,
)
from conversations.grievances.ours import hear_of_ours
from conversations.grievances.pressing import hear_pressing
from conversations.grievances.reasons import REASONS
from conversations.turn.capability import ANGER, PERSON, REFUSAL, Capability, Meaning

GRIEVANCES = Capability(
    name="grievances",
    meanings=(
        Meaning(REFUSAL - 1, hear_ads),
        Meaning(REFUSAL - 1, hear_endangered),
        Meaning(REFUSAL - 1, hear_how_they_are),
        Meaning(REFUSAL - 1, hear_over),
        Meaning(PERSON - 6, hear_thanks),
        Meaning(PERSON - 6, hear_pressing),
        Meaning(PERSON - 5, hear_mishap),
        Meaning(PERSON - 5, hear_of_ours),
        Meaning(PERSON - 5, hear_outcry),
        Meaning(PERSON - 5, hear_redress),
        Meaning(PERSON - 1, hear_spoilt),
        Meaning(PERSON - 1, hear_let_down),
        Meaning(ANGER - 1, hear_lightly),
    ),
    reasons=REASONS,
)
