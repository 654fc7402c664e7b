"""Calendars tell of meetings from outside: with the key, or signed as each signs; and a lead's own fetches one."""

import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pytest

from storage.database import Database
from storage.tables import schema as tables
from tests.harness.site import KEY, Site, serving

CALCOM, CALENDLY = "cal secret", "calendly secret"
AUTH = {"authorization": f"Bearer {KEY}", "content-type": "application/json"}
IN_A_WEEK = (datetime.now(UTC) + timedelta(days=7)).replace(minute=0, second=0, microsecond=0)


@pytest.fixture
async def site(ready_sqlite: str) -> AsyncIterator[Site]:
    async with serving(ready_sqlite, calcom_secret=CALCOM, calendly_secret=CALENDLY) as found:
        yield found


async def rows(url: str) -> list[Any]:
    database = Database(url)
    async with database.read() as connection:
        found = list(
            (await connection.execute(tables.meetings.select().order_by(tables.meetings.c.starts_at))).all()
        )
    await database.close()
    return found


async def tell(site: Site, **body: Any) -> tuple[int, Any]:
    async with site.http.post(f"{site.url}/api/meetings", headers=AUTH, data=json.dumps(body)) as answer:
        return answer.status, await answer.json()


def meeting(**changes: Any) -> dict[str, Any]:
    usual = {
        "phone": "050-1234567", "name": "דנה", "meeting_id": "m1", "starts_at": IN_A_WEEK.isoformat(),
        "title": "שיחת היכרות", "location": "לינקולן 14",
    }  # fmt: skip
    return {name: value for name, value in (usual | changes).items() if value is not None}


async def test_it_is_booked_moved_and_cancelled_under_one_id(site: Site, ready_sqlite: str) -> None:
    status, told = await tell(site, **meeting())
    assert (status, told["meeting_id"]) == (201, "m1")
    assert (await tell(site, **meeting()))[0] == 200
    later = (IN_A_WEEK + timedelta(days=1)).isoformat()
    assert await tell(site, meeting_id="m1", starts_at=later) == (200, told)
    assert await tell(site, meeting_id="m1", status="cancelled") == (200, told)
    [row] = await rows(ready_sqlite)
    assert (row.status, row.version, row.lead_id, row.place) == (
        "cancelled",
        2,
        told["lead_id"],
        "לינקולן 14",
    )


async def test_what_does_not_fit_is_said(site: Site, ready_sqlite: str) -> None:
    for changes, field in (
        ({"starts_at": None}, "starts_at"), ({"title": None}, "title"), ({"phone": None}, "phone"),
        ({"phone": "12"}, "phone"), ({"starts_at": "2026-12-01T10:00:00"}, "starts_at"), 
        ({"status": "maybe"}, "status"),
        ({"ends_at": "2020-01-01T00:00:00Z"}, "ends_at"), ({"meeting_id": ""}, "meeting_id"),
    ):  # fmt: skip
        status, told = await tell(site, **meeting(**changes))
        assert (status, told["errors"][0]["field"]) == (422, field)
    assert (await tell(site, **meeting(phone=None, lead_id="nobody")))[0] == 404
    assert await rows(ready_sqlite) == []


async def test_one_meeting_is_not_two_leads(site: Site, ready_sqlite: str) -> None:
    _, told = await tell(site, **meeting())
    _, other = await tell(site, **meeting(meeting_id="m2", phone="050-7654321"))
    assert (await tell(site, **meeting(phone=None, lead_id=other["lead_id"])))[0] == 409
    for somebody_else in ("050-7654321", "052-9998887"):
        assert (await tell(site, **meeting(phone=somebody_else, title="x")))[0] == 409
    assert (await rows(ready_sqlite))[0].title == "שיחת היכרות"
    assert told["lead_id"] != other["lead_id"]


async def test_strangers_are_turned_away(site: Site, ready_sqlite: str) -> None:
    assert await site.post("/api/meetings", json.dumps(meeting()).encode()) == 401
    body = json.dumps(booked()).encode()
    assert await site.post("/webhooks/calcom", body, x_cal_signature_256="0" * 64) == 401
    assert await site.post("/webhooks/calcom", body) == 401
    assert await site.post("/webhooks/calendly", body, calendly_webhook_signature="t=1,v1=00") == 401
    assert await site.post("/webhooks/calendly", body, calendly_webhook_signature="nonsense") == 401
    assert await rows(ready_sqlite) == []


