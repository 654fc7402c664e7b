"""Sequences: who enters, what a word of theirs changes, when they leave, and what happens when a wait is over.

A lead's place is the name of a step, so a journey may change under way; a timer only says when to look. Whatever
else was decided, `follow` is asked afterwards.
"""

from collections.abc import Mapping

from conversations.dialogue.pausing import is_waiting
from conversations.handoff.facts import HandoffEnded, HandoffOpened
from conversations.journey.model.sequences import Sequence
from conversations.lead.reason import Reason, reason
from conversations.policy.before_queueing import Due
from conversations.policy.fitness import why_in_hands
from conversations.policy.muted import why_muted
from conversations.purchases.facts import OrderUndone
from conversations.purchases.part import Purchases
from conversations.sequences.causes import is_undone
from conversations.sequences.conditions import holds, is_reached
from conversations.sequences.courses import AFTER_PURCHASE, Courses
from conversations.sequences.facts import SequenceLeft, SequencePaused, SequenceResumed
from conversations.sequences.part import Progress, Sequences
from conversations.sequences.run import enter, hold_next, leave, place, record_move, run
from conversations.sequences.standing import SEQUENCE, Run, find_end_of_wait, is_wait
from conversations.sequences.touches import TOUCH
from conversations.surveys.mood import has_scored_low
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import StartTimer, StopTimers, Withdraw
from conversations.turn.inputs import Input, Pressed, Said, Shared, Started, Submitted, TimerFired
from conversations.turn.turn import Turn

Starts = Mapping[str, Reason]
"""What of that which happened lets leads into sequences, and how it is told."""
_WORDS = frozenset({Said, Pressed, Shared, Started})
_CONTACTS = _WORDS | {Submitted}
_IN_CONTACT = reason("in_contact")


def follow(turn: Turn, happened: Input) -> None:
    """What a decision that was just made means for the sequences."""
    if turn.lead.consent.refused_at:
        for course in _find_active(turn):
            leave(course, "refused", reason("left_alone"))
        return
    if turn.noted(HandoffOpened) or turn.noted(HandoffEnded):
        _rest_or_resume(turn)
    _leave_customers(turn)
    starts, is_word = _name_starts(turn, happened), type(happened) in _WORDS
    for course in _find_active(turn):
        sequence, progress = course.sequence, course.progress
        if is_reached(course.name, turn, progress):
            leave(course, "goal", _name_goal(turn))
        elif is_word and not (sequence.again == "restart" and _begins_anew(sequence, progress, starts)):
            _hear(course)
    _let_in(turn, starts)


def fire(turn: Turn, timer: TimerFired) -> None:
    """A wait may be over: look where they stand, and go on if it is."""
    name = timer.key.subject
    progress = turn.lead[Sequences].progress.get(name)
    sequence = turn.playbook.index(Courses).sequences.get(name)
    if progress is None or progress.step is None:
        return
    if sequence is None:
        progress.step, progress.outcome, progress.ended_at = None, "gone", turn.now
        turn.note(SequenceLeft(name, "gone"), reason("step_gone"))
        return
    if is_waiting(turn):  # their words come first, and may change everything
        turn.add(StartTimer(timer.key, turn.now + turn.given.quiet, timer.lapses_at, timer.data))
        return
    course = Run(turn, name, sequence, progress)
    if course.step() is None:
        leave(course, "gone", reason("step_gone"))
    elif over := _find_outcome(course):
        hold_next(course, over[1])
        leave(course, *over)
    elif turn.lead.handoff.open:
        turn.note(SequencePaused(name), _name_hands(turn))
    else:
        _go_on(course, timer)


def _leave_customers(turn: Turn) -> None:
    """What is said to customers is not for those who gave it back, and nothing is sold to those who are unhappy."""
    undone, is_low = turn.noted(OrderUndone), has_scored_low(turn)
    for course in _find_active(turn) if undone or is_low else ():
        if course.sequence.starts not in AFTER_PURCHASE:
            continue
        if undone and is_undone(turn, undone, course.progress):
            _call_off(course, "refunded", reason("money_back"))
        elif is_low and _sells(course):
            _call_off(course, "unhappy", reason("unhappy"))


def _call_off(course: Run, outcome: str, why: Reason) -> None:
    leave(course, outcome, why)
    course.turn.add(Withdraw(why, TOUCH, course.name))


def _sells(course: Run) -> bool:
    """Whether it sends anything that is an advertisement."""
    sent = (course.turn.journey.touches.get(step.send or "") for step in course.sequence.steps.values())
    return any(touch is not None and touch.kind == "advertising" for touch in sent)


