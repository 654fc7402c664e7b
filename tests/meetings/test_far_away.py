"""A lead whose clock shows another time: the hours that are day for them come first, and both clocks are told."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.meetings.times.waking import is_awake
from conversations.turn.playbook import Playbook
from tests.harness.studio import Person, meet
from tests.meetings.conftest import ADVICE, DAY, TRIAL, with_meetings

TEL_AVIV, NEW_YORK, TOKYO = (ZoneInfo(name) for name in ("Asia/Jerusalem", "America/New_York", "Asia/Tokyo"))
OPEN = dict.fromkeys(("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"), DAY)
MONDAY = datetime(2026, 11, 30, 8, tzinfo=UTC)


@pytest.fixture(scope="module")
def always_open() -> Playbook:
    noa = {"name": {"he": "נועה", "en": "Noa"}, "hours": OPEN}
    advice = ADVICE | {"length": timedelta(hours=1), "people": ["noa"]}
    return with_meetings(people={"noa": noa}, kinds={"trial": TRIAL, "advice": advice})


def somebody(playbook: Playbook, zone: ZoneInfo) -> Person:
    person = meet(playbook)
    person.lead.contact.timezone = zone.key
    person.now = MONDAY
    return person


def offered(person: Person) -> list[datetime]:
    choosing = person.lead[Appointments].choosing
    assert choosing is not None
    return list(choosing.shown)


@pytest.mark.parametrize("zone", [NEW_YORK, TOKYO])
@pytest.mark.parametrize(
    "asked",
    ["אפשר לקבוע שיחת ייעוץ?", "אפשר לקבוע שיחת ייעוץ ביום חמישי?", "אפשר לקבוע שיחת ייעוץ בשבוע הבא?"],
)
def test_what_is_night_where_they_are_is_not_offered_first(
    always_open: Playbook, zone: ZoneInfo, asked: str
) -> None:
    person = somebody(always_open, zone)
    person.says(asked)
    assert all(is_awake(start, zone) for start in offered(person)), person.labels()
    person.taps(person.sends()[-1].content.choices[-1].id)  # another day
    assert all(is_awake(start, zone) for start in offered(person)), person.labels()


def test_both_clocks_are_told(always_open: Playbook) -> None:
    person = somebody(always_open, NEW_YORK)
    said = person.says("אפשר לקבוע שיחת ייעוץ?")
    hours = [f"{start.astimezone(TEL_AVIV):%-H:%M}" for start in offered(person)]
    assert f"(שעון ניו יורק; אצלנו {', '.join(hours)})" in said
    told = person.says("1")
    assert f"(שעון ניו יורק; אצלנו {hours[0]})" in told
    person.lead.contact.language = "en"
    said = person.says("I'd like to move it")
    assert "(New York time; " in said
    assert " here)" in said


def test_what_is_night_is_had_by_who_asks_for_it(always_open: Playbook) -> None:
    person = somebody(always_open, NEW_YORK)
    person.says("אפשר לקבוע שיחת ייעוץ?")
    person.says("ביום חמישי ב-3:00")
    meeting = person.lead[Appointments].ahead(person.now)
    assert meeting is not None
    assert meeting.starts_at == datetime(2026, 12, 3, 3, tzinfo=NEW_YORK)


def test_where_all_of_it_is_night_it_is_offered_all_the_same(always_open: Playbook) -> None:
    person = somebody(always_open, ZoneInfo("Pacific/Honolulu"))  # nine to five is 21:00 to 5:00 there
    person.says("אפשר לקבוע שיחת ייעוץ?")
    assert offered(person)


def test_what_is_early_at_home_is_offered_as_ever() -> None:
    early = {day: {"opens": "06:00", "closes": "08:00"} for day in OPEN}
    noa = {"name": {"he": "נועה", "en": "Noa"}, "hours": early}
    person = somebody(
        with_meetings(people={"noa": noa}, kinds={"advice": ADVICE | {"people": ["noa"]}}), TEL_AVIV
    )
    said = person.says("אפשר לקבוע שיחת ייעוץ?")
    assert [start.astimezone(TEL_AVIV).hour for start in offered(person)] == [6, 6]
    assert "שעון" not in said
