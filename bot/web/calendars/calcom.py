"""What Cal.com tells: a booking was created, rescheduled (under another uid), cancelled, or missed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.channels.fields import fields
from bot.web.calendars.reading import CalendarCall, find_phone, read_moment, read_text, read_zone, split_place
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
    if status is None or uid is None or (status == "no_show" and not _is_missed(payload)):
        return None
    attendee, responses = _first(payload.get("attendees")), fields(payload.get("responses"))
    place, link = split_place(read_text(payload, "location"))
    old = read_text(payload, "rescheduleUid")
    told = MeetingReported(
        meeting_id=_ID + uid, at=read_moment(call, "createdAt") or now, starts_at=read_moment(payload, "startTime"),
        ends_at=read_moment(payload, "endTime"), title=read_text(payload, "eventTitle", "title"), place=place,
        link=read_text(fields(payload.get("metadata")), "videoCallUrl") or link, status=status, source="calcom",
        replaces=_ID + old if old else None, name=read_text(attendee, "name"), email=read_text(attendee, "email"),
        timezone=read_zone(attendee, "timeZone"),
    )  # fmt: skip
    given = (read_text(fields(responses.get(name)), "value") for name in _PHONES)
    return CalendarCall(told, find_phone(read_text(attendee, "phoneNumber"), *given, _called(responses)))


def _called(responses: Mapping[str, Any]) -> str | None:
    """The number at which they want to be called, where that is the place."""
    return read_text(fields(fields(responses.get("location")).get("value")), "optionValue")


def _is_missed(payload: Mapping[str, Any]) -> bool:
    attendees = payload.get("attendees")
    return isinstance(attendees, list) and any(fields(one).get("noShow") is True for one in attendees)


def _first(attendees: Any) -> Mapping[str, Any]:
    return fields(attendees[0]) if isinstance(attendees, list) and attendees else {}
