"""Placeholders and moments in words."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.wording.filling import clean, fill, language_of_name, show_stars
from conversations.wording.names import first_name
from conversations.wording.times import say_length, say_until, say_when

TEL_AVIV = ZoneInfo("Asia/Jerusalem")
NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "he", "en"),
    [
        (datetime(2026, 11, 22, 18, 0, tzinfo=UTC), "היום ב־20:00", "today at 20:00"),
        (datetime(2026, 11, 23, 18, 0, tzinfo=UTC), "מחר ב־20:00", "tomorrow at 20:00"),
        (datetime(2026, 11, 22, 22, 30, tzinfo=UTC), "מחר ב־0:30", "tomorrow at 0:30"),
        (datetime(2026, 11, 24, 18, 0, tzinfo=UTC), "מחרתיים ב־20:00", "Tuesday at 20:00"),
        (datetime(2026, 11, 25, 7, 5, tzinfo=UTC), "יום רביעי ב־9:05", "Wednesday at 9:05"),
        (datetime(2026, 11, 28, 18, 0, tzinfo=UTC), "שבת ב־20:00", "Saturday at 20:00"),
        (datetime(2026, 12, 3, 18, 0, tzinfo=UTC), "3.12 ב־20:00", "3 December at 20:00"),
        (datetime(2026, 11, 20, 18, 0, tzinfo=UTC), "20.11 ב־20:00", "20 November at 20:00"),
    ],
)
@pytest.mark.hours
def test_until(moment: datetime, he: str, en: str) -> None:
    assert say_until(moment, NOW, TEL_AVIV, "he") == he
    assert say_until(moment, NOW, TEL_AVIV, "en") == en


@pytest.mark.parametrize(
    ("days", "he", "en"),
    [
        (1, "מחר ב־10:00", "tomorrow at 10:00"),
        (3, "ביום רביעי ב־10:00", "on Wednesday at 10:00"),
        (6, "בשבת ב־10:00", "on Saturday at 10:00"),
        (10, "ב־2.12 ב־10:00", "on 2 December at 10:00"),
    ],
)
@pytest.mark.hours
def test_when(days: int, he: str, en: str) -> None:
    moment = NOW + timedelta(days=days)
    assert say_when(moment, NOW, TEL_AVIV, "he") == he
    assert say_when(moment, NOW, TEL_AVIV, "en") == en


@pytest.mark.hours
def test_tomorrow_is_local_over_a_change_of_clocks() -> None:
    night = datetime(2026, 3, 26, 21, 30, tzinfo=UTC)  # 23:30, clocks move on at two
    assert say_until(datetime(2026, 3, 27, 17, 0, tzinfo=UTC), night, TEL_AVIV, "he") == "מחר ב־20:00"


def test_an_empty_placeholder_takes_its_space_along() -> None:
    assert fill("Hi {name}, this is {business}", {"name": "", "business": "Waltz"}) == "Hi, this is Waltz"
    assert fill("{unknown} and {name}", {"name": "{business}", "business": "x"}) == " and {business}"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("דנה לוי", "דנה"),
        ("🌸 Dana 🌸", "Dana"),
        ("ג'וני", "ג'וני"),
        ("צ׳יקו", "צ׳יקו"),
        ("Jean-Luc P.", "Jean-Luc"),
        ("https://spam.example Dana", "Dana"),
        ("🙂", ""),
        ("+972501234567", ""),
        ("x" * 500, ""),
        (None, ""),
        ('ד"ר כהן', ""),
        ("ד״ר דנה כהן", "דנה"),
        ("אמא של נועם", ""),
        ("סבא יוסי", "יוסי"),
        ("DANNY", "Danny"),
        ("liam", "Liam"),
        ("M", ""),
        ("מוסך הצפון בע״מ", ""),
        ("Marco - Molino Imports", "Marco"),
    ],
)
def test_first_names(name: str | None, expected: str) -> None:
    assert first_name(name) == expected


def test_the_language_of_a_name() -> None:
    assert [language_of_name(name) for name in ("דנה", "Dana", "Dana דנה", "🙂", None)] == [
        "he",
        "en",
        "he",
        None,
        None,
    ]


def test_words_are_made_storable() -> None:
    assert clean("a\x00b") == "ab"
    assert clean("א\ud800ב").encode()
    assert clean("\ud83d\ude42") == "🙂"
    assert len(clean("א" * 1_000_000)) == 65_536
    assert clean(None) == ""


def test_stars_and_lengths() -> None:
    assert show_stars(5) == "★★★★★"
    assert show_stars(4) == "★★★★☆"
    assert [say_length(timedelta(minutes=m)) for m in (0, 59, 75, 3000)] == [
        "0 min",
        "59 min",
        "1 h 15 min",
        "2 d 2 h",
    ]
