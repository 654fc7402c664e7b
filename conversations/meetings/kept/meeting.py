"""A meeting, as a lead's own record keeps it; the row of it is for whoever looks at all of them."""

from datetime import datetime
from typing import Literal

import msgspec

Status = Literal["booked", "cancelled", "held", "no_show"]
Source = Literal["chat", "api", "calcom", "calendly"]


class Meeting(msgspec.Struct, omit_defaults=True):
    """One meeting of a lead. Moments are aware UTC.

    `uid` names it in calendars, links and buttons, whatever it is called elsewhere (`id`). Each change of its time
    makes a new `version`: what belongs to an older one is void.
    """

    id: str
    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    kind: str = ""  # of the journey's; "" for one that another calendar told of
    calendar: str = ""  # whose time it takes, where that is known
    place: str = ""
    link: str = ""
    source: Source = "chat"
    status: Status = "booked"
    version: int = 0
    formerly: tuple[str, ...] = ()  # what it was called elsewhere before it was moved there
    earlier: tuple[datetime, ...] = ()  # the moments it was at before it was moved, in that order
    changed_at: datetime | None = None  # when whoever keeps it last changed it
    asked_at: datetime | None = None  # when the lead was last asked to confirm it
    confirmed_at: datetime | None = None
    wording: str = ""  # of the reminder
    reminded: int = 0  # how many reminders went out for this version
    sooner: bool = False  # they want an earlier time, should one come free
    notes: tuple[str, ...] = ()  # what else they told of it, in their words
    again_at: datetime | None = None  # when they were asked for another time, after it did not take place

    def is_ahead(self, now: datetime) -> bool:
        """Whether it is still to take place."""
        return self.status == "booked" and self.ends_at > now
