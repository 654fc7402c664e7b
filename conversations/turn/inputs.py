"""What can happen to a conversation. Every input, from a provider, a form, staff or a timer, has a type of its own.

Those of one capability alone (a purchase, say) stand in its room.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from conversations.lead.addresses import Channel, Recipient
from conversations.lead.consent import Consent
from conversations.lead.content import Content, Language, Media
from conversations.lead.year_days import YearDay
from conversations.turn.keys import Key

MediaKind = Literal[
    "contact", "location", "image", "video", "voice", "audio", "document", "sticker", "poll", "reaction", "deleted",
    "call", "invite", "ad", "unreadable", "other",
]  # fmt: skip


class Ad(NamedTuple):
    """An advertisement whose button opened the chat, as the network tells of it."""

    title: str
    id: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """Something happened."""


@dataclass(frozen=True, slots=True)
class Said(Input):
    """Words a lead wrote. `quoted` is the text of the message they answered, where the provider gives it."""

    text: str
    channel: Channel
    quoted: str | None = None
    edited: bool = False
    answered: bool = False  # the network itself has answered: a word that it knows
    ad: Ad | None = None  # what brought them


@dataclass(frozen=True, slots=True)
class Announced(Input):
    """Words from a sender who can't be answered: a company's name in place of a number, a short code."""

    text: str
    channel: Channel


@dataclass(frozen=True, slots=True)
class Pressed(Input):
    """A tap on a button (or a vote in a poll). `choice` is the id it carried; `label` its words, if told."""

    choice: str
    channel: Channel
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Shared(Input):
    """Something that is not words: a picture, a voice note, a contact… `caption` may hold words.

    `phone` is the sender's own number where they shared their own contact (E.164). `link` is where staff find what is
    no file: a place on a map, a contact's number.
    """

    kind: MediaKind
    channel: Channel
    caption: str | None = None
    phone: str | None = None
    media: Media | None = None  # the file itself, for staff
    link: str | None = None
    more: tuple[Media, ...] = ()  # further files of the same message
    album: str | None = None  # what the network calls several that were sent at once
    ad: Ad | None = None  # what brought them


@dataclass(frozen=True, slots=True)
class Started(Input):
    """A Telegram /start, with what the deep link carried."""

    channel: Channel
    payload: str | None = None


@dataclass(frozen=True, slots=True)
class Submitted(Input):
    """A form, a CRM or a CSV row brought a lead."""

    name: str | None = None
    phone: str | None = None
    email: str | None = None
    source: str | None = None
    campaign: str | None = None
    variant: str | None = None  # of the page or advertisement
    channel: Channel | None = None
    language: Language | None = None
    interest: str | None = None
    birthday: date | YearDay | None = None
    timezone: str | None = None
    tags: tuple[str, ...] = ()
    consent: Consent | None = None
    external_id: str | None = None
    referral: str | None = None  # a friend's link, as it was filled in
    quiet: bool = False  # they are noted, and not greeted
    bulk: bool = False  # one of many at once: its greeting waits behind answers to people who are writing now


@dataclass(frozen=True, slots=True)
class TimerFired(Input):
    """A timer's moment came. `key` is unique within the lead."""

    key: Key
    due_at: datetime
    lapses_at: datetime | None = None
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Clicked(Input):
    """A tracked link was opened."""

    link: str


@dataclass(frozen=True, slots=True)
class StaffWrote(Input):
    """Staff answered this lead: from the staff chat (`own_phone=False`) or the business's own phone (`True`)."""

    text: str
    by: str
    own_phone: bool = False
    channel: Channel | None = None
    media: Media | None = None
    at: Recipient | None = None  # where they wrote it, if not in the staff chat
    about: str | None = None  # the message of ours that they answered
    is_receipt: bool = False  # only that they wrote is known, by the receipt of it


@dataclass(frozen=True, slots=True)
class StaffPressed(Input):
    """Staff pressed a button of an alert. `at` is where they did it, if not in the staff chat.

    `on_console`: it stood on the lead's page there, where there need not have been an alert.
    """

    action: Literal["take", "reply", "done", "back", "learn"]
    by: str
    at: Recipient | None = None
    on_console: bool = False


@dataclass(frozen=True, slots=True)
class StaffChose(Input):
    """Staff chose something that a capability put to them: `choice` is its id. `at`, `on_console`: see StaffPressed."""

    choice: str
    by: str
    at: Recipient | None = None
    on_console: bool = False
    words: str | None = None  # what they wrote along with it


@dataclass(frozen=True, slots=True)
class Unreachable(Input):
    """A message did not arrive. `key` is its key, if it had one, `lost` what it said.

    `for_good`: the address can't be written to at all; else only this message was lost there.
    """

    channel: Channel
    address: str
    reason: str
    key: Key | None = None
    for_good: bool = True
    lost: Content | None = None


@dataclass(frozen=True, slots=True)
class Reached(Input):
    """A message that was said to be lost did arrive: its address can be written to."""

    channel: Channel
    address: str