async def test_without_a_secret_there_is_no_such_address(ready_sqlite: str) -> None:
    async with serving(ready_sqlite) as site:
        body = json.dumps(booked()).encode()
        assert await site.post("/webhooks/calcom", body, x_cal_signature_256=sign(b"", body)) == 404
        assert await site.post("/webhooks/calendly", body) == 404


def sign(secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, hashlib.sha256).hexdigest()


async def calcom(site: Site, call: Any) -> int:
    body = json.dumps(call).encode()
    return await site.post("/webhooks/calcom", body, x_cal_signature_256=sign(CALCOM.encode(), body))


async def calendly(site: Site, call: Any, *, age: float = 0) -> int:
    body, stamp = json.dumps(call).encode(), str(int(time.time() - age))
    signed = sign(CALENDLY.encode(), f"{stamp}.".encode() + body)
    return await site.post("/webhooks/calendly", body, calendly_webhook_signature=f"t={stamp},v1={signed}")


def booked(
    event: str = "BOOKING_CREATED", at: str = "2026-05-24T09:30:00.538Z", **changes: Any
) -> dict[str, Any]:
    """A booking, in the shape of Cal.com's documentation."""
    payload = {
        "type": "60min", "title": "60min between Pro Example and John Doe", "eventTitle": "60min",
        "startTime": IN_A_WEEK.isoformat(), "endTime": (IN_A_WEEK + timedelta(hours=1)).isoformat(),
        "organizer": {"name": "Pro Example", "email": "pro@example.com", "timeZone": "Asia/Kolkata"},
        "responses": {
            "name": {"label": "your_name", "value": "John Doe"},
            "attendeePhoneNumber": {"label": "phone_number", "value": "+972501234567"},
            "location": {"label": "location", "value": {"optionValue": "", "value": "inPerson"}},
        },
        "attendees": [{"email": "john@example.com", "name": "John Doe", "timeZone": "America/New_York"}],
        "location": "Calcom HQ", "uid": "bFJeNb2uX8ANpT3JL5EfXw", "status": "ACCEPTED",
    }  # fmt: skip
    return {"triggerEvent": event, "createdAt": at, "payload": payload | changes}


async def test_cal_com_books_moves_and_cancels(site: Site, ready_sqlite: str) -> None:
    assert await calcom(site, booked()) == 200
    assert await calcom(site, booked()) == 200, "the same call twice has one effect"
    [row] = await rows(ready_sqlite)
    assert (row.title, row.place, row.source, row.starts_at) == ("60min", "Calcom HQ", "calcom", IN_A_WEEK)
    later = IN_A_WEEK + timedelta(days=1)
    moved = booked(
        "BOOKING_RESCHEDULED", "2026-05-25T09:30:00Z", uid="new", rescheduleUid="bFJeNb2uX8ANpT3JL5EfXw",
        startTime=later.isoformat(), endTime=(later + timedelta(hours=1)).isoformat(),
    )  # fmt: skip
    assert await calcom(site, moved) == 200
    [row] = await rows(ready_sqlite)
    assert (row.meeting_id, row.starts_at, row.version, row.status) == ("calcom:new", later, 1, "booked")
    assert await calcom(site, booked("BOOKING_CANCELLED", "2026-05-23T00:00:00Z", uid="new")) == 200
    assert (await rows(ready_sqlite))[0].status == "booked", "what is older changes nothing"
    assert await calcom(site, booked("BOOKING_CANCELLED", "2026-05-26T00:00:00Z", uid="new")) == 200
    assert (await rows(ready_sqlite))[0].status == "cancelled"


def invited(
    event: str = "invitee.created", name: str = "AAA", at: str = "2026-05-24T09:30:00Z", **changes: Any
) -> Any:
    """An invitee, in the shape of Calendly's documentation."""
    payload = {
        "uri": f"https://api.calendly.com/scheduled_events/EVENT/invitees/{name}", "name": "John Doe",
        "email": "john@example.com", "timezone": "America/New_York", "status": "active", "rescheduled": False,
        "old_invitee": None, "new_invitee": None, "text_reminder_number": None, "cancellation": None,
        "questions_and_answers": [{"position": 0, "question": "Phone Number", "answer": "+972 50-123-4567"}],
        "scheduled_event": {
            "uri": "https://api.calendly.com/scheduled_events/EVENT", "name": "Intro call",
            "start_time": IN_A_WEEK.isoformat(), "end_time": (IN_A_WEEK + timedelta(minutes=30)).isoformat(),
            "location": {"type": "zoom", "join_url": "https://zoom.example/j/1"},
        },
    }  # fmt: skip
    return {"event": event, "created_at": at, "payload": payload | changes}


