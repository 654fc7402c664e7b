"""Who asked for work says what they would do, asks what it pays, and asks days later whether it was seen."""

import pytest

from tests.dialogue.samples import meet_eater

ASKED = {"he": "היי אתם מחפשים עובדים?", "en": "hi, are you hiring?"}


def _language(words: str) -> str:
    return "he" if any(letter >= "א" for letter in words) else "en"


@pytest.mark.parametrize(
    "words",
    [
        "שליח או מטבח, מה שיש", "במטבח", "מלצרות או דלפק", "רק בערבים", "כל דבר",
        "courier or kitchen, anything", "in the kitchen", "waiter", "evenings only", "whatever you have",
    ],
)  # fmt: skip
def test_what_they_would_do_goes_to_who_decides(words: str) -> None:
    person = meet_eater(_language(words))
    person.says(ASKED[_language(words)])
    told = person.says(words)
    assert "שמחליט על עבודה" in told or "decides on jobs" in told
    assert "אין לי תשובה" not in told


@pytest.mark.parametrize(
    "words",
    [
        "כמה משלמים לשעה ויש טיפים?", "אפשר רק ערב? בבוקר אני בקייטנה", "מה השכר?", "מאיזה גיל אפשר?",
        "how much do you pay per hour? are there tips?", "can I do evenings only?", "what's the hourly rate?",
    ],
)  # fmt: skip
def test_what_it_pays_and_when_is_theirs_to_say_who_decide(words: str) -> None:
    person = meet_eater(_language(words))
    person.says(ASKED[_language(words)])
    told = person.says(words)
    assert "שמחליט על עבודה" in told or "decides on jobs" in told.lower()
    assert "ביט" not in told
    assert "Bit" not in told
    assert "₪" not in told


@pytest.mark.parametrize(
    "words",
    [
        "היי אני לא יודע אם ראיתם. עדיין מעוניין", "עדיין רלוונטי?", "אם לא רלוונטי אפשר להגיד אני לא אעלב",
        "hi, still interested, did you see my message?", "if it's not relevant you can just tell me no",
    ],
)  # fmt: skip
def test_days_later_they_hear_a_sorry_and_that_it_was_passed_on(words: str) -> None:
    person = meet_eater(_language(words))
    person.says(ASKED[_language(words)])
    person.waits(days=2)
    told = person.says(words)
    assert "סליחה" in told or "sorry" in told.lower()
    assert "התנור" not in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("אפשר לשלם לשליח?", "מזומן"),
        ("כמה עולה משפחתית?", "62"),
        ("how much is a family pie?", "62"),
        ("can I pay the courier in cash?", "cash"),
        ("what time do you open on Friday?", "10:00"),
    ],
)
def test_what_else_they_ask_is_answered(words: str, said: str) -> None:
    person = meet_eater(_language(words))
    person.says(ASKED[_language(words)])
    assert said in person.says(words)


@pytest.mark.parametrize("words", ["עדיין רלוונטי?", "evenings only", "מה שיש"])
def test_who_asked_for_no_work_is_told_of_none(words: str) -> None:
    person = meet_eater(_language(words))
    told = person.says(words)
    assert "שמחליט על עבודה" not in told
    assert "decides on jobs" not in told


@pytest.mark.parametrize("language", ["he", "en"])
def test_who_decides_is_really_reminded_and_reads_what_is_added(language: str) -> None:
    person = meet_eater(language)
    person.says(ASKED[language])
    person.says("שליח או מטבח" if language == "he" else "courier or kitchen")
    person.waits(days=2)
    person.told()
    person.says("היי עדיין מעוניין" if language == "he" else "hi, still interested")
    assert any(each.alert for each in person.told())
    more = "אם לא רלוונטי אפשר להגיד" if language == "he" else "if it's not relevant you can just tell me no"
    person.says(more)
    assert any(more in each.content.text for each in person.told())
