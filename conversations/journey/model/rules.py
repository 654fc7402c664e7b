"""When, and how often, the bot may write first."""

from datetime import date, time, timedelta

from pydantic import Field

from conversations.journey.model.base import Part, Text, Weekday
from conversations.journey.model.business import Opening


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
