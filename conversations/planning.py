"""What is planned next for a lead, told in a reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from conversations.mind import Mind
from conversations.state import Channel, Language, Lead


class Pending(Protocol):
    """A timer that waits: a row of storage or a `StartTimer`."""

    @property
    def key(self) -> str: ...
    @property
    def purpose(self) -> str: ...
    @property
    def due_at(self) -> datetime: ...
    @property
    def data(self) -> Mapping[str, str]: ...


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One thing to come. `due_at` is aware UTC; None while it rests (`why` says until when).

    `sequence` is the sequence's name for people, or what else is planned (a reminder to the team, a greeting);
    `step` is the id of the step that comes; `text` is the message as it would read now, "" where none goes out;
    `why` says what it is for and what moved it.
    """

    sequence: str
    step: str
    due_at: datetime | None
    text: str
    why: str


def describe_plan(
    mind: Mind,
    lead: Lead,
    timers: Sequence[Pending],
    now: datetime,
    language: Language,
    channels: tuple[Channel, ...] = tuple(Channel),
) -> list[PlannedStep]:
    """What is planned for a lead, earliest first, what rests last.

    `timers` are all of the lead's pending ones, `channels` those that are on, `language` the reader's. Texts are in
    the lead's language. Nothing is planned for who left or met the goal.
    """
    raise NotImplementedError
