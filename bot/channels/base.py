"""What every channel is: it parses what a provider posts, sends a message, and declares what it can do.

Channels hold no business rule. A message is shaped for them by `render` from their capabilities alone.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

from conversations.lead.addresses import Channel
from conversations.lead.content import Content
from conversations.turn.inputs import Pressed, Said, Shared, Started

DeliveryStatus = Literal["sent", "delivered", "read", "failed"]


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a network can do. Lengths are in the unit its API counts (`text_limit`: characters)."""

    channel: Channel
    buttons: int  # how many tappable choices a message can carry; 0 means numbered text
    button_label_limit: int
    link_buttons: bool  # a choice with a url can be a button
    text_limit: int
    media: bool
    starts_chats: bool  # may write first to somebody who never wrote
    numbered: bool  # choices that do not fit as buttons are written as a numbered list
    segmented: bool = False  # billed by part (SMS)


@dataclass(frozen=True, slots=True)
class Inbound:
    """One thing a person did on a channel, as parsed from a provider's notification.

    `key` identifies it for deduplication (provider's message id, plus what makes an edit or a vote distinct).
    `address` is where to answer; `phone` the sender's E.164 number where the provider tells it.
    """

    channel: Channel
    key: str
    address: str
    input: Said | Pressed | Shared | Started
    at: datetime | None = None
    name: str | None = None
    phone: str | None = None
    language: str | None = None  # the language of the sender's app, where told


@dataclass(frozen=True, slots=True)
class StatusUpdate:
    """A provider's word on a message sent earlier."""

    channel: Channel
    provider_id: str
    status: DeliveryStatus
    reason: str | None = None
    unreachable: bool = False  # the address can't be written to: no account, blocked


@dataclass(frozen=True, slots=True)
class StaffInbound:
    """Something staff did: a message in the staff chat, a tap on an alert, or a reply typed on the business's phone.

    `lead_address` is set for the business's own phone (the chat it was typed in); `replies_to` is the provider's id of
    the staff-chat message that was answered or tapped; `action` the tapped button's id.
    """

    channel: Channel
    key: str
    by: str
    chat: str
    text: str = ""
    replies_to: str | None = None
    action: str | None = None
    lead_address: str | None = None
    callback: str | None = None  # Telegram callback query id, to be answered
    about: str | None = None  # what a button of the answered message carries
    thread: str | None = None  # forum topic
    media: str | None = None  # a file they sent: an address, or "telegram:<file id>"
    media_kind: Literal["image", "video", "voice", "audio", "document"] = "image"
    file_name: str | None = None


@dataclass(frozen=True, slots=True)
class ChannelState:
    """A provider's word on the account itself: "authorized", "yellowCard", "blocked", "suspended", …"""

    channel: Channel
    state: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReachChanged:
    """A person blocked the business (`unreachable` says why) or let it write again (None)."""

    channel: Channel
    key: str
    address: str
    unreachable: str | None
    at: datetime | None = None


Update = Inbound | StatusUpdate | StaffInbound | ChannelState | ReachChanged


@dataclass(frozen=True, slots=True)
class Sent:
    """A message a provider took. `provider_id` is what its receipts will name."""

    provider_id: str


class Adapter(Protocol):
    """One channel. All methods raise only errors of `bot.errors`."""

    capabilities: Capabilities

    async def open(self) -> None:
        """Make ready to send. Must not fail when the provider can't be reached yet."""

    async def close(self) -> None:
        """Release connections."""

    def parse(self, notification: Any) -> list[Update]:
        """Turn one provider notification (decoded JSON or form fields) into what it means; [] when it means nothing.

        Never raises, whatever it is given.
        """
        ...

    async def send(self, address: str, content: Content, *, thread: str | None = None) -> Sent:
        """Render and send one message to an address. Exactly one HTTP attempt."""
        ...
