"""What is remembered of events."""

from datetime import datetime
from typing import ClassVar

from conversations.turn.facts import Fact


class RegistrationHeard(Fact, frozen=True):
    """A page or a script registered them. `title` is the event's id while nobody has looked it up."""

    stored_as: ClassVar[str] = "event_registration"
    line: ClassVar[str | None] = "event"

    event: str
    source: str


class WithdrawalHeard(Fact, frozen=True):
    """A page or a script cancelled their place."""

    stored_as: ClassVar[str] = "event_withdrawal"
    line: ClassVar[str | None] = "event"

    event: str
    source: str


class TicketPageUsed(Fact, frozen=True):
    """Something was done on a ticket's own page."""

    stored_as: ClassVar[str] = "ticket_page"

    event: str
    what: str


class FormBegun(Fact, frozen=True):
    """They texted an event's word and began its form."""

    stored_as: ClassVar[str] = "event_form_begun"

    event: str


class FormLeft(Fact, frozen=True):
    """They left a form behind at a field."""

    stored_as: ClassVar[str] = "event_form_left"
    line: ClassVar[str | None] = "event"

    event: str
    title: str
    asked: str


class TicketGiven(Fact, frozen=True):
    """A ticket was made out. `how`: "registered", "offer" (a place that came free), "handed_on"."""

    stored_as: ClassVar[str] = "ticket_given"
    line: ClassVar[str | None] = "event"

    event: str
    title: str
    ticket: str  # the code's hash
    friend: bool
    how: str
    source: str | None


class TicketEnded(Fact, frozen=True):
    """A ticket is good no more: "cancelled" or "handed_on"."""

    stored_as: ClassVar[str] = "ticket_ended"
    line: ClassVar[str | None] = "event"

    event: str
    title: str
    ticket: str
    state: str


class NameMended(Fact, frozen=True):
    """The name on a ticket was mended; `by` whom of staff, "" by themselves."""

    stored_as: ClassVar[str] = "ticket_name_mended"
    line: ClassVar[str | None] = "event"

    event: str
    title: str
    ticket: str
    by: str


class WaitingJoined(Fact, frozen=True):
    """They stand on the waiting list, so far from its beginning."""

    stored_as: ClassVar[str] = "waiting_joined"
    line: ClassVar[str | None] = "event"

    event: str
    title: str
    number: int


class PlaceOffered(Fact, frozen=True):
    """A place that came free is kept for them until then."""

    stored_as: ClassVar[str] = "place_offered"
    line: ClassVar[str | None] = "event"

    event: str
    title: str
    at: datetime


class WaitingEnded(Fact, frozen=True):
    """They wait no more: "taken", "declined", "lapsed", "left", "passed_over"."""

    stored_as: ClassVar[str] = "waiting_ended"
    line: ClassVar[str | None] = "event"

    event: str
    title: str
    state: str


class SaidOfComing(Fact, frozen=True):
    """On the day they said how it stands: "coming", "late"; who waits: "nearby", they would come at once."""

    stored_as: ClassVar[str] = "said_of_coming"
    line: ClassVar[str | None] = "event"

    event: str
    title: str
    said: str
