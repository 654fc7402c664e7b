"""What the page and the tests' driver post: one typed body for each thing that can be done."""

from typing import Any, Literal

import msgspec

from bot.sandbox.world.faults import Trouble
from bot.sandbox.world.people import MessageKind

ChannelName = Literal["whatsapp", "telegram", "sms"]


class NewPerson(msgspec.Struct):
    """Somebody with a phone; the phone names them."""

    name: str
    phone: str | None = None
    telegram_id: int | None = None
    language: str | None = None
    lid: str | None = None
    has_whatsapp: bool | None = None
    takes_sms: bool | None = None
    blocks_telegram: bool | None = None


class Say(msgspec.Struct):
    """A person writes."""

    person: str
    channel: ChannelName
    text: str
    quotes: str | None = None
    repeats: int = 1


class Share(msgspec.Struct):
    """A person sends a picture, a voice note, a location, a contact …"""

    person: str
    channel: ChannelName
    kind: MessageKind
    caption: str = ""
    media: str | None = None
    details: dict[str, Any] = {}
    repeats: int = 1


class Press(msgspec.Struct):
    """A person taps a button (label or data)."""

    person: str
    channel: ChannelName
    message: str
    button: str


class React(msgspec.Struct):
    """A person puts an emoji on a message of the bot's."""

    person: str
    channel: ChannelName
    message: str
    emoji: str | None = None


class Edit(msgspec.Struct):
    """A person changes what they wrote."""

    person: str
    channel: ChannelName
    message: str
    text: str


class Delete(msgspec.Struct):
    """A person deletes what they wrote."""

    person: str
    channel: ChannelName
    message: str


class GroupAct(msgspec.Struct):
    """A member of staff writes or sends something in the group, or taps a button (`message` and `button`)."""

    text: str = ""
    reply_to: str | None = None
    thread: str | None = None
    kind: MessageKind = "text"
    media: str | None = None
    details: dict[str, Any] = {}
    message: str | None = None
    button: str | None = None
    name: str = "Noa"


class Topic(msgspec.Struct):
    """A topic of the staff group."""

    thread: str


class NewFile(msgspec.Struct):
    """A file to be sent later. `content` comes as base64."""

    type: str
    content: bytes
    suffix: str = ""


class Owner(msgspec.Struct):
    """Somebody answers from the business's own WhatsApp."""

    person: str
    text: str


class Break(msgspec.Struct):
    """A fault to inject."""

    channel: ChannelName
    status: Trouble
    method: str | None = None
    times: int | None = 1
    retry_after: float | None = None
    address: str | None = None
    words: str | None = None


class Upgrade(msgspec.Struct):
    """The staff group becomes a supergroup. Where the bot is not `told`, it hears of it when it writes there."""

    id: int
    told: bool = True


class State(msgspec.Struct):
    """A state of the WhatsApp account."""

    state: str
    until: int | None = None


class SetClock(msgspec.Struct):
    """The bot's time, ISO with an offset, for the bubbles."""

    now: str
