"""What every channel is: it parses what a provider posts, sends a message, and declares what it can do.

Channels hold no business rule. A message is shaped for them by `render` from their traits alone.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol, runtime_checkable

from bot.channels.traits import Traits
from conversations.lead.addresses import Channel
from conversations.lead.content import Content, Media
from conversations.turn.given import Entrance
from conversations.turn.inputs import Announced, Pressed, Said, Shared, Started

DeliveryStatus = Literal["sent", "delivered", "read", "failed"]


@dataclass(frozen=True, slots=True)
class Inbound:
    """One thing a person did on a channel, as parsed from a provider's notification.

    `key` identifies it for deduplication (provider's message id, plus what makes an edit or a vote distinct).
    `address` is where to answer; `phone` the sender's E.164 number where the provider tells it.
    """

    channel: Channel
    key: str
    address: str
    input: Said | Pressed | Shared | Started | Announced
    at: datetime | None = None
    name: str | None = None
    phone: str | None = None
    language: str | None = None  # the language of the sender's app, where told
    thread: str | None = None  # the topic of the chat that it was written in
    proof: str | None = None  # the message of ours that they tapped or answered: it arrived
    alias: str | None = (
        None  # another address that this may be; where that is somebody's already, it is, and no phone
    )


@dataclass(frozen=True, slots=True)
class StatusUpdate:
    """A provider's word on a message sent earlier."""

    channel: Channel
    provider_id: str
    status: DeliveryStatus
    reason: str | None = None
    unreachable: bool = False  # the address can't be written to: no account, blocked
    account: bool = False  # it failed for the account's sake, whoever it was for
    address: str | None = None  # whom it was for, where that is told
    phone: str | None = None  # likewise, as E.164
    alias: str | None = (
        None  # likewise, as an id that tells no number: theirs, wherever the message was sent to
    )


@dataclass(frozen=True, slots=True)
class StaffInbound:
    """Something staff did: a message in the staff chat, a tap on an alert, or a reply typed on the business's phone.

    `lead_address` is set for the business's own phone (the chat it was typed in), with `lead_phone` (E.164) where the
    chat tells it; `replies_to` is the provider's id of
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
    lead_phone: str | None = None
    lead_alias: str | None = None  # as for Inbound
    callback: str | None = None  # what a tap is acknowledged by
    about: str | None = None  # what a button of the answered message carries
    thread: str | None = None  # forum topic
    media: Media | None = None  # a file they sent
    is_receipt: bool = False  # no more is known than that something was sent
    is_guess: bool = False  # nor whether it was a program that sent it
    answers_bot: bool = False  # the message they answered is a bot's
    unsigned: bool = False  # written as the group itself: `by` names nobody


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


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A notification in a shape that reading stumbled over; `error` names what it stumbled with."""

    channel: Channel
    error: str


@dataclass(frozen=True, slots=True)
class GroupMoved:
    """A group has another address from now on."""

    channel: Channel
    old: str
    new: str


Update = GroupMoved | Inbound | StatusUpdate | StaffInbound | ChannelState | ReachChanged | NotUnderstood


@dataclass(frozen=True, slots=True)
class Sent:
    """A message a provider took. `provider_id` is what its receipts will name; None where its answer can't be read."""

    provider_id: str | None


class Adapter(Protocol):
    """One channel. All methods raise only errors of `bot.errors`."""

    traits: Traits

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


@runtime_checkable
class Numbered(Protocol):
    """A network whose notifications tell the business's own number."""

    def find_own_number(self, notification: Any) -> str | None:
        """The number (E.164) that a notification is addressed to, where it tells it. Never raises."""
        ...


@runtime_checkable
class Inviting(Protocol):
    """A network on which people can begin a chat with the business themselves."""

    def find_way(self, numbers: Collection[str]) -> Entrance | None:
        """How that is done; None while it is not known. `numbers` are the business's own that were learned (E.164)."""
        ...


@runtime_checkable
class Recalling(Protocol):
    """A network whose provider can be asked what it took, after an attempt that came to no answer."""

    async def find_taken(self, address: str, content: Content, *, lately: bool) -> Sequence[str]:
        """Ids of all messages just like this one that it took for the address within a day; `lately`: in minutes.

        Raises SendError.
        """
        ...


@runtime_checkable
class Following(Protocol):
    """A network whose groups may get another address. To everybody else they keep the one they had first."""

    def follow(self, old: str, new: str) -> None:
        """A group has moved."""
        ...


@runtime_checkable
class Forum(Protocol):
    """A network whose chats may have topics."""

    async def is_forum(self, chat: str) -> bool:
        """Whether a chat has topics."""
        ...

    async def create_topic(self, chat: str, name: str) -> str:
        """Make a topic; gives what `send` takes as its thread."""
        ...


@runtime_checkable
class Acknowledging(Protocol):
    """A network whose buttons wait for word that their tap was heard."""

    def find_tap(self, notification: Any) -> str | None:
        """What identifies the tap in a notification; None where it is none. Never raises."""
        ...

    async def acknowledge(self, tap: str, notice: str | None = None) -> None:
        """Say so, with a short notice for whoever tapped. Never fails."""
