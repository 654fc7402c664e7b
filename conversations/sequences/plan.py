"""What is planned next for a lead, told in a reader's language."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from conversations.journey.model.sequences import Touch
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.lead.reason import Reason, reason
from conversations.policy.before_queueing import find_moment
from conversations.sequences.courses import Courses
from conversations.sequences.part import Sequences
from conversations.sequences.standing import SEQUENCE, Run, find_end_of_wait, find_touch, is_wait
from conversations.sequences.touches import compose, why_unfit
from conversations.timeline.telling import Telling
from conversations.turn.given import Channels, Given
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Stock
from conversations.turn.turn import Turn


class Pending(Protocol):
    """A timer that waits: a row of storage or a `StartTimer`."""

    @property
    def key(self) -> Key: ...
    @property
    def due_at(self) -> datetime: ...
    @property
    def data(self) -> Mapping[str, Any]: ...


class _Unknown:
    """Stands for codes that are drawn when they are sent."""

    def id(self) -> str:
        return ""

    def code(self) -> str:
        return "•••••"

    def ticket(self) -> str:
        return ""


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
    channels: Channels,
) -> list[PlannedStep]:
    """What is planned for a lead, earliest first, what rests last.

    `timers` are all of the lead's pending ones, `channels` those that are on, `language` the reader's. Texts are in
    the lead's language. Who left has nothing planned.
    """
    given = Given(now, channels, "", _Unknown(), resources=defaultdict(Stock))
    turn, known = Turn(playbook, lead, given), playbook.index(Courses).sequences
    pending = {timer.key: timer for timer in timers}
    planned = [
        _describe_course(Run(turn, name, sequence, progress), pending, language)
        for name, progress in turn.lead[Sequences].progress.items()
        if progress.step and not lead.consent.refused_at and (sequence := known.get(name))
    ]
    planned += [
        PlannedStep(playbook.index(Telling).name_timer(timer.key, language), "", timer.due_at, "", "")
        for timer in timers
        if timer.key.purpose != SEQUENCE
    ]
    return sorted(planned, key=lambda step: (step.due_at is None, step.due_at or now))


def _describe_course(course: Run, pending: Mapping[Key, Pending], language: Language) -> PlannedStep:
    turn, journey, timer = course.turn, course.turn.journey, pending.get(course.key)
    sends, touch = course.next_send(), find_touch(course)
    whys = [journey.in_language(touch.reason, language)] if touch else []
    due, telling = timer.due_at if timer else None, turn.playbook.index(Telling)
    if turn.lead.handoff.open:
        due = None
        whys.append(telling.why((reason("with_staff"),), language))
    elif timer and touch and (moved := _find_what_moved(course, timer)):
        whys.append(telling.why((moved,), language))
    words = _preview(course, touch) if touch else ""
    if isinstance(words, Reason):
        if not turn.lead.handoff.open:
            whys = [telling.why((reason("wont_go", cause=words),), language)]
        words = ""
    name = journey.in_language(course.sequence.name, language)
    step = sends[0] if sends else course.progress.step or ""
    return PlannedStep(name, step, due, words, " · ".join(whys))


def _find_what_moved(course: Run, timer: Pending) -> Reason | None:
    """Why it comes later than its wait is over: what the hours and caps say of that moment."""
    step = course.step()
    if step is None or not is_wait(step):
        return None
    end = find_end_of_wait(course)
    return find_moment(course.turn, end)[1] if timer.due_at > end else None


def _preview(course: Run, touch: Touch) -> str | Reason:
    """The words of a touch, as they would be now, or why there are none.

    Each is written on a lead of its own, so that none sees another.
    """
    turn = course.turn
    if not turn.lead.handoff.open and (unfit := why_unfit(turn, touch)):
        return unfit
    parts = compose(Turn(turn.playbook, turn.lead, turn.given), touch, course.name)
    return parts if isinstance(parts, Reason) else "\n\n".join(parts)
