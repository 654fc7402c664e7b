"""What is remembered of how a lead came in."""

from datetime import datetime
from typing import ClassVar

from conversations.turn.facts import Fact


class DetailsReceived(Fact, frozen=True):
    """A form, a CRM or a list brought their details."""

    stored_as: ClassVar[str] = "details_received"
    line: ClassVar[str | None] = "lead"

    source: str | None
    campaign: str | None


class CameByCampaign(Fact, frozen=True):
    """They wrote through a campaign's word or link."""

    stored_as: ClassVar[str] = "came_by_campaign"
    line: ClassVar[str | None] = "lead"

    campaign: str


class CameByAd(Fact, frozen=True):
    """They wrote through an advertisement's button: its title and id, as the network tells them."""

    stored_as: ClassVar[str] = "came_by_ad"
    line: ClassVar[str | None] = "lead"

    title: str
    ad: str
    campaign: str


class GreetingMoved(Fact, frozen=True):
    """The greeting of one of many goes out later."""

    stored_as: ClassVar[str] = "greeting_moved"
    line: ClassVar[str | None] = "timer"

    at: datetime