async def test_calendly_books_moves_and_cancels(site: Site, ready_sqlite: str) -> None:
    assert await calendly(site, invited()) == 200
    [row] = await rows(ready_sqlite)
    assert (row.title, row.link, row.source) == ("Intro call", "https://zoom.example/j/1", "calendly")
    old = "https://api.calendly.com/scheduled_events/EVENT/invitees/AAA"
    later = IN_A_WEEK + timedelta(days=2)
    event = invited()["payload"]["scheduled_event"] | {
        "start_time": later.isoformat(), "end_time": (later + timedelta(minutes=30)).isoformat(),
    }  # fmt: skip
    moved = invited(name="BBB", at="2026-05-25T00:00:01Z", old_invitee=old, scheduled_event=event)
    gone = invited("invitee.canceled", at="2026-05-25T00:00:00Z", rescheduled=True, status="canceled")
    for call in (moved, gone, moved):  # in whatever order they come
        assert await calendly(site, call) == 200
    [row] = await rows(ready_sqlite)
    assert (row.meeting_id, row.starts_at, row.status) == ("calendly:BBB", later, "booked")
    cancelled = invited("invitee.canceled", name="BBB", at="2026-05-26T00:00:00Z", status="canceled")
    assert await calendly(site, cancelled, age=400) == 401, "an old signature may have been overheard"
    assert await calendly(site, cancelled) == 200
    assert (await rows(ready_sqlite))[0].status == "cancelled"


async def test_nonsense_that_is_signed_changes_nothing(site: Site, ready_sqlite: str) -> None:
    deep: Any = []
    for _ in range(50):
        deep = [deep]
    calls: list[Any] = [
        {}, [], 1, "x", None, {"triggerEvent": "BOOKING_CREATED"}, {"triggerEvent": 7, "payload": []},
        booked(uid=None), booked(startTime="soon"), booked(attendees="none", responses=[], uid="u1"),
        booked("BOOKING_NO_SHOW_UPDATED"), booked(attendees=[7], metadata=[1], uid="\ud800"), deep,
        booked("MEETING_ENDED"),
    ]  # fmt: skip
    for call in calls:
        assert await calcom(site, call) in (200, 400)
    nonsense: list[Any] = [
        {},
        [],
        invited(uri=None),
        invited(scheduled_event=3, questions_and_answers=5),
        invited("x"),
    ]
    for call in nonsense:
        assert await calendly(site, call) in (200, 400)
    assert await rows(ready_sqlite) == []


async def test_a_leads_calendar_fetches_the_entry_as_it_is(site: Site, ready_sqlite: str) -> None:
    await tell(site, **meeting())
    [row] = await rows(ready_sqlite)
    async with site.http.get(f"{site.url}/m/{row.uid}") as answer:
        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        event: Any = icalendar.Calendar.from_ical(await answer.read()).walk("VEVENT")[0]
    assert (event["dtstart"].dt, event["uid"]) == (IN_A_WEEK, f"{row.uid}@waltz")
    for nobody in ("aaaaaaaaaaaaaaaa", "x" * 99, row.uid[:-1]):
        async with site.http.get(f"{site.url}/m/{nobody}") as answer:
            assert answer.status == 404


async def test_cal_com_tells_a_number_where_today_it_tells_it(site: Site, ready_sqlite: str) -> None:
    """For text reminders at the booking itself, or as an answer to a question of the owner's own."""
    name = {"name": {"label": "your_name", "value": "John Doe"}}
    own = {"mobile-for-us": {"label": "Your WhatsApp", "value": "050-7654321", "isHidden": False}}
    called = {"location": {"label": "location", "value": {"optionValue": "+972501112223", "value": "phone"}}}
    calls = [
        booked(uid="a", responses=name, smsReminderNumber="+972501234567"),
        booked(uid="b", responses=name | own),
        booked(uid="c", responses=name | called, location="+972501112223"),
    ]
    for call in calls:
        assert await calcom(site, call) == 200
    found = {row.meeting_id: row for row in await rows(ready_sqlite)}
    assert set(found) == {"calcom:a", "calcom:b", "calcom:c"}
    assert found["calcom:c"].place in (None, ""), "the number they are called at is no place to come to"


