"""Reaching a lead: addresses that fail, and what was lost there."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from conversations.reach.choosing import find_best_channel
from conversations.reach.facts import Undelivered
from conversations.reach.losing import lose, remember
from conversations.reach.reasons import REASONS
from conversations.turn.capability import Capability, Handled
from conversations.turn.inputs import Unreachable
from conversations.turn.turn import Turn

_CONDITIONS: Mapping[str, Callable[[Turn, Any, datetime | None], bool]] = {
    "channel": lambda turn, wanted, _: find_best_channel(turn) is wanted,
}

REACH = Capability(
    name="reach",
    inputs={Unreachable: Handled(lose, remember)},
    conditions=_CONDITIONS,
    reasons=REASONS,
    facts={Undelivered: None},
)
