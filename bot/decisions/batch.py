"""Everything one transaction will write, and what its decisions need to know."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.arrivals import Arrival
from bot.decisions.fresh import Random
from conversations.lead.addresses import Address, Channel, Recipient
from conversations.lead.lead import Lead
from conversations.turn.effects import Effect, StopTimers, Withdraw
from conversations.turn.given import Channels, Entrance, Fresh, Shown
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Resource, Stock
from storage.facts import Noted
from storage.messages import NewMessage, QueuedMessage
from storage.queueing import Claimant
from storage.timers import Fired, Timer
from storage.writing import Written


class MergeNeeded(Exception):
    """Two records are one person: they must be merged before this batch can be decided."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__("two records are one person")
        self.one = one
        self.other = other


class StaleLead(Exception):
    """A lead was merged away or erased between looking it up and locking it: look it up again."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What decisions need to know of the installation."""

    playbook: Playbook
    channels: Channels
    base_url: str
    staff_chat: Recipient | None = None
    staff_phones: tuple[Recipient, ...] = ()
    held: Callable[[], Mapping[Channel, str]] = dict  # accounts that may not be used to write first
    own_numbers: Callable[[], Collection[str]] = tuple  # the business's own: nobody else's
    keep_up: Callable[[AsyncConnection], Awaitable[None]] | None = None  # makes sure that `held` is of now
    claimant: Claimant | None = None  # who sends the answers; None: not this process
    fresh: Fresh = field(default_factory=Random)
    shown: Callable[[], Mapping[tuple[str, str], Shown]] = dict  # what reviews did so far
    ways: Callable[[], Mapping[Channel, Entrance]] = dict  # how chats with the business begin
    quiet: timedelta = timedelta()  # how long words wait for more
    listen: Callable[[list[str]], Awaitable[None]] | None = None  # is told words before they are decided on


@dataclass(slots=True)
class Batch:
    """Everything one transaction will write."""

    now: datetime
    around: Surroundings
    leads: dict[str, Lead] = field(default_factory=dict)
    owners: dict[Address, str] = field(default_factory=dict)
    mentioned: dict[Address, str] = field(default_factory=dict)  # whose addresses in words are, not locked
    created: list[str] = field(default_factory=list)
    changed: dict[str, None] = field(default_factory=dict)
    noted: list[Noted] = field(default_factory=list)
    queued: list[NewMessage] = field(default_factory=list)
    queued_of: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """The places in `queued` of each lead's messages: nobody walks through those of all the others."""
    claimed: list[QueuedMessage] = field(default_factory=list)
    """Of these, what this process sends after the commit."""
    claimed_at: float = 0.0  # when these were being claimed, or a little before (monotonic)
    is_more: bool = False  # of these, something that it does not
    timers: dict[str, dict[Key, Timer]] = field(default_factory=dict)  # by lead
    stopped: list[tuple[str, StopTimers]] = field(default_factory=list)
    fired: list[Fired] = field(default_factory=list)
    withdrawn: list[tuple[str, Withdraw]] = field(default_factory=list)
    owned: dict[Address, str] = field(default_factory=dict)
    surprises: dict[Address, Arrival] = field(default_factory=dict)  # owned, and not looked up before
    deciding: Arrival | None = None  # the arrival whose decision is being applied
    stocks: dict[Resource, Stock] = field(default_factory=dict)
    behind: dict[Resource, Any] = field(default_factory=dict)  # what else stands behind resources
    taken: set[Resource] = field(default_factory=set)  # whose stock changed
    written: defaultdict[type[Effect], list[Written[Effect]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """What capabilities keep of their own, by the type of effect."""

    def messages_of(self, lead_id: str) -> list[NewMessage]:
        """What was queued about a lead."""
        return [self.queued[place] for place in self.queued_of.get(lead_id, ())]

    @property
    def all_timers(self) -> list[Timer]:
        """Those of every lead."""
        return [timer for timers in self.timers.values() for timer in timers.values()]

    def queue(self, message: NewMessage) -> None:
        """A message goes out when the transaction is committed."""
        self.queued_of[message.lead_id].append(len(self.queued))
        self.queued.append(message)

    def claim(self, lead_id: str, addresses: tuple[Address, ...], surprise: Arrival | None = None) -> None:
        """These addresses are a lead's, unless they are somebody's already.

        `surprise` is the arrival in whose decision they came out: whose they are was not looked up before.
        """
        for address in addresses:
            if address not in self.owners:
                self.owners[address] = lead_id
                self.owned[address] = lead_id
                if surprise is not None:
                    self.surprises[address] = surprise
