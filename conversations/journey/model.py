"""A journey as typed values: what a folder of YAML files is turned into (see `load`).

Everything is frozen: a conversation never changes its journey. Texts are given per language; placeholders such as
`{name}` are filled by the engine and checked at load against `PLACEHOLDERS`.
"""

from datetime import date, datetime, time, timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from conversations.state import Channel, Kind, Language, Stage

PLACEHOLDERS = frozenset(
    {"name", "comma_name", "business", "code", "until", "offer", "stars", "author", "review", "when", "staff", "phone",
     "address", "website", "question"}
)  # fmt: skip
"""`comma_name` is ", Dana" or "" while the name is unknown, so that a text reads well either way."""

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Text = dict[Language, Annotated[str, Field(min_length=1)]]
Weekday = Literal["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]


class Part(BaseModel):
    """Base of every part: frozen, and unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Opening(Part):
    """From when to when on a day, local time: people are there, or the bot may write."""

    opens: time
    closes: time


class Contact(Part):
    """Somebody who is alerted when nobody took a handoff."""

    name: str
    phone: str
    channel: Literal[Channel.WHATSAPP, Channel.SMS] = Channel.WHATSAPP


class Business(Part):
    """Who is speaking."""

    name: Text
    languages: tuple[Language, ...] = Field(min_length=1)  # the first one is used while a lead's is unknown
    timezone: str
    country: str = "IL"
    currency: str = "ILS"
    phone: str
    email: str | None = None
    website: str | None = None
    address: Text | None = None
    staff_hours: dict[Weekday, Opening] = {}
    handoff_after_misses: int = Field(default=2, ge=1)
    handoff_alert_again: timedelta = timedelta(minutes=10)
    handoff_gives_back: timedelta = timedelta(
        hours=24
    )  # a taken conversation in which nobody writes any more
    escalation: tuple[Contact, ...] = ()  # who is alerted next, in order, when staff did not take it


class Button(Part):
    """A choice a message can carry, named by its id. Exactly one of the things it does is given."""

    label: Text
    answer: Id | None = None  # gives this answer
    link: str | None = None  # opens this address (tracked); {phone}, {website} allowed
    handoff: bool = False  # asks for a person
    refuse: bool = False  # stops proactive messages
    agree: bool = False  # agrees to advertising; its label is the wording that is kept as proof
    stage: Stage | None = None  # the signal a tap gives
    menu: bool = False  # shows the next steps again


class Answer(Part):
    """An answer to a question, and the phrases that show how people ask it."""

    topic: Id | None = None  # the worry behind it: chooses the review and the offer. None: a plain fact
    examples: dict[Language, tuple[str, ...]]
    reply: Text
    review: bool = True  # show the best review for the topic, where there is one
    offer: bool = True  # make the offer that runs for the topic, where there is one
    buttons: tuple[Id, ...] = ()
    stage: Stage | None = None


class Review(Part):
    """A customer's words as they wrote them; shown in that wording only."""

    author: str
    stars: int = Field(ge=1, le=5)
    language: Language
    text: str
    topics: tuple[Id, ...] = Field(min_length=1)
    on: date


class Offer(Part):
    """A personal single-use code with a real end. It ends `days` days after it is given, at local time `at`."""

    title: Text
    topics: tuple[Id, ...] = ()  # () means any worry
    days: int = Field(default=1, ge=0)
    at: time = time(20, 0)
    code_prefix: Annotated[str, Field(pattern=r"^[A-Z0-9]{2,10}$")]
    starts: datetime | None = None  # aware; the campaign's own bounds
    ends: datetime | None = None
    limit: int | None = Field(default=None, ge=1)  # how many may be given in all
    button: Id | None = None  # the link to the purchase


class Touch(Part):
    """One planned contact. A sequence sends it; without sequences.yaml it is sent `after` a lead's last word."""

    after: timedelta | None = None
    kind: Kind = "advertising"
    stages: tuple[Stage, ...] = (Stage.AWARENESS, Stage.INTEREST, Stage.EVALUATION, Stage.DECISION)
    text: Text
    reason: Text  # why it is sent, for staff; shown on the timeline
    review: bool = False
    offer: bool = False
    buttons: tuple[Id, ...] = ()
    lapses: timedelta = timedelta(hours=24)


class Condition(Part):
    """What is known of a lead. Everything that is given must hold; nothing given holds always."""

    stages: tuple[Stage, ...] = ()
    worry: Id | None = None  # they hesitated over this topic
    tag: str | None = None
    language: Language | None = None
    channel: Channel | None = None  # where they would be written to
    source: str | None = None
    campaign: Id | None = None
    bought: bool | None = None
    consent: bool | None = None  # they agreed to advertising, and did not refuse since
    replied: bool | None = None  # they wrote since they entered the sequence
    clicked: Id | None = None  # they opened this link
    open_offer: bool | None = None  # they hold a code that is still good


class Way(Part):
    """One branch: where to go on when something is known."""

    when: Condition
    then: Id


class Step(Part):
    """One step of a sequence. Exactly one of the things it does is given; then it goes on to the next, or to `then`.

    Steps only ever lead forward, so everybody comes to an end.
    """

    quiet: timedelta | None = None  # waits until their last word is that long ago
    wait: timedelta | None = None  # waits that long
    wait_for_reply: timedelta | None = (
        None  # waits for a word of theirs that long at most; one leads to `replied`
    )
    send: Id | None = None  # sends this touch
    branch: tuple[Way, ...] | None = None  # the first that holds; none: goes on
    split: dict[Id, Annotated[int, Field(ge=1)]] | None = None  # by weight; a lead always goes the same way
    handoff: Text | None = None  # asks for a person, saying why
    tag: str | None = None  # notes this on the lead
    exit: bool = False  # leaves the sequence
    replied: Id | None = None
    then: Id | None = None


class Sequence(Part):
    """What happens to a lead in time, step by step.

    `starts` names what lets them in: their first contact and every word after it ("contact"), a hesitation, a
    purchase. `again` says what happens when it occurs once more: nothing ever ("once"), the sequence begins anew
    ("restart"), or only those who have left it, `rest` ago at least, enter again ("not_while_in").
    `on_reply`: a word of theirs starts the wait they are in anew ("pause"), ends the sequence ("end"), or changes
    nothing ("ignore").
    """

    name: Text
    starts: Literal["contact", "hesitation", "purchase"] = "contact"
    when: Condition = Condition()
    goal: Condition = Condition(bought=True)
    again: Literal["once", "restart", "not_while_in"] = "not_while_in"
    rest: timedelta = timedelta(days=60)
    on_reply: Literal["pause", "end", "ignore"] = "pause"
    steps: dict[Id, Step] = Field(min_length=1)


class Rules(Part):
    """When, and how often, the bot may write first. Without rules.yaml: what people put up with in the country."""

    hours: dict[Weekday, Opening] | None = None  # None: the country's norm
    holidays: bool = True  # nothing on the country's holidays
    eve_closes: time = time(13)  # the day before a holiday ends then
    closed: dict[date, Text] = {}  # further days, and what they are
    a_day: int = Field(default=1, ge=1)
    a_week: int = Field(default=3, ge=1)
    late: timedelta = timedelta(minutes=15)  # what is later than this was held up by an outage
    spread: timedelta = timedelta(hours=2)  # over how long what an outage held up goes out


class Campaign(Part):
    """A way in: a word to send on WhatsApp or SMS, or a Telegram deep link's payload (the campaign's id)."""

    words: tuple[str, ...] = ()
    source: str | None = None
    greeting: Text | None = None
    language: Language | None = None


class Texts(Part):
    """Everything else the bot says. Lists are variants, taken in turn so that none follows itself."""

    greeting: Text
    greeting_buttons: tuple[Id, ...] = Field(min_length=1)
    hello_again: Text
    menu: Text
    menu_buttons: tuple[Id, ...] = Field(min_length=1)
    fallbacks: tuple[Text, ...] = Field(min_length=2)
    handoff_opened: Text
    handoff_closed_hours: Text  # {when} says when somebody will be there
    handoff_returned: Text
    staff_silent: Text  # a lead writes again while waiting for a person
    refused: Text
    returned: Text
    thanks: Text
    review: Text  # {stars} {author} {review}
    offer: Text  # {offer} {code} {until}
    offer_ended: Text
    already_bought: Text
    purchase: Text
    picture: Text
    voice: Text
    location: Text
    contact: Text
    other_media: Text
    choose_again: Text  # a number that was not on the list
    advertising_head: Text
    advertising_foot: Text
    sms_foot: Text
    agreed: Text | None = None  # answers a button with `agree`


class Journey(Part):
    """The whole of it."""

    version: str  # digest of the files it was read from
    business: Business
    stages: dict[Stage, Text]  # what each stage is called
    buttons: dict[Id, Button]
    answers: dict[Id, Answer]
    reviews: dict[Id, Review]
    offers: dict[Id, Offer] = {}
    touches: dict[Id, Touch] = {}
    sequences: dict[Id, Sequence] = {}
    rules: Rules = Rules()
    campaigns: dict[Id, Campaign] = {}
    texts: Texts

    def in_language(self, text: Text, language: Language | None) -> str:
        """A text in the lead's language, or the business's first one."""
        first = self.business.languages[0]
        return text.get(language or first) or text[first]

    def starts_chats_in_order(self) -> tuple[Channel, ...]:
        """Channels to open a conversation on, best first."""
        return (Channel.WHATSAPP, Channel.SMS)
