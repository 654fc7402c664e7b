"""Staff look after a lead on its page: notes, tags, no more advertising."""

from conversations.tending.facts import LeadTended
from conversations.tending.inputs import Tended
from conversations.tending.tending import remember, tend
from conversations.turn.capability import Capability, Handled
from conversations.turn.facts import Wording

TENDING = Capability(
    name="tending",
    inputs={Tended: Handled(tend, remember)},
    reasons={
        "tended_note": Wording("noted by {by}", "הערה של {by}", "Noted by {by}"),
        "tended_add_tag": Wording("tagged by {by}", "תגית שהוסיפו: {by}", "Tagged by {by}"),
        "tended_drop_tag": Wording("tag taken off by {by}", "תגית שהוסרה: {by}", "Tag taken off by {by}"),
        "tended_assign_to": Wording(
            "given to a colleague by {by}", "הועבר על ידי {by}", "Given to a colleague by {by}"
        ),
        "tended_stop_advertising": Wording(
            "advertising stopped by {by}", "הפסקת פרסומות לבקשתם: {by}", "Advertising stopped by {by}"
        ),
    },
    facts={LeadTended: None},
)
