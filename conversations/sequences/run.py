"""One lead's way through one sequence: from step to step, until a wait, a message that has to wait, or the end."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from conversations.handoff import conversation
from conversations.journey.model.sequences import Sequence, Step, Touch
from conversations.lead.lead import Progress
from conversations.policy.before_queueing import Due, Verdict, find_moment, judge
from conversations.reach.choosing import find_best_channel
from conversations.sequences import touches
from conversations.sequences.conditions import holds
from conversations.timeline.telling import reason
from conversations.turn.draws import draw_way
from conversations.turn.effects import StartTimer, StopTimers, Withdraw
from conversations.turn.turn import Turn
from conversations.wording.times import stamp

PREFIX = "sequence:"
MOVED = "moved"  # a timer's data: why it comes later than the wait before it ended
RESUMED = "resumed_at"  # extra: since when they are out of the hands of people


@dataclass(slots=True)
class Run:
    """A lead within a sequence, in one decision."""

    turn: Turn
    name: str
    sequence: Sequence
    progress: Progress

    @property
    def key(self) -> str:
        """The key of its one timer."""
        return PREFIX + self.name

    def step(self) -> Step | None:
        """Where they stand; None when the journey has no such step any more."""
        return self.sequence.steps.get(self.progress.step or "")

    def following(self, name: str) -> str | None:
        """The step that comes after one by itself."""
        if then := self.sequence.steps[name].then:
            return then
        names = list(self.sequence.steps)
        place = names.index(name) + 1
        return names[place] if place < len(names) else None

    def choose(self, name: str, step: Step) -> str | None:
        """The step to go on at, as things stand."""
        if step.branch is not None:
            ways = (way.then for way in step.branch if holds(way.when, self.turn, self.progress))
            return next(ways, None) or self.following(name)
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


def enter(turn: Turn, name: str, sequence: Sequence, why: str, at: str | None = None) -> None:
    """Put a lead into a sequence: at its first step, or at a later one."""
    before = turn.lead.sequences.get(name)
    entries = before.entries + 1 if before else 1
    progress = turn.lead.sequences[name] = Progress(turn.now, entries, since=turn.now)
    turn.record("sequence", f"entered {name}", why)
    run(Run(turn, name, sequence, progress), at or next(iter(sequence.steps)))


def run(course: Run, name: str | None, due: Due | None = None) -> None:
    """Go on at a step. `due` tells when a message that comes right away was to go."""
    progress = course.progress
    for _ in course.sequence.steps:  # they lead forward only, so there can't be more
        if name is None:
            break
        step = course.sequence.steps.get(name)
        if step is None:
            leave(course, "gone", reason("step_gone"))
            return
        progress.step = name
        if is_wait(step):
            progress.since = course.turn.now
            place(course)
            return
        if step.exit:
            leave(course, "exit", reason("way_out"))
            return
        if step.send is not None:
            if not _send(course, name, step.send, due):
                return
            due = None
        name = _act(course, name, step)
    leave(course, "finished", reason("ran_out"))


def is_wait(step: Step) -> bool:
    """Whether a step takes time."""
    return step.quiet is not None or step.wait is not None or step.wait_for_reply is not None


def find_end_of_wait(course: Run) -> datetime:
    """When the step they stand at is over: a wait's end; for a message that is put off, its wait begun anew."""
    lead, progress, step = course.turn.lead, course.progress, course.step()
    since = progress.since or progress.entered_at
    if step is None:
        return since
    if step.quiet is not None:
        resumed = lead.extra.get(RESUMED)
        heard = lead.last_inbound_at or lead.greeted_at or lead.created_at
        return max(heard, datetime.fromisoformat(resumed) if resumed else heard) + step.quiet
    return since + (step.wait or step.wait_for_reply or _wait_before(course))


def place(course: Run) -> datetime | None:
    """Set the timer for where they stand; where a message comes next, at once into what is allowed. Gives its time.

    While people have the conversation there is none.
    """
    turn, step = course.turn, course.progress.step
    if turn.lead.handoff or step is None:
        return None
    due, touch, lapses_at, data = find_end_of_wait(course), find_touch(course), None, {"step": step}
    if touch is not None:
        moment, moved = find_moment(turn, due)
        due = moment or due
        lapses_at = due + touch.lapses
        if moved:
            data[MOVED] = moved
    turn.add(StartTimer(course.key, "sequence", due, lapses_at, data))
    return due


