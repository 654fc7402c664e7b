"""Reaching a lead: addresses that fail, and what was lost there."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from conversations.reach.choosing import find_best_channel
from conversations.reach.facts import ArrivedAfterAll, Undelivered
from conversations.reach.losing import find_again, lose, remember, remember_found
from conversations.reach.reasons import FOUND_AGAIN, REASONS
from conversations.turn.capability import Capability, Handled
from conversations.turn.inputs import Reached, Unreachable
from conversations.turn.turn import Turn

_CONDITIONS: Mapping[str, Callable[[Turn, Any, datetime | None], bool]] = {
    "channel": lambda turn, wanted, _: find_best_channel(turn) is wanted,
}

REACH = Capability(
    name="reach",
    inputs={Unreachable: Handled(lose, remember), Reached: Handled(find_again, remember_found)},
    conditions=_CONDITIONS,
    reasons=REASONS,
    facts={Undelivered: None, ArrivedAfterAll: FOUND_AGAIN},
)