def _let_in(turn: Turn, starts: Starts) -> None:
    """Whoever may enter a sequence by what happened does."""
    known = turn.lead[Sequences].progress
    for start, why in starts.items():
        for name, sequence in turn.playbook.index(Courses).starting[start]:
            before = known.get(name)
            if before and before.step and sequence.again != "restart":
                continue
            if _may_enter(turn, name, sequence, before, starts):
                enter(turn, name, sequence, why)


def _go_on(course: Run, timer: TimerFired) -> None:
    turn, name, step = course.turn, course.progress.step, course.step()
    if name is None or step is None:
        return
    is_own = timer.data.get("step") == name  # else one of a merged record, or of an older entry
    if not is_wait(step):
        due = Due(timer.due_at, timer.lapses_at, bool(timer.data.get("spread")))
        run(course, name, due if is_own else None)
        return
    end = find_end_of_wait(course)
    if end - turn.now > turn.playbook.index(Courses).slack:
        if due_at := place(course):
            record_move(course, due_at, reason("wrote_meanwhile"))
        return
    run(course, course.following(name), Due(timer.due_at if is_own else end))


def _find_active(turn: Turn) -> list[Run]:
    known = turn.playbook.index(Courses).sequences
    return [
        Run(turn, name, known[name], progress)
        for name, progress in turn.lead[Sequences].progress.items()
        if progress.step is not None and name in known
    ]


def _find_outcome(course: Run) -> tuple[str, Reason] | None:
    """How they come out before the next step, and why; None when they go on."""
    if course.turn.lead.consent.refused_at:
        return "refused", reason("left_alone")
    if is_reached(course.name, course.turn, course.progress):
        return "goal", _name_goal(course.turn)
    return None


def _hear(course: Run) -> None:
    """A word of theirs while they are in it."""
    turn, sequence, progress = course.turn, course.sequence, course.progress
    step, how = course.step(), sequence.on_reply
    sent_at, heard_at = progress.sent_at, progress.heard_at
    answers = sent_at is not None and (heard_at is None or heard_at < sent_at)
    progress.heard_at = turn.now
    if answers and how != "ignore":
        turn.add(Withdraw(reason("they_answered"), TOUCH, course.name))
    if step is None:
        leave(course, "gone", reason("step_gone"))
    elif step.wait_for_reply is not None and progress.step:
        run(course, step.replied or course.following(progress.step))
    elif how == "end" and sent_at:
        leave(course, "replied", reason("they_answered"))
    elif how != "ignore":
        _pause(course, answers)


def _pause(course: Run, answers: bool) -> None:
    """The wait begins anew; not at every word of a chat, but always after they were written to."""
    turn, progress = course.turn, course.progress
    if answers:
        turn.note(SequencePaused(course.name), reason("they_answered"))
    if answers or turn.now - (progress.since or progress.entered_at) > turn.playbook.index(Courses).slack:
        progress.since = turn.now
        place(course)


def _rest_or_resume(turn: Turn) -> None:
    """While people have the conversation nothing is sent; given back, every wait is counted from then."""
    active, in_hands = _find_active(turn), turn.lead.handoff.open is not None
    if active and in_hands:
        turn.add(StopTimers(_name_hands(turn), SEQUENCE))
    for course in active:
        if in_hands:
            turn.note(SequencePaused(course.name), _name_hands(turn))
        else:
            turn.note(SequenceResumed(course.name), reason("given_back_now"))
            course.progress.since = turn.now
            place(course)


def _name_starts(turn: Turn, happened: Input) -> Starts:
    asked = turn.playbook.index(Dispatch).starts
    return {start: why for start, tell in asked.items() if (why := tell(turn, happened))}


def come_in_contact(turn: Turn, happened: Input) -> Reason | None:
    """Why this lets leads in as a contact: their first, or any word after it."""
    if turn.lead.dialogue.greeted_at is None:
        return None
    is_contact = type(happened) in _CONTACTS or not turn.was_greeted
    return _IN_CONTACT if is_contact else None


def _may_enter(turn: Turn, name: str, sequence: Sequence, progress: Progress | None, starts: Starts) -> bool:
    if why_muted(turn.lead, TOUCH, name):
        return False
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


def _name_goal(turn: Turn) -> Reason:
    return reason("have_bought") if turn.lead[Purchases].bought_at else reason("goal_met")


def _name_hands(turn: Turn) -> Reason:
    return why_in_hands(turn.lead) or reason("with_staff")


def list_planned(turn: Turn) -> list[str]:
    """What they are in and what will still come of it, in their language."""
    return [turn.say(course.sequence.name) for course in _find_active(turn) if course.next_send()]
