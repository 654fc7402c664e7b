"""An answer that leaves open what the question turns on is no answer to it: that is put to staff."""

import pytest

from conversations.handoff.facts import StaffAsked
from conversations.journey.model.answers import Answer
from tests.harness.studio import Person, Words, build_journey, meet, prepare, two, two_lists


class Timetable(Words):
    about = Words.about | {"hours": ("סלסה", "salsa", "פתוחים", "open", "מתי")}


@pytest.fixture
def dana() -> Person:
    hours = Answer(
        examples=two_lists("מתי סלסה?", "When is salsa?"),
        reply=two(
            "סלסה בשני ובשלישי, פתוחים ראשון עד שלישי", "Salsa is on Mondays and Tuesdays, we're open Sun-Tue"
        ),
    )
    journey = build_journey()
    dana = meet(prepare(build_journey(answers=journey.answers | {"hours": hours}), Timetable()))
    dana.says("היי")
    return dana


@pytest.mark.parametrize("day", ["ביום חמישי", "בחמישי", "ביום שישי", "ביום ה׳"])
def test_on_a_day_that_the_timetable_does_not_name_there_is_nothing(dana: Person, day: str) -> None:
    """The days are known: nobody of the staff need be asked."""
    text = dana.says(f"יש סלסה {day}?")
    assert text.startswith("ביום")
    assert "אין לנו משהו קבוע.\nסלסה בשני ובשלישי" in text
    assert not dana.notes(StaffAsked)


@pytest.mark.parametrize("day", ["ביום שני", "בשלישי", "ביום ב׳", "ביום ראשון"])
def test_a_day_that_it_names_is_answered(dana: Person, day: str) -> None:
    assert dana.says(f"יש סלסה {day}?") == "סלסה בשני ובשלישי, פתוחים ראשון עד שלישי"


def test_the_same_is_not_said_again_beside_what_it_leaves_open(dana: Person) -> None:
    dana.says("מתי סלסה?")
    text = dana.says("יש סלסה בחמישי?")
    assert "סלסה בשני" not in text
    assert "יום חמישי" in text


def test_a_holiday_is_put_to_staff(dana: Person) -> None:
    text = dana.says("אתם פתוחים בחול המועד?")
    assert text.startswith("סלסה בשני")
    assert "לגבי החג" in text


def test_without_a_word_of_discounts_the_price_is_no_answer_to_who_asks_for_one(dana: Person) -> None:
    text = dana.says("כמה זה עולה אחרי הנחה לקבוצה?")
    assert "260" not in text
    assert dana.notes(StaffAsked)


def test_in_english_too(dana: Person) -> None:
    dana.says("Hello, can we speak English please")
    text = dana.says("do you have salsa on thursdays?")
    assert "Salsa is on Mondays" in text
    assert "Nothing regular on Thursday." in text


def test_who_names_the_day_that_suits_reads_what_there_is_on_it(dana: Person) -> None:
    assert dana.says("ביום שני אני יכולה").startswith("רשמתי: יום שני.\nסלסה בשני")


def test_a_day_that_is_ruled_out_is_not_asked_for(dana: Person) -> None:
    assert dana.says("מתי סלסה? בחמישי לא יכולה").startswith("סלסה בשני")
    assert not dana.notes(StaffAsked)
