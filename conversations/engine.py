"""The one decision: what a lead becomes and what follows when something happens."""

from collections.abc import Callable
from typing import Any

from conversations import buying, courting, greeting, handoff, listening, reaching
from conversations.effects import Decision
from conversations.inputs import (
    Bought,
    Clicked,
    Input,
    Pressed,
    Said,
    Shared,
    StaffPressed,
    StaffWrote,
    Started,
    Submitted,
    TimerFired,
    Unreachable,
)  # fmt: skip
from conversations.merging import merge
from conversations.mind import AnswerFinder, Given, Match, Mind
from conversations.reasons import reason
from conversations.state import Lead
from conversations.turn import Turn

__all__ = ["AnswerFinder", "Given", "Match", "Mind", "merge", "step"]


def step(mind: Mind, lead: Lead, input: Input, given: Given) -> Decision:
    """Decide. `lead` stays as it is; the decision holds it as it should be now, and the effects, in order."""
    turn = Turn(mind, lead, given)
    turn.lead.journey = mind.journey.version
    _DECIDE[type(input)](turn, input)
    return turn.decide()


def _listen(turn: Turn, input: Any, understand: Callable[[Turn, Any], None]) -> None:
    """Something a lead did themselves: it is their last word, and the touches are counted from it."""
    turn.channel = input.channel
    reaching.note_heard(turn)
    understand(turn, input)
    greeting.come_by_campaign(turn, None)
    courting.plan(turn)


def _take_form(turn: Turn, form: Submitted) -> None:
    greeting.take_form(turn, form)
    courting.plan(turn)


def _fire(turn: Turn, timer: TimerFired) -> None:
    if timer.purpose == "touch":
        courting.fire(turn, timer)
    elif timer.purpose == "handoff":
        handoff.fire(turn, timer)
    else:
        turn.record("timer", timer.key, reason("unknown_timer", purpose=timer.purpose))


def _lose(turn: Turn, failed: Unreachable) -> None:
    """An address is dead. A greeting that did not arrive goes to the next channel."""
    channel, why = reaching.lose_address(turn, failed)
    handoff.note_lost(turn, failed)
    if failed.key is None or failed.key.partition(":")[0] != greeting.GREETING or turn.lead.refused_at:
        return
    if channel is None:
        turn.hold("greeting", why)
    elif channel is not failed.channel:
        greeting.greet_on(
            turn, channel, f"{greeting.GREETING}:{channel}", reason("unreached", channel=failed.channel)
        )


_DECIDE: dict[type, Callable[[Turn, Any], None]] = {
    Said: lambda turn, input: _listen(turn, input, listening.hear),
    Pressed: lambda turn, input: _listen(turn, input, listening.feel),
    Shared: lambda turn, input: _listen(turn, input, listening.look),
    Started: lambda turn, input: _listen(turn, input, greeting.take_start),
    Submitted: _take_form,
    TimerFired: _fire,
    Bought: buying.note_purchase,
    Clicked: buying.note_click,
    StaffWrote: handoff.relay,
    StaffPressed: handoff.press,
    Unreachable: _lose,
}
