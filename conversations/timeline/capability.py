"""Timers come due and find whose they are; what is said of everybody."""

import msgspec

from conversations.lead.reason import Reason, reason
from conversations.timeline.facts import (
    Held,
    PutOff,
    RecordsMerged,
    StaffDecided,
    TimerDue,
    TimerPassed,
    Undecided,
)
from conversations.timeline.reasons import REASONS
from conversations.turn.capability import Capability, Handled
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import Note
from conversations.turn.facts import Wording
from conversations.turn.inputs import StaffChose, TimerFired
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

UNTOLD = "untold"
"""A timer's data: that it came is no line of the timeline, since people would not know what of."""
MOVED = "moved"
"""A timer's data: why it comes later than it was to."""


def fire(turn: Turn, timer: TimerFired) -> None:
    """Let whoever set a timer see to it."""
    act = turn.playbook.index(Dispatch).timers.get(timer.key.purpose)
    if act:
        act(turn, timer)
    else:
        turn.note(TimerDue(timer.key), reason("unknown_timer", purpose=timer.key.purpose))


def choose(turn: Turn, chose: StaffChose) -> None:
    """Let whoever put something to staff see to what they chose."""
    turn.playbook.index(Dispatch).choose(turn, chose)


def _remember_choice(chose: StaffChose) -> Note:
    return Note(StaffDecided(clean(chose.choice), clean(chose.by)), (reason("by_staff", by=clean(chose.by)),))


def _remember(timer: TimerFired) -> Note:
    why = (reason("due", purpose=timer.key.purpose),)
    if timer.data.get(UNTOLD):
        return Note(TimerPassed(timer.key), why)
    moved = timer.data.get(MOVED)
    return Note(TimerDue(timer.key), (*why, msgspec.convert(moved, Reason)) if moved else why)


TIMELINE = Capability(
    name="timeline",
    inputs={TimerFired: Handled(fire, _remember), StaffChose: Handled(choose, _remember_choice)},
    reasons=REASONS,
    facts={
        TimerDue: Wording("{timer}", "{timer}", "{timer}"),
        TimerPassed: None,
        StaffDecided: Wording("decided by {by}", "החלטה של {by}", "Decided by {by}"),
        RecordsMerged: None,
        Undecided: None,
        Held: None,
        PutOff: None,
    },
)
