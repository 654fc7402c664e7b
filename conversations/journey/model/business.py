"""Who is speaking, and when people are there."""

from datetime import time, timedelta
from typing import Literal

from pydantic import Field

from conversations.journey.model.base import Id, JourneyPart, Text, Weekday
from conversations.lead.addresses import Channel
from conversations.lead.content import Language


class Opening(JourneyPart):
    """From when to when on a day, local time: people are there, or the bot may write."""

    opens: time
    closes: time


class Escalation(JourneyPart):
    """Somebody who is alerted when nobody took a handoff."""

    name: str
    phone: str
    channel: Literal[Channel.WHATSAPP, Channel.SMS] = Channel.WHATSAPP


class Interest(JourneyPart):
    """Something of what the business does that people come for, and the words they name it by."""

    label: Text
    words: tuple[str, ...] = Field(min_length=1)
    draws: dict[Language, tuple[str, ...]] = {}  # what people like who like this: lively, romantic …


class Business(JourneyPart):
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
    interests: dict[Id, Interest] = {}
    offer_after_doubts: int = Field(default=2, ge=1)  # with which sign of doubt the offer is made
    staff_hours: dict[Weekday, Opening] = {}
    handoff_after_misses: int = Field(default=2, ge=1)
    handoff_alert_again: timedelta = timedelta(minutes=10)
    handoff_gives_back: timedelta = timedelta(
        hours=24
    )  # a taken conversation in which nobody writes any more
    handoff_answers_known: timedelta | None = (
        None  # after so long what is known is answered beside whoever has it
    )
    escalation: tuple[Escalation, ...] = ()  # who is alerted next, in order, when staff did not take it
