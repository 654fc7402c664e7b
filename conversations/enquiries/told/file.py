"""What people want that has a price or a place only once the team has seen it: `enquiries.yaml` of a journey."""

from datetime import timedelta
from typing import Literal, Self

from pydantic import Field, model_validator

from conversations.journey.model.base import Id, JourneyPart, Text, Weekday
from conversations.journey.model.business import Opening
from conversations.journey.reading.shapes import JourneyFile
from conversations.lead.content import Language

Detail = Literal["people", "ages", "when", "place", "address", "length", "diet", "name"]
"""What may be needed to go on: how many they are, how old, the day and hour, at whose place or to which address,
for how long, what they can't eat, in whose name."""


class Beside(JourneyPart):
    """What is told to who asks, by these words, of what they plan."""

    words: dict[Language, tuple[str, ...]] = Field(min_length=1)
    each: int | None = Field(default=None, ge=1)  # what one costs: of as many as they are the sum is told too
    counted: bool = False  # who told how many they are is told before it how much so many need (`serves`)
    reply: Text


class Serves(JourneyPart):
    """How much of what is sold so many people need, and what that comes to: told as soon as their number is."""

    each: int = Field(ge=1)  # so many people are fed by one
    price: int = Field(ge=0)
    many: int | None = Field(default=None, ge=2)  # from so many on one costs `cheaper`
    cheaper: int | None = Field(default=None, ge=0)
    reply: Text  # with {count} people, {units} and {total}

    def count(self, people: int) -> tuple[int, int]:
        """How many of it they need, and what these come to."""
        units = -(-people // self.each)
        is_many = self.many is not None and units >= self.many
        return units, units * (self.cheaper if is_many and self.cheaper is not None else self.price)


class Enquiry(JourneyPart):
    """A workshop for a group, a table for many, food for an event: collected in the chat, answered by the team."""

    title: Text  # as it reads in a sentence: "the workshop"
    answer: Id | None = None  # what is told of it: whoever was given this answer may go on to plan one
    words: dict[Language, tuple[str, ...]] = Field(default={})
    """What people call it: who tells of one and asks nothing has begun. `~` up to three words, `*` any ending."""
    occasion: str | None = None  # who prepares for it (wedding) plans this one, without naming it
    crowd: int | None = Field(
        default=None, ge=2
    )  # so many people need no such word: they are one by themselves
    least: int = Field(default=1, ge=1)  # of so many people on it is one; fewer need no team
    reply: Text  # what is said to who begins
    asks: tuple[Detail, ...] = ("people", "when")  # in the order in which they are asked for
    keeps: tuple[Detail, ...] = ()  # what is kept of it as well where it is told, and not asked for
    ahead: bool = False
    """Whether so many come together, or eat, that what is sold to one is none of it: their day is of no class, and
    what they ask is answered by what stands here, or by the team."""
    passes: tuple[
        Id, ...
    ] = ()  # answers of what is sold to one: a question read as one of them goes to the team
    serves: Serves | None = None
    caution: Text | None = None  # said to who tells what somebody can't eat
    held: dict[Weekday, Opening] = Field(default={})
    """When it can be. Another day or hour is told to be none at once, and not put to the team."""
    otherwise: Text | None = None  # what is said then; else the hours of the day that they named
    grown: Id | None = None  # the kind that it is instead where only grown people come
    youngest: int | None = Field(default=None, ge=1)  # from which age on
    most: int | None = Field(default=None, ge=1)  # so many have room; of more the team decides
    tells: tuple[Beside, ...] = ()
    """What is told to who asks of it, by the words they ask in; all else is answered as ever, or by the team."""
    meanwhile: dict[Id, Text] = Field(default={})
    """Other words for other answers while it is planned: the price of a workshop is not that of a class."""


class FreezeTerms(JourneyPart):
    """How long ahead a freeze is to be asked for, and what is said of one that is asked for later."""

    notice: timedelta
    short: Text


class Enquiries(JourneyPart):
    """The whole file. Where it is missing, such wishes are answered and passed on like any other."""

    kinds: dict[Id, Enquiry] = Field(min_length=1)
    freeze: FreezeTerms | None = None  # of a membership
    work: Id | None = None  # the answer that tells who decides on jobs

    @model_validator(mode="after")
    def _check(self) -> Self:
        answers = [kind.answer for kind in self.kinds.values() if kind.answer]
        unknown = next(
            (one.grown for one in self.kinds.values() if one.grown and one.grown not in self.kinds), None
        )
        if unknown:
            raise ValueError(f"{unknown} is what one is for grown people, and is not among the kinds")
        twice = next((one for one in answers if answers.count(one) > 1), None)
        if twice:
            raise ValueError(f"two kinds belong to the answer {twice}: keep one of them")
        return self


ENQUIRIES_FILE = JourneyFile("enquiries", Enquiries)
