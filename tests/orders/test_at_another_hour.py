"""When an order is to be there: told in a few words by itself, moved by so much, with a reason that asks nothing."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody


@pytest.mark.parametrize(
    ("language", "said", "hours"),
    [
        (
            "en",
            (
                "2 large with olives for delivery at 19:00",
                "make it half an hour later",
                "could we push it back an hour? the game's running long",
                "half past eight",
                "the meeting was moved so make it 20 minutes earlier",
                "make it 13:00 instead",
                "do you have parking? and make it 9pm",
                "we close the office at 17:00",
                "make it 3",
            ),
            ("19:00", "19:30", "20:30", "20:30", "20:10", "13:00", "21:00", "21:00", "21:00"),
        ),
        (
            "he",
            (
                "שתי משפחתיות למשלוח",
                "ל13:15, יש ישיבה שנמרחת",
                "תעשו את זה ל19:30 במקום",
                "נדחה בחצי שעה",
                "תקדימו ברבע שעה",
                "עדיף 21:00, אנחנו יוצאים מאוחר",
                "חיכיתי שעה בפעם הקודמת",
            ),
            ("", "13:15", "19:30", "20:00", "19:45", "21:00", "21:00"),
        ),
    ],
)
def test_the_hour_is_the_last_that_they_told(
    language: str, said: tuple[str, ...], hours: tuple[str, ...]
) -> None:
    person = somebody(language=language)
    for words, hour in zip(said, hours, strict=True):
        person.says(words)
        assert person.lead[Basket].hour == hour, words


def test_so_much_later_than_no_hour_is_asked_after() -> None:
    person = somebody(language="en")
    person.says("2 large for delivery")
    assert "What time" in person.says("make it half an hour later")


def test_a_salad_that_is_thrown_in_haggles_for_nothing() -> None:
    person = somebody(language="en")
    assert "1 salad" in person.says("2 large and throw in a salad too")
    assert "prices are fixed" in person.says("could you throw in a free dessert?")
