"""What is to be done is done, or a case with all that is needed; who was let down is sold nothing."""

import pytest

from conversations.answers.offered.facts import OfferGiven, ReviewShown, StageMoved
from conversations.purchases.inputs import Bought
from tests.harness.studio import Person, meet, prepare


@pytest.fixture
def dana() -> Person:
    dana = meet(prepare())
    dana.says("היי")
    return dana


def gravity(person: Person) -> str | None:
    return person.lead.handoff.open.gravity if person.lead.handoff.open else None


def test_to_move_a_lesson_what_is_needed_is_asked_and_passed_on(dana: Person) -> None:
    assert dana.says("אני צריכה להזיז את השיעור").startswith("אפשר להעביר. מאיזה מועד")
    assert gravity(dana) == "request"
    assert dana.says("מיום שני לרביעי, דנה לוי").startswith("רשמתי והעברתי לצוות")
    assert "מיום שני לרביעי" in dana.told()[0].content.text
    assert dana.says("תודה") == "בשמחה"


def test_of_a_job_nothing_is_promised(dana: Person) -> None:
    assert "על הניסיון שלך" in dana.says("יש אצלכם משרה פנויה?")
    assert dana.says("אני בן 20 עם ניסיון במלצרות") == "תודה, הכול עבר לצוות. אם יש מקום שמתאים, יחזרו אליך."


def test_who_was_told_to_write_what_they_want_and_does_has_a_case(dana: Person) -> None:
    dana.says("רוצה להירשם")
    assert dana.says("על שם גלית כהן, ערב").startswith("רשמתי והעברתי לצוות")
    assert gravity(dana) == "request"


def test_a_second_thought_takes_back_what_was_begun(dana: Person) -> None:
    text = dana.says("תרשמו אותי\nלא רגע\nקודם אבדוק עם בעלי")
    assert text == "בטח, אין לחץ. אפשר לחזור לכאן כשנוח."
    assert gravity(dana) is None


def test_to_be_erased_is_passed_on_beside_the_refusal(dana: Person) -> None:
    text = dana.says("תמחקו את המספר שלי ואל תכתבו לי יותר")
    assert text.startswith("לא נכתוב יותר")
    assert "למחוק את הפרטים שלך עברה לצוות" in text
    assert gravity(dana) == "request"


def test_told_along_with_it_nothing_is_asked(dana: Person) -> None:
    assert "רשמתי והעברתי" in dana.says("אנחנו לא באים מחר בערב, אפשר לבטל את השולחן")


def test_whether_they_are_booked_is_never_a_yes_out_of_the_blue(dana: Person) -> None:
    text = dana.says("נרשמתי?")
    assert not text.startswith(("כן", "בטח"))
    assert gravity(dana) == "request"


def test_who_paid_is_told_what_is_known(dana: Person) -> None:
    dana.does(Bought("o1", 260, "ILS", "מנוי", dana.now))
    assert dana.says("נרשמתי?").startswith("כן, התשלום שלך התקבל אצלנו ב־22.11")


def test_a_call_is_a_case_with_the_number_that_is_known(dana: Person) -> None:
    assert dana.says("תתקשרו אליי") == "נתקשר למספר 050-1234567. מתי נוח לך?"
    assert gravity(dana) == "request"


@pytest.mark.parametrize(
    "words", ["תחזירו לי את הכסף", "חייבתם אותי פעמיים", "הפיצה הגיעה קרה", "אתם פשוט רמאים", "שירות מזעזע"]
)
def test_who_was_let_down_hears_it_gets_a_person_and_nothing_is_sold(dana: Person, words: str) -> None:
    text = dana.says(words)
    assert "סליחה" in text or "מצטערים" in text
    assert gravity(dana) == "trouble"
    assert dana.sends()[-1].content.choices == ()
    text = dana.says("כמה זה עולה?")
    assert text == "260 בחודש", "a fact, and nothing more"
    assert dana.sends()[-1].content.choices == ()
    assert dana.notes(OfferGiven, ReviewShown, StageMoved) == []


def test_done_they_may_be_sold_to_again(dana: Person) -> None:
    dana.says("הפיצה הגיעה קרה")
    dana.staff("take")
    dana.staff("done")
    assert "WALTZ-" in dana.says("כמה זה עולה?")


def test_a_word_about_a_grievance_is_no_new_case(dana: Person) -> None:
    dana.says("הפיצה הגיעה קרה")
    case = dana.lead.handoff.open
    assert case is not None
    dana.says("חיכיתי 40 דקות על הקו")
    assert dana.lead.handoff.open is not None
    assert dana.lead.handoff.open.id == case.id


def test_after_two_weeks_nobody_waits_any_more(dana: Person) -> None:
    dana.says("נציג")
    dana.waits(days=20)
    assert dana.lead.handoff.open is None


def test_a_job_and_a_salesman_are_for_people(dana: Person) -> None:
    assert dana.says("צריכים עובדים?").startswith("תודה שחשבת עלינו")
    assert gravity(dana) == "request"


def test_what_came_right_by_itself_is_closed_and_staff_are_told(dana: Person) -> None:
    dana.says("אני צריכה להזיז את השיעור")
    assert dana.says("כבר הסתדרתי תודה") == "איזה יופי, תודה שעדכנת!"
    assert gravity(dana) is None
    assert any("הסתדר" in told.content.text for told in dana.told())


def test_who_lost_the_thread_is_told_what_was_talked_about(dana: Person) -> None:
    assert "עוד לא הספקנו" in dana.says("על מה דיברנו")


def test_two_of_something_please_is_an_order(dana: Person) -> None:
    assert "אפשר לקבוע כאן" in dana.says("שני מקומות לחמישי בבקשה") or gravity(dana) == "request"
