"""Who is speaking, and when people are there."""

from datetime import time, timedelta
from typing import Literal

from pydantic import Field

from conversations.journey.model.base import Part, Text, Weekday
from conversations.lead.addresses import Channel
from conversations.lead.content import Language


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
