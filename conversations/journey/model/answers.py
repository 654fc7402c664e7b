"""What is answered, and what goes with an answer: choices, reviews, offers."""

from datetime import date, datetime, time
from typing import Annotated

from pydantic import Field

from conversations.journey.model.base import Id, Part, Text
from conversations.lead.content import Language
from conversations.lead.lead import Stage


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
