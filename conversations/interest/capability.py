"""Who would like to begin, and asks nothing, is told what there is and led on: "got it" leads nobody anywhere."""

from conversations.interest.after import hear_after
from conversations.interest.answering import hear_reply, lead_on_from
from conversations.interest.leading import lead_on
from conversations.interest.offered import hear_asking_first, hear_offered, hear_undecided
from conversations.turn.capability import PERSON, REFUSAL, Capability, Meaning
from conversations.turn.turn import Turn


def _take(turn: Turn, words: str) -> bool:
    return lead_on_from(turn, words) or lead_on(turn, words)


INTEREST = Capability(
    name="interest",
    meanings=(
        Meaning(REFUSAL - 4, hear_reply),
        Meaning(PERSON - 5, hear_asking_first),
        Meaning(PERSON - 5, hear_undecided),
        Meaning(PERSON - 5, hear_offered),
        Meaning(PERSON - 5, hear_after),
    ),
    takes=_take,
)
"""What is told by who would like to begin is met with what there is, once; then with the way in. What is replied to the
question of that is led on from."""
