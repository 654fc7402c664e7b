"""What is known of one lead: the value a decision starts from and ends with.

The whole of it is stored as one JSON document beside a few indexed columns, so reading a lead is one row.
Times are aware UTC.
"""

from datetime import datetime
from enum import StrEnum

import msgspec

from conversations.lead.addresses import Channel, Reach
from conversations.lead.content import Choice, Language, Line


class Stage(StrEnum):
    """Where a lead stands on the way from a first hello to recommending the business."""

    AWARENESS = "awareness"
    INTEREST = "interest"
    EVALUATION = "evaluation"
    DECISION = "decision"
    PURCHASE = "purchase"
    USE = "use"
    LOYALTY = "loyalty"


class Consent(msgspec.Struct, frozen=True, omit_defaults=True):
    """Proof that advertising was agreed to (or not): the wording, when and where."""

    marketing: bool
    text: str
    at: datetime
    source: str


class OpenOffer(msgspec.Struct, omit_defaults=True):
    """A personal single-use code given to this lead. `ends_at` is real: afterwards it is not offered or honoured."""

    offer: str
    code: str
    issued_at: datetime
    ends_at: datetime
    used_at: datetime | None = None


class Handoff(msgspec.Struct, omit_defaults=True):
    """A case in the hands of people. While `owner` is set the bot is silent to the lead."""

    id: str
    reason: str
    opened_at: datetime
    owner: str | None = None  # name of the member of staff who took it
    taken_at: datetime | None = None
    own_phone: bool = False  # they answer from the business's own phone
    last_word_at: datetime | None = None  # when either side last wrote while a person had it
    alerts: int = 0  # how often staff were told of it so far
    waits_since: datetime | None = None  # the lead's first word that whoever has it has not answered
    owner_at: tuple[Channel, str] | None = None  # where they took it, if not in the staff chat


class Progress(msgspec.Struct, omit_defaults=True):
    """How far a lead has come in a sequence. Kept after they have left it: it decides whether they may enter again."""

    entered_at: datetime
    entries: int = 1  # how many times they have been in it
    step: str | None = None  # where they stand; None once they are out
    since: datetime | None = None  # since when they stand there: waits are counted from here
    done: tuple[str, ...] = ()  # steps whose message was queued in this entry: none is sent twice
    sent_at: datetime | None = None  # when this entry's last message was queued
    heard_at: datetime | None = None  # when they last said something while in it
    ended_at: datetime | None = None
    outcome: str | None = (
        None  # "finished", "goal", "refused", "replied", "exit", "gone" (the step was taken out)
    )


class Lead(msgspec.Struct, omit_defaults=True, kw_only=True):
    """A person, from the first hello on."""

    id: str
    created_at: datetime
    name: str | None = None
    phone: str | None = None  # E.164 digits with "+", or None while unknown
    email: str | None = None
    language: Language | None = None
    stage: Stage = Stage.AWARENESS
    source: str | None = None
    campaign: str | None = None
    interest: str | None = None
    birthday: str | None = None  # ISO date
    tags: list[str] = []
    external_id: str | None = None
    reach: list[Reach] = []
    chosen: Channel | None = None  # where they asked to be written to, until they write somewhere themselves
    consents: list[Consent] = []  # newest last; the ledger is never rewritten
    refused_at: datetime | None = None  # said stop: nothing proactive on any channel while set
    greeted_at: datetime | None = None
    first_inbound_at: datetime | None = None
    last_inbound_at: datetime | None = None
    last_outbound_at: datetime | None = None
    bought_at: datetime | None = None
    misses: int = 0  # questions in a row that were not understood
    fallbacks: int = 0  # how many fallbacks were ever sent: the next one takes the next wording
    choices: list[Choice] = []  # what was last offered: a typed "2" means the second of these
    shown_reviews: list[str] = []
    asked: dict[str, int] = {}  # answer id → times it was given
    worries: list[str] = []  # topics hesitated over, newest last
    offers: list[OpenOffer] = []
    handoff: Handoff | None = None
    touched: dict[str, datetime] = {}  # touch id → when it was sent
    clicked: dict[str, datetime] = {}  # link id → first click
    sequences: dict[str, Progress] = {}  # sequence id → how far they have come
    timezone: str | None = None  # IANA name, where told; else it follows from the phone number
    written_to: list[datetime] = []  # proactive messages of the last seven days, for the caps
    recent: list[Line] = []  # the last few things said, newest last
    journey: str | None = None  # version of the journey this conversation is on
    extra: dict[str, str] = {}

    def allows_advertising(self) -> bool:
        """True when the latest consent says yes and nothing was refused since (Communications Law, section 30A)."""
        return self.refused_at is None and bool(self.consents) and self.consents[-1].marketing

    def reach_on(self, channel: Channel) -> Reach | None:
        """The usable address on a channel, most recently used first."""
        usable = [r for r in self.reach if r.channel is channel and r.unreachable is None]
        never = datetime.min.replace(tzinfo=self.created_at.tzinfo)
        return max(usable, key=lambda r: r.last_inbound_at or never, default=None)
