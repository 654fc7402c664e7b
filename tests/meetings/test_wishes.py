"""Times as people write them, in both languages."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from conversations.meetings.times.wishes import find_wish

TEL_AVIV = ZoneInfo("Asia/Jerusalem")
THURSDAY = datetime(2026, 11, 26, 10, tzinfo=UTC)  # noon of a Thursday in Tel Aviv


def wish(words: str, now: datetime = THURSDAY) -> tuple[list[str], list[str], str, str]:
    found = find_wish(words, now, TEL_AVIV, bare=True)
    assert found is not None, words
    ends = [f"{at:%H:%M}" if at else "" for at in (found.after, found.before)]
    return [f"{day:%d.%m}" for day in found.days], [f"{at:%H:%M}" for at in found.at], ends[0], ends[1]


@pytest.mark.parametrize(
    ("words", "days", "at"),
    [
        ("ביום שלישי בעשר", ["01.12"], "10:00"),
        ("next Tuesday at 4", ["01.12"], "16:00"),
        ("tomorrow at 10:30", ["27.11"], "10:30"),
        ("מחר ב-10", ["27.11"], "10:00"),
        ("אפשר מחר בעשר בבוקר?", ["27.11"], "10:00"),
        ("3/12 ב-16:00", ["03.12"], "16:00"),
        ("Dec 3 at half past four", ["03.12"], "16:30"),
        ("on the 3rd at 5pm", ["03.12"], "17:00"),
        ("בשלישי הבא ב-4", ["01.12"], "16:00"),
        ("10.30 מחר", ["27.11"], "10:30"),
        ("מחרתיים ברבע לחמש", ["28.11"], "16:45"),
        ("ביום ראשון בשבע בערב", ["29.11"], "19:00"),
        ("tomorrow at noon-ish, at 12", ["27.11"], "12:00"),
        ("monday 9am works", ["30.11"], "09:00"),
        ("בשעה שלוש וחצי ביום שני", ["30.11"], "15:30"),
        ("להזיז מיום ראשון ליום שלישי בעשר", ["01.12"], "10:00"),
        ("move it from Sunday to Tuesday at 10", ["01.12"], "10:00"),
    ],
)  # fmt: skip
def test_a_day_and_an_hour(words: str, days: list[str], at: str) -> None:
    found = wish(words)
    assert (found[0], found[1][0]) == (days, at)


@pytest.mark.parametrize(
    ("words", "days", "after", "before"),
    [
        ("מחר אחר הצהריים", ["27.11"], "12:00", "17:59"),
        ("tomorrow afternoon", ["27.11"], "12:00", "17:59"),
        ("sunday morning", ["29.11"], "05:00", "11:59"),
        ("between 4 and 6 on Monday", ["30.11"], "16:00", "18:00"),
        ("יום ראשון בשבוע הבא אחרי 5", ["29.11"], "17:00", ""),
        ("מחר עד 12", ["27.11"], "", "12:00"),
        ("לא לפני 17:00", [], "17:00", ""),
        ("אחרי הצהריים", [], "12:00", "17:59"),
        ("מחר בין עשר לשתים עשרה", ["27.11"], "10:00", "12:00"),
    ],
)
def test_a_part_of_a_day(words: str, days: list[str], after: str, before: str) -> None:
    assert wish(words) == (days, [], after, before)


def test_next_week_is_all_of_it_and_the_weekend_two_days() -> None:
    assert wish("שבוע הבא")[0] == [f"{day:02}.{month}" for day, month in
                                   [(29, 11), (30, 11), (1, 12), (2, 12), (3, 12), (4, 12), (5, 12)]]  # fmt: skip
    assert wish("בסוף השבוע")[0] == ["27.11", "28.11"]


def test_todays_own_name_is_today_or_in_a_week_and_what_is_over_is_not_meant() -> None:
    assert wish("ביום חמישי בשש וחצי בערב")[0] == ["26.11", "03.12"]
    assert wish("thursday at 9am")[0] == ["03.12"], "nine was three hours ago"


def test_next_is_not_tomorrow() -> None:
    monday = datetime(2026, 11, 23, 10, tzinfo=UTC)
    assert wish("next tuesday", monday)[0] == ["01.12"]
    assert wish("tuesday", monday)[0] == ["24.11"]


def test_days_that_are_ruled_out_are_not_wished_for() -> None:
    assert wish("שני לא יכול, רביעי רק אחרי 8")[0] == ["02.12"]


def test_an_hour_alone_may_be_either_half_of_the_day() -> None:
    assert wish("10")[1] == ["10:00", "22:00"]
    assert wish("at 4")[1] == ["16:00", "04:00"]


@pytest.mark.parametrize(
    "words",
    [
        "כמה עולה?",
        "יש לי 2 ילדים",
        "אני בת 40",
        "תודה רבה, בוקר טוב",
        "how much for 10 classes",
        "good morning",
    ],
)
def test_what_names_no_time(words: str) -> None:
    assert find_wish(words, THURSDAY, TEL_AVIV) is None


def test_it_is_the_day_of_whoever_writes() -> None:
    late = datetime(2026, 11, 26, 23, tzinfo=UTC)  # already Friday in Tel Aviv, still Thursday in New York
    tokyo, new_york = (
        find_wish("tomorrow", late, ZoneInfo(zone)) for zone in ("Asia/Tokyo", "America/New_York")
    )
    assert tokyo
    assert new_york
    assert (tokyo.days, new_york.days) == ((date(2026, 11, 28),), (date(2026, 11, 27),))
    assert new_york.fits(datetime.combine(date(2026, 11, 27), time(9)))
