"""What is asked of the workshop amid planning it: the sum, who pays, fewer on the day, the rain, whether it stands."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.told.part import Planning
from conversations.orders.kept.basket import Basket
from tests.harness.studio import Person
from tests.orders.talking import somebody

MONDAY = datetime(2027, 2, 22, 7, 10, tzinfo=UTC)
BEGUN = {
    "en": (
        "can we do a pizza workshop for my scouts?",
        "14 girls, ages 9 to 11, plus 3 leaders",
        "wed 10 march, 4pm",
    ),
    "he": ("רוצים לעשות סדנת פיצה לצופים שלי", "14 ילדות בנות 9 עד 11, ועוד 3 מדריכות", "רביעי 10.3 בארבע"),
}
PAID, FEWER, STANDS = "₪630", {"en": "actually come", "he": "מי שבא"}, {"en": "confirm", "he": "אישור"}


def _plan(language: str, *more: str) -> Person:
    person = somebody(now=MONDAY, language=language)
    for line in (*BEGUN[language], *more):
        person.says(line)
    return person


def _told(person: Person) -> dict[str, str]:
    enquiry = person.lead[Planning].enquiry
    assert enquiry
    return {str(name): value for name, value in enquiry.told.items()}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "what would that come to all in"),
        ("en", "whats that now"),
        ("en", "so what's the total"),
        ("en", "whats the damage lol"),
        ("en", "how does that add up?"),
        ("en", "14 x 45 is 630 right?"),
        ("en", "what do we owe altogether"),
        ("en", "and all together thats what?"),
        ("he", "כמה זה ביחד?"),
        ("he", "אז כמה נשלם הכל כולל"),
        ("he", "וכמה זה עכשיו?"),
        ("he", "מה הסכום הסופי?"),
        ("he", "כמה זה סה״כ"),
        ("he", "14 כפול 45 זה 630 נכון?"),
    ],
)
def test_the_sum_is_told(language: str, words: str) -> None:
    person = _plan(language)
    before = _told(person)
    assert PAID in person.says(words)
    assert _told(person) == before


@pytest.mark.parametrize(
    ("language", "words", "total"),
    [
        ("en", "theyre 16 girls actually. what would that come to all in", "₪720"),
        ("en", "oh wait, 2 more girls just signed up. so 16. whats that now", "₪720"),
        ("he", "רגע, נרשמו עוד שתיים. אז 16. כמה זה עכשיו?", "₪720"),
    ],
)
def test_another_number_is_kept_and_its_sum_told(language: str, words: str, total: str) -> None:
    person = _plan(language)
    assert total in person.says(words)
    assert _told(person)["people"] == "16"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "do the leaders count"),
        ("en", "are the leaders free?"),
        ("en", "14 x 45 is 630 right? do the leaders count"),
        ("en", "do we pay for the leaders as well"),
        ("en", "what about the grown ups, do they pay?"),
        ("he", "המדריכות נספרות?"),
        ("he", "גם המדריכות משלמות?"),
        ("he", "המלווים בחינם?"),
    ],
)
def test_of_who_comes_along_the_team_answers(language: str, words: str) -> None:
    person = _plan(language)
    assert {"en": "about the adults", "he": "לגבי המבוגרים"}[language] in person.says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "what if only 15 come on the day"),
        ("en", "what if only 12 show up"),
        ("en", "and if one of them is sick that day?"),
        ("en", "say 2 cancel last minute, do we still pay for them?"),
        ("en", "what happens if fewer girls turn up"),
        ("en", "if we end up being 11 do we pay for 14?"),
        ("he", "ואם יגיעו רק 12?"),
        ("he", "מה אם באות פחות"),
        ("he", "ואם מישהי חולה באותו יום?"),
        ("he", "ואם בסוף נהיה רק 11 נשלם על 14?"),
    ],
)
def test_of_fewer_on_the_day_it_is_said_who_is_paid_for(language: str, words: str) -> None:
    person = _plan(language)
    before = _told(person)
    assert FEWER[language] in person.says(words)
    assert _told(person)["people"] == before["people"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "good. and if it rains that day, some sit outside right?"),
        ("en", "what if it rains?"),
        ("en", "is it indoors?"),
        ("en", "do the girls sit outside or inside"),
        ("he", "ואם יורד גשם?"),
        ("he", "ומה אם יהיה גשום באותו יום"),
        ("he", "זה בפנים או בחוץ?"),
    ],
)
def test_of_rain_no_courier_is_told(language: str, words: str) -> None:
    person = _plan(language)
    before = _told(person)
    said = person.says(words)
    assert {"en": "by the oven", "he": "ליד התנור"}[language] in said
    assert "courier" not in said
    assert _told(person) == before


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "ok so whats the status, is wed 10th booked or not yet?"),
        ("en", "is it booked or not yet?"),
        ("en", "so is wednesday confirmed?"),
        ("en", "is the 10th ours then?"),
        ("en", "any news on the date?"),
        ("en", "are we good for the 10th?"),
        ("en", "whats happening with our booking"),
        ("en", "did you get that?"),
        ("en", "have they confirmed?"),
        ("en", "so is that final or still waiting"),
        ("he", "אז מה הסטטוס, רביעי סגור או עוד לא?"),
        ("he", "זה סגור או עוד לא?"),
        ("he", "כבר אישרו לנו?"),
        ("he", "יש תשובה לגבי התאריך?"),
        ("he", "קיבלתם את זה?"),
        ("he", "מה קורה עם ההזמנה של הסדנה?"),
    ],
)
def test_whether_it_stands_is_told_truthfully(language: str, words: str) -> None:
    person = _plan(language)
    before = _told(person)
    said = person.says(words)
    assert STANDS[language] in said
    assert "10.3" in said
    assert _told(person) == before


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "so 20 over my budget. any discount for scouts, were volunteers"),
        ("en", "any discount for scouts, were volunteers"),
        ("he", "יש הנחה לצופים? כולנו מתנדבים"),
    ],
)
def test_of_a_discount_no_pie_is_told(language: str, words: str) -> None:
    person = _plan(language)
    said = person.says(words)
    assert {"en": "no discount", "he": "אין הנחה"}[language] in said
    assert "₪900" not in said
    assert _told(person)["people"] == "14"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "whats the wifi there?"),
        ("en", "how much is a family pie?"),
        ("en", "is the parking free?"),
        ("en", "is Saturday open?"),
        ("he", "כמה עולה מגש משפחתי?"),
        ("he", "החניה סגורה בשישי?"),
        ("he", "אתם פתוחים גם כשיורד גשם?"),
    ],
)
def test_what_is_asked_of_something_else_has_its_own_answer(language: str, words: str) -> None:
    person = _plan(language)
    said = person.says(words)
    assert PAID not in said
    assert STANDS[language] not in said
    assert not person.lead[Basket].wanted
