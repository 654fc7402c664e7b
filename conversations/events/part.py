"""What is kept of a lead about events: tickets they hold, places they wait for, a form that is being filled in."""

from copy import copy
from datetime import datetime
from typing import Any, ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part, latest


class HeldTicket(msgspec.Struct, omit_defaults=True):
    """A ticket the lead holds, for themselves or for a friend. One that is good no more is not kept here."""

    event: str
    code: str
    name: str
    since: datetime
    friend: bool = False
    typed_at: datetime | None = None  # it was sent last because somebody typed their number


class EventWish(msgspec.Struct, omit_defaults=True):
    """A place on a waiting list. `offer_ends_at` is set while a place is offered; what they filled in goes along."""

    event: str
    name: str
    since: datetime
    answers: dict[str, Any] = {}
    source: str | None = None
    offer_ends_at: datetime | None = None
    offered_at: datetime | None = None
    nearby: bool = False  # said on the day that they would come at once


class Filling(msgspec.Struct, omit_defaults=True):
    """A form that is being filled in. `field` is what was asked last."""

    event: str
    field: str
    began_at: datetime
    asked_at: datetime
    answers: dict[str, Any] = {}
    friend: bool = False
    misses: int = 0  # answers in a row that did not fit
    handing: str | None = None  # the code of a ticket that is to be in another name, which is asked
    renames: bool = False  # it stays theirs: the name is mended, and nothing is handed on
    beside: bool = False  # something else was heard meanwhile, after which it was asked again once
    remarks: int = 0  # what was told beside the name that is asked, and heard
    party: int = 1  # how many tickets are wanted in all, this one among them
    company: list[str] = []  # the names of those who come with them, as far as they were told
    told: str | None = None  # the number they typed, of which they were told that it proves nothing
    refused: list[str] = []  # questions that must be answered and were refused, once

    def copy(self) -> Self:
        """A form that is filled in apart from this one."""
        return msgspec.structs.replace(
            self, answers=dict(self.answers), company=list(self.company), refused=list(self.refused)
        )


class Events(Part):
    """Everything of theirs about events."""

    stored_as: ClassVar[str] = "events"

    tickets: list[HeldTicket] = []
    wishes: list[EventWish] = []
    filling: Filling | None = None
    left: Filling | None = None  # a form that was left, and may go on
    spoken_of: str | None = None  # the event that was spoken of last
    spoken_at: datetime | None = None
    holders_told: list[datetime] = []  # when others were written to because of numbers they typed

    def ticket_for(self, event_id: str) -> HeldTicket | None:
        """Their own ticket for an event."""
        return next((held for held in self.tickets if held.event == event_id and not held.friend), None)

    def tickets_for(self, event_id: str) -> list[HeldTicket]:
        """All they hold for an event, their own first."""
        mine = [held for held in self.tickets if held.event == event_id]
        return sorted(mine, key=lambda held: held.friend)

    def wish_for(self, event_id: str) -> EventWish | None:
        """Their place on an event's waiting list."""
        return next((wish for wish in self.wishes if wish.event == event_id), None)

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.tickets = [copy(held) for held in self.tickets]
        new.wishes = [msgspec.structs.replace(wish, answers=dict(wish.answers)) for wish in self.wishes]
        new.holders_told = list(self.holders_told)
        new.filling = self.filling.copy() if self.filling else None
        new.left = self.left.copy() if self.left else None
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. Every ticket stays good; who waits twice waits since the first time."""
        codes = {held.code for held in self.tickets}
        self.tickets = sorted(
            [*self.tickets, *(held for held in other.tickets if held.code not in codes)],
            key=lambda held: held.since,
        )
        self.wishes = _merge_wishes(self.wishes, other.wishes)
        self.filling = self.filling or other.filling
        self.left = self.left or other.left
        self.holders_told = sorted([*self.holders_told, *other.holders_told])
        if self.spoken_at is None or (other.spoken_at is not None and other.spoken_at > self.spoken_at):
            self.spoken_of = other.spoken_of or self.spoken_of
        self.spoken_at = latest(self.spoken_at, other.spoken_at)


def _merge_wishes(ours: list[EventWish], theirs: list[EventWish]) -> list[EventWish]:
    merged: dict[str, EventWish] = {}
    for wish in sorted([*ours, *theirs], key=lambda wish: wish.since):
        known = merged.setdefault(wish.event, wish)
        known.offer_ends_at = latest(known.offer_ends_at, wish.offer_ends_at)
        known.nearby = known.nearby or wish.nearby
    return list(merged.values())
