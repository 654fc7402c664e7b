"""Answers to a form as people write them: numbers in words, a choice in a sentence, a question that is left open."""

import pytest

from conversations.events.event import Field
from conversations.events.part import Events
from conversations.events.reading import read_answer, read_name
from conversations.handoff.facts import HandoffOpened
from tests.events.test_form import FIRST, TALK, WEEK, at_the_form, two
from tests.harness.happening import Hall, event

MAIL = Field("mail", two("מה המייל?", "Your email?"), "email", required=False)


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        (WEEK, "עשרים", 20), (WEEK, "שבוע עשרים ושתיים", 22), (WEEK, "twenty", 20), (WEEK, "twenty two weeks", 22),
        (WEEK, "20+3", 20), (WEEK, "שבוע 20, יום 3", 20), (WEEK, "בשבוע ה-30", 30), (WEEK, "שלוש עשרה", 13),
        (WEEK, "12-13", None), (WEEK, "-5", None), (WEEK, "לא יודעת", None), (WEEK, "תשעים", None),
        (TALK, "הראשון", "לידה"), (TALK, "2 בבקשה", "הנקה"), (TALK, "אופציה 2", "הנקה"),
        (TALK, "the second one", "הנקה"),
        (TALK, "הרצאה על לידה", "לידה"), (TALK, "הנקהה", "הנקה"), (TALK, "לידה והנקה", None), (TALK, "3", None),
        (FIRST, "כן, ראשון", True), (FIRST, "לא, שני", False), (FIRST, "לא בטוחה", None),
    ],
)  # fmt: skip
def test_what_people_answer_is_read(field: Field, words: str, value: object) -> None:
    assert read_answer(field, words) == value


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("דנה כהן, שבוע 20", "דנה כהן"), ("דנה כהן 050-1234567", "דנה כהן"), ("שם: דנה כהן", "דנה כהן"),
        ("Анна Левина", "Анна Левина"),
        ("د. ليلى", "د. ليلى"), ("אני ובעלי", None), ("רישום לשתיים", None), ("здравствуйте", None),
    ],
)  # fmt: skip
def test_a_name_with_more_beside_it_and_in_any_letters(words: str, name: str | None) -> None:
    assert read_name(words) == name


@pytest.mark.parametrize("words", ["ואיפה זה נמצא", "וכמה זה עולה", "ומתי זה נגמר", "וגם אחותי"])
def test_a_question_that_goes_on_is_no_name(words: str) -> None:
    assert read_name(words) is None


@pytest.mark.parametrize("words", ["Анна", "ليلى خوري"])
def test_a_name_in_letters_the_bot_does_not_read_calls_nobody(words: str) -> None:
    guest = at_the_form(WEEK)
    assert guest.says(words) == "באיזה שבוע?"
    assert not guest.notes(HandoffOpened)


@pytest.mark.parametrize(
    "words",
    [
        "דלגי", "דלג", "אין לי", "אין לי מייל", "לא רוצה", "לא רוצה לתת", "מעדיפה לא", "בלי", "-", "skip it",
        "no email, sorry",
        "I don't have one", "rather not say",
    ],
)  # fmt: skip
def test_what_need_not_be_answered_is_left_open_and_nothing_else_is_refused(words: str) -> None:
    guest = at_the_form(MAIL)
    assert guest.says("דנה כהן") == "מה המייל? (אפשר לדלג)"
    assert "/t/" in guest.says(words)
    assert guest.lead.consent.refused_at is None


def test_a_refusal_of_messages_is_one_at_such_a_question_too() -> None:
    guest = at_the_form(MAIL)
    guest.says("דנה כהן")
    assert guest.says("תפסיקו לשלוח לי הודעות") == "לא נכתוב יותר"


def test_the_word_and_a_forms_answers_are_no_automatic_answers_however_often_they_come() -> None:
    guest = Hall((event(form=(WEEK,)),)).guest()
    assert all("על איזה שם" in guest.says("כנס") for _ in range(5))
    guest.says("דנה כהן")
    assert all("בין 1 ל־42" in guest.says(said) for said in ("99", "88"))
    assert all("באיזה שבוע?" in guest.says("כנס") for _ in range(3))
    assert "/t/" in guest.says("20")
    assert all("/t/" in guest.says("כנס") for _ in range(5))
    assert guest.lead.handoff.open is None
    assert guest.lead[Events].ticket_for("open_day")
