"""Who would sit down sooner than a place can be kept, and are few, just come."""

from conversations.handoff.staff_hours import are_there
from conversations.lead.reason import reason
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.keeping import find_ahead
from conversations.turn.turn import Turn
from conversations.wording.said import read_said, whole

_SOON = whole(read_said(__package__, "at_once")["soon"])


def tell_to_come(turn: Turn, kind: MeetingKind, words: str) -> bool:
    """Tell them so; False for anybody else, who is offered times."""
    party, most = turn.lead[Appointments].party, kind.most or 0
    is_soon = _SOON.search(words) is not None and are_there(turn)
    if not is_soon or kind.just_come is None or find_ahead(turn) is not None or party >= most:
        return False
    turn.lead[Appointments].choosing = None
    turn.reply("answer", turn.phrase("meeting_come_now"), reason("meeting_asked"))
    return True
