"""Free times: nine to five is that on every day, also where clocks move, and what is offered can be had."""

import itertools
from datetime import UTC, date, datetime, time, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.journey.model.base import Weekday
from conversations.journey.model.business import Opening
from conversations.meetings.times.local import find_moment
from conversations.meetings.times.slots import Diary, Engagement, Slot, Terms, find_slot, list_day, list_free

TEL_AVIV = ZoneInfo("Asia/Jerusalem")
NINE_TO_FIVE = Opening(opens=time(9), closes=time(17))
EVERY_DAY: dict[Weekday, Opening] = dict.fromkeys(get_args(Weekday), NINE_TO_FIVE)
HOUR = timedelta(hours=1)
MARCH = datetime(2026, 3, 24, 6, tzinfo=UTC)


def noa(zone: ZoneInfo = TEL_AVIV, taken: tuple[Engagement, ...] = (), **more: object) -> Diary:
    return Diary("noa", EVERY_DAY, zone, taken=taken, **more)  # type: ignore[arg-type]


def wall(slot: Slot, zone: ZoneInfo = TEL_AVIV) -> str:
    return f"{slot.start.astimezone(zone):%H:%M}-{slot.end.astimezone(zone):%H:%M}"


@pytest.mark.parametrize(
    "day", [date(2026, 3, 26), date(2026, 3, 27), date(2026, 10, 25), date(2026, 10, 26)]
)
@pytest.mark.parametrize("zone", ["Asia/Jerusalem", "America/New_York", "Asia/Tokyo"])
def test_nine_to_five_is_eight_hours_on_the_wall_on_every_day(day: date, zone: str) -> None:
    there = ZoneInfo(zone)
    before = datetime.combine(day, time(12), UTC) - timedelta(days=3)
    found = [wall(slot, there) for slot in list_day([noa(there)], Terms(HOUR, HOUR), before, day)]
    assert found == [f"{hour:02}:00-{hour + 1:02}:00" for hour in range(9, 17)]


def test_an_hour_that_the_clocks_skip_is_never_offered() -> None:
    night = Opening(opens=time(0), closes=time(6))
    diary = Diary("noa", {"friday": night}, TEL_AVIV)
    found = list_day([diary], Terms(timedelta(minutes=30), timedelta(minutes=30)), MARCH, date(2026, 3, 27))
    starts = [f"{slot.start.astimezone(TEL_AVIV):%H:%M}" for slot in found]
    assert "02:00" not in starts
    assert "02:30" not in starts
    assert {"01:30", "03:00", "05:30"} <= set(starts)
    assert [later.start >= earlier.end for earlier, later in itertools.pairwise(found)] == [True] * (
        len(found) - 1
    )


def test_an_hour_that_comes_twice_is_offered_once() -> None:
    night = Opening(opens=time(0), closes=time(4))
    diary = Diary("noa", {"sunday": night}, TEL_AVIV)
    found = list_day([diary], Terms(HOUR, HOUR), datetime(2026, 10, 24, tzinfo=UTC), date(2026, 10, 25))
    assert [f"{slot.start.astimezone(TEL_AVIV):%H:%M}" for slot in found] == [
        "00:00",
        "01:00",
        "02:00",
        "03:00",
    ]
    assert len({slot.start for slot in found}) == 4


def test_only_times_that_exist_are_moments() -> None:
    assert find_moment(date(2026, 3, 27), time(2, 15), TEL_AVIV) is None
    assert find_moment(date(2026, 3, 27), time(3), TEL_AVIV) == datetime(2026, 3, 27, 0, tzinfo=UTC)


def test_notice_buffer_days_off_and_what_is_taken() -> None:
    now = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)  # 9:30 in Tel Aviv
    taken = (
        Engagement(datetime(2026, 11, 22, 10, tzinfo=UTC), datetime(2026, 11, 22, 11, tzinfo=UTC), "m1"),
    )
    terms = Terms(HOUR, timedelta(minutes=30), buffer=timedelta(minutes=15), notice=HOUR)
    found = [wall(slot) for slot in list_day([noa(taken=taken)], terms, now, date(2026, 11, 22))]
    assert found == ["10:30-11:30", "13:30-14:30", "14:00-15:00", "14:30-15:30", "15:00-16:00", "15:30-16:30",
                     "16:00-17:00"]  # fmt: skip
    off = noa(days_off=frozenset([date(2026, 11, 22)]))
    assert list_day([off], terms, now, date(2026, 11, 22)) == []


def test_of_two_people_whoever_is_free() -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    busy = (Engagement(datetime(2026, 11, 22, 7, tzinfo=UTC), datetime(2026, 11, 22, 8, tzinfo=UTC), "m1"),)
    both = [noa(taken=busy), Diary("daniel", EVERY_DAY, TEL_AVIV)]
    found = list_day(both, Terms(HOUR, HOUR), now, date(2026, 11, 22))
    assert [slot.calendar for slot in found][:3] == ["daniel", "noa", "noa"]


moments = st.datetimes(
    MARCH.replace(tzinfo=None), MARCH.replace(month=11, tzinfo=None), timezones=st.just(UTC)
)
spans = st.lists(st.tuples(moments, st.integers(5, 600)), max_size=8)


@settings(max_examples=60, deadline=None)
@given(
    now=moments, taken=spans, zone=st.sampled_from(["Asia/Jerusalem", "America/New_York", "Asia/Tokyo"]),
    opens=st.integers(0, 20), length=st.integers(10, 180), every=st.integers(10, 90), buffer=st.integers(0, 40),
)  # fmt: skip
def test_every_slot_that_is_offered_can_be_had(
    now: datetime,
    taken: list[tuple[datetime, int]],
    zone: str,
    opens: int,
    length: int,
    every: int,
    buffer: int,
) -> None:
    hours = dict.fromkeys(EVERY_DAY, Opening(opens=time(opens), closes=time(min(23, opens + 6), 30)))
    busy = tuple(Engagement(start, start + timedelta(minutes=minutes), "x") for start, minutes in taken)
    diary = Diary("noa", hours, ZoneInfo(zone), taken=busy)
    lasts, apart, around = (timedelta(minutes=one) for one in (length, every, buffer))
    terms = Terms(lasts, apart, around, HOUR, timedelta(days=5))
    offered = list(list_free([diary], terms, now))
    for slot in offered[:: max(1, len(offered) // 8)]:
        assert find_slot([diary], terms, now, slot.start) == slot
        local = slot.start.astimezone(ZoneInfo(zone))
        assert local.time() >= time(opens)
        assert slot.end - slot.start == lasts
        assert all(span.end <= slot.start or slot.end <= span.start for span in busy)
