"""Days of the business, of 23, 24 and 25 hours; weeks and months; and what may be asked for."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.reporting.periods import Period, day_of, list_cohorts, silent_before
from conversations.reporting.question import BadQuestion, By, Question, read_question

ISRAEL = ZoneInfo("Asia/Jerusalem")
SUNDAY, MONDAY = 6, 0


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [
        (date(2026, 3, 27), "Asia/Jerusalem", 23),
        (date(2026, 10, 25), "Asia/Jerusalem", 25),
        (date(2026, 10, 24), "Asia/Jerusalem", 24),
        (date(2026, 3, 29), "Europe/London", 23),
        (date(2026, 3, 8), "America/Havana", 23),  # begins at one o'clock: there is no midnight
        (date(2026, 11, 1), "America/Havana", 25),  # has its midnight twice
    ],
)
def test_a_day_is_as_long_as_it_is(day: date, zone: str, hours: int) -> None:
    known = ZoneInfo(zone)
    period = Period(day, day)
    begins, ends = period.begins(known), period.ends(known)
    assert ends - begins == timedelta(hours=hours)
    instant = timedelta(microseconds=1)
    assert [day_of(moment, known) for moment in (begins, ends - instant)] == [day, day]
    assert day_of(begins - instant, known) == day - timedelta(days=1)
    assert day_of(ends, known) == day + timedelta(days=1)


def test_weeks_begin_where_they_do_in_the_country_and_are_cut_at_the_ends() -> None:
    month = Period(date(2026, 10, 1), date(2026, 10, 13))
    ends = [(week.first.day, week.last.day) for week in list_cohorts(month, month, SUNDAY)]
    assert ends == [(1, 3), (4, 10), (11, 13)]
    assert [week.first.day for week in list_cohorts(month, month, MONDAY)] == [1, 5, 12]


def test_a_long_time_is_told_by_months_and_nothing_is_left_out() -> None:
    year = Period(date(2025, 12, 15), date(2026, 12, 14))
    months = list_cohorts(year, year, SUNDAY)
    assert len(months) == 13
    assert (months[0].last, months[1].first, months[-1].last) == (
        date(2025, 12, 31),
        date(2026, 1, 1),
        year.last,
    )
    assert sum((month.last - month.first).days + 1 for month in months) == 365


def test_days_of_which_nothing_is_known_are_no_cohorts() -> None:
    known = Period(date(2026, 10, 5), date(2026, 10, 6))
    [week] = list_cohorts(Period(date(1970, 1, 1), date(2200, 12, 31)), known, SUNDAY)
    assert week == known
    assert list_cohorts(Period(date(1990, 1, 1), date(1990, 2, 1)), known, SUNDAY) == []


def test_a_group_is_open_until_its_last_lead_had_thirty_days() -> None:
    october = Period(date(2026, 10, 1), date(2026, 10, 31))
    assert october.is_open(date(2026, 11, 30))
    assert not october.is_open(date(2026, 12, 1))


def test_silence_is_counted_in_whole_days_of_the_business() -> None:
    moment = silent_before(date(2026, 11, 20), ISRAEL)
    assert day_of(moment, ISRAEL) == date(2026, 10, 22)
    assert moment == datetime(2026, 10, 21, 21, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("first", "last", "by", "field"),
    [
        ("yesterday", "", "", "from"),
        ("2026-02-30", "", "", "from"),
        ("20260201", "", "", "from"),
        ("", "2026-1-1", "", "to"),
        ("", "9999-01-01", "", "to"),
        ("", "0001-01-01", "", "to"),
        ("2026-02-02", "2026-02-01", "", "from"),
        ("", "", "mood", "by"),
        ("", "", "x" * 5000, "by"),
        ("\ud800", "", "", "from"),
    ],
)
def test_what_makes_no_sense_is_told_in_a_sentence(first: str, last: str, by: str, field: str) -> None:
    with pytest.raises(BadQuestion) as bad:
        read_question(first, last, by)
    assert bad.value.field == field
    assert len(str(bad.value)) < 120
    str(bad.value).encode()


def test_what_is_blank_was_left_out() -> None:
    assert read_question(None, " ", "") == Question()
    asked = read_question("2026-01-31", "2026-01-31", "source")
    assert asked == Question(date(2026, 1, 31), date(2026, 1, 31), By.SOURCE)
