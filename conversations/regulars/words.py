"""Whom a business counts among its regulars: `regulars.yaml` of its journey."""

from datetime import timedelta

from pydantic import Field

from conversations.journey.model.base import JourneyPart
from conversations.journey.reading.shapes import JourneyFile


class RegularRules(JourneyPart):
    """When somebody is marked. Without the file it is as it stands here."""

    orders: int = Field(default=3, ge=1)  # so many orders that were paid and not given back
    within: timedelta = timedelta(days=365)  # … from the first to the last of them
    promoter: int = Field(
        default=9, ge=0, le=10
    )  # their last answer to "would you recommend us" is this or more


REGULARS_FILE = JourneyFile("regulars", RegularRules)
