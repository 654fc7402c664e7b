"""A pizza workshop is planned in the chat: who comes, how old, when; what is asked of it is told."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.told.part import Planning
from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody

MONDAY = datetime(2027, 2, 22, 7, 10, tzinfo=UTC)
TELLS = {
    "en": ("can we do a pizza party for my son turning 7?", "12 kids", "Thursday the 11th at 4pm"),
    "he": ("רוצים לעשות סדנת פיצה לבת שלי, בת 7", "נהיה 12 ילדים", "ביום חמישי 11.3 בארבע"),
}


def test_a_group_that_comes_to_bake_orders_no_pies() -> None:
    person = somebody(now=MONDAY, language="en")
    begun = person.says("we'd love to bring the kids for a pizza making session. Is that on mornings?")
    assert "how many" in begun
    assert "9 kids + 4 moms, ages 6-11" in person.says("We'd be 9 kids, ages 6 to 11, plus 4 moms")
    assert "For 9 that's ₪405" in person.says("What does it cost per child?")
    assert "hour and a half" in person.says("and how long does it run?")
    refused = person.says("I'm thinking Wednesday the 10th of March around 10:30, could that work?")
    assert "afternoons" in refused
    assert "what time" in refused
    told = person.says(
        "the 10th at 10:30 then, under Becca Feldstein. If mornings are impossible the same day at 2"
    )
    assert "Wednesday 10.3 at 14:00, Becca Feldstein" in told
    assert not person.lead.consent.refused_at
    assert not person.lead[Basket].wanted


@pytest.mark.parametrize("language", ["en", "he"])
def test_it_is_collected_bit_by_bit(language: str) -> None:
    person = somebody(now=MONDAY, language=language)
    for words in TELLS[language]:
        person.says(words)
    enquiry = person.lead[Planning].enquiry
    assert enquiry
    assert enquiry.case
    assert enquiry.told["people"] == "12"
    assert "16:00" in enquiry.told["hour"]
    assert "7" in enquiry.told["ages"]
    person.says({"en": "so 14, and Wednesday, same time", "he": "בעצם 14, וביום רביעי באותה שעה"}[language])
    enquiry = person.lead[Planning].enquiry
    assert enquiry
    assert enquiry.told["people"] == "14"
    assert "16:00" in enquiry.told["hour"]


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "how much would it be?", "₪540"),
        ("en", "what's included?", "drink"),
        ("en", "what if half of them drop out?", "those who actually come"),
        ("en", "do the adults pay too?", "adults"),
        ("en", "Friday morning instead?", "afternoons"),
        ("he", "כמה זה עולה?", "₪540"),
        ("he", "כמה זמן זה נמשך?", "שעה וחצי"),
        ("he", "ואם חלק לא יגיעו בסוף?", "מי שבא"),
        ("he", "שישי אפשר?", "אחר הצהריים"),
        ("he", "אפשר להביא עוגה?", "עוגה"),
    ],
)
def test_what_is_asked_of_it_is_told(language: str, words: str, told: str) -> None:
    person = somebody(now=MONDAY, language=language)
    for line in TELLS[language]:
        person.says(line)
    before = person.lead[Planning].enquiry
    assert told in person.says(words)
    after = person.lead[Planning].enquiry
    assert before
    assert after
    assert after.told == before.told
    assert not person.lead[Basket].wanted


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "two family pies with olives please"),
        ("en", "9 kids are coming over, can you bring 3 family pies?"),
        ("en", "do you have a pizza with corn for the kids?"),
        ("he", "שלוש משפחתיות לילדים בבקשה"),
        ("he", "יש פיצה שילדים אוהבים?"),
        ("he", "היינו אצלכם בסדנה, היה מדהים"),
    ],
)
def test_who_wants_to_eat_plans_none(language: str, words: str) -> None:
    person = somebody(now=MONDAY, language=language)
    person.says(words)
    enquiry = person.lead[Planning].enquiry
    assert enquiry is None or enquiry.case is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "how much is a family pie?"),
        ("en", "how much is parking there?"),
        ("he", "כמה עולה מגש עם זיתים?"),
        ("he", "כמה עולה החניה?"),
    ],
)
def test_the_price_of_something_else_is_not_that_of_a_child(language: str, words: str) -> None:
    person = somebody(now=MONDAY, language=language)
    for line in TELLS[language]:
        person.says(line)
    assert "₪45" not in person.says(words)


def test_those_who_are_too_young_are_told_so() -> None:
    person = somebody(now=MONDAY, language="he")
    person.says("אני גננת ואשמח להביא את הילדים אליכם להכין פיצה")
    assert "מגיל 6" in person.says("12 ילדים בני 5 עד 6")


def test_grown_people_have_their_own() -> None:
    person = somebody(now=MONDAY, language="en")
    assert "team sets" in person.says("we want to organise a pizza workshop for our team, how much is it?")
    person.says("we're 16, Tuesday at 7pm")
    enquiry = person.lead[Planning].enquiry
    assert enquiry
    assert enquiry.kind == "team_workshop"
    assert enquiry.told["people"] == "16"
