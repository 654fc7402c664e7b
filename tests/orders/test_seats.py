"""Whether there is room for so many, or they may come, is a wish for a table, though nobody says the word."""

from datetime import UTC, datetime

import pytest

from tests.orders.talking import somebody, wanted

WEDNESDAY = datetime(2027, 2, 10, 10, 0, tzinfo=UTC)

SEATS = [
    ("en", "could we stop by tomorrow at 19:00? 4 of us", "4 people"),
    ("en", "got room for two on friday at 13:00?", "2 people"),
    ("en", "is there space tonight at 8, party of 3?", "3 people"),
    ("he", "אפשר להגיע מחר ב-19:00? נהיה 4", "4 אנשים"),
    ("he", "יש לכם מקום למחר ב20:00 ל5?", "5 אנשים"),
]


@pytest.mark.parametrize(("language", "words", "told"), SEATS)
def test_room_for_so_many_is_a_table(language: str, words: str, told: str) -> None:
    person = somebody(now=WEDNESDAY, language=language)
    assert told in person.says(words)
    assert wanted(person) == ""


OTHER = [
    ("en", "can we come and grab 2 large with corn at 8?"),
    ("en", "is there any space at the tasting? 2 of us"),
    ("he", "אפשר לבוא לקחת 2 אישיות?"),
    ("he", "יש אצלכם מקום לחנות? אנחנו 4"),
]


@pytest.mark.parametrize(("language", "words"), OTHER)
def test_what_is_fetched_or_of_something_else_is_no_table(language: str, words: str) -> None:
    reply = somebody(now=WEDNESDAY, language=language).says(words)
    assert not {"table", "שולחן"} & set(reply.replace(",", " ").split())


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("can we come friday at 1pm? 5 of us", "actually back to 3"), "3 people"),
        ("he", ("אפשר לבוא מחר ב20:00? אנחנו 4", "חזרנו ל2"), "2 אנשים"),
    ],
)
def test_back_to_so_many_is_of_the_table(language: str, said: tuple[str, str], told: str) -> None:
    person = somebody(now=WEDNESDAY, language=language)
    person.says(said[0])
    assert told in person.says(said[1])
    assert wanted(person) == ""
