"""What Cal.com tells: a booking was created, rescheduled (under another uid), cancelled, or missed."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
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
}
_ID = "calcom:"
_PHONES = ("attendeePhoneNumber", "phone", "smsReminderNumber", "aiAgentCallPhoneNumber")


def read_calcom(call: Any, now: datetime) -> list[CalendarCall]:
    """What a call means for each whom it is about; nothing where it is nothing of ours.

    Where a booking has seats, each attendee has a meeting of their own: others come and go, and a seat that is
    cancelled or moved is told of by whoever sat there alone.
    """
    payload, event = fields(fields(call).get("payload")), read_text(call, "triggerEvent") or ""
    uid = read_text(payload, "uid", "bookingUid")
    if uid is None:
        return []
    if event == "BOOKING_NO_SHOW_UPDATED":
        return _read_outcomes(call, payload, uid, now)
    status = _EVENTS.get(event)
    if status is None:
        return []
    if payload.get("seatsPerTimeSlot"):
        return [_read_seat(call, payload, one, uid, status, now) for one in _list(payload.get("attendees"))]
    attendee = next(iter(_list(payload.get("attendees"))), {})
    return [_read(call, payload, attendee, uid, status, _find_phone(payload, attendee), now)]


def _read_seat(
    call: Any, payload: Mapping[str, Any], attendee: Mapping[str, Any], uid: str, status: Status, now: datetime
) -> CalendarCall:  # fmt: skip
    """Of one attendee of several. What was answered is of whoever booked; the booking's number is the first one's."""
    responses = fields(payload.get("responses"))
    booker = read_text(fields(responses.get("email")), "value") or ""
    is_booker = booker.casefold() == (read_text(attendee, "email") or "").casefold()
    own = {"responses": responses} if is_booker else {}
    return _read(call, payload, attendee, uid, status, _find_phone(own, attendee), now, _seat_of(attendee))


def _read(
    call: Any, payload: Mapping[str, Any], attendee: Mapping[str, Any], uid: str, status: Status, phone: str | None,
    now: datetime, seat: str = "",
) -> CalendarCall:  # fmt: skip
    place, link = split_place(read_text(payload, "location"), phone)
    old = read_text(payload, "rescheduleUid")
    told = MeetingReported(
        meeting_id=_ID + uid + seat, at=read_moment(call, "createdAt") or now,
        starts_at=read_moment(payload, "startTime"), ends_at=read_moment(payload, "endTime"),
        title=read_text(payload, "eventTitle", "title"), place=place, link=_find_link(payload) or link, status=status,
        source="calcom", replaces=_ID + old + seat if old else None, name=read_text(attendee, "name"),
        email=read_text(attendee, "email"), timezone=read_zone(attendee, "timeZone"),
    )  # fmt: skip
    return CalendarCall(told, phone)


def _seat_of(attendee: Mapping[str, Any]) -> str:
    """What tells a seat of a booking from the others: its attendee, whose address no other seat of it has."""
    known = (read_text(attendee, "email", "phoneNumber") or "").casefold()
    return f":{sha256(known.encode()).hexdigest()[:16]}"


def _read_outcomes(call: Any, payload: Mapping[str, Any], uid: str, now: datetime) -> list[CalendarCall]:
    """Whether they were marked as missing, or that was taken back: of the booking, or of a seat of it."""
    attendees = _list(payload.get("attendees"))
    told = [
        _read(call, payload, {}, uid, "no_show" if mark else "held", None, now, _seat_of(one))
        for one in attendees
        if (mark := one.get("noShow")) in (True, False)
    ]
    missed = any(one.told.status == "no_show" for one in told)
    whole = [_read(call, payload, {}, uid, "no_show" if missed else "held", None, now)] if told else []
    return [*whole, *told]


def _find_phone(payload: Mapping[str, Any], attendee: Mapping[str, Any]) -> str | None:
    """The attendee's number, that for text reminders, or what they answered to any question about it."""
    responses = fields(payload.get("responses"))
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


def _list(attendees: Any) -> list[Mapping[str, Any]]:
    return [fields(one) for one in attendees] if isinstance(attendees, list) else []
