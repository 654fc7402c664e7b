"""What follows from a decision. All effects of one decision are committed in one transaction, then carried out.

These are the ones every capability may want; a capability that keeps something of its own adds effects of its own,
and `storage` the function that writes them.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from conversations.lead.addresses import Address, Channel, Recipient
from conversations.lead.content import Content, Kind
from conversations.lead.lead import Lead
from conversations.turn.facts import Fact, Reason, Why
from conversations.turn.keys import Key
from conversations.turn.resources import Resource


@dataclass(frozen=True, slots=True)
class Effect:
    """Something that is to be written down or carried out."""

    @property
    def behind(self) -> Resource | None:
        """The resource behind which something changes by it; None: none."""
        return None

    def change(self, kept: Any) -> Any:
        """What stands behind that resource, as it is afterwards."""
        return kept


@dataclass(frozen=True, slots=True)
class Send(Effect):
    """A message to the lead. `why` ends up on the timeline.

    `channel` None means the lead's best channel. `reply` messages go ahead of proactive ones. `key` makes it unique
    for the lead: a second one with the same key is not queued. After `lapses_at` it is dropped instead of sent late.
    """

    content: Content
    why: Why
    kind: Kind = "service"
    channel: Channel | None = None
    reply: bool = True
    key: Key | None = None
    lapses_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Withdraw(Effect):
    """What is queued for the lead, and was not sent yet, won't go out: what nobody asked for, `answers` too if so said.

    Only messages of this `purpose` and `subject`, where they are given. What this very decision sends afterwards is
    not meant.
    """

    why: Reason
    purpose: str | None = None
    subject: str | None = None
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Note(Effect):
    """A fact is written down. `status` is that of a message it stands for: "held", "moved"."""

    fact: Fact
    why: Why = ()
    channel: Channel | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class StartTimer(Effect):
    """A timer row. Starting one whose key is there already moves it. `data` is the capability's own."""

    key: Key
    due_at: datetime
    lapses_at: datetime | None = None
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StopTimers(Effect):
    """Pending timers are cancelled: all of the lead's, or those of this purpose, subject and part."""

    why: Reason
    purpose: str | None = None
    subject: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class TellStaff(Effect):
    """A message to staff about this lead's handoff.

    `alert` marks one that carries the buttons and goes to everybody who is to be alerted; the others go to the staff
    chat alone. `again` counts how often it was repeated; `contact` is somebody further who is told as well, `alone`
    only they.
    """

    content: Content
    handoff: str
    alert: bool = False
    again: int = 0
    contact: Recipient | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Identify(Effect):
    """The lead turned out to own this address. If another lead has it, the two are one person and are merged."""

    address: Address


@dataclass(frozen=True, slots=True)
class Reserve(Effect):
    """So much is taken from a resource."""

    resource: Resource
    count: int = 1


@dataclass(frozen=True, slots=True)
class Release(Effect):
    """So much is given back to a resource."""

    resource: Resource
    count: int = 1


@dataclass(frozen=True, slots=True)
class Adjust(Effect):
    """There is so much of a resource from now on; None: no limit of its own. What was taken stays taken."""

    resource: Resource
    capacity: int | None


@dataclass(frozen=True, slots=True)
class Decision:
    """The lead as it now is, and what follows, in order."""

    lead: Lead
    effects: tuple[Effect, ...]
