"""What Calendly tells: an invitee was created or canceled. A move is both: the old one canceled, a new one created."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.channels.fields import fields
from bot.web.calendars.reading import CalendarCall, find_phone, read_moment, read_text, read_zone, split_place
from conversations.meetings.kept.inputs import MeetingReported

_ID = "calendly:"
_PHONE = ("phone", "mobile", "טלפון", "נייד", "number")


def read_calendly(call: Any, now: datetime) -> CalendarCall | None:
    """What a call means; None where it is nothing of ours, or the half of a move that says nothing new."""
    event, invitee = read_text(call, "event"), fields(fields(call).get("payload"))
    uri = read_text(invitee, "uri")
    if uri is None or event not in ("invitee.created", "invitee.canceled"):
        return None
    if event == "invitee.canceled" and invitee.get("rescheduled") is True:
        return None
    at, scheduled = read_moment(call, "created_at") or now, fields(invitee.get("scheduled_event"))
    old = read_text(invitee, "old_invitee")
    told = MeetingReported(
        meeting_id=_name(uri), at=at, starts_at=read_moment(scheduled, "start_time"),
        ends_at=read_moment(scheduled, "end_time"), title=read_text(scheduled, "name"),
        place=_place(scheduled)[0], link=_place(scheduled)[1],
        status="cancelled" if event == "invitee.canceled" else "booked", source="calendly",
        replaces=_name(old) if old else None, name=read_text(invitee, "name"), email=read_text(invitee, "email"),
        timezone=read_zone(invitee, "timezone"),
    )  # fmt: skip
    return CalendarCall(told, _find_phone(invitee, scheduled))


def _name(uri: str) -> str:
    """The invitee's own id: the end of its address."""
    return _ID + uri.rstrip("/").rpartition("/")[2]


def _place(scheduled: Mapping[str, Any]) -> tuple[str | None, str | None]:
    location = fields(scheduled.get("location"))
    if link := read_text(location, "join_url"):
        return None, link
    return split_place(read_text(location, "location"))


def _find_phone(invitee: Mapping[str, Any], scheduled: Mapping[str, Any]) -> str | None:
    """The number for text reminders, else what they answered to a question about it, else where they are called."""
    asked = invitee.get("questions_and_answers")
    answers = [
        read_text(one, "answer")
        for one in (asked if isinstance(asked, list) else [])
        if any(word in (read_text(one, "question") or "").casefold() for word in _PHONE)
    ]
    called = fields(scheduled.get("location"))
    number = read_text(called, "location") if called.get("type") == "outbound_call" else None
    return find_phone(read_text(invitee, "text_reminder_number"), *answers, number)
