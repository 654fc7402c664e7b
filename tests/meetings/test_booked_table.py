"""What is said of a table that is kept already: another day, another hour, what stands, and when to be reminded."""

from zoneinfo import ZoneInfo

import pytest

from conversations.meetings.kept.part import Appointments
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person

HAIFA = ZoneInfo("Asia/Jerusalem")


def booked(language: str = "he") -> Person:
    """Somebody for whom a table is kept on Thursday at eight."""
    person = meet_eater(language)
    he, en = "אפשר להזמין שולחן לחמישי בשמונה בערב, 4 אנשים?", "a table for 4 on Thursday at 8pm please"
    person.says(he if language == "he" else en)
    person.says("כן" if language == "he" else "yes")
    assert kept_at(person) == "26.11 20:00"
    person.waits(hours=2)
    return person


def kept_at(person: Person) -> str:
    meeting = person.lead[Appointments].ahead(person.now)
    return f"{meeting.starts_at.astimezone(HAIFA):%d.%m %H:%M}" if meeting else ""


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("נדחה לרביעי בשבע בערב?", "25.11 19:00"), ("אז שיהיה מוצאי שבת בתשע", "28.11 21:00"),
        ("בעצם נבוא בשני בשבע וחצי בערב", "23.11 19:30"), ("אשתי ביקשה שנזיז ליום רביעי ב-19:00", "25.11 19:00"),
    ],
)  # fmt: skip
def test_another_time_is_taken_in_whatever_words(words: str, at: str) -> None:
    person = booked()
    person.says(words)
    person.says("כן")
    assert kept_at(person) == at


@pytest.mark.parametrize(
    ("words", "at"),
    [("saturday at 9pm then", "28.11 21:00"), ("actually wednesday at seven in the evening", "25.11 19:00")],
)
def test_and_in_english(words: str, at: str) -> None:
    person = booked("en")
    person.says(words)
    person.says("yes")
    assert kept_at(person) == at


@pytest.mark.parametrize("words", ["לחזור לחמישי כמו שהיה", "בעצם עדיף לנו ביום חמישי"])
def test_a_day_without_an_hour_is_offered(words: str) -> None:
    person = booked()
    person.says("נזיז לראשון בשבע בערב")
    person.says("כן")
    person.waits(hours=1)
    assert "26.11" in person.says(words)
    assert any(choice.id.startswith("meeting:to:") for choice in person.lead.dialogue.choices)


@pytest.mark.parametrize(
    "words",
    ["אנחנו אוהבים את הפיצה של יום שני בשמונה", "מה יש לאכול בשבת בתשע?", "ביום ראשון בשבע אני עובד. תודה"],
)
def test_what_is_no_other_time_moves_nothing(words: str) -> None:
    person = booked()
    person.says(words)
    assert kept_at(person) == "26.11 20:00"


@pytest.mark.parametrize("words", ["אז מה רשמתם אצלכם?", "מה קבוע לנו?", "רק לוודא, מה יש לכם עלינו"])
def test_what_stands_is_told(words: str) -> None:
    assert "ביום חמישי 26.11 ב־20:00" in booked().says(words)


def test_what_stands_is_told_in_english() -> None:
    assert "Thursday 26 November at 20:00" in booked("en").says("so what do you have us down for?")


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("תזכירו לי ביום עצמו בבוקר", "26.11 09:30"),
        ("אפשר תזכורת יום לפני?", "25.11 09:30"),
        ("אפשר תזכורת שעה לפני?", "26.11 19:00"),
    ],
)
def test_who_asks_is_reminded_when_they_say_also_after_a_move(words: str, when: str) -> None:
    person = booked()
    assert "אזכיר" in person.says(words)
    assert when in due(person)
    person.says("נזיז לשלישי בשמונה בערב")
    person.says("כן")
    assert when.replace("26.11", "24.11").replace("25.11", "23.11") in due(person)


def due(person: Person) -> list[str]:
    return [
        f"{timer.due_at.astimezone(HAIFA):%d.%m %H:%M}"
        for key, timer in person.timers.items()
        if key.purpose == "meeting_reminder"
    ]


def test_who_just_told_how_many_is_not_shown_the_times_again() -> None:
    person = meet_eater("he")
    person.says("אפשר שולחן לחמישי בערב?")
    person.now += person.quiet
    assert person.says("אנחנו שלושה") == "רשמתי: 3 אנשים."
    assert person.says("1").startswith("קבענו")


@pytest.mark.parametrize(
    "words",
    ["יוצא שאנחנו 8, אפשר?", "אחותי באה עם הילדים, אז נהיה 9 אנשים. זה בסדר?", "עכשיו אנחנו כבר שבעה"],
)
def test_more_than_a_table_holds_are_put_to_the_team_and_the_table_stays(words: str) -> None:
    person = booked()
    told = person.says(words)
    assert "מחברים שולחנות" in told
    assert "26.11" in told
    assert "20:00" in told
    assert kept_at(person) == "26.11 20:00"
    assert person.lead.handoff.open


@pytest.mark.parametrize(
    "words", ["so it looks like there will be 8 of us, ok?", "my cousins are coming, we're 9 now"]
)
def test_and_so_in_english(words: str) -> None:
    person = booked("en")
    told = person.says(words)
    assert "join tables" in told
    assert "stays yours" in told
    assert kept_at(person) == "26.11 20:00"
