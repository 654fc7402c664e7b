"""What Cal.com tells: a booking was created, rescheduled (under another uid), cancelled, or missed."""

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

_EVENTS: Mapping[str, Status] = {
    "BOOKING_CREATED": "booked",
    "BOOKING_RESCHEDULED": "booked",
    "BOOKING_CANCELLED": "cancelled",
    "BOOKING_REJECTED": "cancelled",
    "BOOKING_NO_SHOW_UPDATED": "no_show",
}
_ID = "calcom:"
_PHONES = ("attendeePhoneNumber", "phone", "smsReminderNumber", "aiAgentCallPhoneNumber")


def read_calcom(call: Any, now: datetime) -> CalendarCall | None:
    """What a call means; None where it is nothing of ours."""
    payload, event = fields(fields(call).get("payload")), read_text(call, "triggerEvent") or ""
    status, uid = _EVENTS.get(event), read_text(payload, "uid", "bookingUid")
    if status == "no_show":
        status = _read_outcome(payload)
    if status is None or uid is None:
        return None
    attendee, responses = _first(payload.get("attendees")), fields(payload.get("responses"))
    phone = _find_phone(payload, attendee, responses)
    place, link = split_place(read_text(payload, "location"), phone)
    old = read_text(payload, "rescheduleUid")
    told = MeetingReported(
        meeting_id=_ID + uid, at=read_moment(call, "createdAt") or now, starts_at=read_moment(payload, "startTime"),
        ends_at=read_moment(payload, "endTime"), title=read_text(payload, "eventTitle", "title"), place=place,
        link=_find_link(payload) or link, status=status, source="calcom",
        replaces=_ID + old if old else None, name=read_text(attendee, "name"), email=read_text(attendee, "email"),
        timezone=read_zone(attendee, "timeZone"),
    )  # fmt: skip
    return CalendarCall(told, phone)


def _find_phone(payload: Mapping[str, Any], attendee: Any, responses: Mapping[str, Any]) -> str | None:
    """The attendee's number, that for text reminders, or what they answered to any question about it."""
    given = (read_text(fields(responses.get(name)), "value") for name in _PHONES)
    asked = (
        read_text(fields(answer), "value")
        for name, answer in responses.items()
        if asks_for_phone(name) or asks_for_phone(read_text(fields(answer), "label") or "")
    )
    reminded = read_text(payload, "smsReminderNumber")
    return find_phone(read_text(attendee, "phoneNumber"), *given, reminded, _called(responses), *asked)


def _find_link(payload: Mapping[str, Any]) -> str | None:
    """Where they meet in a video call."""
    metadata, video = fields(payload.get("metadata")), fields(payload.get("videoCallData"))
    return read_text(metadata, "videoCallUrl") or read_text(video, "url")


def _called(responses: Mapping[str, Any]) -> str | None:
    """The number at which they want to be called, where that is the place."""
    return read_text(fields(fields(responses.get("location")).get("value")), "optionValue")


def _read_outcome(payload: Mapping[str, Any]) -> Status | None:
    """Whether they were marked as missing, or that was taken back."""
    attendees = payload.get("attendees")
    marks = [fields(one).get("noShow") for one in (attendees if isinstance(attendees, list) else [])]
    if any(mark is True for mark in marks):
        return "no_show"
    return "held" if any(mark is False for mark in marks) else None


def _first(attendees: Any) -> Mapping[str, Any]:
    return fields(attendees[0]) if isinstance(attendees, list) and attendees else {}
