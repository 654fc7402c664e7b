"""How people want to be spoken to, and that they are customers already, is heard in passing and minded."""

import pytest

from conversations.profile.manner import find_manner, finds_writing_hard
from tests.dialogue.samples import meet_dancer
from tests.harness.studio import Person, meet, prepare

CUSTOMERS = [
    "היי, אני רוקד אצלכם בשלישי כבר שנה", "בוקר טוב, דנה מהוואלס של שני בערב", "אני כבר אצלכם", "לקוח ותיק אני",
    "I'm already with you", "I dance with you on Tuesdays", "hi, I'm one of your students",
    "we order from you every week",
]  # fmt: skip
NEW = [
    "אני סטודנטית", "אני רוצה להיות תלמידה שלכם", "can I dance with you on Tuesdays?", "I'm a student", "I'm new here",
    "if I join, when is my class?",
]  # fmt: skip
BRIEF = [
    "תענו בקצרה בבקשה אני נוהגת",
    "short answers pls, I'm at work",
    "קצר ופשוט",
    "just the short version",
]


@pytest.fixture
def dan() -> Person:
    return meet(prepare(), "דן לוי")


@pytest.mark.parametrize("words", CUSTOMERS)
def test_who_is_with_us_already(words: str) -> None:
    assert ("standing", "customer") in list(find_manner(words))


@pytest.mark.parametrize("words", NEW)
def test_who_is_not(words: str) -> None:
    assert ("standing", "customer") not in list(find_manner(words))


@pytest.mark.parametrize("words", BRIEF)
def test_who_wants_it_short(words: str) -> None:
    assert ("style", "brief") in list(find_manner(words))


def test_who_finds_writing_hard_is_offered_a_call(dan: Person) -> None:
    assert finds_writing_hard("קשה לי לכתוב, האותיות קטנות")
    dan.says("היי")
    text = dan.says("קשה לי לכתוב, האותיות קטנות")
    assert "03-555-0142" in text
    assert "אין צורך לכתוב" in text


def test_a_customer_is_not_greeted_as_new_nor_sold_to(dan: Person) -> None:
    text = dan.says("היי, אני רוקד אצלכם בשלישי כבר שנה")
    assert "טוב לשמוע ממך" in text
    answer = dan.says("יקר לי")
    assert "★" not in answer
    assert "🎁" not in answer


def test_who_wants_it_short_gets_the_answer_alone(dan: Person) -> None:
    dan.says("היי")
    assert dan.says("תענו בקצרה בבקשה אני נוהגת") == "בטח, אענה בקצרה."
    assert dan.says("כמה זה עולה?") == "260 בחודש"


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("he", "סליחה העברית שלי לא טוב אני רק 5 חודש בארץ. את יכולה לכתוב קצר וקל?", "קצר ופשוט"),
        ("he", "אפשר לכתוב בעברית קלה?", "קצר ופשוט"),
        ("en", "my English is poor. can you write in simple words please?", "short"),
    ],
)
def test_who_asks_for_short_and_easy_words_is_promised_them(language: str, words: str, told: str) -> None:
    person = meet_dancer(language)
    assert told in person.says(words)
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "זה שיעור פשוט?"),
        ("he", "בקצרה, כמה עולה?"),
        ("en", "is it easy?"),
        ("en", "short answer please, how much is it?"),
    ],
)
def test_what_else_they_ask_is_answered(language: str, words: str) -> None:
    told = meet_dancer(language).says(words)
    assert "קצר ופשוט" not in told
    assert "short and" not in told
