"""What a story's file holds. Every step is one verb, some with words that say more of it."""

from datetime import date, datetime, timedelta
from typing import Annotated, Any, Literal

from pydantic import Field

from conversations.deliveries.inputs import ParcelStatus
from conversations.journey.model.base import JourneyPart, Text
from conversations.lead.addresses import Channel
from conversations.lead.content import Kind, Language
from conversations.lead.lead import Stage
from conversations.purchases.inputs import Status
from conversations.turn.inputs import MediaKind

Phone = Annotated[str, Field(pattern=r"^\+[1-9]\d{6,14}$")]
Words = tuple[Annotated[str, Field(min_length=1)], ...]


class Protagonist(JourneyPart):
    """Who it is about."""

    name: str | None = None
    phone: Phone = "+972501234567"
    channel: Channel = Channel.WHATSAPP
    language: Language | None = None  # of their Telegram app
    consent: bool | None = None  # what they tick on a form about advertising; None: it did not ask


class Form(JourneyPart):
    """What they leave on a form beside their name and phone."""

    consent: bool | None = None
    wording: str = "אשמח לקבל עדכונים והטבות"  # what they agreed to
    channel: Channel | None = None
    language: Language | None = None
    source: str | None = None
    campaign: str | None = None
    interest: str | None = None
    timezone: str | None = None
    birthday: date | None = None
    tags: tuple[str, ...] = ()


class Purchase(JourneyPart):
    """What they ordered, and how the order stands now."""

    item: str
    amount: float = Field(ge=0)
    order: str | None = None  # None: a new one each time
    status: Status = "paid"
    refunded: float = Field(default=0, ge=0)  # in all
    code: str | None = None  # as they wrote it in the shop


class ParcelMove(JourneyPart):
    """How a parcel of theirs stands now."""

    status: ParcelStatus
    order: str | None = None  # None: the one they placed last
    parcel: str = ""


class StaffAct(JourneyPart):
    """One thing a member of staff does: presses a button of the alert, or writes."""

    by: str
    does: (
        Literal["take", "reply", "done", "back", "held", "no_show", "publish", "hide", "hide-private"] | None
    ) = None
    writes: str | None = None
    own_phone: bool = False  # writes on the business's own WhatsApp instead of the staff chat


class AccountState(JourneyPart):
    """What a provider says of the business's own account."""

    channel: Channel = Channel.WHATSAPP
    state: str
    until: datetime | None = None


class EventAct(JourneyPart):
    """What happens to the event that comes next, in this order."""

    capacity: int | None = None
    page: dict[str, str] | None = (
        None  # they register on a page: `name`, and answers to the form by their ids
    )
    others: int = Field(default=0, ge=0, le=50)  # so many others register
    give_up: int = Field(default=0, ge=0, le=50)  # so many of them cancel
    later: timedelta | None = None  # it moves by so much
    earlier: timedelta | None = None
    status: Literal["open", "cancelled"] | None = None
    scanned: Literal["them", "others"] | None = None  # who was let in at the door


class BroadcastAct(JourneyPart):
    """A broadcast that staff start now, to everybody whom the segment means."""

    text: Text
    kind: Kind = "advertising"
    segment: dict[str, Any] = Field(default_factory=dict)


class StoryStep(JourneyPart):
    """One step. Exactly one of the verbs is given; `at`, `on` and `caption` say more of theirs."""

    # what they do
    form: Form | None = None
    says: str | None = None
    edits: str | None = None
    taps: str | None = None
    sends: MediaKind | None = None
    buys: Purchase | None = None
    delivery: ParcelMove | None = None
    blocks: Channel | None = None
    unblocks: Channel | None = None
    meet: Protagonist | None = None  # from now on it is about somebody else
    # what happens around them
    staff: StaffAct | None = None
    event: EventAct | None = None
    broadcast: BroadcastAct | None = None
    waits: timedelta | None = None
    until: datetime | None = None
    down: Channel | None = None
    up: Channel | None = None
    account: AccountState | None = None
    restarts: bool | None = None
    # what is expected
    sees: Words | None = None
    not_sees: Words | None = None
    silence: bool | None = None
    hears: int | None = Field(default=None, ge=0)
    staff_sees: Words | None = None
    stage: Stage | None = None
    timeline: Words | None = None
    not_timeline: Words | None = None
    # more of a verb; `on` alone is one
    on: Channel | None = None
    at: datetime | None = None
    caption: str | None = None


DOES = ("form", "says", "edits", "taps", "sends", "buys", "delivery", "blocks", "unblocks", "meet", "staff", "event",
        "broadcast", "waits", "until", "down", "up", "account", "restarts")  # fmt: skip
EXPECTS = (
    "sees", "not_sees", "silence", "hears", "staff_sees", "stage", "timeline", "not_timeline",
)  # fmt: skip
MORE = {"on": ("says", "sees", "taps", "sends", "edits"), "at": ("sees",), "caption": ("sends",)}
"""Words that say more of a verb, and of which."""


class Story(JourneyPart):
    """A persona, the moment it begins, and what happens."""

    name: str
    about: str | None = None
    starts: datetime
    person: Protagonist = Protagonist()
    staff_numbers: tuple[Phone, ...] = ()  # WhatsApp numbers that are alerted
    steps: tuple[StoryStep, ...] = Field(min_length=1)
