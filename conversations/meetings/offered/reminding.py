"""Reminders: each belongs to one version of a meeting, and is void with it."""

from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from conversations.lead.draws import draw_way
from conversations.lead.reason import Reason, reason
from conversations.meetings.kept.calendars import Calendars, zone_of
from conversations.meetings.kept.effects import KeepMeeting
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.saying import offer, say_clock
from conversations.meetings.offered.telling import MEETING, key_of, say, tell_changed, tell_lead, values_of
from conversations.meetings.times.waking import find_evening, is_awake
from conversations.policy.muted import why_muted
from conversations.reach.choosing import find_best_channel, find_next_channel
from conversations.reach.losing import note_tried
from conversations.timeline.facts import Held
from conversations.turn.effects import StartTimer, StopTimers, Withdraw
from conversations.turn.inputs import TimerFired, Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.times import say_when

REMINDER = "meeting_reminder"
"""The purpose of its timers."""
USUAL = (timedelta(hours=24), timedelta(hours=2), timedelta(minutes=15))
_SOON = timedelta(minutes=30)
"""So shortly before nothing is asked any more."""
_PLAIN = "plain"
_LATE = timedelta(hours=3)


class Reminder(NamedTuple):
    """One of a meeting's reminders: how long before it was meant to come, and when it does."""

    before: timedelta
    at: datetime
    lapses_at: datetime


def plan(
    starts_at: datetime, now: datetime, zone: ZoneInfo, before: tuple[timedelta, ...] = USUAL
) -> list[Reminder]:
    """The reminders that are still to come, each at a time at which they are awake.

    One that would come at night comes the evening before; the last one comes whatever the hour, as the meeting does.
    """
    found: list[Reminder] = []
    for length in sorted(before, reverse=True):
        at = starts_at - length
        if length > _SOON and not is_awake(at, zone):
            at = find_evening(at, zone)
        last = find_last(starts_at, length)
        soonest = now + _LATE if length > _LATE else now  # who has just booked knows
        if at > soonest and not any(abs(other.at - at) < _SOON for other in found):
            found.append(Reminder(length, at, last))
    return found


def set_reminders(turn: Turn, meeting: Meeting) -> None:
    """Start the timers of this version."""
    file = turn.playbook.index(Calendars).file
    kind = turn.playbook.index(Calendars).kinds.get(meeting.kind)
    asked = (timedelta(minutes=one) for one in turn.lead[Appointments].reminded_before)
    before = (*(file.reminders if file else USUAL), *asked)
    for one in plan(meeting.starts_at, turn.now, zone_of(turn, kind), before):
        key = Key(REMINDER, meeting.uid, _name(one.before))
        data = {"version": meeting.version, "minutes": _minutes(one.before)}
        turn.add(StartTimer(key, one.at, one.lapses_at, data))


def remind_at(turn: Turn, meeting: Meeting, moment: datetime) -> None:
    """They want to be reminded of what they have then, beside the usual reminders; also where it is moved."""
    kept, why = turn.lead[Appointments], reason("meeting_reminder_asked")
    kept.reminded_before = sorted({*kept.reminded_before, _minutes(meeting.starts_at - moment)})
    turn.add(StopTimers(why, REMINDER, meeting.uid))
    set_reminders(turn, meeting)
    zone = zone_of(turn, turn.playbook.index(Calendars).kinds.get(meeting.kind))
    when = say_when(moment, turn.now, zone, turn.language)
    turn.reply(MEETING, turn.phrase("remind_me", when=when), why, about=meeting.uid)


def void(turn: Turn, meeting: Meeting, why: Reason) -> None:
    """Whatever was planned or is on its way for it is not true any more."""
    turn.add(Withdraw(why, MEETING, meeting.uid, answers=True))
    turn.add(StopTimers(why, REMINDER, meeting.uid))


def remind(turn: Turn, timer: TimerFired) -> None:
    """A reminder came due. It was asked for with the meeting, so no hours or caps hold it back; a refusal does."""
    meeting = turn.lead[Appointments].find(timer.key.subject)
    if meeting is None or meeting.status != "booked" or meeting.version != timer.data.get("version"):
        return
    turn.channel = find_best_channel(turn)
    before = timedelta(minutes=float(timer.data.get("minutes", 0)))
    send_reminder(turn, meeting, timer.key.part, before, timer.lapses_at)


def find_reminder(turn: Turn, part: str) -> timedelta | None:
    """How long before the meeting the reminder of this name comes; None where it is no reminder's."""
    file = turn.playbook.index(Calendars).file
    return next((one for one in (file.reminders if file else USUAL) if _name(one) == part), None)


def send_reminder(
    turn: Turn, meeting: Meeting, part: str, before: timedelta, lapses_at: datetime | None, via: str = ""
) -> None:
    """Remind of it where the lead is now; `via` where it did not arrive, and is tried on another channel."""
    text = _compose(turn, meeting, before)
    if unfit := _why_not(turn, lapses_at):
        turn.hold(Held(text), unfit)
        return
    names = ("yes", "move", "cancel") if meeting.confirmed_at is None else ("move", "cancel")
    choices = offer(turn, meeting, *names) if before > _SOON else ()
    turn.send(
        MEETING, text, reason("meeting_due"), choices, about=meeting.uid, channel=turn.channel,
        key=key_of(meeting, part, via), lapses_at=lapses_at,
    )  # fmt: skip
    if choices and meeting.confirmed_at is None:
        meeting.asked_at = turn.now
    meeting.reminded += not via
    turn.add(KeepMeeting(meeting))


def find_last(starts_at: datetime, before: timedelta) -> datetime:
    """Until when a reminder is worth it."""
    return starts_at - min(before / 2, _LATE)


def _why_not(turn: Turn, lapses_at: datetime | None) -> Reason | None:
    if lapses_at and turn.now >= lapses_at:
        return reason("late")
    if turn.lead.consent.refused_at:
        return reason("left_alone")
    if muted := why_muted(turn.lead, REMINDER):
        return muted
    return None if turn.channel else reason("no_channel")


def _compose(turn: Turn, meeting: Meeting, before: timedelta) -> str:
    if before <= _SOON:
        values = values_of(turn, meeting) | {"when": say_clock(turn, meeting.starts_at, meeting.kind)}
        return turn.phrase("meeting_reminder_soon", **values)
    if meeting.confirmed_at:
        return say(turn, meeting, "meeting_reminder_sure")
    file = turn.playbook.index(Calendars).file
    if file is None or not file.wordings:
        meeting.wording = _PLAIN
        return say(turn, meeting, "meeting_reminder")
    meeting.wording = draw_way(dict.fromkeys(file.wordings, 1), meeting.uid)
    return turn.say(file.wordings[meeting.wording], **values_of(turn, meeting))


def _name(before: timedelta) -> str:
    """`24h`, `15m`."""
    minutes = _minutes(before)
    return f"{minutes // 60}h" if minutes % 60 == 0 else f"{minutes}m"


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)


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
        _tell_via(turn, meeting, key.part, reason("unreached", channel=failed.channel))
    elif meeting.status == "booked":
        last = find_last(meeting.starts_at, before)
        send_reminder(turn, meeting, key.part, before, last, turn.channel.value)


def _tell_via(turn: Turn, meeting: Meeting, phrase: str, because: Reason) -> None:
    assert turn.channel is not None
    if phrase in _OFF:
        tell_lead(turn, meeting, phrase, because, via=turn.channel.value)
    elif meeting.status == "booked":
        tell_changed(turn, meeting, phrase, because, via=turn.channel.value)
