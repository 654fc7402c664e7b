"""What was told of a meeting and did not arrive goes to the lead's next channel, once on each, if it is still true."""

from conversations.lead.reason import Reason, reason
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.reminding import find_last, find_reminder, send_reminder
from conversations.meetings.telling import tell_changed, tell_lead
from conversations.reach.choosing import find_next_channel
from conversations.reach.losing import note_tried
from conversations.timeline.facts import Held
from conversations.turn.inputs import Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

_SET, _OFF = ("meeting_booked", "meeting_moved"), ("meeting_called_off", "meeting_cancelled")


def take_next_channel(turn: Turn, failed: Unreachable, key: Key) -> None:
    """Try the next channel, with what is true of this version of the meeting."""
    meeting = turn.lead[Appointments].find(key.subject)
    if meeting is None or meeting.version != key.round or turn.now >= meeting.starts_at:
        return
    before = find_reminder(turn, key.part)
    if before is None and key.part not in (*_SET, *_OFF):
        return
    turn.channel = find_next_channel(turn, note_tried(turn, key, failed.channel))
    if turn.channel is None:
        turn.hold(Held(meeting.title), reason("no_channel"))
    elif before is None:
        _tell(turn, meeting, key.part, reason("unreached", channel=failed.channel))
    elif meeting.status == "booked":
        last = find_last(meeting.starts_at, before)
        send_reminder(turn, meeting, key.part, before, last, turn.channel.value)


def _tell(turn: Turn, meeting: Meeting, phrase: str, because: Reason) -> None:
    assert turn.channel is not None
    if phrase in _OFF:
        tell_lead(turn, meeting, phrase, because, via=turn.channel.value)
    elif meeting.status == "booked":
        tell_changed(turn, meeting, phrase, because, via=turn.channel.value)
