"""A meeting is set, moved, called off, confirmed. Everybody who has to know of it is told here."""

from datetime import datetime, timedelta

from conversations.answers.stages import advance
from conversations.lead.lead import Stage
from conversations.lead.reason import Reason, reason
from conversations.meetings.kept.calendars import Calendars, is_locked
from conversations.meetings.kept.effects import KeepMeeting, OfferSlot
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.facts import (
    MeetingBooked,
    MeetingCancelled,
    MeetingConfirmed,
    MeetingMoved,
)
from conversations.meetings.offered.meant import find_meant, list_ahead
from conversations.meetings.offered.reminding import set_reminders, void
from conversations.meetings.offered.telling import tell_staff
from conversations.meetings.times.slots import Slot
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

AFTER = "meeting_after"
"""The purpose of the timer that asks staff what came of it."""
_ASKED_AFTER = timedelta(minutes=15)
_ASKED_FOR = timedelta(days=2)
_REMEMBERED = 8  # moments that one was at before


def book(turn: Turn, meeting: Meeting, why: Reason) -> None:
    """Set it; what the lead is told of it is somebody else's to say."""
    turn.lead[Appointments].add(meeting)
    turn.lead[Appointments].choosing = None
    _take_time(turn, meeting)
    turn.note(MeetingBooked(meeting.uid, meeting.title, meeting.starts_at), why)
    advance(turn, Stage.DECISION, why)
    _plan(turn, meeting)
    tell_staff(turn, meeting, "booked")


def move(turn: Turn, meeting: Meeting, to: Slot, why: Reason) -> None:
    """It is at another time now; what was said and planned for the old one is void, and its place free."""
    left = Slot(meeting.starts_at, meeting.ends_at, meeting.calendar)
    _void(turn, meeting, reason("meeting_moved_by"))
    meeting.earlier = (*meeting.earlier, meeting.starts_at)[-_REMEMBERED:]
    meeting.starts_at, meeting.ends_at, meeting.calendar = to
    meeting.version += 1
    meeting.confirmed_at, meeting.asked_at, meeting.reminded, meeting.sooner = None, None, 0, False
    turn.lead[Appointments].choosing = None
    _take_time(turn, meeting)
    turn.note(MeetingMoved(meeting.uid, meeting.title, meeting.starts_at), why)
    _plan(turn, meeting)
    _pass_on(turn, left, meeting)
    tell_staff(turn, meeting, "moved")


def cancel(turn: Turn, meeting: Meeting, why: Reason) -> None:
    """It does not take place; its time is for others."""
    _void(turn, meeting, reason("meeting_off"))
    choosing = turn.lead[Appointments].choosing
    if choosing and choosing.moving == meeting.uid:
        turn.lead[Appointments].choosing = None
    meeting.status, meeting.version, meeting.sooner = "cancelled", meeting.version + 1, False
    turn.note(MeetingCancelled(meeting.uid, meeting.title, meeting.starts_at), why)
    _take_time(turn, meeting)
    _pass_on(turn, Slot(meeting.starts_at, meeting.ends_at, meeting.calendar), meeting)
    tell_staff(turn, meeting, "cancelled")


def confirm(turn: Turn, meeting: Meeting) -> None:
    """They said that they come. Said again it is only heard."""
    if meeting.confirmed_at is None:
        meeting.confirmed_at = turn.now
        turn.note(MeetingConfirmed(meeting.uid, meeting.title, meeting.starts_at), reason("meeting_said_yes"))
        turn.add(KeepMeeting(meeting))
        tell_staff(turn, meeting, "confirmed")


def find_ahead(turn: Turn) -> Meeting | None:
    """The lead's next meeting; of several the one that they name."""
    ahead = turn.lead[Appointments].ahead(turn.now)
    if ahead is None or len(coming := list_ahead(turn)) == 1:
        return ahead
    return find_meant(turn, coming, turn.heard) or ahead


def end_plans(turn: Turn, meeting: Meeting, why: Reason) -> None:
    """Nothing more is to come of it by itself."""
    _void(turn, meeting, why)


def _take_time(turn: Turn, meeting: Meeting) -> None:
    turn.add(KeepMeeting(meeting, takes=is_locked(turn, meeting.calendar)))


def _void(turn: Turn, meeting: Meeting, why: Reason) -> None:
    void(turn, meeting, why)
    turn.add(StopTimers(why, AFTER, meeting.uid))


def _plan(turn: Turn, meeting: Meeting) -> None:
    set_reminders(turn, meeting)
    file = turn.playbook.index(Calendars).file
    if file is None or file.ask_outcome:
        asked_at: datetime = meeting.ends_at + _ASKED_AFTER
        turn.add(
            StartTimer(Key(AFTER, meeting.uid), asked_at, asked_at + _ASKED_FOR, {"version": meeting.version})
        )


def _pass_on(turn: Turn, slot: Slot, meeting: Meeting) -> None:
    """A time that came free is offered to whoever waits for an earlier one."""
    if is_locked(turn, slot.calendar):
        turn.add(OfferSlot(slot, meeting.kind, left=meeting.uid))
