"""The days on which Israel's clocks move: nine to five is that, and what is offered is had, wherever the lead is."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.turn.playbook import Playbook
from tests.harness.studio import Person, meet
from tests.meetings.conftest import ADVICE, DAY, TRIAL, with_meetings

TEL_AVIV = ZoneInfo("Asia/Jerusalem")
SPRING, AUTUMN = date(2026, 3, 27), date(2026, 10, 25)
DAYS = [day + timedelta(days=off) for day in (SPRING, AUTUMN) for off in (-1, 0, 1)]
ZONES = ["Asia/Jerusalem", "America/New_York", "Asia/Tokyo"]
HOURS = range(9, 17)
OPEN = dict.fromkeys(("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"), DAY)


@pytest.fixture(scope="module")
def always_open() -> Playbook:
    noa = {"name": {"he": "נועה", "en": "Noa"}, "hours": OPEN}
    advice = ADVICE | {"length": timedelta(hours=1), "people": ["noa"]}
    return with_meetings(people={"noa": noa}, kinds={"trial": TRIAL, "advice": advice})


def somebody(playbook: Playbook, day: date, zone: str) -> Person:
    """They write two days before, at noon in Tel Aviv."""
    person = meet(playbook)
    person.lead.contact.timezone = zone
    person.now = datetime.combine(day - timedelta(days=2), time(12), TEL_AVIV).astimezone(UTC)
    return person


def booked(person: Person) -> datetime | None:
    meeting = person.lead[Appointments].ahead(person.now)
    return meeting.starts_at if meeting else None


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("day", DAYS)
def test_every_hour_of_the_day_can_be_named_and_had(always_open: Playbook, day: date, zone: str) -> None:
    """At a place to come to: its hours are told and understood by the clock on its wall."""
    for hour in HOURS:
        person = somebody(always_open, day, zone)
        person.says("אפשר לקבוע שיעור ניסיון?")
        said = person.says(f"{day.day}/{day.month} בשעה {hour}:00")
        assert f"ב־{hour}:00" in said, said
        assert booked(person) == datetime.combine(day, time(hour), TEL_AVIV)
    for hour in (8, 17):
        person = somebody(always_open, day, zone)
        person.says("אפשר לקבוע שיעור ניסיון?")
        person.says(f"{day.day}/{day.month} בשעה {hour}:00")
        assert booked(person) is None


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("day", [SPRING, AUTUMN])
def test_whatever_is_offered_on_the_way_there_is_had(always_open: Playbook, day: date, zone: str) -> None:
    """A call: told by the lead's own clock, and within nine to five of the business's."""
    offers = 0
    for pages in range(4):
        for place in (1, 2):
            person = somebody(always_open, day, zone)
            person.says("אפשר לקבוע שיחת ייעוץ?")
            for _ in range(pages):
                person.taps(person.sends()[-1].content.choices[-1].id)  # another day
            label = person.labels()[place - 1]
            said = person.says(str(place))
            start = booked(person)
            assert start is not None, f"{label}: {said}"
            local = start.astimezone(TEL_AVIV)
            assert local.hour in HOURS
            assert label.endswith(f"{start.astimezone(ZoneInfo(zone)):%-H:%M}")
            offers += 1
    assert offers == 8
