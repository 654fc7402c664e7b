"""The sequences of a journey, made ready: who is let in by what, what ends them early."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from conversations.journey.implied import sequences_of
from conversations.journey.model.sequences import Condition, Sequence, Step
from conversations.turn.dispatch import Dispatch
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn

Asked = tuple[tuple[Callable[[Turn, Any, datetime | None], bool], Any], ...]
"""What is asked of a lead: by whom, and what is wanted."""
AFTER_PURCHASE = frozenset({"purchase", "delivery"})
"""What lets customers in."""
_MOST_SLACK = timedelta(minutes=10)


class Courses:
    """An index of a playbook's sequences."""

    def __init__(self, playbook: Playbook) -> None:
        dispatch = playbook.index(Dispatch)
        self.sequences: Mapping[str, Sequence] = sequences_of(playbook.journey)
        self._known = dispatch.conditions
        self._asked: dict[int, tuple[Condition, Asked]] = {}  # by the condition itself, which is kept with it
        self._following: dict[
            int, tuple[Sequence, Mapping[str, str | None]]
        ] = {}  # by the sequence, likewise
        self.goals = {name: self._find_goal(sequence) for name, sequence in self.sequences.items()}
        self.starting = {
            start: tuple(one for one in self.sequences.items() if one[1].starts == start)
            for start in dispatch.starts
        }
        self.slack = _find_slack(self.sequences)
        """How much a wait may be off, so that not every word of a lead moves its timer."""

    def find_asked(self, condition: Condition) -> Asked:
        """What a condition asks of a lead; nothing for one that always holds."""
        found = self._asked.get(id(condition))
        if found is None:
            asked = tuple((self._known[name], wanted) for name, wanted in _list_asked(condition))
            found = self._asked[id(condition)] = condition, asked
        return found[1]

    def find_following(self, sequence: Sequence) -> Mapping[str, str | None]:
        """What comes after each of its steps by itself."""
        found = self._following.get(id(sequence))
        if found is None:
            found = self._following[id(sequence)] = sequence, _follow_each(sequence.steps)
        return found[1]

    def _find_goal(self, sequence: Sequence) -> Asked:
        """What ends a sequence early. That they bought can't be the goal of one that begins after it."""
        is_after = sequence.starts in AFTER_PURCHASE
        return (
            ()
            if is_after and _list_asked(sequence.goal) == (("bought", True),)
            else self.find_asked(sequence.goal)
        )


def _list_asked(condition: Condition) -> tuple[tuple[str, Any], ...]:
    """What a condition asks, by its keys; nothing for one that always holds."""
    given = ((name, getattr(condition, name)) for name in condition.model_fields_set)
    return tuple((name, wanted) for name, wanted in given if wanted is not None and wanted != ())


def _follow_each(steps: Mapping[str, Step]) -> dict[str, str | None]:
    """What comes after each step by itself."""
    after = dict(zip(steps, (*list(steps)[1:], None), strict=True))
    return {name: step.then or after[name] for name, step in steps.items()}


def _find_slack(sequences: Mapping[str, Sequence]) -> timedelta:
    lengths = [
        length
        for sequence in sequences.values()
        for step in sequence.steps.values()
        if (length := step.quiet or step.wait or step.wait_for_reply)
    ]
    return min(_MOST_SLACK, min(lengths, default=timedelta()) / 100)
