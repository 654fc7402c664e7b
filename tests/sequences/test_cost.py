"""What deciding on a touch takes, counted in calls and not in time: the same on every machine, however busy it is."""

import sys
from datetime import timedelta
from types import FrameType
from typing import Any

import msgspec

from bot.networks import TRAITS
from conversations.engine import needs, step
from conversations.lead.addresses import Channel
from conversations.lead.lead import Lead
from conversations.sequences.facts import TouchSent
from conversations.turn.effects import Note
from conversations.turn.given import Given
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from tests.harness.studio import AGREED, Numbered, Person, meet, prepare

CALLS = 330
"""Of Python's functions, for one touch: 298 when this was written, and 369 before."""


def due_touch() -> tuple[Person, TimerFired]:
    """Somebody who has been quiet for a day, at the moment when their first touch is due."""
    dana = meet(prepare(), ledger=[AGREED])
    dana.says("היי")
    timer = dana.timers[Key("sequence", "courting")]
    dana.now = timer.due_at + timedelta(minutes=1)
    return dana, TimerFired(timer.key, timer.due_at, timer.lapses_at, timer.data)


def test_a_touch_takes_no_more_calls_than_it_did() -> None:
    dana, fired = due_touch()
    channels = {channel: TRAITS[channel] for channel in Channel}
    given = Given(dana.now, channels, "https://bot.example", Numbered(1))
    state, counted = msgspec.json.encode(dana.lead), 0

    def decide() -> list[Any]:
        lead = msgspec.json.decode(state, type=Lead)
        assert not list(needs(dana.playbook, lead, fired))
        return list(step(dana.playbook, lead, fired, given).effects)

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal counted
        counted += event == "call"

    effects = decide()  # what is worked out once is worked out
    assert any(isinstance(one, Note) and isinstance(one.fact, TouchSent) for one in effects)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        decide()
    finally:
        sys.setprofile(before)
    assert counted <= CALLS, f"{counted} calls"
