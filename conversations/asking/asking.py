"""Asks a customer for something, when its moment came: at once, later, or not at all; always with the reason."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

import msgspec

from conversations.asking.budget import find_room, name_wait, note_ask
from conversations.asking.facts import AskHeld, AskMoved
from conversations.handoff.facts import HandoffOpened
from conversations.lead.content import Choice
from conversations.lead.reason import Reason, reason
from conversations.policy.before_queueing import Due, judge
from conversations.policy.fitness import why_not_fit
from conversations.policy.muted import why_muted
from conversations.profile.learning import is_tender
from conversations.reach.choosing import find_best_channel
from conversations.timeline.capability import MOVED, UNTOLD
from conversations.turn.effects import StartTimer, Withdraw
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

Outcome = Literal["asked", "moved", "held"]
_LATER = timedelta(hours=24)
"""When to look again where people see to somebody."""
_GOOD_FOR = timedelta(hours=12)
"""How long a question that could not be sent at once is worth sending."""
_SORE = timedelta(days=90)
"""How long nothing is asked of who was let down, where nobody has come to them."""
_SPREAD = "spread"


@dataclass(frozen=True, slots=True)
class Ask:
    """What somebody is asked for. `name` says of what kind it is, `said` and `about` are those of the utterance.

    `waits_for`: what has to come first, and has not yet.
    """

    name: str
    said: str
    text: str
    why: Reason
    key: Key
    choices: tuple[Choice, ...] = ()
    about: str = ""
    waits_for: Reason | None = None


def put(turn: Turn, timer: TimerFired, ask: Ask) -> Outcome:
    """Ask, if this is the moment and they may be asked; else set the timer anew, or leave it, with the reason.

    It is no advertisement: nothing is offered in it. Hours, caps, a refusal, a person who has the conversation and the
    budget of one question a week hold it back.
    """
    turn.channel = find_best_channel(turn)
    if unfit := _why_never(turn, ask.key.purpose):
        return _hold(turn, ask, unfit)
    if turn.lead.handoff.open:
        return _move(turn, timer, ask, turn.now + _LATER, reason("not_wanted_now"))
    if turn.lead.handoff.still_owes(turn.now):
        return _move(turn, timer, ask, turn.now + _LATER, reason("still_owed"))
    if _is_left_sore(turn):
        return _move(turn, timer, ask, turn.now + _LATER, reason("not_wanted_now"))
    if ask.waits_for:
        return _move(turn, timer, ask, turn.now + _LATER, ask.waits_for)
    room = find_room(turn.lead, turn.now)
    if room > turn.now:
        return _move(turn, timer, ask, room, name_wait(turn.lead, turn.now))
    due = Due(timer.due_at, timer.lapses_at, bool(timer.data.get(_SPREAD)))
    verdict = judge(turn, due, turn.channel, ask.name)
    if verdict.what == "move":
        return _move(turn, timer, ask, verdict.at, verdict.why, spread=verdict.spread)
    if verdict.what == "hold":
        return _hold(turn, ask, verdict.why)
    note_ask(turn.lead, turn.now)
    turn.send(
        ask.said, ask.text, ask.why, ask.choices, about=ask.about, channel=turn.channel, reply=False, key=ask.key,
        lapses_at=turn.now + _GOOD_FOR,
    )  # fmt: skip
    return "asked"


def _is_left_sore(turn: Turn) -> bool:
    """Whether they told of being let down, and nobody has come to them since."""
    hands = turn.lead.handoff
    if hands.let_down_at is None or turn.now - hands.let_down_at > _SORE:
        return False
    came = [line.at for line in turn.lead.dialogue.recent if line.by == "staff"]
    return not any(at >= hands.let_down_at for at in (hands.resumed_at, *came) if at)


def keep_quiet(turn: Turn, purpose: str) -> None:
    """Somebody waits for people since this decision: what they were to be asked, and is still queued, stays unsent."""
    if turn.noted(HandoffOpened):
        turn.add(Withdraw(reason("not_wanted_now"), purpose))


def _why_never(turn: Turn, purpose: str) -> Reason | None:
    if turn.lead.consent.refused_at:
        return why_not_fit(turn.lead, "service")
    if is_tender(turn):
        return reason("in_mourning")
    return why_muted(turn.lead, purpose) or (None if turn.channel else reason("no_channel"))


def _move(
    turn: Turn, timer: TimerFired, ask: Ask, at: datetime, why: Reason, *, spread: bool = False
) -> Outcome:
    if timer.lapses_at and at >= timer.lapses_at:
        return _hold(turn, ask, reason("too_late", cause=why))
    data: dict[str, Any] = {**timer.data, MOVED: why, _SPREAD: spread, UNTOLD: True}
    turn.add(StartTimer(timer.key, at, timer.lapses_at, data))
    if not _waits_already(timer, why):
        turn.note(AskMoved(ask.name, at), why)
    return "moved"


def _waits_already(timer: TimerFired, why: Reason) -> bool:
    """Whether it was put off for the same before: that is said once, not every day."""
    before = timer.data.get(MOVED)
    return before is not None and msgspec.convert(before, Reason).name == why.name


def _hold(turn: Turn, ask: Ask, why: Reason) -> Outcome:
    turn.hold(AskHeld(ask.name, ask.text), why)
    return "held"