def leave(course: Run, outcome: str, why: str) -> None:
    """They are out of the sequence; how they came out is kept."""
    turn, progress = course.turn, course.progress
    progress.step, progress.since = None, None
    progress.ended_at, progress.outcome = turn.now, outcome
    turn.record("sequence", f"left {course.name}", why)
    if outcome == "goal":
        turn.add(Withdraw(why, prefix=f"{touches.PREFIX}{course.name}:"))
    turn.add(StopTimers(course.key, why))
    for name, other in turn.lead.sequences.items():  # timers are stopped by how their keys begin
        sequence = turn.playbook.sequences.get(name)
        if name != course.name and name.startswith(course.name) and other.step and sequence:
            place(Run(turn, name, sequence, other))


def hold_next(course: Run, why: str) -> None:
    """What they were about to hear is not sent after all."""
    if touch := find_touch(course):
        course.turn.hold(course.turn.say(touch.text), why)


def record_move(course: Run, due: datetime, why: str) -> None:
    """A line on what comes later than it was to."""
    sends = course.next_send()
    what = touches.PREFIX + sends[1] if sends else course.key
    course.turn.record("timer", f"{what} moved to {stamp(due, course.turn.playbook.zone)}", why)


def find_touch(course: Run) -> Touch | None:
    """The touch they hear next; None where something else comes first."""
    sends = course.next_send()
    return course.turn.journey.touches.get(sends[1]) if sends else None


def _wait_before(course: Run) -> timedelta:
    """How long the wait before a message was, for one that is put off: a word of theirs begins it anew."""
    length = timedelta()
    for name, step in course.sequence.steps.items():
        if name == course.progress.step:
            return length
        length = step.quiet or step.wait or length
    return length


def _act(course: Run, name: str, step: Step) -> str | None:
    """Do what takes no time; gives the step to go on at."""
    turn = course.turn
    if step.handoff is not None:
        conversation.open_by_journey(turn, turn.journey.in_language(step.handoff, turn.staff_language()))
    elif step.tag is not None and step.tag not in turn.lead.tags:
        turn.lead.tags.append(step.tag)
    return course.choose(name, step)


def _send(course: Run, name: str, touch_id: str, due: Due | None) -> bool:
    """Send a touch, put it off, or hold it back with the reason. True when the step is over."""
    turn, progress = course.turn, course.progress
    touch = turn.journey.touches.get(touch_id)
    if touch is None:
        turn.hold(touch_id, reason("touch_gone"))
    elif name in progress.done:
        turn.hold(turn.say(touch.text), reason("sent_before"))
    elif turn.lead.handoff and not turn.lead.refused_at:
        return False  # it rests; given back, its wait is counted anew
    elif unfit := touches.why_unfit(turn, touch):
        turn.hold(turn.say(touch.text), unfit)
    else:
        due = _settle(turn, touch, due or Due(turn.now))
        verdict = judge(turn, due, find_best_channel(turn), course.name, name)
        if verdict.what == "move":
            _put_off(course, name, due, verdict)
            return False
        _send_or_hold(course, name, touch_id, due, verdict)
    return True


def _settle(turn: Turn, touch: Touch, due: Due) -> Due:
    """With the moment at which it lapses, counted from when it might have gone."""
    if due.lapses_at is None:
        opening = find_moment(turn, due.at)[0] or due.at
        return Due(due.at, opening + touch.lapses, due.spread)
    return due


def _send_or_hold(course: Run, name: str, touch_id: str, due: Due, verdict: Verdict) -> None:
    turn, progress = course.turn, course.progress
    why: str | None = verdict.why
    if verdict.what == "send":
        key = f"{touches.PREFIX}{course.name}:{progress.entries}:{name}"
        last = due.lapses_at or turn.now
        why = touches.send_touch(turn, touch_id, key, last, find_best_channel(turn))
    if why is None:
        progress.sent_at = turn.now
        progress.done += (name,)
    else:
        turn.hold(turn.say(turn.journey.touches[touch_id].text), why)


def _put_off(course: Run, name: str, due: Due, verdict: Verdict) -> None:
    data = {"step": name, "spread": "yes"} if verdict.spread else {"step": name}
    course.turn.add(StartTimer(course.key, "sequence", verdict.at, due.lapses_at, data))
    record_move(course, verdict.at, verdict.why)
