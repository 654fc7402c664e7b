"""Appointments that another calendar keeps: booked, moved, cancelled there, and told of."""

import re
from datetime import datetime, timedelta

from conversations.lead.reason import reason
from conversations.meetings.kept import words as said
from conversations.meetings.kept.calendars import Calendars
from conversations.meetings.kept.effects import KeepMeeting
from conversations.meetings.kept.inputs import MeetingReported
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.keeping import book, cancel, find_ahead, move
from conversations.meetings.offered.telling import tell_changed, tell_lead
from conversations.meetings.outcome import set_outcome
from conversations.meetings.times.people import NUMBER
from conversations.meetings.times.slots import Slot
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.filling import clean
from conversations.wording.remembering import remembered

_THEIRS = re.compile(
    r"(?<!\w)(?:my|our|the|a (?:booking|reservation|table) (?:i|we) (?:made|have)|"
    r"(?:i|we)(?:['’]?ve| have)? (?:got |already )?(?:a|an) (?:booking|reservation|table)(?: booked)?|"
    r"יש (?:לי|לנו) (?:כבר )?(?:הזמנה|שולחן|מקום שמור)(?= ?[לבמה])|"
    r"ה(?:שולחן|מקום|פגישה|שיחה|הזמנה)|שלי|שלנו|"
    r"(?:קבעתי|הזמנתי|הזמנו|שריינתי|שריינו|שמרתי|קבענו) (?:שולחן|מקום)|(?:i|we)(?:['’]?ve)? (?:already )?(?:booked|"
    r"reserved)|"
    r"ש(?:הזמנתי|הזמנו|קבעתי|קבענו|שמרתי|שמרנו|שריינתי|שריינו))(?!\w)",
    re.IGNORECASE,
)
_ADDS = re.compile(
    rf"(?<!\w)(?:להוסיף (?:עוד )?(?:{NUMBER}|מישהו|אדם|כיסא)|(?:add|bring) (?:one|two|{NUMBER})(?: more)?|"
    rf"be {NUMBER}|נהיה {NUMBER}|"
    rf"מאחר\w*|נאחר|(?:running|be|bit) late|{NUMBER} more)(?!\w|:)",
    re.IGNORECASE,
)
"""More who come."""
_BOOKED = re.compile(r"(?<!\w)(?:reservation|booking|יש (?:לי|לנו) הזמנה)(?!\w)", re.IGNORECASE)
_MOVED = re.compile(r"(?<!\w)(?:להעביר|להזיז|לדחות|להקדים|move|push|reschedule)(?!\w)", re.IGNORECASE)
_LONG = 16
_USUAL = timedelta(hours=1)
_NAMES = 5
"""Former names of one meeting that are remembered."""
_WHY = reason("meeting_reported")


def take_report(turn: Turn, told: MeetingReported) -> None:
    """Make it so here. What is older than what is known, or the same, changes nothing."""
    contact = turn.lead.contact
    contact.name = contact.name or clean(told.name) or None
    contact.email = contact.email or clean(told.email) or None
    contact.timezone = contact.timezone or clean(told.timezone) or None
    kept = turn.lead[Appointments]
    meeting = kept.called(told.meeting_id) or (kept.called(told.replaces) if told.replaces else None)
    if meeting is None:
        _begin(turn, told)
    elif meeting.changed_at is None or told.at >= meeting.changed_at:
        meeting.changed_at = told.at
        _rename(meeting, told)
        _change(turn, meeting, told)


def _rename(meeting: Meeting, told: MeetingReported) -> None:
    """It is called otherwise since it was moved there; what is told late by the old name is still of it."""
    known = {name: None for name in (*meeting.formerly, meeting.id, told.replaces) if name}
    meeting.id = told.meeting_id
    meeting.formerly = tuple(name for name in known if name != told.meeting_id)[-_NAMES:]


