"""What the parts of a journey are made of."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from conversations.lead.content import Language

PLACEHOLDERS = frozenset(
    {"name", "comma_name", "business", "code", "until", "offer", "stars", "author", "review", "when", "staff", "phone",
     "address", "website", "question", "interest", "email", "source", "first", "second", "label", "details", "date",
      "answer", "phone_known", "hours", "event", "venue", "word", "number", "count", "title", "place", "units",
      "total", "product", "links"}
)  # fmt: skip
"""`comma_name` is ", Dana" or "" while the name is unknown, so that a text reads well either way."""


Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]


Text = dict[Language, Annotated[str, Field(min_length=1)]]


Phrase = dict[Language, tuple[Annotated[str, Field(min_length=1)], ...]]
"""Wordings of one thing, taken in turn."""


Weekday = Literal["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]


class JourneyPart(BaseModel):
    """Base of every part: frozen, and unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")
