"""How many of a group are children is not how many they are, and a bare "is 7 ok?" is the hour of their table."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.told.part import Planning
from tests.orders.talking import somebody

SUNDAY = datetime(2027, 3, 7, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "first", "then", "hour"),
    [
        ("en", "we'd like a table for 9, thursday", "as i said 9 of us. is 7 ok? 3 are kids", "at 19:00"),
        ("en", "table for 9 on thursday please", "thursday 7pm, 9 people incl 3 kids", "at 19:00"),
        ("en", "table for 9 on thursday please", "would 8 work?", "at 20:00"),
        ("he", "שולחן ל-9 בחמישי", "אנחנו 9, 7 בסדר? 3 מהם ילדים", "ב־19:00"),
        ("he", "שולחן ל-9 בחמישי", "9 אנשים בשעה 19:00 כולל 3 ילדים", "ב־19:00"),
    ],
)
def test_all_of_them_are_noted_at_their_hour(language: str, first: str, then: str, hour: str) -> None:
    person = somebody(now=SUNDAY, language=language)
    person.says(first)
    person.says(then)
    planned = person.lead[Planning].enquiry
    assert planned is not None
    assert planned.told["people"] == "9"
    assert planned.told["hour"] == hour


@pytest.mark.parametrize(("language", "words"), [("en", "we'll be 11 after all"), ("he", "בסוף נהיה 11")])
def test_another_number_of_all_is_taken(language: str, words: str) -> None:
    person = somebody(now=SUNDAY, language=language)
    person.says({"en": "table for 9 on thursday at 19:00", "he": "שולחן ל-9 בחמישי ב-19:00"}[language])
    person.says(words)
    planned = person.lead[Planning].enquiry
    assert planned is not None
    assert planned.told["people"] == "11"
