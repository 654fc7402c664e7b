"""A meeting as an entry for calendars (RFC 5545, RFC 5546): times in UTC, one UID for good, a SEQUENCE that rises."""

from datetime import datetime
from typing import TYPE_CHECKING

from conversations.journey.model.journey import Journey
from conversations.lead.content import Language, Media
from conversations.meetings.kept.meeting import Meeting
from conversations.turn.turn import Turn

if TYPE_CHECKING:
    from icalendar import Event

NAME = "meeting.ics"


def attach(turn: Turn, meeting: Meeting) -> Media:
    """The entry as a file of a message; where files can't go, as a short link to it."""
    body = compose(meeting, turn.journey, turn.language, turn.now)
    return Media("document", url=f"{turn.given.base_url}/m/{meeting.uid}", name=NAME, body=body)


def compose(meeting: Meeting, journey: Journey, language: Language, now: datetime) -> str:
    """The file. One that was cancelled takes the entry out of the calendar again."""
    from icalendar import Calendar  # 60 ms to load, and not every process sends one

    calendar = Calendar()
    calendar.add("prodid", "-//Waltz//Appointments//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if meeting.status == "cancelled" else "PUBLISH")
    calendar.add_component(_describe(meeting, journey, language, now))
    return str(calendar.to_ical().decode())


def _describe(meeting: Meeting, journey: Journey, language: Language, now: datetime) -> "Event":
    from icalendar import Event

    event, business = Event(), journey.business
    name = journey.in_language(business.name, language)
    event.add("uid", f"{meeting.uid}@waltz")
    event.add("sequence", meeting.version)
    event.add("dtstamp", now)
    event.add("dtstart", meeting.starts_at)
    event.add("dtend", meeting.ends_at)
    event.add("summary", _on_lines(f"{meeting.title} · {name}"))
    event.add("status", "CANCELLED" if meeting.status == "cancelled" else "CONFIRMED")
    contact = f"mailto:{business.email}" if business.email else f"tel:{business.phone}"
    event.add("organizer", contact, parameters={"cn": name.replace('"', "")})
    if where := meeting.link or meeting.place:
        event.add("location", _on_lines(where))
    if meeting.link:
        event.add("url", meeting.link)
    return event


def _on_lines(text: str) -> str:
    """Words without what no calendar shows."""
    return "".join(sign for sign in text if sign.isprintable() or sign == "\n")
