"""Stands where the providers stand: takes what the bot sends, in the shape a phone shows, or fails as it is told."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.channels.base import Sent, Update
from bot.channels.render import Rendered, render
from bot.channels.traits import Traits
from bot.clock import Clock
from bot.errors import Blocked, Transient
from bot.networks import TRAITS
from conversations.lead.addresses import Channel
from conversations.lead.content import Content
from conversations.turn.given import Entrance

_WAYS = {
    Channel.WHATSAPP: Entrance("https://wa.me/97235550100?text="),
    Channel.TELEGRAM: Entrance("https://t.me/stage_bot?start=", takes_words=False),
    Channel.SMS: Entrance(number="+97235550100"),
}


@dataclass(frozen=True, slots=True)
class Taken:
    """A message a provider took: what was meant, and what the phone shows of it."""

    channel: Channel
    address: str
    content: Content
    shown: Rendered
    provider_id: str
    at: datetime
    thread: str | None = None


@dataclass
class StagedProvider:
    """One channel's adapter on a stage. It declares what the real one does, and shapes messages as that one does.

    `taken` is shared by all channels of a stage, so that it is in order. `closed` maps addresses to why they can't
    be written to; while `down`, every attempt fails and may be tried again. `watch` hears of each message taken.
    """

    channel: Channel
    clock: Clock
    taken: list[Taken]
    watch: Callable[[Taken], None] | None = None
    closed: dict[str, str] = field(default_factory=dict)
    down: bool = False

    @property
    def traits(self) -> Traits:
        """What the network can do. It has no rates: whoever stands in for a provider asks for no pauses."""
        return TRAITS[self.channel]

    @traits.setter
    def traits(self, _: Traits) -> None:
        raise AttributeError("a network's traits are its own")

    async def open(self) -> None:
        """Nothing to open."""

    async def close(self) -> None:
        """Nor to close."""

    def find_way(self, _: Collection[str]) -> Entrance:
        """Where the stage's own accounts are."""
        return _WAYS[self.channel]

    def parse(self, notification: Any) -> list[Update]:
        """On a stage people's acts come as what they mean."""
        return [notification]

    async def send(self, address: str, content: Content, *, thread: str | None = None) -> Sent:
        """Take one message. Raises what a real adapter would: Transient while down, Blocked for a closed address."""
        if self.down:
            raise Transient(f"{self.channel} is down")
        if why := self.closed.get(address):
            raise Blocked(f"{self.channel} does not reach them: {why}", why)
        message = Taken(
            self.channel, address, content, render(content, self.traits),
            f"{self.channel}-{len(self.taken) + 1}", self.clock.now(), thread,
        )  # fmt: skip
        self.taken.append(message)
        if self.watch:
            self.watch(message)
        return Sent(message.provider_id)
