"""A group that wants an evening of its own: noted bit by bit, priced, called off; no class comes."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.told.part import Planned, Planning
from tests.harness.studio import Person
from tests.orders.talking import somebody

TUESDAY = datetime(2027, 3, 9, 8, 0, tzinfo=UTC)
BEGINS = [
    ("en", "hey, need a fun evening for my team, 24 ppl, thinking salsa. you do that?"),
    ("en", "could you host an event for our company, 24 people?"),
    ("en", "we're 24 colleagues and want a private class just for us, possible?"),
    ("en", "24 of us from the office, looking for something fun on a Thursday, do you do that?"),
    ("he", "היי, צריכה ערב כיפי לצוות שלי, 24 איש, חושבים על סלסה. עושים דבר כזה?"),
    ("he", "רוצה לארגן מסיבת רווקות, 24 בנות, אפשר?"),
    ("he", "אפשר לעשות אצלכם ערב לעובדים? אנחנו 24 איש"),
]
OF_CLASSES = ("Mondays at", "open evening", "260", "בשני ב", "ערב פתוח ב", "ניסיון")


def team(language: str = "en") -> Person:
    """Who began already: 24 on Thursday at half past six."""
    person = somebody("dance_studio", TUESDAY, language)
    told = {
        "en": (BEGINS[0][1], "date is 18.3, thursday", "from 18:30"),
        "he": (BEGINS[4][1], "התאריך 18.3, יום חמישי", "מ-18:30"),
    }
    for words in told[language]:
        said = person.says(words)
        assert not any(one in said for one in OF_CLASSES)
    return person


def planned(person: Person) -> Planned:
    found = person.lead[Planning].enquiry
    assert found is not None
    assert found.case
    return found


@pytest.mark.parametrize(("language", "words"), BEGINS)
def test_so_many_begin_a_workshop_be_it_asked_or_told(language: str, words: str) -> None:
    person = somebody("dance_studio", TUESDAY, language)
    said = person.says(words)
    assert {"en": "60-90 minutes", "he": "שעה או שעה וחצי"}[language] in said
    assert not any(one in said for one in OF_CLASSES)
    assert planned(person).kind == "workshop"
    assert planned(person).told["people"] == "24"


@pytest.mark.parametrize(
    ("language", "words", "length"),
    [
        ("en", "about an hour and half", "an hour and a half"),
        ("en", "two hours please", "2 hours"),
        ("he", "בערך שעה וחצי", "שעה וחצי"),
        ("he", "לשעתיים", "שעתיים"),
    ],
)
def test_the_day_the_hour_and_how_long_are_noted(language: str, words: str, length: str) -> None:
    person = team(language)
    assert length in person.says(words)
    told = planned(person).told
    assert "18.3" in told["day"]
    assert "18:30" in told["hour"]
    assert told["length"] == length


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "price for the whole thing, one number with vat"),
        ("en", "how much would that be for all of us?"),
        ("he", "מחיר לכל הערב, מספר אחד כולל מע״מ"),
        ("he", "כמה זה יעלה לכולנו?"),
    ],
)
def test_its_price_is_that_of_a_group(language: str, words: str) -> None:
    person = team(language)
    before = planned(person).told
    said = person.says(words)
    assert "₪900" in said
    assert "260" not in said
    assert planned(person).told == before


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "what about one off hip hop for adults?"),
        ("en", "when do the salsa classes run?"),
        ("en", "can we bring beer and sushi"),
        ("he", "ואולי היפ הופ חד פעמי למבוגרים?"),
        ("he", "ומה עם ערב פתוח?"),
        ("he", "אפשר להביא בירה וסושי?"),
    ],
)
def test_what_is_asked_beside_it_goes_to_the_team(language: str, words: str) -> None:
    person = team(language)
    before = planned(person).told
    said = person.says(words)
    assert {"en": "team", "he": "צוות"}[language] in said
    assert not any(one in said for one in ("Mondays at", "260", "בשני ב"))
    assert planned(person).told == before


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "budget frozen, don't hold the 18th for us"),
        ("en", "please cancel the event"),
        ("he", "התקציב הוקפא, אל תשמרו לנו את ה-18"),
        ("he", "זה לא יוצא לפועל, תודה"),
    ],
)
def test_it_is_taken_off_and_said_so(language: str, words: str) -> None:
    person = team(language)
    assert {"en": "Cancelled: the workshop", "he": "בוטל: הסדנה"}[language] in person.says(words)
    assert person.lead[Planning].enquiry is None
    assert person.lead.handoff.open is None
    assert not person.lead.consent.refused_at


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "how much are salsa classes for 2 people?"),
        ("en", "my wife and I want an evening class"),
        ("en", "how many people are in a class, 12?"),
        ("he", "כמה עולה סלסה לשניים?"),
        ("he", "יש ערב פתוח ביום חמישי?"),
    ],
)
def test_one_or_two_begin_none(language: str, words: str) -> None:
    person = somebody("dance_studio", TUESDAY, language)
    person.says(words)
    found = person.lead[Planning].enquiry
    assert found is None or found.case is None
