"""Who waits for a person: what is known is told, the numbers of no card are wanted, and nothing is read back coldly."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person

PUT_TO_STAFF = ("added it to your questions", "joins what", "לשאלות שלך", "אין לי תשובה")
SORRY = ("sorry", "Sorry", "סליחה", "מצטער")


def _language(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


def _charged(language: str) -> Person:
    person = meet_dancer(language)
    person.says("I was charged twice this month" if language == "en" else "חייבתם אותי פעמיים החודש")
    assert person.lead.handoff.is_grieved()
    person.waits(minutes=1)
    return person


def _burnt(language: str) -> Person:
    person = meet_eater(language)
    person.says("the pizza you brought is burnt" if language == "en" else "הפיצה שהבאתם שרופה")
    assert person.lead.handoff.is_grieved()
    person.waits(minutes=1)
    return person


@pytest.mark.parametrize(
    "words",
    ["do they need the digits of my credit card for the refund?", "want me to send a photo of my card?",
     "here's my card number if you need it", "צריכים ממני את פרטי הכרטיס?", "לצלם לכם את האשראי?",
     "אתם רוצים 4 ספרות של הויזה?"],
)  # fmt: skip
def test_the_numbers_of_no_card_are_wanted(words: str) -> None:
    reply = _charged(_language(words)).says(words)
    assert "never send card details" in reply or "לא לכתוב או לצלם" in reply


@pytest.mark.parametrize(
    ("words", "told"),
    [("is it ok if I skip may?", "month"), ("could we just quit in june?", "month"),
     ("אני יכולה לדלג על מאי?", "חודש"), ("what does a month of waltz cost?", "260"),
     ("until when is someone there today?", "20:00"), ("עד מתי אפשר להתקשר היום?", "20:00")],
)  # fmt: skip
def test_what_is_known_is_not_put_to_the_team(words: str, told: str) -> None:
    reply = _charged(_language(words)).says(words)
    assert told in reply
    assert not any(line in reply for line in PUT_TO_STAFF)


@pytest.mark.parametrize(
    "words",
    ["has anybody seen my message?", "any answer from them yet?", "did you guys forget me?",
     "is someone going to help me",
     "מישהו כבר ענה לי?", "שכחתם אותנו?", "מישהו בכלל קרא את זה?"],
)  # fmt: skip
def test_who_asks_whether_anybody_comes_is_told_how_it_stands(words: str) -> None:
    reply = _charged(_language(words)).says(words)
    assert "20:00" in reply or "555" in reply
    assert not any(line in reply for line in PUT_TO_STAFF)


@pytest.mark.parametrize(
    "words",
    ["Dan, 5 Allenby", "ordered by phone at 8", "260 twice, on 3.3", "I'd like it replaced please", "we paid with bit",
     "זה על שם דן, אלנבי 5", "הזמנו באתר בשעה שמונה", "נשמח לחדשה בבקשה"],
)  # fmt: skip
def test_particulars_are_taken_without_being_read_back(words: str) -> None:
    reply = _burnt(_language(words)).says(words)
    assert words not in reply
    assert not any(sorry in reply for sorry in SORRY)


@pytest.mark.parametrize(
    "words", ["thankfully the kids hadn't started", "lucky we looked first",
              "למזלנו עוד לא התחלנו לאכול", "ברוך השם כולם בסדר"]
)  # fmt: skip
def test_that_it_was_no_worse_is_a_relief(words: str) -> None:
    reply = _burnt(_language(words)).says(words)
    assert "relief" in reply or "הקלה" in reply


@pytest.mark.parametrize("words", ["my mother would love to come and watch", "אחותי רוצה לבוא איתי פעם"])
def test_nobody_is_sorry_for_what_is_no_grievance(words: str) -> None:
    reply = _charged(_language(words)).says(words)
    assert reply
    assert not any(sorry in reply for sorry in SORRY)
