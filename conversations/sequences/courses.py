"""The sequences of a journey, made ready: who is let in by what, what ends them early."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from conversations.journey.implied import sequences_of
from conversations.journey.model.sequences import Condition, Sequence
from conversations.turn.dispatch import Dispatch
from conversations.turn.playbook import Playbook

Asked = tuple[tuple[str, Any], ...]
AFTER_PURCHASE = frozenset({"purchase", "delivery"})
"""What lets customers in."""
_MOST_SLACK = timedelta(minutes=10)


class Courses:
    """An index of a playbook's sequences."""

    def __init__(self, playbook: Playbook) -> None:
        self.sequences: Mapping[str, Sequence] = sequences_of(playbook.journey)
        self.goals = {name: _find_goal(sequence) for name, sequence in self.sequences.items()}
        self.starting = {
            start: tuple(one for one in self.sequences.items() if one[1].starts == start)
            for start in playbook.index(Dispatch).starts
        }
        self.slack = _find_slack(self.sequences)
        """How much a wait may be off, so that not every word of a lead moves its timer."""


def list_asked(condition: Condition) -> Asked:
    """What a condition asks, by its keys; nothing for one that always holds."""
    given = ((name, getattr(condition, name)) for name in condition.model_fields_set)
    return tuple((name, wanted) for name, wanted in given if wanted is not None and wanted != ())


def _find_goal(sequence: Sequence) -> Asked:
    """What ends a sequence early. That they bought can't be the goal of one that begins after it."""
    asked = list_asked(sequence.goal)
    return () if sequence.starts in AFTER_PURCHASE and asked == (("bought", True),) else asked


def _find_slack(sequences: Mapping[str, Sequence]) -> timedelta:
    lengths = [
        length
        for sequence in sequences.values()
        for step in sequence.steps.values()
        if (length := step.quiet or step.wait or step.wait_for_reply)
    ]
    return min(_MOST_SLACK, min(lengths, default=timedelta()) / 100)
