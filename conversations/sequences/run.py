"""One lead's way through one sequence: from step to step, until a wait, a message that has to wait, or the end."""

from datetime import datetime, timedelta
from typing import Any

from conversations.asking.budget import find_room, name_wait, note_ask
from conversations.handoff.opening import open_by_journey
from conversations.journey.model.sequences import Sequence, Step, Touch
from conversations.lead.addresses import Channel
from conversations.lead.reason import Reason, reason
from conversations.policy.before_queueing import Due, Verdict, find_moment, judge
from conversations.reach.choosing import find_best_channel
from conversations.sequences.causes import find_cause, find_length
from conversations.sequences.facts import SequenceEntered, SequenceLeft, SequenceMoved, TouchMoved
from conversations.sequences.part import Progress, Sequences
from conversations.sequences.standing import SEQUENCE, Run, find_end_of_wait, find_touch, is_wait
from conversations.sequences.touches import TOUCH, Place, hold_touch, send_touch, why_unfit
from conversations.timeline.capability import MOVED
from conversations.turn.effects import StartTimer, StopTimers, Withdraw
from conversations.turn.turn import Turn

_REST = timedelta(days=1)
"""So long after people had the conversation nothing of a sequence goes out."""


def enter(turn: Turn, name: str, sequence: Sequence, why: Reason) -> None:
    """Put a lead into a sequence, at its first step."""
    known = turn.lead[Sequences].progress
    before = known.get(name)
    entries = before.entries + 1 if before else 1
    progress = known[name] = Progress(turn.now, entries, since=turn.now, order=find_cause(turn))
    turn.note(SequenceEntered(name, entries), why)
    run(Run(turn, name, sequence, progress), next(iter(sequence.steps)))


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
        if step.used_up and find_length(course.turn, progress) is None:
            leave(course, "exit", reason("lasts_unknown"))
            return
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


def place(course: Run) -> datetime | None:
    """Set the timer for where they stand; where a message comes next, at once into what is allowed. Gives its time.

    While people have the conversation there is none.
    """
    turn, step = course.turn, course.progress.step
    if turn.lead.handoff.open or step is None:
        return None
    due, touch, lapses_at = find_end_of_wait(course), find_touch(course), None
    data: dict[str, Any] = {"step": step}
    if touch is not None:
        due = max(due, _end_of_rest(turn) or due)
        moment, moved = find_moment(turn, due)
        due = moment or due
        lapses_at = due + touch.lapses
        if moved:
            data[MOVED] = moved
    turn.add(StartTimer(course.key, due, lapses_at, data))
    return due


def _end_of_rest(turn: Turn) -> datetime | None:
    """Until when nothing comes of itself after people had the conversation, whoever ended it."""
    resumed_at = turn.lead.handoff.resumed_at
    return resumed_at + _REST if resumed_at else None


def leave(course: Run, outcome: str, why: Reason) -> None:
    """They are out of the sequence; how they came out is kept."""
    turn, progress = course.turn, course.progress
    progress.step, progress.since = None, None
    progress.ended_at, progress.outcome = turn.now, outcome
    turn.note(SequenceLeft(course.name, outcome), why)
    if outcome == "goal":
        turn.add(Withdraw(why, TOUCH, course.name))
    turn.add(StopTimers(why, SEQUENCE, course.name))


def hold_next(course: Run, why: Reason) -> None:
    """What they were about to hear is not sent after all."""
    sends = course.next_send()
    if sends and sends[1] in course.turn.journey.touches:
        hold_touch(course.turn, sends[1], course.name, why)


def record_move(course: Run, due: datetime, why: Reason) -> None:
    """What comes later than it was to is noted."""
    sends = course.next_send()
    moved = TouchMoved(sends[1], course.name, due) if sends else SequenceMoved(course.name, due)
    course.turn.note(moved, why)


def _act(course: Run, name: str, step: Step) -> str | None:
    """Do what takes no time; gives the step to go on at."""
    turn = course.turn
    if step.handoff is not None:
        open_by_journey(turn, turn.journey.in_language(step.handoff, turn.staff_language()))
    elif step.tag is not None and step.tag not in turn.lead.contact.tags:
        turn.lead.contact.tags.append(step.tag)
    return course.choose(name, step)


def _send(course: Run, name: str, touch_id: str, due: Due | None) -> bool:
    """Send a touch, put it off, or hold it back with the reason. True when the step is over."""
    turn, touch = course.turn, course.turn.journey.touches.get(touch_id)
    if touch is None:
        hold_touch(turn, touch_id, course.name, reason("touch_gone"))
    elif name in course.progress.done:
        hold_touch(turn, touch_id, course.name, reason("sent_before"))
    elif turn.lead.handoff.open and not turn.lead.consent.refused_at:
        return False  # it rests; given back, its wait is counted anew
    elif unfit := why_unfit(turn, touch):
        hold_touch(turn, touch_id, course.name, unfit)
    else:
        due = _settle(turn, touch, due or Due(turn.now))
        channel = find_best_channel(turn)
        verdict = judge(turn, due, channel, course.name, name)
        if touch.asks and verdict.what == "send":
            verdict = _keep_to_budget(turn, due)
        if verdict.what == "move":
            _put_off(course, name, due, verdict)
            return False
        _send_or_hold(course, name, touch_id, due, verdict, channel)
    return True


def _keep_to_budget(turn: Turn, due: Due) -> Verdict:
    """What asks something of a customer goes when nothing else was asked of them within the week."""
    room = find_room(turn.lead, turn.now)
    if room <= turn.now:
        return Verdict("send", turn.now)
    why = name_wait(turn.lead, turn.now)
    if due.lapses_at and room >= due.lapses_at:
        return Verdict("hold", turn.now, reason("too_late", cause=why))
    return Verdict("move", room, why)


def _settle(turn: Turn, touch: Touch, due: Due) -> Due:
    """With the moment at which it lapses, counted from when it might have gone."""
    if due.lapses_at is None:
        opening = find_moment(turn, due.at)[0] or due.at
        return Due(due.at, opening + touch.lapses, due.spread)
    return due


def _send_or_hold(
    course: Run, name: str, touch_id: str, due: Due, verdict: Verdict, channel: Channel | None
) -> None:
    turn, progress = course.turn, course.progress
    why: Reason | None = verdict.why
    if verdict.what == "send":
        place = Place(course.name, name, progress.entries)
        why = send_touch(turn, touch_id, place, due.lapses_at or turn.now, channel)
    if why is None:
        if turn.journey.touches[touch_id].asks:
            note_ask(turn.lead, turn.now)
        progress.sent_at = turn.now
        progress.done += (name,)
    else:
        hold_touch(turn, touch_id, course.name, why)


def _put_off(course: Run, name: str, due: Due, verdict: Verdict) -> None:
    data = {"step": name, "spread": True} if verdict.spread else {"step": name}
    course.turn.add(StartTimer(course.key, verdict.at, due.lapses_at, data))
    record_move(course, verdict.at, verdict.why)