async def test_cal_com_tells_a_video_call_and_who_did_not_come(site: Site, ready_sqlite: str) -> None:
    video = {"type": "daily_video", "id": "x", "password": "y", "url": "https://cal.daily.example/x"}
    assert await calcom(site, booked(location="integrations:daily", videoCallData=video)) == 200
    [row] = await rows(ready_sqlite)
    assert (row.link, row.place) == (video["url"], "")
    for missed, status, at in (
        (True, "no_show", "2026-06-01T00:00:00Z"),
        (False, "held", "2026-06-01T00:10:00Z"),
    ):
        mark = {
            "bookingUid": "bFJeNb2uX8ANpT3JL5EfXw", "bookingId": 42, "message": "x_marked_as_no_show",
            "attendees": [{"email": "john@example.com", "noShow": missed}],
        }  # fmt: skip
        call = {"triggerEvent": "BOOKING_NO_SHOW_UPDATED", "createdAt": at, "payload": mark}
        assert await calcom(site, call) == 200
        assert (await rows(ready_sqlite))[0].status == status


async def test_a_move_told_before_the_booking_is_one_meeting(site: Site, ready_sqlite: str) -> None:
    """A call that failed is made again, hours later: it tells of what was before, and changes nothing."""
    later = IN_A_WEEK + timedelta(days=1)
    moved = booked(
        "BOOKING_RESCHEDULED", "2026-05-25T09:30:00Z", uid="new", rescheduleUid="bFJeNb2uX8ANpT3JL5EfXw",
        startTime=later.isoformat(), endTime=(later + timedelta(hours=1)).isoformat(), rescheduledBy="john@example.com",
    )  # fmt: skip
    for call in (moved, booked(), moved):
        assert await calcom(site, call) == 200
    [row] = await rows(ready_sqlite)
    assert (row.meeting_id, row.starts_at, row.status) == ("calcom:new", later, "booked")


async def test_a_cancellation_told_before_the_booking_books_nothing(site: Site, ready_sqlite: str) -> None:
    off = booked(
        "BOOKING_CANCELLED", "2026-05-26T00:00:00Z", cancelledBy="pro@example.com", cancellationReason="ill",
        requestReschedule=True,
    )  # fmt: skip
    for call in (off, booked(), off):
        assert await calcom(site, call) == 200
    assert [row.status for row in await rows(ready_sqlite)] == ["cancelled"]


async def test_calendly_tells_of_the_host_who_cancels_and_of_who_did_not_come(
    site: Site, ready_sqlite: str
) -> None:
    assert await calendly(site, invited(name="A", first_name="John", last_name="Doe")) == 200
    mark = {
        "event": "invitee_no_show.created", "created_at": "2026-06-01T00:00:00Z",
        "payload": {
            "uri": "https://api.calendly.com/invitee_no_shows/N",
            "invitee": "https://api.calendly.com/scheduled_events/EVENT/invitees/A",
        },
    }  # fmt: skip
    assert await calendly(site, mark) == 200
    assert [row.status for row in await rows(ready_sqlite)] == ["no_show"]
    whole = invited("invitee_no_show.deleted", name="A", at="2026-06-01T00:10:00Z", no_show=None)
    assert await calendly(site, whole) == 200
    assert [row.status for row in await rows(ready_sqlite)] == ["held"]
    by_host = {
        "canceled_by": "Pro",
        "reason": "ill",
        "canceler_type": "host",
        "created_at": "2026-06-02T00:00:00Z",
    }
    assert await calendly(site, invited(name="B")) == 200
    gone = invited(
        "invitee.canceled", name="B", at="2026-06-02T00:00:00Z", status="canceled", cancellation=by_host
    )
    assert await calendly(site, gone) == 200
    assert {row.meeting_id: row.status for row in await rows(ready_sqlite)}["calendly:B"] == "cancelled"


async def test_calendly_signs_with_more_than_one_key_while_they_change(site: Site, ready_sqlite: str) -> None:
    body, stamp = json.dumps(invited()).encode(), str(int(time.time()))
    own = sign(CALENDLY.encode(), f"{stamp}.".encode() + body)
    other = sign(b"the next one", f"{stamp}.".encode() + body)
    for header in (f"t={stamp},v1={other},v1={own}", f"v1={own}, v2=x, v1={other}, t={stamp}"):
        assert await site.post("/webhooks/calendly", body, calendly_webhook_signature=header) == 200
    for header in (f"t={stamp},v1={other}", f"t={stamp},v0={own}", f"t={stamp}", f"v1={own}", f"t=,v1={own}"):
        assert await site.post("/webhooks/calendly", body, calendly_webhook_signature=header) == 401
