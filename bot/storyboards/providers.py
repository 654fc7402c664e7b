"""Stands where the providers stand: takes what the bot sends, in the shape a phone shows, or fails as it is told."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.channels.base import Capabilities, Sent, Update
from bot.channels.render import Rendered, render
from bot.channels.sms import adapter as sms
from bot.channels.telegram import adapter as telegram
from bot.channels.whatsapp import adapter as whatsapp
from bot.clock import Clock
from bot.errors import Blocked, Transient
from conversations.lead.addresses import Channel
from conversations.lead.content import Content

CAPABILITIES: dict[Channel, Capabilities] = {
    Channel.SMS: sms.CAPABILITIES,
    Channel.TELEGRAM: telegram.CAPABILITIES,
    Channel.WHATSAPP: Capabilities(
        Channel.WHATSAPP, buttons=0, button_label_limit=whatsapp.BUTTON_LABEL, link_buttons=False,
        text_limit=whatsapp.TEXT_LIMIT, media=True, starts_chats=True, numbered=True,
    ),  # as it is without WHATSAPP_BUTTONS
}  # fmt: skip


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
    def capabilities(self) -> Capabilities:
        """What the network can do."""
        return CAPABILITIES[self.channel]

    @capabilities.setter
    def capabilities(self, _: Capabilities) -> None:
        raise AttributeError("a network's capabilities are its own")

    async def open(self) -> None:
        """Nothing to open."""

    async def close(self) -> None:
        """Nor to close."""

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
            self.channel, address, content, render(content, self.capabilities),
            f"{self.channel}-{len(self.taken) + 1}", self.clock.now(), thread,
        )  # fmt: skip
        self.taken.append(message)
        if self.watch:
            self.watch(message)
        return Sent(message.provider_id)
