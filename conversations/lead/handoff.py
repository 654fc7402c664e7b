"""A conversation in the hands of people."""

from datetime import datetime, timedelta
from typing import ClassVar, Literal, Self, get_args

import msgspec

from conversations.lead.addresses import Recipient
from conversations.lead.part import Merging, Part, copy_fields, latest
from conversations.lead.reason import Reason

Gravity = Literal["question", "request", "person", "trouble"]
"""What a case is, the gravest last: something not known, something to be done, a wish to talk, a grievance."""
GRAVITIES: tuple[Gravity, ...] = get_args(Gravity)


_LATELY = timedelta(days=14)
"""How long after a case was closed words are read as being about it."""
_SORE = timedelta(days=30)
_AWAITED = timedelta(days=60)
Owed = Literal["money", "promise"]
"""What somebody whose case was closed still waits for."""


_FRESH = timedelta(hours=12)
"""How long nothing is sold to who was let down, even though nobody has come to them yet."""


class Handoff(msgspec.Struct, omit_defaults=True):
    """A case in the hands of people. While `owner` is set the bot is silent to the lead."""

    id: str
    reason: Reason
    opened_at: datetime
    owner: str | None = None  # name of the member of staff who took it
    taken_at: datetime | None = None
    own_phone: bool = False  # they answer from the business's own phone
    last_word_at: datetime | None = None  # when either side last wrote while a person had it
    alerts: int = 0  # how often staff were told of it so far
    waits_since: datetime | None = None  # the lead's first word that whoever has it has not answered
    owner_at: Recipient | None = None  # where they took it, if not in the staff chat
    gravity: Gravity = "person"
    words: str = ""  # those that brought it about
    taken: str = ""  # what of a booking was read back to them
    questions: tuple[str, ...] = ()  # that staff were asked and have not answered
    likely: tuple[str, ...] = ()  # of these, those that were answered by what is most like them
    details_asked_at: datetime | None = None  # when the lead was asked for what is needed to do something
    nudged_at: datetime | None = None  # when staff were last told that the lead asks again
    told_there_at: datetime | None = None  # when the lead last heard who has the conversation
    sorry_at: datetime | None = None  # when the lead was told that nobody came in time


class Settled(msgspec.Struct, frozen=True):
    """A question that staff answered last: one press keeps the answer for the next who asks."""

    question: str
    answer: str


class Handoffs(Part):
    """The handoff that is open, if one is, and what was said of it."""

    stored_as: ClassVar[str] = "handoff"

    open: Handoff | None = None
    told_at: datetime | None = None  # when the lead was last told that somebody is coming
    resumed_at: datetime | None = None  # since when they are out of the hands of people
    settled: Settled | None = None
    owed: Owed | None = None
    let_down_at: datetime | None = None  # when they last told of being let down

    def still_owes(self, now: datetime) -> bool:
        """Whether something they were promised has not come; after two months nobody waits for it any more."""
        return self.owed is not None and (self.resumed_at is None or now - self.resumed_at < _AWAITED)

    def was_let_down(self, now: datetime) -> bool:
        """Whether they were let down lately: nobody presses them to buy meanwhile."""
        return self.let_down_at is not None and now - self.let_down_at < _SORE

    def had_case(self, now: datetime) -> bool:
        """Whether a case of theirs was closed lately, and none is open."""
        return self.open is None and self.resumed_at is not None and now - self.resumed_at <= _LATELY

    def is_asked_to(self, request: str) -> bool:
        """Whether what is open is this that they want done ("where_is_it": to find out where an order is)."""
        return self.open is not None and self.open.reason.values.get("request") == request

    def is_grieved(self) -> bool:
        """True while somebody let down waits for a person: nothing is sold to them."""
        return self.open is not None and self.open.gravity == "trouble"

    def is_sore(self, now: datetime) -> bool:
        """True while it hurts: who was let down days ago and writes for something new is served."""
        told_at = self.let_down_at or (self.open.opened_at if self.open else now)
        return self.is_grieved() and now - told_at < _FRESH

    def has_owner(self) -> bool:
        """True while a person has the conversation and the bot is silent."""
        return self.open is not None and self.open.owner is not None

    def copy(self) -> Self:
        """See Part."""
        new = copy_fields(self)
        new.open = copy_fields(self.open) if self.open else None
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. The one a person has taken goes on, else the older."""
        both = [handoff for handoff in (self.open, other.open) if handoff is not None]
        self.open = min(both, key=lambda handoff: (handoff.owner is None, handoff.opened_at), default=None)
        self.settled = self.settled or other.settled
        self.owed = self.owed or other.owed
        self.told_at = latest(self.told_at, other.told_at)
        self.resumed_at = latest(self.resumed_at, other.resumed_at)
        self.let_down_at = latest(self.let_down_at, other.let_down_at)
