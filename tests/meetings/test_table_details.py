"""What is told of a table in any message: how many come, in whose name, inside or outside; it is kept and read back."""

import pytest

from conversations.meetings.kept.part import Appointments
from tests.dialogue.samples import meet_eater

TOLD = [
    ("en", ("a table for 3 on Tuesday at 19:00", "actually we'll be 5"), "5 people"),
    ("en", ("table for two on Tuesday at 7pm", "make that 4 people"), "4 people"),
    ("en", ("a table for 4 on Tuesday at 19:00, outside please",), "the table on the avenue"),
    ("en", ("can we get a table for 4, Tuesday at 19:00", "by the oven if you can"), "the table by the oven"),
    ("he", ("שולחן ל-3 ביום שלישי בשבע", "בעצם נהיה 5"), "5 אנשים"),
    ("he", ("שולחן לזוג", "ביום שלישי בשמונה"), "2 אנשים"),
    ("he", ("אפשר שולחן לארבעה בחוץ ביום שלישי בשבע?",), "השולחן שעל השדרה"),
]


@pytest.mark.parametrize(("language", "said", "told"), TOLD)
def test_it_is_in_the_offer(language: str, said: tuple[str, ...], told: str) -> None:
    person = meet_eater(language)
    reply = ""
    for words in said:
        reply = person.says(words)
    assert told in reply
    assert person.lead[Appointments].choosing


@pytest.mark.parametrize(
    ("language", "said", "party"),
    [
        ("en", ("table for 3 on Tuesday at 19:00", "yes", "two more are coming"), 5),
        ("he", ("שולחן ל-3 ביום שלישי בשבע", "כן", "נהיה 6 בסוף"), 6),
    ],
)
def test_who_are_more_after_it_was_booked_are_so_in_what_is_kept(
    language: str, said: tuple[str, ...], party: int
) -> None:
    person = meet_eater(language)
    for words in said:
        reply = person.says(words)
    (meeting,) = person.lead[Appointments].meetings
    assert str(party) in meeting.title
    assert str(party) in reply


@pytest.mark.parametrize(
    ("language", "words", "hour"),
    [
        ("en", "have you got room for 4 on Tuesday at 8pm?", "20:00"),
        ("en", "we want to come on Tuesday around 8, we're three", "20:00"),
        ("he", "יש מקום ל-5 ביום שלישי בשמונה?", "20:00"),
        ("he", "רוצים לבוא ביום שלישי בשבע וחצי, אנחנו ארבעה", "19:30"),
    ],
)
def test_a_place_is_wanted_without_a_word_of_a_table(language: str, words: str, hour: str) -> None:
    person = meet_eater(language)
    told = person.says(words)
    assert hour in " ".join((told, *(one.label for one in person.lead.dialogue.choices)))


@pytest.mark.parametrize(("language", "yes"), [("en", "yes please"), ("he", "כן")])
def test_a_nod_to_several_times_is_asked_which(language: str, yes: str) -> None:
    person = meet_eater(language)
    person.says({"en": "a table for 3 on Tuesday evening", "he": "שולחן ל-3 ביום שלישי בערב"}[language])
    assert {"en": "Which of these", "he": "באיזו שעה"}[language] in person.says(yes)
    assert not person.lead[Appointments].meetings


def test_an_hour_that_was_shown_is_taken_though_another_question_stood_between() -> None:
    person = meet_eater("en")
    person.says("a table for 2 on Tuesday at 9pm")
    person.says("is there parking?")
    person.says("ok 9 then")
    assert person.lead[Appointments].meetings


def test_another_hour_of_an_evening_is_no_hour_of_the_morning() -> None:
    person = meet_eater("en")
    person.says("a table for 2 tonight at 20:00")
    assert "over" not in person.says("make it 9:30")


@pytest.mark.parametrize(
    "words",
    [
        "I've got a reservation tomorrow at 8, can we be 4 instead of 2",
        "יש לנו הזמנה למחר בשמונה, אפשר להעביר לתשע?",
    ],
)
def test_a_table_that_is_not_known_here_is_with_the_team_and_no_new_one(words: str) -> None:
    person = meet_eater("he" if words[0] == "י" else "en")
    person.says(words)
    assert person.lead.handoff.open
    assert person.lead[Appointments].choosing is None


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("he", "נבוא ביום שלישי בשמונה, תשמרו לנו משהו בחוץ, על שם גל", "השולחן שעל השדרה"),
        ("en", "book us in for 4 on Tuesday at half past 7, under Noa", "Noa"),
    ],
)
def test_a_place_is_kept_by_other_words(language: str, words: str, told: str) -> None:
    person = meet_eater(language)
    assert told in person.says(words)
    assert person.lead[Appointments].choosing