def _begin(turn: Turn, told: MeetingReported) -> None:
    if told.starts_at is None:
        return
    meeting = _make(turn, told)
    if told.status == "cancelled":
        meeting.status = "cancelled"  # kept, so that its booking, told late, books nothing
        turn.lead[Appointments].add(meeting)
        turn.add(KeepMeeting(meeting))
        return
    if told.status != "booked":
        turn.lead[Appointments].add(meeting)
        set_outcome(turn, meeting, told.status, _WHY)
        return
    book(turn, meeting, _WHY)
    if meeting.starts_at > turn.now:
        tell_changed(turn, meeting, "meeting_booked", _WHY)


def _make(turn: Turn, told: MeetingReported) -> Meeting:
    assert told.starts_at is not None
    return Meeting(
        id=told.meeting_id, uid=turn.given.fresh.id(), title=clean(told.title) or _untitled(turn),
        starts_at=told.starts_at, ends_at=_end(told.starts_at, told.ends_at), calendar=_calendar(turn),
        place=clean(told.place), link=clean(told.link), source=told.source, changed_at=told.at,
        formerly=(told.replaces,) if told.replaces else (),
    )  # fmt: skip


def _change(turn: Turn, meeting: Meeting, told: MeetingReported) -> None:
    is_over = meeting.status in ("held", "no_show")
    if told.status in ("held", "no_show"):
        if meeting.status != told.status:
            set_outcome(turn, meeting, told.status, _WHY)
    elif told.status == "cancelled":
        if meeting.status == "booked":
            _call_off(turn, meeting)
    elif not is_over:
        _set(turn, meeting, told)
    turn.add(KeepMeeting(meeting))


def _call_off(turn: Turn, meeting: Meeting) -> None:
    was_ahead = meeting.starts_at > turn.now
    cancel(turn, meeting, _WHY)
    if was_ahead:
        tell_lead(turn, meeting, "meeting_called_off", _WHY)


def _set(turn: Turn, meeting: Meeting, told: MeetingReported) -> None:
    """At the time that was told, whatever it was before; who was told that it is off hears that it is on."""
    meeting.title = clean(told.title) or meeting.title
    meeting.place, meeting.link = clean(told.place) or meeting.place, clean(told.link) or meeting.link
    start = told.starts_at or meeting.starts_at
    if start == meeting.starts_at and meeting.status == "booked":
        return
    was_off, length = meeting.status == "cancelled", meeting.ends_at - meeting.starts_at
    meeting.status = "booked"
    move(turn, meeting, Slot(start, told.ends_at or start + length, meeting.calendar), _WHY)
    if start > turn.now:
        tell_changed(turn, meeting, "meeting_booked" if was_off else "meeting_moved", _WHY)


def _end(start: datetime, end: datetime | None) -> datetime:
    return end if end and end > start else start + _USUAL


def _calendar(turn: Turn) -> str:
    """Whose time it takes: where there is one person only, theirs."""
    resources = turn.playbook.index(Calendars).resources
    return resources[0].id if len(resources) == 1 else ""


def _untitled(turn: Turn) -> str:
    business = turn.journey.in_language(turn.journey.business.name, turn.language)
    return f"פגישה עם {business}" if turn.language == "he" else f"A meeting with {business}"


def hear_of_unknown(turn: Turn, words: str) -> bool:
    """Theirs is to be moved or called off, and none is known here: the team has it, and is asked."""
    calls_off = said.cancels(words)
    if not _may_change(words) or turn.lead.handoff.is_grieved():
        return False
    named = turn.playbook.index(Calendars).find_named(words) or _BOOKED.search(words)
    is_offered = not calls_off and turn.lead[Appointments].chosen_from(turn.now) is not None
    if find_ahead(turn) or is_offered or not named:
        return False
    name = "request_cancel" if calls_off else "request_move"
    request = turn.playbook.index(Dispatch).acts.get(name)
    return request is not None and request(turn, Act(name, words))


@remembered
def _may_change(words: str) -> bool:
    """Whether words call off or move something of theirs, or add to it."""
    calls_off = said.cancels(words)
    is_theirs = _THEIRS.search(words) is not None or (calls_off and not is_question(words))
    if not is_theirs or len(words.split()) > _LONG:
        return False
    is_moved = _BOOKED.search(words) is not None and _MOVED.search(words) is not None
    return calls_off or said.moves(words) or is_moved or _ADDS.search(words) is not None
