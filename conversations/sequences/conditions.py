"""Whether what a condition asks is known of a lead."""

from collections.abc import Callable, Mapping
from typing import Any

from conversations.journey.model.sequences import Condition
from conversations.lead.lead import Progress
from conversations.reach.choosing import find_best_channel
from conversations.turn.playbook import list_asked
from conversations.turn.turn import Turn


def holds(condition: Condition, turn: Turn, progress: Progress | None) -> bool:
    """True when everything that is given holds. `progress` is that in the sequence that asks, if they are in it."""
    return all(_CHECKS[name](turn, progress, wanted) for name, wanted in list_asked(condition))


def is_reached(name: str, turn: Turn, progress: Progress | None) -> bool:
    """Whether a sequence's goal is reached; never, where it has none."""
    asked = turn.playbook.goals[name]
    for what, wanted in asked:
        if not _CHECKS[what](turn, progress, wanted):
            return False
    return bool(asked)


def _replied(turn: Turn, progress: Progress | None, wanted: bool) -> bool:
    heard = turn.lead.last_inbound_at
    return (progress is not None and heard is not None and heard > progress.entered_at) is wanted


def _holds_code(turn: Turn) -> bool:
    return any(given.used_at is None and given.ends_at > turn.now for given in turn.lead.offers)


_CHECKS: Mapping[str, Callable[[Turn, Progress | None, Any], bool]] = {
    "stages": lambda turn, _, wanted: turn.lead.stage in wanted,
    "worry": lambda turn, _, wanted: wanted in turn.lead.worries,
    "tag": lambda turn, _, wanted: wanted in turn.lead.tags,
    "language": lambda turn, _, wanted: turn.language == wanted,
    "channel": lambda turn, _, wanted: find_best_channel(turn) is wanted,
    "source": lambda turn, _, wanted: turn.lead.source == wanted,
    "campaign": lambda turn, _, wanted: turn.lead.campaign == wanted,
    "bought": lambda turn, _, wanted: (turn.lead.bought_at is not None) is wanted,
    "consent": lambda turn, _, wanted: turn.lead.allows_advertising() is wanted,
    "replied": _replied,
    "clicked": lambda turn, _, wanted: wanted in turn.lead.clicked,
    "open_offer": lambda turn, _, wanted: _holds_code(turn) is wanted,
}
