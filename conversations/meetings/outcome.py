"""What came of a meeting: staff say it, and who did not come is asked once for another time."""

from datetime import timedelta

from conversations.hours.zones import zones_of
from conversations.lead.content import Choice
from conversations.lead.reason import Reason, reason
from conversations.meetings.kept.calendars import find_kind
from conversations.meetings.kept.effects import KeepMeeting
from conversations.meetings.kept.inputs import OutcomeMarked
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.saying import label
from conversations.meetings.offered.facts import MeetingHeld, MeetingMissed
from conversations.meetings.offered.keeping import end_plans
from conversations.meetings.offered.telling import key_of, tell_staff
from conversations.meetings.times.waking import find_waking
from conversations.policy.fitness import why_not_fit
from conversations.reach.choosing import find_best_channel
from conversations.timeline.facts import Held
from conversations.turn.effects import StartTimer
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

MISSED = "meeting_missed"
"""The purpose of the timer that asks who did not come for another time."""
AGAIN = "meeting_again"
"""The kind of thing that was said then."""
_STILL = timedelta(days=3)


def ask_staff(turn: Turn, timer: TimerFired) -> None:
    """It should be over: staff are asked whether they came."""
    meeting = turn.lead[Appointments].find(timer.key.subject)
    if meeting and meeting.status == "booked" and meeting.version == timer.data.get("version"):
        tell_staff(turn, meeting, "ask", buttons=("held", "no_show"))


def mark(turn: Turn, marked: OutcomeMarked) -> None:
    """Staff say what came of it; the last word counts."""
    meeting = turn.lead[Appointments].find(marked.uid)
    if meeting and meeting.status != "cancelled" and meeting.status != marked.outcome:
        set_outcome(turn, meeting, marked.outcome, reason("meeting_marked", by=marked.by))
        tell_staff(turn, meeting, f"{marked.outcome}_noted", by=marked.by)


def set_outcome(turn: Turn, meeting: Meeting, outcome: str, why: Reason) -> None:
    """It took place, or they did not come."""
    end_plans(turn, meeting, reason("meeting_past"))
    if outcome == "held":
        meeting.status = "held"
        turn.note(MeetingHeld(meeting.uid, meeting.title, meeting.starts_at), why)
    else:
        meeting.status = "no_show"
        turn.note(MeetingMissed(meeting.uid, meeting.title, meeting.starts_at), why)
        _ask_again(turn, meeting)
    turn.add(KeepMeeting(meeting))


def ask_again(turn: Turn, timer: TimerFired) -> None:
    """The one kind question, where it is still true that they did not come."""
    meeting = turn.lead[Appointments].find(timer.key.subject)
    if (
        meeting is None
        or meeting.status != "no_show"
        or meeting.again_at
        or turn.lead[Appointments].ahead(turn.now)
    ):
        return
    turn.channel = find_best_channel(turn)
    text = turn.phrase("meeting_again")
    unfit = why_not_fit(turn.lead, "service") or (None if turn.channel else reason("no_channel"))
    if unfit:
        turn.hold(Held(text), unfit)
        return
    meeting.again_at = turn.now
    choices = (
        (Choice(f"meeting:again:{meeting.kind}", label(turn, "again")),)
        if find_kind(turn, meeting.kind)
        else ()
    )
    turn.send(
        AGAIN, text, reason("meeting_missed"), choices, about=meeting.uid, key=key_of(meeting, "again"),
        lapses_at=timer.lapses_at,
    )  # fmt: skip


def _ask_again(turn: Turn, meeting: Meeting) -> None:
    """Once for each, in their waking hours."""
    if meeting.again_at is None:
        at = find_waking(turn.now, zones_of(turn.lead, turn.journey.business)[0])
        turn.add(StartTimer(Key(MISSED, meeting.uid), at, at + _STILL))
