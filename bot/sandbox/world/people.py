"""People with phones, and what they see on them."""

import itertools
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Literal

MessageKind = Literal[
    "text", "image", "voice", "video", "audio", "document", "sticker", "location", "contact", "poll", "service"
]  # fmt: skip
Status = Literal["pending", "sent", "delivered", "read", "failed"]


@dataclass(slots=True)
class Person:
    """A customer, and what providers find when they try to reach them."""

    id: str
    name: str
    phone: str  # E.164
    telegram_id: int
    language: str = "he"
    username: str | None = None
    lid: str | None = None  # WhatsApp shows this id ("…@lid") in place of the number
    has_whatsapp: bool = True
    takes_sms: bool = True
    blocks_telegram: bool = False

    def address(self, channel: str) -> str:
        """Where a provider knows this person on a channel."""
        if channel == "whatsapp":
            return self.lid or f"{self.phone.lstrip('+')}@c.us"
        return str(self.telegram_id) if channel == "telegram" else self.phone


@dataclass(slots=True)
class PhoneButton:
    """Something to tap under a message. `data` comes back when it is tapped; a link has a `url` instead.

    A key of a keyboard that stands in place of letters sends its words, or the owner's own contact.
    """

    label: str
    data: str = ""
    url: str | None = None
    key: Literal["words", "contact"] | None = None


@dataclass(slots=True)
class Span:
    """A styled stretch of a text, in UTF-16 units as Telegram counts them."""

    kind: str
    offset: int
    length: int
    url: str | None = None


@dataclass(slots=True)
class Message:
    """One bubble. `mine` means the phone's owner wrote it; in the staff group, that a member of staff did."""

    id: int
    channel: str
    address: str
    text: str
    at: datetime
    mine: bool
    provider_id: str
    kind: MessageKind = "text"
    status: Status = "sent"
    author: str | None = None
    rows: list[list[PhoneButton]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    media: str | None = None
    details: dict[str, Any] = field(default_factory=dict)
    quotes: str | None = None  # provider id of the message this one answers
    thread: str | None = None
    reaction: str | None = None
    edited: bool = False
    deleted: bool = False
    chosen: str | None = None  # the button or vote that was picked
    asks: bool = False  # an answer to it is asked for right away (Telegram's ForceReply)

    def buttons(self) -> list[PhoneButton]:
        """Every button, in reading order."""
        return [button for row in self.rows for button in row]

    def button(self, words: str) -> PhoneButton | None:
        """The button with this label or data; the closest label that contains the words otherwise."""
        exact = (b for b in self.buttons() if words in (b.label, b.data))
        near = (b for b in self.buttons() if words in b.label)
        return next(exact, None) or next(near, None)

    def shown(self) -> dict[str, Any]:
        """The message as JSON-ready values."""
        return asdict(self)


@dataclass(slots=True)
class Chat:
    """What one phone shows on one channel; or the staff group."""

    channel: str
    address: str
    messages: list[Message] = field(default_factory=list)
    topics: dict[str, str] = field(default_factory=dict)
    activity: str | None = None
    unread: list[Message] = field(default_factory=list)  # the person's own, until the bot has looked at them
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))  # of its messages, on Telegram

    def last(self, *, mine: bool) -> Message | None:
        """The newest message from that side."""
        return next((m for m in reversed(self.messages) if m.mine is mine), None)
