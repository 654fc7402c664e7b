"""A table that is offered or kept moves by a few words: an hour alone, a day alone, a week, an earlier one."""

import pytest

from conversations.meetings.kept.part import Appointments
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person
from tests.meetings.test_booked_table import booked, kept_at


@pytest.mark.parametrize(
    ("language", "words", "at"),
    [
        ("en", "hm, 9 then", "26.11 21:00"), ("en", "half past seven then", "26.11 19:30"),
        ("en", "move us to wednesday", "25.11 20:00"),
        ("en", "could you move it a week later", "03.12 20:00"),
        ("en", "Tuesday of that week instead?", "24.11 20:00"),
        ("he", "אז תשע", "26.11 21:00"), ("he", "רגע, 9 וחצי", "26.11 21:30"),
        ("he", "תזיזו לרביעי", "25.11 20:00"), ("he", "אפשר להעביר לשבוע אחרי?", "03.12 20:00"),
        ("he", "נעבור ליום שלישי של אותו שבוע", "24.11 20:00"),
    ],
)  # fmt: skip
def test_what_is_kept_moves_and_keeps_what_was_not_named(language: str, words: str, at: str) -> None:
    person = booked(language)
    person.says("what do you have me down for?" if language == "en" else "למתי אני רשום?")
    person.says(words)
    assert kept_at(person) == at


@pytest.mark.parametrize(
    ("language", "words"), [("en", "is wednesday at 9 free?"), ("en", "we love 9 people")]
)
def test_what_only_asks_or_tells_moves_nothing(language: str, words: str) -> None:
    person = booked(language)
    person.says("when is my table?")
    person.says(words)
    assert kept_at(person) == "26.11 20:00"


def offered(language: str) -> Person:
    person = meet_eater(language)
    person.says({"en": "a table for 2 on tuesday at 8pm", "he": "שולחן ל-2 ביום שלישי בשמונה בערב"}[language])
    return person


def shown(person: Person) -> list[str]:
    choosing = person.lead[Appointments].choosing
    assert choosing
    return [f"{at:%H:%M}" for at in choosing.shown]


@pytest.mark.parametrize(
    ("language", "words", "hours"),
    [
        ("en", "a bit earlier maybe?", ["17:00", "17:30"]), ("en", "that's too late for us", ["17:00", "17:30"]),
        ("en", "anything later?", ["18:30", "19:00"]), ("he", "אפשר קצת יותר מוקדם?", ["17:00", "17:30"]),
        ("he", "יש מאוחר יותר?", ["18:30", "19:00"]),
    ],
)  # fmt: skip
def test_another_side_of_the_hour_is_offered(language: str, words: str, hours: list[str]) -> None:
    """Eight in Haifa is six in UTC."""
    person = offered(language)
    person.says(words)
    assert shown(person) == hours


@pytest.mark.parametrize(
    ("language", "words"), [("en", "not tomorrow"), ("en", "no, can't do tuesday"), ("he", "לא בשלישי")]
)
def test_the_day_they_rule_out_is_not_offered_again(language: str, words: str) -> None:
    person = offered(language)
    before = person.lead[Appointments].choosing
    person.says(words)
    now = person.lead[Appointments].choosing
    assert before
    assert now
    assert before.shown[0].date() not in {at.date() for at in now.shown}
    assert not person.lead[Appointments].meetings
