"""Whether what a condition asks is known of a lead."""

from datetime import datetime

from conversations.journey.model.sequences import Condition
from conversations.sequences.courses import Asked, Courses
from conversations.sequences.part import Progress
from conversations.turn.turn import Turn


def holds(condition: Condition, turn: Turn, progress: Progress | None) -> bool:
    """True when everything that is given holds. `progress` is that in the sequence that asks, if they are in it."""
    return _hold(turn.playbook.index(Courses).find_asked(condition), turn, progress)


def is_reached(name: str, turn: Turn, progress: Progress | None) -> bool:
    """Whether a sequence's goal is reached; never, where it has none."""
    asked = turn.playbook.index(Courses).goals[name]
    return bool(asked) and _hold(asked, turn, progress)


def has_replied(turn: Turn, wanted: bool, since: datetime | None) -> bool:
    """Whether they wrote since they entered the sequence."""
    heard = turn.lead.dialogue.last_inbound_at
    return (since is not None and heard is not None and heard > since) is wanted


def _hold(asked: Asked, turn: Turn, progress: Progress | None) -> bool:
    since = progress.entered_at if progress else None
    for is_so, wanted in asked:  # noqa: SIM110  # `all` of a generator costs as much as the questions
        if not is_so(turn, wanted, since):
            return False
    return True
