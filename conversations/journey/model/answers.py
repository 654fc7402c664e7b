"""What is answered, and what goes with an answer: choices, reviews, offers."""

from datetime import date, datetime, time, timedelta
from typing import Annotated, Literal

from pydantic import Field

from conversations.journey.model.base import Id, JourneyPart, Text, Weekday
from conversations.lead.content import Language
from conversations.lead.lead import Stage

Known = Literal[
    "for_whom", "age", "company", "occasion", "interest", "level", "constraint", "condition", "city", "feeling",
    "status", "standing", "draws",
]  # fmt: skip
"""What may be known of a person, and choose an answer's words (see `conversations.profile`)."""

ACTIONS = ("answer", "link", "handoff", "refuse", "agree", "menu")
"""What a button may do; exactly one of them is given."""


class Button(JourneyPart):
    """A choice a message can carry, named by its id. Exactly one of the things it does is given."""

    label: Text
    answer: Id | None = None  # gives this answer
    link: str | None = None  # opens this address (tracked); {phone}, {website} allowed
    handoff: bool = False  # asks for a person
    refuse: bool = False  # stops proactive messages
    agree: bool = False  # agrees to advertising; its label is the wording that is kept as proof
    stage: Stage | None = None  # the signal a tap gives
    menu: bool = False  # shows the next steps again

    @property
    def action(self) -> str:
        """The one thing it does, by its key; "" where that is only the signal its stage gives."""
        return next((name for name in ACTIONS if getattr(self, name)), "")


class Counts(JourneyPart):
    """Fits where a number of people is named; the reply may say {count}, the {units} they need and their {total}.

    With `of` it fits where a number of these things is named instead ("three large").
    """

    of: tuple[str, ...] = ()  # words in any language, `*` any ending: pie*, large
    least: int = Field(default=2, ge=1)  # from so many people on
    most: int = Field(default=1000, ge=1)
    each: int = Field(default=1, ge=1)  # how many people one unit (a pie, a place) is enough for
    price: int = Field(default=0, ge=0)  # of one unit


class Variant(JourneyPart):
    """Other words for whom something is known of, or who asks it so. Everything that is given must hold."""

    when: dict[Known, str | tuple[str, ...]] = {}
    asks: dict[
        Language, tuple[str, ...]
    ] = {}  # words in the question; `~` up to three between, `*` any ending
    examples: dict[Language, tuple[str, ...]] = {}  # how people ask for these very words
    alone: bool = False  # the words of `asks` bring the answer where nothing else is understood
    firm: bool = False  # the words of `asks` say what is asked, whatever else the question is like
    days: tuple[Weekday, ...] = ()  # the days of the week that are asked for, one of these or several
    counts: Counts | None = None
    buttons: tuple[Id, ...] = ()  # under the reply of words that are firm, in place of the answer's own
    reply: Text


class Doubt(JourneyPart):
    """What reassures who hesitates over an answer's topic: "too expensive" is another thing than "how much"."""

    meets: tuple[
        Id, ...
    ] = ()  # worries the bot knows by itself ("too_expensive", "no_time"; see docs/journey.md)
    examples: dict[Language, tuple[str, ...]] = {}  # how people say it, beside those
    reply: Text
    again: Text | None = None  # the second time
    variants: tuple[Variant, ...] = ()  # for whom something is known of; the first that fits is said


class Answer(JourneyPart):
    """An answer to a question, and the phrases that show how people ask it."""

    title: Text | None = None  # what it is about, in a word or two: "did you mean …?"
    topic: Id | None = None  # the worry behind it: chooses the review and the offer. None: a plain fact
    examples: dict[Language, tuple[str, ...]]
    reply: Text
    again: Text | None = None  # the second time, shorter
    meets: tuple[
        Id, ...
    ] = ()  # what people tell of themselves and it speaks to ("beginner", "diet", "alone")
    variants: tuple[Variant, ...] = ()  # for whom something is known of; the first that fits is said
    apart: bool = False  # its variants' examples choose one of them, and do not speak for the answer at large
    doubt: Doubt | None = None
    review: bool = True  # show the best review for the topic, where there is one
    offer: bool = True  # make the offer that runs for the topic, where there is one
    buttons: tuple[Id, ...] = ()
    stage: Stage | None = None


WayId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(/[0-9]+)?$", max_length=44)]
"""An answer ("price"), or its variant ("price/3" is the fourth)."""
Paraphrases = dict[Language, tuple[str, ...]]
"""Further ways to ask for an answer, or for a variant of one, told apart by what they mean and not by their words."""


class Review(JourneyPart):
    """A customer's words as they wrote them; shown in that wording only."""

    author: str
    stars: int = Field(ge=1, le=5)
    language: Language
    text: str
    topics: tuple[Id, ...] = Field(min_length=1)
    on: date


class Offer(JourneyPart):
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
    named: bool = False  # given only where a touch or birthdays.yaml names it; to customers, too
    again: timedelta | None = None  # one that is named: after so long the same person may get another code
    reward: bool = False  # given for something that was done, and never for a worry
