"""Who is let down tells it in many words: it is heard as that, and what they tell beside it is no question."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person

CHARGED = [
    ("en", "another payment came off my card. I left you in December, that's stealing"),
    ("en", "you have charged me AGAIN after I ended it at the desk"),
    ("he", "שוב ירד לי תשלום אחרי שעזבתי, זה שוד לאור היום"),
]


@pytest.mark.parametrize(("language", "words"), CHARGED)
def test_a_charge_that_should_not_be_is_a_grievance(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "Rina Gold, salsa on mondays, intermediates", "18:30"),
        ("he", "רינה גולד, טנגו בשלישי, ממשיכים", "18:30"),
    ],
)
def test_their_details_bring_no_timetable(language: str, words: str, told: str) -> None:
    person = meet_dancer(language)
    person.says({"en": "you charged me twice!", "he": "חייבתם אותי פעמיים!"}[language])
    assert told not in person.says(words)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "still nothing, it's half past four"), ("he", "עדיין כלום, כבר ארבע וחצי")]
)
def test_who_waits_for_an_answer_waits_for_no_courier(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says({"en": "you charged me twice, this is a scam", "he": "חייבתם אותי פעמיים, רמאים"}[language])
    reply = person.says(words)
    assert reply
    assert "can't see where it is" not in reply
    assert "איפה זה" not in reply


@pytest.mark.parametrize(
    ("language", "words", "untold"),
    [
        ("en", "the pizza is ice cold and full of olives!! who asked for olives?", "toppings"),
        ("he", "הפיצה הגיעה קפואה ועם אנשובי!! מי ביקש אנשובי?", "₪6"),
    ],
)
def test_a_reproach_is_no_question(language: str, words: str, untold: str) -> None:
    person = meet_eater(language)
    reply = person.says(words)
    assert person.lead.handoff.is_grieved()
    assert untold not in reply


LATE = [
    ("en", "so where is it? its been 70 minutes"),
    ("he", "איפה זה?? עברה שעה ורבע"),
    ("en", "been waiting over an hour now, where is it"),
]


@pytest.mark.parametrize(("language", "words"), LATE)
def test_who_waits_for_their_order_asks_for_no_address(language: str, words: str) -> None:
    person = meet_eater(language)
    reply = person.says(words)
    assert "Ben Gurion" not in reply
    assert "בן גוריון" not in reply
    assert _waits(person)


def _waits(person: Person) -> bool:
    return person.lead.handoff.open is not None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "sorry for yelling, my father broke his leg last week and I haven't slept"),
        ("he", "סליחה שהתפרצתי קודם, אבא שלי שבר את הרגל ולא ישנתי"),
    ],
)
def test_who_says_sorry_complains_of_nothing(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert not person.lead.handoff.is_grieved()
