"""What follows from a decision. All effects of one decision are committed in one transaction, then carried out."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from conversations.lead.addresses import Channel
from conversations.lead.content import Content, Kind
from conversations.lead.lead import Lead

EntryKind = Literal[
    "inbound", "outbound", "stage", "timer", "handoff", "consent", "purchase", "offer", "click", "merge", "lead",
    "held", "staff", "failed", "sequence",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Send:
    """A message to the lead. `why` ends up on the timeline.

    `channel` None means the lead's best channel. `reply` messages go ahead of proactive ones. `key` makes it unique
    for the lead: a second one with the same key is not queued. After `lapses_at` it is dropped instead of sent late.
    """

    content: Content
    why: str
    kind: Kind = "service"
    channel: Channel | None = None
    reply: bool = True
    key: str | None = None
    lapses_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Withdraw:
    """What is queued for the lead, and was not sent yet, won't go out: what nobody asked for, `answers` too if so said.

    Only messages whose key starts with `prefix` ("" for all). What this very decision sends is not meant.
    """

    why: str
    prefix: str = ""
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Hold:
    """A message that was due and is not sent; the reason is kept on the timeline."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Record:
    """A line on the lead's timeline."""

    kind: EntryKind
    text: str
    why: str
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class StartTimer:
    """A timer row. `key` is unique within the lead: starting it again moves it."""

    key: str
    purpose: str
    due_at: datetime
    lapses_at: datetime | None = None
    data: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StopTimers:
    """Pending timers whose key starts with `prefix` are cancelled ("" stops them all)."""

    prefix: str
    why: str


@dataclass(frozen=True, slots=True)
class TellStaff:
    """A message to staff about this lead's handoff.

    `alert` marks one that carries the buttons and goes to everybody who is to be alerted; the others go to the staff
    chat alone. `again` counts how often it was repeated; `contact` is somebody further who is told as well, as
    (channel, E.164 number or chat id).
    """

    content: Content
    handoff: str
    alert: bool = False
    again: int = 0
    contact: tuple[Channel, str] | None = None
    alone: bool = False  # told to `contact` only


@dataclass(frozen=True, slots=True)
class Identify:
    """The lead turned out to own this address or number (`kind`: "phone" or a channel's name).

    If another lead has it, the two are one person and are merged.
    """

    kind: str
    address: str


Effect = Send | Withdraw | Hold | Record | StartTimer | StopTimers | TellStaff | Identify


@dataclass(frozen=True, slots=True)
class Decision:
    """The lead as it now is, and what follows, in order."""

    lead: Lead
    effects: tuple[Effect, ...]
