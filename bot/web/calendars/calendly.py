"""What Calendly tells: an invitee was created or canceled. A move is both: the old one canceled, a new one created."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.channels.fields import fields
from bot.web.calendars.reading import (
    CalendarCall,
    asks_for_phone,
    find_phone,
    read_moment,
    read_text,
    read_zone,
    split_place,
)
from conversations.meetings.kept.inputs import MeetingReported
from conversations.meetings.kept.meeting import Status

_ID = "calendly:"
_EVENTS: Mapping[str, Status] = {
    "invitee.created": "booked",
    "invitee.canceled": "cancelled",
    "invitee_no_show.created": "no_show",
    "invitee_no_show.deleted": "held",
}


def read_calendly(call: Any, now: datetime) -> list[CalendarCall]:
    """What a call means; nothing where it is nothing of ours, or the half of a move that says nothing new."""
    status, invitee = _EVENTS.get(read_text(call, "event") or ""), fields(fields(call).get("payload"))
    uri = _find_uri(invitee)
    if uri is None or status is None or (status == "cancelled" and invitee.get("rescheduled") is True):
        return []
    at, scheduled = read_moment(call, "created_at") or now, fields(invitee.get("scheduled_event"))
    old, phone = read_text(invitee, "old_invitee"), _find_phone(invitee, scheduled)
    told = MeetingReported(
        meeting_id=_name(uri), at=at, starts_at=read_moment(scheduled, "start_time"),
        ends_at=read_moment(scheduled, "end_time"), title=read_text(scheduled, "name"),
        place=_place(scheduled, phone)[0], link=_place(scheduled, phone)[1], status=status, source="calendly",
        replaces=_name(old) if old else None, name=_name_person(invitee), email=read_text(invitee, "email"),
        timezone=read_zone(invitee, "timezone"),
    )  # fmt: skip
    return [CalendarCall(told, phone)]


def _find_uri(invitee: Mapping[str, Any]) -> str | None:
    """The invitee's address; of somebody marked as missing it may stand beside the mark's own."""
    return read_text(invitee, "invitee") or read_text(invitee, "uri")


def _name_person(invitee: Mapping[str, Any]) -> str | None:
    parts = (read_text(invitee, "first_name"), read_text(invitee, "last_name"))
    return read_text(invitee, "name") or " ".join(filter(None, parts)) or None


def _name(uri: str) -> str:
    """The invitee's own id: the end of its address."""
    return _ID + uri.rstrip("/").rpartition("/")[2]


def _place(scheduled: Mapping[str, Any], phone: str | None) -> tuple[str | None, str | None]:
    location = fields(scheduled.get("location"))
    if link := read_text(location, "join_url"):
        return None, link
    return split_place(read_text(location, "location"), phone)


def _find_phone(invitee: Mapping[str, Any], scheduled: Mapping[str, Any]) -> str | None:
    """The number for text reminders, else what they answered to a question about it, else where they are called."""
    asked = invitee.get("questions_and_answers")
    answers = [
        read_text(one, "answer")
        for one in (asked if isinstance(asked, list) else [])
        if asks_for_phone(read_text(one, "question") or "")
    ]
    called = fields(scheduled.get("location"))
    number = read_text(called, "location") if called.get("type") == "outbound_call" else None
    return find_phone(read_text(invitee, "text_reminder_number"), *answers, number)
