"""Whoever would come sooner is offered a time that came free: kept for a while, and then passed on."""

from datetime import UTC, datetime, timedelta

from conversations.hours.zones import zones_of
from conversations.lead.content import Choice
from conversations.lead.reason import Reason, reason
from conversations.meetings.kept.calendars import can_book, find_kind, find_time, is_locked
from conversations.meetings.kept.effects import (
    HoldSlot,
    KeepMeeting,
    LetSlotGo,
    OfferSlot,
    holder_of,
    resource_of,
)
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.saying import label, say_clock, say_date, say_when
from conversations.meetings.offered.facts import SoonerEnded, SoonerOffered, SoonerWanted
from conversations.meetings.offered.keeping import move
from conversations.meetings.offered.telling import MEETING, say, tell_changed
from conversations.meetings.times.slots import Slot
from conversations.meetings.times.waking import add_waking, find_waking
from conversations.reach.choosing import find_best_channel
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

SOONER, HOLD = "meeting_sooner", "meeting_hold"
"""The purposes of its timers: a time came free, and it is kept no longer. Their subject is the slot."""
KEPT = timedelta(minutes=20)
"""Of their waking hours."""


def want_sooner(turn: Turn, meeting: Meeting) -> None:
    """Remember it, and say so."""
    if not meeting.sooner:
        meeting.sooner = True
        turn.note(SoonerWanted(meeting.uid), reason("meeting_wants_sooner"))
        turn.add(KeepMeeting(meeting))
    text = say(turn, meeting, "meeting_sooner_noted")
    turn.reply(MEETING, text, reason("meeting_wants_sooner"), about=meeting.uid)


def offer_sooner(turn: Turn, timer: TimerFired) -> None:
    """A time came free, and this lead comes first of those who wait for one."""
    slot, name = read_slot(timer), str(timer.data.get("kind", ""))
    meeting, kind = turn.lead[Appointments].ahead(turn.now), find_kind(turn, name)
    if kind is None or not can_book(turn) or find_time(turn, kind, slot.start) is None:
        return  # taken meanwhile: there is nothing to pass on
    zone = zones_of(turn.lead, turn.journey.business)[0]
    waking = find_waking(turn.now, zone)
    if waking > turn.now:
        turn.add(StartTimer(timer.key, waking, slot.start - kind.notice, timer.data))
        return
    turn.channel = find_best_channel(turn)
    until = add_waking(turn.now, KEPT, zone)
    if not _suits(turn, meeting, slot, name) or turn.channel is None or until > slot.start - kind.notice:
        turn.add(OfferSlot(slot, name))
        return
    assert meeting is not None
    _offer(turn, meeting, slot, until)


def let_go(turn: Turn, timer: TimerFired) -> None:
    """Nobody answered in time: the next one is asked."""
    slot, meeting = read_slot(timer), turn.lead[Appointments].find(str(timer.data.get("uid", "")))
    if meeting:
        _end(turn, meeting, slot, reason("meeting_no_answer"), "lapsed")
        turn.add(OfferSlot(slot, meeting.kind))


def accept(turn: Turn, meeting: Meeting, start: datetime) -> None:
    """They take it: theirs moves there, and the time they leave goes on."""
    kind = find_kind(turn, meeting.kind)
    held = _find_held(turn, meeting, start)
    slot = held or (find_time(turn, kind, start, meeting.uid) if kind and can_book(turn) else None)
    if slot is None:
        text = say(turn, meeting, "meeting_sooner_gone")
        turn.reply(MEETING, text, reason("meeting_slot_gone"), about=meeting.uid)
        return
    if held:
        _release(turn, meeting, slot)
    move(turn, meeting, slot, reason("meeting_came_free"))
    tell_changed(turn, meeting, "meeting_moved", reason("meeting_came_free"))


def decline(turn: Turn, meeting: Meeting, start: datetime) -> None:
    """They stay with what they have; the next one is asked."""
    if slot := _find_held(turn, meeting, start):
        _end(turn, meeting, slot, reason("meeting_declined"), "declined")
        turn.add(OfferSlot(slot, meeting.kind))
    text = say(turn, meeting, "meeting_sooner_kept")
    turn.reply(MEETING, text, reason("meeting_declined"), about=meeting.uid)


def read_slot(timer: TimerFired) -> Slot:
    """The slot that a timer is about."""
    start, end = (datetime.fromtimestamp(int(timer.data[name]), UTC) for name in ("start", "end"))
    return Slot(start, end, str(timer.data["calendar"]))


def _suits(turn: Turn, meeting: Meeting | None, slot: Slot, kind: str) -> bool:
    """Whether they still wait for an earlier time of this kind, and this is one."""
    return (
        meeting is not None
        and meeting.sooner
        and meeting.kind == kind
        and slot.start < meeting.starts_at
        and turn.lead.consent.refused_at is None
    )


def _offer(turn: Turn, meeting: Meeting, slot: Slot, until: datetime) -> None:
    minutes = int(slot.start.timestamp()) // 60
    turn.add(HoldSlot(slot, meeting.uid, until))
    turn.add(StartTimer(Key(HOLD, _name(slot)), until, data=write_slot(slot) | {"uid": meeting.uid}))
    turn.note(SoonerOffered(meeting.uid, slot.start), reason("meeting_came_free"))
    text = turn.phrase(
        "meeting_sooner_offer", title=meeting.title, when=say_when(turn, slot.start, meeting.kind),
        date=say_date(turn, meeting.starts_at, meeting.kind), until=say_clock(turn, until, ""),
    )  # fmt: skip
    choices = tuple(
        Choice(f"meeting:{verb}:{meeting.uid}:{minutes}", label(turn, verb)) for verb in ("take", "stay")
    )
    key = Key(MEETING, meeting.uid, f"sooner {minutes}", meeting.version)
    turn.send(
        MEETING, text, reason("meeting_came_free"), choices, about=meeting.uid, key=key, lapses_at=until
    )


def _end(turn: Turn, meeting: Meeting, slot: Slot, why: Reason, how: str) -> None:
    _release(turn, meeting, slot)
    turn.note(SoonerEnded(meeting.uid, slot.start, how), why)


def _release(turn: Turn, meeting: Meeting, slot: Slot) -> None:
    turn.add(LetSlotGo(slot, meeting.uid))
    turn.add(StopTimers(reason("meeting_came_free"), HOLD, _name(slot)))


def _find_held(turn: Turn, meeting: Meeting, start: datetime) -> Slot | None:
    """The slot that is kept for them, if it is."""
    kind = find_kind(turn, meeting.kind)
    for name in kind.people if kind else ():
        taken = turn.behind(resource_of(name)) or () if is_locked(turn, name) else ()
        for span in taken:
            if span.by == holder_of(meeting.uid) and span.start == start:
                return Slot(span.start, span.end, name)
    return None


def name_slot(slot: Slot) -> Key:
    """What makes the timer of whoever is asked next one of a kind."""
    return Key(SOONER, _name(slot))


def when_free(slot: Slot, kind: str) -> dict[str, int | str]:
    """The data of that timer."""
    return write_slot(slot) | {"kind": kind}


def write_slot(slot: Slot) -> dict[str, int | str]:
    """A slot as a timer's data."""
    return {"start": int(slot.start.timestamp()), "end": int(slot.end.timestamp()), "calendar": slot.calendar}


def _name(slot: Slot) -> str:
    """`noa 29612345`: a slot as the subject of a key."""
    return f"{slot.calendar} {int(slot.start.timestamp()) // 60}"
