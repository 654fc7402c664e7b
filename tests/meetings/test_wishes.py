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


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("the Tuesday after next", ["08.12"]),
        ("the tuesday after, not this one", ["08.12"]),
        ("not this Tuesday, the next one", ["08.12"]),
        ("not this tuesday but the one after", ["08.12"]),
        ("Tuesday week", ["08.12"]),
        ("a week from Tuesday", ["08.12"]),
        ("in two weeks, on Tuesday", ["08.12"]),
        ("two tuesdays from now", ["08.12"]),
        ("בשלישי שאחרי", ["08.12"]),
        ("לא ביום שלישי הקרוב אלא בזה שאחריו", ["08.12"]),
        ("יום שלישי בעוד שבועיים", ["08.12"]),
        ("לא שלישי הזה, השלישי שאחריו", ["08.12"]),
        ("not the 1st, a week later", ["08.12"]),
        ("not on the 1st of December but the week after", ["08.12"]),
        ("not 1.12, one week later please", ["08.12"]),
        ("לא ה-1, שבוע אחרי", ["08.12"]),
        ("לא ב-1.12 אלא שבוע אחר כך", ["08.12"]),
        ("not the 1st but the 15th", ["15.12"]),
        ("לא ה-1 לחודש, ב-15 לחודש", ["15.12"]),
        ("Tuesday after 8 in the evening", ["01.12"]),
        ("שלישי ה-8", ["08.12"]),
        ("ביום שלישי ה-8 בערב", ["08.12"]),
        ("Tuesday, just not the 1st", ["08.12"]),
        ("שלישי, רק לא ה-1", ["08.12"]),
        ("next Tuesday", ["01.12"]),
        ("this Tuesday, after work", ["01.12"]),
        ("שלישי אחרי העבודה", ["01.12"]),
    ],
)
def test_a_day_that_is_not_the_coming_one(words: str, days: list[str]) -> None:
    assert wish(words)[0] == days


@pytest.mark.parametrize(
    "words",
    [
        "not the 14th, a week later",
        "not the 14th",
        "לא ה-14, שבוע אחרי",
        "לא ה-14",
        "not on the 14th of december",
    ],
)
def test_a_date_that_is_ruled_out_is_neither_a_day_nor_an_hour(words: str) -> None:
    found = find_wish(words, THURSDAY, TEL_AVIV, bare=True)
    assert not found or (not found.at and date(2026, 12, 14) not in found.days)


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("not until 11", "11:00"),
        ("we can't do before 11", "11:00"),
        ("11 or later", "11:00"),
        ("11 at the earliest", "11:00"),
        ("Friday, only after 11", "11:00"),
        ("לא יכולים לפני 11", "11:00"),
        ("הכי מוקדם ב-11", "11:00"),
        ("11 והלאה", "11:00"),
        ("רק אחרי 11", "11:00"),
    ],
)
def test_an_hour_before_which_they_cannot(words: str, after: str) -> None:
    assert wish(words)[1:] == ([], after, "")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("not tomorrow, next week", "2027-02-28"), ("בשבוע הבא ולא מחר", "2027-02-28"), ("לא היום, מחר", "2027-02-22"),
        ("rather than tomorrow, on Tuesday", "2027-02-23"), ("במקום מחר אפשר ברביעי?", "2027-02-24"),
    ],
)  # fmt: skip
def test_a_day_at_hand_that_is_ruled_out_is_not_meant(words: str, first: str) -> None:
    found = find_wish(words, datetime(2027, 2, 21, 10, tzinfo=UTC), ZoneInfo("Asia/Jerusalem"))
    assert found is not None
    assert str(found.days[0]) == first
