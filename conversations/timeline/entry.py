"""One line of a lead's timeline, as data: a fact that was noted, or a message."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

import msgspec

from conversations.lead.content import Content, Kind
from conversations.lead.reason import Reason, Why

LOST = frozenset({"lapsed", "dropped", "failed"})
"""What becomes of a message that does not arrive."""


class SentMessage(msgspec.Struct, frozen=True):
    """The message that a line shows, and what became of it beside its status."""

    audience: Literal["lead", "staff"]
    kind: Kind
    content: Content
    sent_at: datetime | None
    why_not: Reason | None  # why it did not go out, or has not yet


class Entry(msgspec.Struct, frozen=True):
    """What happened at a moment. `fact` and `values` are those of a fact; a `message` has none."""

    at: datetime
    line: str
    channel: str | None
    status: str | None
    why: Why
    fact: str = ""
    values: Mapping[str, Any] = {}
    message: SentMessage | None = None

    @property
    def is_lost(self) -> bool:
        """Whether it was meant to arrive and did not."""
        return self.status in LOST
