"""The one decision: what a lead becomes and what follows when something happens."""

from collections.abc import Callable
from typing import Any

from conversations import buying, greeting, handoff, listening, reaching, rerouting, sequences
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
from conversations.sharing import name_shared
from conversations.state import Lead
from conversations.turn import Turn
from conversations.wording import clean

__all__ = ["AnswerFinder", "Given", "Match", "Mind", "merge", "step"]

_QUOTED = 400  # characters of somebody's words that are looked at for the last lines


def step(mind: Mind, lead: Lead, input: Input, given: Given) -> Decision:
    """Decide. `lead` stays as it is; the decision holds it as it should be now, and the effects, in order."""
    turn = Turn(mind, lead, given)
    turn.lead.journey = mind.journey.version
    _DECIDE[type(input)](turn, input)
    sequences.follow(turn, input)
    return turn.decide()


def _listen(turn: Turn, input: Any, understand: Callable[[Turn, Any], None]) -> None:
    """Something a lead did themselves: it is their last word."""
    turn.channel = input.channel
    reaching.note_heard(turn)
    turn.note_line("lead", _quote(turn, input))
    understand(turn, input)
    greeting.come_by_campaign(turn, None)


def _quote(turn: Turn, input: Said | Pressed | Shared | Started) -> str:
    """What they did, in words staff can read."""
    if isinstance(input, Said):
        return clean(input.text[:_QUOTED])
    if isinstance(input, Shared):
        return name_shared(input)
    if isinstance(input, Started):
        return "/start"
    button = turn.journey.buttons.get(input.choice)
    return clean(input.label or (turn.say(button.label) if button else input.choice))


def _fire(turn: Turn, timer: TimerFired) -> None:
    fire = _FIRE.get(timer.purpose)
    if fire:
        fire(turn, timer)
    else:
        turn.record("timer", timer.key, reason("unknown_timer", purpose=timer.purpose))


_FIRE: dict[str, Callable[[Turn, TimerFired], None]] = {
    "sequence": sequences.fire,
    "greeting": greeting.greet_late,
    "handoff": handoff.fire,
    "touch": lambda turn, timer: None,  # from before there were sequences: `sequences.follow` takes it over
}

_DECIDE: dict[type, Callable[[Turn, Any], None]] = {
    Said: lambda turn, input: _listen(turn, input, listening.hear),
    Pressed: lambda turn, input: _listen(turn, input, listening.feel),
    Shared: lambda turn, input: _listen(turn, input, listening.look),
    Started: lambda turn, input: _listen(turn, input, greeting.take_start),
    Submitted: greeting.take_form,
    TimerFired: _fire,
    Bought: buying.note_purchase,
    Clicked: buying.note_click,
    StaffWrote: handoff.relay,
    StaffPressed: handoff.press,
    Unreachable: rerouting.lose,
}
