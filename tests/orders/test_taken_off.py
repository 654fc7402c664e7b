"""What is taken off again is off, by whatever name, and nothing comes on that nobody asked for."""

import pytest

from tests.orders.talking import somebody, wanted

OFF = [
    "בעצם בלי הקולה", "תורידו את הקולה", "לא צריך קולה", "לא צריכים את הקולה", "עזבו את הקולה", "בלי הקולה בסוף",
    "actually without the coke", "no coke after all", "skip the coke", "scratch the coke", "I don't need the coke",
    "no need for the coke",
]  # fmt: skip


@pytest.mark.parametrize("words", OFF)
@pytest.mark.parametrize("drink", ["big", "small"])
def test_a_drink_is_taken_off_again(words: str, drink: str) -> None:
    language = "he" if any("א" <= sign <= "ת" for sign in words) else "en"
    person = somebody(language=language)
    order = {
        ("he", "big"): "2 משפחתיות וקולה גדולה", ("he", "small"): "2 משפחתיות וקולה",
        ("en", "big"): "2 family margheritas and a large coke", ("en", "small"): "2 family margheritas and a coke",
    }[language, drink]  # fmt: skip
    person.says(order)
    before = wanted(person)
    reply = person.says(words)
    assert "124" in reply
    assert wanted(person) != before
    assert "פחית" not in wanted(person)
    assert "coke" not in wanted(person)
    assert "drink" not in wanted(person)


@pytest.mark.parametrize("words", ["no coke after all", "לא צריך קולה", "skip the coke"])
def test_what_was_never_wanted_does_not_come_on(words: str) -> None:
    person = somebody(language="he" if "א" <= words[0] <= "ת" else "en")
    person.says("2 משפחתיות" if "א" <= words[0] <= "ת" else "2 family margheritas")
    before = wanted(person)
    person.says(words)
    assert wanted(person) == before


def test_the_small_one_goes_where_both_are_there() -> None:
    person = somebody(language="en")
    person.says("2 family margheritas, a large coke and a can of coke")
    person.says("drop the can of coke")
    assert "bottle" in wanted(person)
    assert "can of drink" not in wanted(person)
