"""What is said of a review after it was written, and who sees it."""

from conversations.amendments.amending import hear_amended, hear_back_unwritten, hear_in_hands, hear_writing
from conversations.amendments.seeing import hear_who_sees
from conversations.turn.capability import IN_HANDS, PERSON, Capability, Meaning
from conversations.turn.facts import Wording

AMENDMENTS = Capability(
    name="amendments",
    meanings=(
        Meaning(IN_HANDS - 1, hear_in_hands),
        Meaning(PERSON - 8, hear_who_sees),
        Meaning(PERSON - 8, hear_amended),
        Meaning(PERSON - 8, hear_back_unwritten),
        Meaning(PERSON - 8, hear_writing),
    ),
    reasons={
        "review_changed": Wording("changes their review", "שינוי בביקורת שלהם"),
        "review_seen": Wording("asks who sees it", "שאלה מי רואה את זה"),
    },
)
