"""What a decision is given: the time, the channels that are on, and what it may not find out by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from conversations.lead.addresses import Channel


@dataclass(frozen=True, slots=True)
class Given:
    """What a decision may not find out by itself.

    `now` is aware UTC, `channels` those that are on, `code` a fresh random ending for an offer's code
    ("7KQ4M"), `handoff_id` a fresh id in case a handoff is opened, `given_codes` how many codes of each offer
    were given so far over all leads.
    """

    now: datetime
    channels: tuple[Channel, ...]
    base_url: str
    code: str
    handoff_id: str
    given_codes: Mapping[str, int] = field(default_factory=dict)
    held: Mapping[Channel, str] = field(default_factory=dict)
    """Channels whose account may not be used for proactive messages now ("yellowCard", "suspended", …)."""


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
