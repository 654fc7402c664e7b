"""What is planned next for a lead, told in a reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from conversations.journey.model.sequences import Touch
from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.policy.before_queueing import find_moment
from conversations.sequences.run import Run, find_end_of_wait, find_touch, is_wait
from conversations.sequences.touches import compose
from conversations.timeline.names import name_plan
from conversations.timeline.telling import reason, tell_reason
from conversations.turn.given import Given
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn

_CODE = "•••••"  # stands for a personal code that is drawn when it is sent


class Pending(Protocol):
    """A timer that waits: a row of storage or a `StartTimer`."""

    @property
    def key(self) -> str: ...
    @property
    def purpose(self) -> str: ...
    @property
    def due_at(self) -> datetime: ...
    @property
    def data(self) -> Mapping[str, str]: ...


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One thing to come. `due_at` is aware UTC; None while it rests (`why` says until when).

    `sequence` is the sequence's name for people, or what else is planned (a reminder to the team, a greeting);
    `step` is the id of the step that comes; `text` is the message as it would read now, "" where none goes out;
    `why` says what it is for and what moved it.
    """

    sequence: str
    step: str
    due_at: datetime | None
    text: str
    why: str


def describe_plan(
    playbook: Playbook,
    lead: Lead,
    timers: Sequence[Pending],
    now: datetime,
    language: Language,
    channels: tuple[Channel, ...] = tuple(Channel),
) -> list[PlannedStep]:
    """What is planned for a lead, earliest first, what rests last.

    `timers` are all of the lead's pending ones, `channels` those that are on, `language` the reader's. Texts are in
    the lead's language. Who left has nothing planned.
    """
    turn = Turn(playbook, lead, Given(now, channels, "", _CODE, ""))
    pending = {timer.key: timer for timer in timers}
    planned = [
        _describe_course(Run(turn, name, sequence, progress), pending, language)
        for name, progress in lead.sequences.items()
        if progress.step and not lead.refused_at and (sequence := playbook.sequences.get(name))
    ]
    planned += [_describe_other(playbook, timer, language) for timer in timers if timer.purpose != "sequence"]
    return sorted(planned, key=lambda step: (step.due_at is None, step.due_at or now))


def _describe_course(course: Run, pending: Mapping[str, Pending], language: Language) -> PlannedStep:
    journey, timer = course.turn.journey, pending.get(course.key)
    sends, touch = course.next_send(), find_touch(course)
    whys = [journey.in_language(touch.reason, language)] if touch else []
    due = timer.due_at if timer else None
    if course.turn.lead.handoff:
        due = None
        whys.append(tell_reason(reason("with_staff"), language))
    elif timer and touch and (moved := _find_what_moved(course, timer)):
        whys.append(tell_reason(moved, language))
    name = journey.in_language(course.sequence.name, language)
    step = sends[0] if sends else course.progress.step or ""
    return PlannedStep(name, step, due, _preview(course.turn, touch) if touch else "", " · ".join(whys))


def _find_what_moved(course: Run, timer: Pending) -> str | None:
    """Why it comes later than its wait is over: what the hours and caps say of that moment."""
    step = course.step()
    if step is None or not is_wait(step):
        return None
    end = find_end_of_wait(course)
    return find_moment(course.turn, end)[1] if timer.due_at > end else None


def _preview(turn: Turn, touch: Touch) -> str:
    """The words of a touch, as they would be now. Each is written on a lead of its own, so that none sees another."""
    alone = Turn(turn.playbook, turn.before, turn.given)
    parts = compose(alone, touch)
    return turn.say(touch.text) if isinstance(parts, str) else "\n\n".join(parts)


def _describe_other(playbook: Playbook, timer: Pending, language: Language) -> PlannedStep:
    what = name_plan(timer.purpose, timer.key, language, playbook.journey)
    return PlannedStep(what, "", timer.due_at, "", "")
