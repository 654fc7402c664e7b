"""More people than a table is kept for by itself, who ask whether to book: what they told of it goes to the team."""

import pytest

from conversations.enquiries.told.part import Planning
from tests.dialogue.samples import meet_eater

TOLD = [
    ("en", ("hi! do you take bookings? we'd be 9, thursday evening, its my dads 70th", "7pm"), "9", "19:00"),
    ("en", ("do we need to book or can we just come?", "we're 9", "thursday at 7pm"), "9", "19:00"),
    ("he", ("צריך להזמין מקום או שפשוט באים? נהיה 9 בחמישי בערב", "ב7"), "9", "19:00"),
]


@pytest.mark.parametrize(("language", "said", "people", "hour"), TOLD)
def test_what_they_told_of_it_goes_to_the_team(
    language: str, said: tuple[str, ...], people: str, hour: str
) -> None:
    eater = meet_eater(language)
    for words in said:
        eater.says(words)
    planned = eater.lead[Planning].enquiry
    assert planned is not None
    assert planned.told["people"] == people
    assert any(hour in told for told in planned.told.values())


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "do you take bookings? we'd be 3 on thursday", "just come"),
        ("he", "צריך להזמין מקום או שפשוט באים? נהיה 3 בחמישי", "פשוט באים"),
    ],
)
def test_few_of_them_hear_that_they_may_just_come(language: str, words: str, told: str) -> None:
    assert told in meet_eater(language).says(words)
