""" "Yes, do that", of what was asked a moment ago, is done; the sum says what is left off."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody, wanted

LEFT_OFF = [
    (
        "en",
        "2 family pies, one with onion and one plain",
        "can onion be left off?",
        "yes, do that",
        "no onion",
    ),
    ("en", "2 family pies", "is it possible to leave off the onion?", "ok do it", "no onion"),
    (
        "en",
        "a family pie with olives",
        "can olives be left out?",
        "great, leave them off please",
        "no olives",
    ),
    ("he", "2 משפחתיות", "אפשר בלי בצל?", "כן", "בלי בצל"),
    ("he", "2 משפחתיות", "אפשר להוריד בצל?", "כן, תעשו ככה", "בלי בצל"),
]


@pytest.mark.parametrize(("language", "first", "asked", "agreed", "told"), LEFT_OFF)
def test_what_can_be_left_off_is_left_off(
    language: str, first: str, asked: str, agreed: str, told: str
) -> None:
    person = somebody(language=language)
    person.says(first)
    reply = person.says(asked) + person.says(agreed)
    assert told in reply
    assert "₪" in reply
    assert "with onion" not in wanted(person)
    assert "with olives" not in wanted(person)


def test_what_comes_on_none_stays_left_off_until_it_is_put_on() -> None:
    person = somebody(language="en")
    for words in ("2 family pies", "can onion be left off?", "yes, do that"):
        person.says(words)
    assert "no onion" in person.says("what's the total?")
    person.says("add onion to one")
    assert wanted(person) == "1 family pie with onion; 1 family pie, no onion"


@pytest.mark.parametrize(
    ("language", "first", "asked", "agreed", "left"),
    [
        ("en", "2 family pies", "do you have corn?", "yes add it", "corn"),
        ("he", "2 משפחתיות", "יש תירס?", "כן תוסיפו", "תירס"),
    ],
)
def test_what_is_had_goes_on(language: str, first: str, asked: str, agreed: str, left: str) -> None:
    person = somebody(language=language)
    for words in (first, asked, agreed):
        person.says(words)
    assert left in wanted(person)


@pytest.mark.parametrize(
    ("asked", "agreed"),
    [
        ("do you have corn?", "yes"),
        ("do you deliver to Hadar?", "yes, do that"),
        ("can onion be left off?", "no thanks"),
        ("can onion be left off?", "until when are you open?"),
        ("how much is onion?", "ok great"),
    ],
)
def test_a_mere_yes_or_something_else_changes_nothing(asked: str, agreed: str) -> None:
    person = somebody(language="en")
    person.says("2 family pies with olives")
    before = person.lead[Basket].wanted
    person.says(asked)
    person.says(agreed)
    assert person.lead[Basket].wanted == before
