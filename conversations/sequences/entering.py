"""Sequences: who enters, what a word of theirs changes, when they leave, and what happens when a wait is over.

A lead's place is the name of a step, so a journey may change under way; a timer only says when to look. Whatever
else was decided, `follow` is asked afterwards.
"""

from typing import Literal

from conversations.journey.model.sequences import Sequence
from conversations.lead.lead import Progress
from conversations.policy.before_queueing import Due
from conversations.sequences import touches
from conversations.sequences.conditions import holds, is_reached
from conversations.sequences.run import (
    PREFIX,
    RESUMED,
    Run,
    enter,
    find_end_of_wait,
    hold_next,
    is_wait,
    leave,
    place,
    record_move,
    run,
)
from conversations.timeline.telling import reason
from conversations.turn.effects import StopTimers, Withdraw
from conversations.turn.inputs import Bought, Input, Pressed, Said, Shared, Started, Submitted, TimerFired
from conversations.turn.turn import Turn

Start = Literal["contact", "hesitation", "purchase"]
Starts = tuple[Start, ...]

_STARTS: Starts = ("contact", "hesitation", "purchase")
_WORDS = frozenset({Said, Pressed, Shared, Started})


def follow(turn: Turn, happened: Input) -> None:
    """What a decision that was just made means for the sequences."""
    lead = turn.lead
    if lead.refused_at:
        for course in _find_active(turn):
            leave(course, "refused", reason("left_alone"))
        return
    if (turn.before.handoff is None) is not (lead.handoff is None):
        _rest_or_resume(turn)
    starts, is_word = _name_starts(turn, happened), type(happened) in _WORDS
    known = turn.playbook.sequences
    for name, progress in lead.sequences.items():
        if progress.step is None or name not in known:
            continue
        if is_reached(name, turn, progress):
            leave(Run(turn, name, known[name], progress), "goal", _name_goal(turn))
        elif is_word and not (known[name].again == "restart" and _begins_anew(known[name], progress, starts)):
            _hear(turn, name, known[name], progress)
    for start in starts:
        for name, sequence in turn.playbook.starting[start]:
            before = lead.sequences.get(name)
            if before and before.step and sequence.again != "restart":
                continue
            if _may_enter(turn, name, sequence, before, starts):
                enter(turn, name, sequence, _name_entry(turn, start))


def fire(turn: Turn, timer: TimerFired) -> None:
    """A wait may be over: look where they stand, and go on if it is."""
    name = timer.key.split(":")[1]  # of a merged record it has a third part
    progress, sequence = turn.lead.sequences.get(name), turn.playbook.sequences.get(name)
    if progress is None or progress.step is None:
        return
    if sequence is None:
        progress.step, progress.outcome, progress.ended_at = None, "gone", turn.now
        turn.record("sequence", f"left {name}", reason("step_gone"))
        return
    course = Run(turn, name, sequence, progress)
    if course.step() is None:
        leave(course, "gone", reason("step_gone"))
    elif over := _find_outcome(course):
        hold_next(course, over[1])
        leave(course, *over)
    elif turn.lead.handoff:
        turn.record("sequence", f"paused {name}", _name_hands(turn))
    else:
        _go_on(course, timer)


def _go_on(course: Run, timer: TimerFired) -> None:
    turn, name, step = course.turn, course.progress.step, course.step()
    if name is None or step is None:
        return
    is_own = timer.data.get("step") == name  # else one of a merged record, or of an older entry
    if not is_wait(step):
        spread = "spread" in timer.data
        run(course, name, Due(timer.due_at, timer.lapses_at, spread) if is_own else None)
        return
    end = find_end_of_wait(course)
    if end - turn.now > turn.playbook.courting_slack:
        if due := place(course):
            record_move(course, due, reason("wrote_meanwhile"))
        return
    run(course, course.following(name), Due(timer.due_at if is_own else end))


def _find_active(turn: Turn) -> list[Run]:
    known = turn.playbook.sequences
    return [
        Run(turn, name, known[name], progress)
        for name, progress in turn.lead.sequences.items()
        if progress.step is not None and name in known
    ]


def _find_outcome(course: Run) -> tuple[str, str] | None:
    """How they come out before the next step, and why; None when they go on."""
    if course.turn.lead.refused_at:
        return "refused", reason("left_alone")
    if is_reached(course.name, course.turn, course.progress):
        return "goal", _name_goal(course.turn)
    return None


