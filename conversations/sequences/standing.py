"""Where a lead stands within a sequence: the step, what comes after it, and when its wait is over."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from conversations.hours.windows import find_time_of_day
from conversations.hours.zones import zones_of
from conversations.journey.model.sequences import Sequence, Step, Touch
from conversations.lead.draws import draw_way
from conversations.sequences.causes import find_length
from conversations.sequences.conditions import holds
from conversations.sequences.courses import Courses
from conversations.sequences.part import Progress
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

SEQUENCE = "sequence"
"""The purpose of a sequence's one timer; its subject is the sequence."""
_DAY = timedelta(days=1)
_LATE = timedelta(hours=3)
"""How much later than its time of day a step may have been taken, for the next to come at its own a day later."""


@dataclass(slots=True)
class Run:
    """A lead within a sequence, in one decision."""

    turn: Turn
    name: str
    sequence: Sequence
    progress: Progress

    @property
    def key(self) -> Key:
        """The key of its one timer."""
        return Key(SEQUENCE, self.name)

    def step(self) -> Step | None:
        """Where they stand; None when the journey has no such step any more."""
        return self.sequence.steps.get(self.progress.step or "")

    def following(self, name: str) -> str | None:
        """The step that comes after one by itself."""
        return self.turn.playbook.index(Courses).find_following(self.sequence)[name]

    def choose(self, name: str, step: Step) -> str | None:
        """The step to go on at, as things stand."""
        if step.branch is not None:
            for way in step.branch:
                if holds(way.when, self.turn, self.progress):
                    return way.then
            return self.following(name)
        if step.split:
            return draw_way(step.split, self.turn.lead.id, self.name, name, str(self.progress.entries))
        return self.following(name)

    def next_send(self) -> tuple[str, str] | None:
        """The step that sends next, as things stand, and its touch; None where something else comes first."""
        name, step = self.progress.step, self.step()
        if name and step and is_wait(step):
            name = self.following(name)
        while name is not None and (step := self.sequence.steps.get(name)):
            if step.send is not None:
                return name, step.send
            if is_wait(step) or step.exit or step.handoff is not None:
                return None
            name = self.choose(name, step)
        return None


def find_touch(course: Run) -> Touch | None:
    """The touch they hear next; None where something else comes first."""
    sends = course.next_send()
    return course.turn.journey.touches.get(sends[1]) if sends else None


def is_wait(step: Step) -> bool:
    """Whether a step takes time."""
    return (
        step.used_up
        or step.quiet is not None
        or step.wait is not None
        or step.wait_for_reply is not None
        or step.at is not None
    )


def find_end_of_wait(course: Run) -> datetime:
    """When the step they stand at is over: a wait's end; for a message that is put off, its wait begun anew."""
    lead, progress, step = course.turn.lead, course.progress, course.step()
    since = progress.since or progress.entered_at
    if step is None:
        return since
    if step.quiet is not None:
        talk = lead.dialogue
        heard = talk.last_inbound_at or talk.greeted_at or lead.created_at
        since = max(heard, lead.handoff.resumed_at or heard)
        end = since + step.quiet
    elif step.used_up:
        end = since + (find_length(course.turn, progress) or timedelta())
    elif step.at is not None and step.wait is None:
        end = since
    else:
        end = since + (step.wait or step.wait_for_reply or _wait_before(course))
    if step.at is None:
        return end
    zone = zones_of(lead, course.turn.journey.business)[0]
    if (length := end - since) >= _DAY:
        end = (since.astimezone(zone) + length).astimezone(UTC)  # days as calendars count them
        end -= timedelta() if step.wait is None else _LATE
    return find_time_of_day(end, step.at, zone)


def _wait_before(course: Run) -> timedelta:
    """How long the wait before a message was, for one that is put off: a word of theirs begins it anew."""
    length = timedelta()
    for name, step in course.sequence.steps.items():
        if name == course.progress.step:
            return length
        if step.used_up:
            length = find_length(course.turn, course.progress) or length
        length = step.quiet or step.wait or length
    return length
