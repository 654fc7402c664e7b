"""Cal.com: a booking with seats is one meeting for each who has one, and each hears of their own alone."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from tests.harness.site import Site, serving
from tests.meetings.test_web import CALCOM, IN_A_WEEK, booked, calcom, rows

DANA, NOA = "+972501234567", "+972507654321"
LATER = IN_A_WEEK + timedelta(days=1)


@pytest.fixture
async def site(ready_sqlite: str) -> AsyncIterator[Site]:
    async with serving(ready_sqlite, calcom_secret=CALCOM) as found:
        yield found


def person(name: str, phone: str | None) -> dict[str, Any]:
    """An attendee as Cal.com has one; the number only where its form asks for it."""
    return {"email": f"{name}@example.com", "name": name, "timeZone": "Asia/Jerusalem", "phoneNumber": phone}


def seat(
    *people: dict[str, Any], event: str = "BOOKING_CREATED", day: int = 24, answers: Any = None, **more: Any
) -> Any:
    """Told of a booking with six seats: of whoever took, moved or left one, or of all of them."""
    usual = {"attendees": list(people), "responses": answers, "seatsPerTimeSlot": 6, "uid": "class"}
    return booked(event, f"2026-05-{day}T09:30:00Z", **usual | more)


def at(moment: Any) -> dict[str, str]:
    return {"startTime": moment.isoformat(), "endTime": (moment + timedelta(hours=1)).isoformat()}


async def stand(url: str) -> dict[Any, tuple[str, Any]]:
    """By lead: how their meeting stands, and when it is."""
    found = await rows(url)
    assert len({row.lead_id for row in found}) == len(found), "one each"
    return {row.lead_id: (row.status, row.starts_at) for row in found}


async def test_each_who_takes_a_seat_has_a_meeting_of_their_own(site: Site, ready_sqlite: str) -> None:
    assert await calcom(site, seat(person("dana", DANA))) == 200
    assert await calcom(site, seat(person("noa", NOA), day=25)) == 200, "told alone, or beside who was there"
    assert await calcom(site, seat(person("dana", DANA), person("noa", NOA), day=25)) == 200
    assert list((await stand(ready_sqlite)).values()) == [("booked", IN_A_WEEK)] * 2


async def test_a_seat_that_is_given_up_is_nobody_elses(site: Site, ready_sqlite: str) -> None:
    dana, noa = person("dana", DANA), person("noa", NOA)
    await calcom(site, seat(dana))
    await calcom(site, seat(dana, noa, day=25))
    assert await calcom(site, seat(noa, event="BOOKING_CANCELLED", day=26)) == 200
    assert sorted(status for status, _ in (await stand(ready_sqlite)).values()) == ["booked", "cancelled"]
    assert await calcom(site, seat(noa, day=27)) == 200, "and taken again"
    assert await calcom(site, seat(dana, noa, event="BOOKING_CANCELLED", day=28)) == 200, (
        "the whole class is off"
    )
    assert [status for status, _ in (await stand(ready_sqlite)).values()] == ["cancelled"] * 2


async def test_one_moves_alone_and_all_move_together(site: Site, ready_sqlite: str) -> None:
    dana, noa = person("dana", DANA), person("noa", NOA)
    await calcom(site, seat(dana))
    await calcom(site, seat(noa, day=25))
    alone = seat(noa, event="BOOKING_RESCHEDULED", day=26, uid="other", rescheduleUid="class", **at(LATER))
    assert await calcom(site, alone) == 200
    assert {when for _, when in (await stand(ready_sqlite)).values()} == {IN_A_WEEK, LATER}
    back = seat(noa, event="BOOKING_RESCHEDULED", day=27, rescheduleUid="other")
    assert await calcom(site, back) == 200
    all_of_them = seat(
        dana, noa, event="BOOKING_RESCHEDULED", day=28, uid="new", rescheduleUid="class", **at(LATER)
    )
    assert await calcom(site, all_of_them) == 200
    assert list((await stand(ready_sqlite)).values()) == [("booked", LATER)] * 2


async def test_the_bookings_number_is_the_first_ones_and_an_answer_the_bookers(
    site: Site, ready_sqlite: str
) -> None:
    """`smsReminderNumber` beside the booking stays that of whoever booked first."""
    answers = {"email": {"label": "email_address", "value": "noa@example.com"},
               "phone": {"label": "Phone", "value": NOA}}  # fmt: skip
    await calcom(site, seat(person("dana", DANA), smsReminderNumber=DANA))
    told = seat(person("dana", None), person("noa", None), person("guest", None), day=25, answers=answers,
                smsReminderNumber=DANA)  # fmt: skip
    assert await calcom(site, told) == 200
    assert len(await stand(ready_sqlite)) == 2, "who gives no number is told nothing"


async def test_who_of_them_did_not_come_is_marked_alone(site: Site, ready_sqlite: str) -> None:
    dana, noa = person("dana", DANA), person("noa", NOA)
    await calcom(site, seat(dana))
    await calcom(site, seat(noa, day=25))
    mark = {"bookingUid": "class", "message": "x", "attendees": [{"email": noa["email"], "noShow": True}]}
    told = {"triggerEvent": "BOOKING_NO_SHOW_UPDATED", "createdAt": "2026-06-01T00:00:00Z", "payload": mark}
    assert await calcom(site, told) == 200
    assert sorted(status for status, _ in (await stand(ready_sqlite)).values()) == ["booked", "no_show"]
