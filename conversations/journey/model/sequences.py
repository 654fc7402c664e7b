"""What happens to a lead in time."""

from datetime import time, timedelta
from typing import Annotated, Literal

from pydantic import Field

from conversations.journey.model.base import Id, JourneyPart, Text
from conversations.lead.addresses import Channel
from conversations.lead.content import Kind, Language
from conversations.lead.lead import Stage


class Touch(JourneyPart):
    """One planned contact. A sequence sends it; without sequences.yaml it is sent `after` a lead's last word."""

    after: timedelta | None = None
    kind: Kind = "advertising"
    stages: tuple[Stage, ...] = (Stage.AWARENESS, Stage.INTEREST, Stage.EVALUATION, Stage.DECISION)
    text: Text
    reason: Text  # why it is sent, for staff; shown on the timeline
    review: bool = False
    offer: bool = False
    gives: Id | None = None  # the code of this offer, which is given where it is named
    asks: bool = False  # it asks something of a customer: one thing a week, with surveys and reviews
    buttons: tuple[Id, ...] = ()
    lapses: timedelta = timedelta(hours=24)


class Condition(JourneyPart):
    """What is known of a lead. Everything that is given must hold; nothing given holds always."""

    stages: tuple[Stage, ...] = ()
    worry: Id | None = None  # they hesitated over this topic
    tag: str | None = None
    language: Language | None = None
    channel: Channel | None = None  # where they would be written to
    source: str | None = None
    campaign: Id | None = None
    bought: bool | None = None
    item: Id | None = None  # the order that lets them in, or did, is of this product
    has: Id | None = None  # they bought this product, and did not give it back
    consent: bool | None = None  # they agreed to advertising, and did not refuse since
    replied: bool | None = None  # they wrote since they entered the sequence
    clicked: Id | None = None  # they opened this link
    open_offer: bool | None = None  # they hold a code that is still good


class Way(JourneyPart):
    """One branch: where to go on when something is known."""

    when: Condition
    then: Id


class Step(JourneyPart):
    """One step of a sequence. Exactly one of the things it does is given; then it goes on to the next, or to `then`.

    Steps only ever lead forward, so everybody comes to an end.
    """

    quiet: timedelta | None = None  # waits until their last word is that long ago
    wait: timedelta | None = None  # waits that long
    used_up: bool = False  # waits as long as what they bought lasts
    at: time | None = None  # waits for this time of day where the lead is; beside a wait: once that is over
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


class Sequence(JourneyPart):
    """What happens to a lead in time, step by step.

    `starts` names what lets them in: their first contact and every word after it ("contact"), a hesitation, a
    link they opened, a purchase, an order that has arrived ("delivery").

    `again` says what happens when it occurs once more: nothing ever ("once"), the sequence begins anew
    ("restart"), or only those who have left it, `rest` ago at least, enter again ("not_while_in").
    `on_reply`: a word of theirs starts the wait they are in anew ("pause"), ends the sequence ("end"), or changes
    nothing ("ignore").
    """

    name: Text
    starts: Literal["contact", "hesitation", "link", "purchase", "delivery"] = "contact"
    when: Condition = Condition()
    goal: Condition = Condition(bought=True)
    again: Literal["once", "restart", "not_while_in"] = "not_while_in"
    rest: timedelta = timedelta(days=60)
    on_reply: Literal["pause", "end", "ignore"] = "pause"
    steps: dict[Id, Step] = Field(min_length=1)
