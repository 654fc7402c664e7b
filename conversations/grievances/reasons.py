"""Why somebody who was let down has a case."""

from collections.abc import Mapping

from conversations.lead.reason import reason
from conversations.turn.facts import Wording

NOT_KEPT = reason("not_kept")
ADVERTISED = reason("advertised")
AT_THE_DOOR = reason("at_the_door")

REASONS: Mapping[str, Wording] = {
    "not_kept": Wording("what was promised did not happen", "משהו שהובטח לא קרה"),
    "advertised": Wording("complains of our advertising", "תלונה על פרסומות שלנו"),
    "at_the_door": Wording("stands at the door", "מישהו מחכה בכניסה"),
}
