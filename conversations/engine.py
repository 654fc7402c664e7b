"""The one decision: what a lead becomes and what follows when something happens."""

from collections.abc import Callable
from typing import Any

from conversations.contact import greeting
from conversations.dialogue import hearing
from conversations.dialogue.media import name_shared
from conversations.handoff import conversation
from conversations.lead.lead import Lead
from conversations.lead.merging import merge
from conversations.purchases import purchase
from conversations.reach import choosing
from conversations.sequences import entering, rerouting
from conversations.timeline.telling import reason
from conversations.turn.effects import Decision
from conversations.turn.given import AnswerFinder, Given, Match
from conversations.turn.inputs import (
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
)
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

__all__ = ["AnswerFinder", "Given", "Match", "Playbook", "merge", "step"]

_QUOTED = 400  # characters of somebody's words that are looked at for the last lines


def step(playbook: Playbook, lead: Lead, input: Input, given: Given) -> Decision:
    """Decide. `lead` stays as it is; the decision holds it as it should be now, and the effects, in order."""
    turn = Turn(playbook, lead, given)
    turn.lead.journey = playbook.journey.version
    _DECIDE[type(input)](turn, input)
    entering.follow(turn, input)
    return turn.decide()


def _listen(turn: Turn, input: Any, understand: Callable[[Turn, Any], None]) -> None:
    """Something a lead did themselves: it is their last word."""
    turn.channel = input.channel
    choosing.note_heard(turn)
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
    "sequence": entering.fire,
    "greeting": greeting.greet_late,
    "handoff": conversation.fire,
    "touch": lambda turn, timer: None,  # from before there were sequences: `sequences.follow` takes it over
}

_DECIDE: dict[type, Callable[[Turn, Any], None]] = {
    Said: lambda turn, input: _listen(turn, input, hearing.hear),
    Pressed: lambda turn, input: _listen(turn, input, hearing.feel),
    Shared: lambda turn, input: _listen(turn, input, hearing.look),
    Started: lambda turn, input: _listen(turn, input, greeting.take_start),
    Submitted: greeting.take_form,
    TimerFired: _fire,
    Bought: purchase.note_purchase,
    Clicked: purchase.note_click,
    StaffWrote: conversation.relay,
    StaffPressed: conversation.press,
    Unreachable: rerouting.lose,
}
