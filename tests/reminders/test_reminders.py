""" "Remind me in the evening" is understood, kept, and undone by a refusal."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.reminders.moments import find_moment
from tests.harness.studio import Person, meet, prepare

JERUSALEM = ZoneInfo("Asia/Jerusalem")
SUNDAY_TEN = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "local"),
    [
        ("תזכיר לי בערב", "2026-11-22 19:00"),
        ("תזכירו לי מחר", "2026-11-23 09:30"),
        ("תזכיר לי מחר בערב", "2026-11-23 19:00"),
        ("remind me tomorrow at 8pm", "2026-11-23 20:00"),
        ("תזכירי לי ביום רביעי", "2026-11-25 09:30"),
        ("תזכיר לי בעוד שעתיים", "2026-11-22 12:00"),
        ("remind me in an hour", "2026-11-22 11:00"),
        ("בשבוע הבא", "2026-11-29 09:30"),
        ("תזכיר לי ב-20:30", "2026-11-22 20:30"),
        ("תזכיר לי בבוקר", "2026-11-23 09:30"),
        ("ביום ראשון", "2026-11-29 09:30"),
        ("remind me tomorrow at noon", "2026-11-23 12:00"),
        ("remind me at midday tomorrow", "2026-11-23 12:00"),
        ("remind me tomorrow afternoon", "2026-11-23 13:00"),
        ("remind me tonight at half past 8", "2026-11-22 20:30"),
        ("remind me tomorrow at a quarter to 6", "2026-11-23 17:45"),
        ("תזכיר לי מחר בצהריים", "2026-11-23 12:00"),
        ("תזכיר לי מחר אחר הצהריים", "2026-11-23 13:00"),
        ("תזכירי לי הערב בשמונה וחצי", "2026-11-22 20:30"),
        ("תזכיר לי מחר ברבע לשש", "2026-11-23 17:45"),
    ],
)
def test_moments(words: str, local: str) -> None:
    moment = find_moment(words, SUNDAY_TEN, JERUSALEM)
    assert moment is not None
    assert f"{moment.astimezone(JERUSALEM):%Y-%m-%d %H:%M}" == local


def test_no_moment_in_it() -> None:
    assert find_moment("תזכיר לי", SUNDAY_TEN, JERUSALEM) is None


@pytest.fixture
def dana() -> Person:
    dana = meet(prepare())
    dana.says("היי")
    return dana


def test_they_are_reminded_when_they_said(dana: Person) -> None:
    assert dana.says("תזכיר לי בערב") == "סגור, אזכיר לך היום ב־19:00."
    assert dana.waits(hours=8) == ""
    assert "ביקשת תזכורת" in dana.waits(hours=2)


def test_without_a_time_it_is_asked(dana: Person) -> None:
    assert dana.says("תזכירו לי") == "בשמחה. מתי להזכיר?"


def test_who_refuses_is_not_reminded(dana: Person) -> None:
    dana.says("תזכיר לי בערב")
    dana.says("הסר")
    assert dana.waits(days=1) == ""
