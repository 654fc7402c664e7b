"""Times are offered with a number each: the number takes that time, whatever else a number could tell of a class."""

import pytest

from tests.trials.test_trying import booked, met

WISHES = {
    "he": ("אפשר לבוא לניסיון בסלסה?", "אפשר לבוא לניסיון בטנגו?", "רוצה שיעור ניסיון בוואלס"),
    "en": ("can I come to a salsa trial?", "can I come to a tango trial?", "I want a trial class in waltz"),
}
PICKS = {
    "he": ("1", "1.", "הראשון", "אופציה 1", "את הראשון בבקשה"),
    "en": ("1", "number 1", "the first one", "1 please"),
}


@pytest.mark.parametrize(
    ("language", "wish", "pick"),
    [
        (language, wish, pick)
        for language, wishes in WISHES.items()
        for wish in wishes
        for pick in PICKS[language]
    ],
)
def test_the_first_that_was_offered_is_booked(language: str, wish: str, pick: str) -> None:
    person = met(language, wish)
    first = person.lead.dialogue.choices[0].id
    person.says(pick)
    assert booked(person)
    assert first.startswith("meeting:at:trial:")
