"""An event for the calendar of whoever holds a ticket: as a file, and as a link into Google's."""

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlencode

from icalendar import Calendar
from icalendar import Event as Entry

_GOOGLE = "https://calendar.google.com/calendar/render"
_FORMAT = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Occasion:
    """What stands in a calendar. `uid` is the ticket's own: the same entry changes when the event is moved."""

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    address: str  # of the ticket's page
    version: int = 0  # rises with each change, so that calendars know the newer entry


def write_ics(occasion: Occasion, now: datetime, *, cancelled: bool = False) -> bytes:
    """A calendar file: times in UTC, lines that end in CRLF and are folded."""
    calendar = Calendar()
    calendar.add("prodid", "-//Waltz//tickets//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "PUBLISH")
    entry = Entry()
    entry.add("uid", occasion.uid)
    entry.add("sequence", occasion.version)
    entry.add("dtstamp", now.astimezone(UTC))
    entry.add("dtstart", occasion.starts_at.astimezone(UTC))
    entry.add("dtend", occasion.ends_at.astimezone(UTC))
    entry.add("summary", occasion.title)
    entry.add("url", occasion.address)
    entry.add("description", occasion.address)
    entry.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    if occasion.place:
        entry.add("location", occasion.place)
    calendar.add_component(entry)
    return bytes(calendar.to_ical())


def google_link(occasion: Occasion) -> str:
    """A page of Google's with the entry filled in."""
    begin, end = (
        moment.astimezone(UTC).strftime(_FORMAT) for moment in (occasion.starts_at, occasion.ends_at)
    )
    asked = {
        "action": "TEMPLATE", "text": occasion.title, "dates": f"{begin}/{end}", "details": occasion.address,
        "location": occasion.place,
    }  # fmt: skip
    return f"{_GOOGLE}?{urlencode(asked)}"
