"""What is remembered of reaching a lead."""

from typing import ClassVar

from conversations.lead.addresses import Channel
from conversations.turn.facts import Fact


class ArrivedAfterAll(Fact, frozen=True):
    """A message that was said to be lost did arrive."""

    stored_as: ClassVar[str] = "arrived_after_all"
    line: ClassVar[str | None] = "lead"

    channel: Channel
    address: str


class Undelivered(Fact, frozen=True):
    """A message did not arrive. `for_good`: the address can't be written to at all."""

    stored_as: ClassVar[str] = "undelivered"
    line: ClassVar[str | None] = "failed"

    channel: Channel
    address: str
    unreachable: str
    for_good: bool
