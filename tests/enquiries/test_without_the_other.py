"""One of two plans is off, or one is moved: what goes on is not called off with it."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.told.part import Planning
from tests.harness.studio import Person
from tests.orders.talking import somebody

SUNDAY = datetime(2027, 3, 7, 8, 0, tzinfo=UTC)
LUNCH = {
    "en": ("lunch for the office on wednesday, about 15 ppl", "12:30, 14 Haneviim st 3rd floor"),
    "he": ("צהריים למשרד ביום רביעי, 15 איש", "12:30, הנביאים 14"),
}


def plans_lunch(language: str) -> Person:
    person = somebody(now=SUNDAY, language=language)
    for words in LUNCH[language]:
        person.says(words)
    return person


@pytest.mark.parametrize(
    ("language", "words", "left"),
    [
        (
            "en",
            "ok forget the workshop, just lunch. but move it to thursday same time please",
            "Thursday at 12:30",
        ),
        ("en", "cancel the workshop and move the lunch to thursday", "Thursday at 12:30"),
        ("en", "forget it, just the food, but on thursday at 1", "Thursday at 13:00"),
        ("en", "scrap the workshop, just the food", "Wednesday at 12:30"),
        ("en", "forget the workshop", "Wednesday at 12:30"),
        ("he", "טוב עזבו את הסדנה, רק הצהריים. אבל תעבירו ליום חמישי באותה שעה", "יום חמישי ב־12:30"),
        ("he", "תשכחו מהסדנה, נשארים עם הפיצות", "יום רביעי ב־12:30"),
        ("he", "מוותרים על הסדנה", "יום רביעי ב־12:30"),
    ],
)
def test_the_lunch_stands_without_the_workshop(language: str, words: str, left: str) -> None:
    person = plans_lunch(language)
    told = person.says(words)
    assert left in told
    assert not {"Cancelled", "בוטל"} & set(told.replace(":", " ").split())
    assert person.lead[Planning].enquiry is not None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "forget it, it's not happening"),
        ("en", "please cancel the catering"),
        ("en", "we'll have to cancel"),
        ("he", "תשכחו מזה, לא יוצא לפועל"),
        ("he", "מבטלים את הקייטרינג"),
        ("he", "עזבו, ירדנו מזה"),
    ],
)
def test_all_of_it_is_off_where_they_say_so(language: str, words: str) -> None:
    person = plans_lunch(language)
    person.says(words)
    assert person.lead[Planning].enquiry is None
