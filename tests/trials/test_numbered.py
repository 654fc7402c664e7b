"""Times are offered: a number takes the one it stands at, and a question what one has takes none."""

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


@pytest.mark.parametrize(
    ("language", "asked", "words"),
    [
        (
            "en",
            "is there room for salsa on Monday at 18:30?",
            "So what have I got now, just the Monday salsa?",
        ),
        ("he", "יש מקום לסלסה ביום שני ב-18:30?", "אז מה יש לי עכשיו, רק הסלסה ביום שני?"),
    ],
)
def test_who_asks_what_they_have_is_told_and_nothing_is_booked(language: str, asked: str, words: str) -> None:
    person = met(language, asked)
    told = person.says(words)
    assert not booked(person)
    assert told