def _hear(turn: Turn, name: str, sequence: Sequence, progress: Progress) -> None:
    """A word of theirs while they are in it."""
    step, how = sequence.steps.get(progress.step or ""), sequence.on_reply
    sent_at, heard_at = progress.sent_at, progress.heard_at
    answers = sent_at is not None and (heard_at is None or heard_at < sent_at)
    progress.heard_at = turn.now
    if answers and how != "ignore":
        turn.add(Withdraw(reason("they_answered"), prefix=f"{touches.PREFIX}{name}:"))
    if step is None:
        leave(Run(turn, name, sequence, progress), "gone", reason("step_gone"))
    elif step.wait_for_reply is not None and progress.step:
        course = Run(turn, name, sequence, progress)
        run(course, step.replied or course.following(progress.step))
    elif how == "end" and sent_at:
        leave(Run(turn, name, sequence, progress), "replied", reason("they_answered"))
    elif how != "ignore":
        _pause(turn, name, sequence, progress, answers)


def _pause(turn: Turn, name: str, sequence: Sequence, progress: Progress, answers: bool) -> None:
    """The wait begins anew; not at every word of a chat, but always after they were written to."""
    if answers:
        turn.record("sequence", f"paused {name}", reason("they_answered"))
    if answers or turn.now - (progress.since or progress.entered_at) > turn.playbook.courting_slack:
        progress.since = turn.now
        place(Run(turn, name, sequence, progress))


def _rest_or_resume(turn: Turn) -> None:
    """While people have the conversation nothing is sent; given back, every wait is counted from then."""
    active = _find_active(turn)
    if not active:
        return
    if turn.lead.handoff:
        turn.add(StopTimers(PREFIX, _name_hands(turn)))
    else:
        turn.lead.extra[RESUMED] = turn.now.isoformat()
    for course in active:
        if turn.lead.handoff:
            turn.record("sequence", f"paused {course.name}", _name_hands(turn))
        else:
            turn.record("sequence", f"resumed {course.name}", reason("given_back_now"))
            course.progress.since = turn.now
            place(course)


def _name_starts(turn: Turn, happened: Input) -> Starts:
    """What of this lets leads into sequences."""
    kind, is_greeted = type(happened), turn.lead.greeted_at is not None
    is_contact = is_greeted and (kind in _WORDS or kind is Submitted or turn.before.greeted_at is None)
    if is_contact and not turn.worry and kind is not Bought:
        return ("contact",)
    met = {"contact": is_contact, "hesitation": turn.worry, "purchase": kind is Bought}
    return tuple(start for start in _STARTS if met[start])


def _may_enter(turn: Turn, name: str, sequence: Sequence, progress: Progress | None, starts: Starts) -> bool:
    if progress is not None and not _may_again(turn, sequence, progress, starts):
        return False
    return not is_reached(name, turn, None) and holds(sequence.when, turn, None)


def _may_again(turn: Turn, sequence: Sequence, progress: Progress, starts: Starts) -> bool:
    if progress.step is not None:
        return _begins_anew(sequence, progress, starts)
    if sequence.again == "once" or progress.ended_at == turn.now:  # what just led out does not lead in
        return False
    rested = progress.ended_at is None or turn.now - progress.ended_at >= sequence.rest
    return rested or sequence.again == "restart"


def _begins_anew(sequence: Sequence, progress: Progress, starts: Starts) -> bool:
    """Whether one who is in a sequence begins it again. Words are no new beginning until something was sent."""
    if sequence.again != "restart" or sequence.starts not in starts:
        return False
    if sequence.starts != "contact":
        return True
    step = sequence.steps.get(progress.step or "")
    return progress.sent_at is not None and not (step and step.wait_for_reply)


def _name_entry(turn: Turn, start: Start) -> str:
    if start == "hesitation":
        return reason("in_hesitation", topic=turn.worry)
    return reason("bought") if start == "purchase" else reason("in_contact")


def _name_goal(turn: Turn) -> str:
    return reason("have_bought") if turn.lead.bought_at else reason("goal_met")


def _name_hands(turn: Turn) -> str:
    owner = turn.lead.handoff.owner if turn.lead.handoff else None
    return reason("with", by=owner) if owner else reason("with_staff")
