"""What a decision is given: the time, the channels that are on, and what it may not find out by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from conversations.lead.addresses import Channel
from conversations.turn.resources import Resource, Stock


class Fresh(Protocol):
    """Where new ids and codes come from, as many as wanted, no two alike."""

    def id(self) -> str:
        """An id nobody can guess."""
        ...

    def code(self) -> str:
        """The ending of an offer's code, easy to read out ("7KQ4M")."""
        ...


@dataclass(frozen=True, slots=True)
class Given:
    """What a decision may not find out by itself. `now` is aware UTC, `channels` those that are on."""

    now: datetime
    channels: tuple[Channel, ...]
    base_url: str
    fresh: Fresh
    held: Mapping[Channel, str] = field(default_factory=dict)
    """Channels whose account may not be used for proactive messages now ("yellowCard", "suspended", …)."""
    resources: Mapping[Resource, Stock] = field(default_factory=dict)
    """Those that this input was said to need, locked, as they are after all decisions before this one."""


class Match(Protocol):
    """An answer that was found, and how sure that is (0 to 1)."""

    @property
    def answer(self) -> str: ...

    @property
    def score(self) -> float: ...


class AnswerFinder(Protocol):
    """Finds which of the journey's answers a question asks for."""

    def answer(self, question: str) -> Match | None:
        """The answer it is sure enough of, or None."""
        ...
