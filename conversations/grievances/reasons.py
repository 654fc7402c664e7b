"""Why somebody who was let down has a case."""

from collections.abc import Mapping

from conversations.lead.reason import reason
from conversations.turn.facts import Wording

NOT_KEPT = reason("not_kept")
ADVERTISED = reason("advertised")
AT_THE_DOOR = reason("at_the_door")
ENDANGERED = reason("endangered")

REASONS: Mapping[str, Wording] = {
    "not_kept": Wording("what was promised did not happen", "משהו שהובטח לא קרה"),
    "advertised": Wording("complains of our advertising", "תלונה על פרסומות שלנו"),
    "endangered": Wording("may have been given what they must not eat", "אולי הגיע אוכל שאסור להם, אלרגיה"),
    "at_the_door": Wording("stands at the door", "מישהו מחכה בכניסה"),
}
