"""What somebody among them eats, and what it may cost, is heard beside a wish for advice, and what fits it is said."""

import pytest

from tests.orders.talking import somebody

FITS = {"he": "טונה", "en": "tuna"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ["על מה אתם ממליצים? משהו זול, ואחד צמחוני"]),
        ("he", ["אנחנו 5, אחד צמחוני, מה כדאי?"]),
        ("he", ["אנחנו 8, שניים צמחונים, כמה מגשים?"]),
        ("en", ["What do you recommend? Something cheap, and one is vegetarian"]),
        ("en", ["we're 5 people, one is vegetarian, what should we get?"]),
        ("en", ["what do you recommend? one of us is vegetarian"]),
    ],
)
def test_what_a_vegetarian_can_eat_is_said_once_with_what_is_recommended(
    language: str, said: list[str]
) -> None:
    person = somebody(language=language)
    told = [person.says(words) for words in said][-1]
    assert told.count(FITS[language]) == 1, told


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("he", "על מה אתם ממליצים? משהו זול, ואחד צמחוני"),
        ("en", "What do you recommend? Something cheap, please"),
    ],
)
def test_something_cheap_is_told_with_its_price(language: str, asked: str) -> None:
    told = somebody(language=language).says(asked)
    assert "₪62" in told
    assert "₪34" in told


@pytest.mark.parametrize(
    ("language", "asked"), [("he", "על מה אתם ממליצים?"), ("en", "what do you recommend?")]
)
def test_who_tells_no_taste_is_told_nothing_of_it(language: str, asked: str) -> None:
    assert FITS[language] not in somebody(language=language).says(asked)


def test_an_order_says_nothing_of_it() -> None:
    assert FITS["en"] not in somebody(language="en").says("a large with olives for pick up, I'm vegetarian")
