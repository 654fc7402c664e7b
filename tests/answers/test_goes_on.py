"""What is added in a few words to a question just answered is of the same thought, and gets no more."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.orders.talking import somebody

NOON = datetime(2027, 2, 7, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "asked", "added"),
    [("en", "where are you?", "your address"), ("he", "אפשר לבוא לבד?", "בלי בן זוג")],
)
def test_the_same_thought_gets_one_answer(language: str, asked: str, added: str) -> None:
    person = somebody("dance_studio", NOON, language)
    assert person.says(asked)
    person.now += timedelta(seconds=4)
    assert person.says(added) == ""


@pytest.mark.parametrize(
    ("language", "asked", "added"),
    [("en", "can i come alone?", "do I need a partner?"), ("he", "אפשר לבוא לבד?", "צריך בן זוג?")],
)
def test_who_asks_it_later_is_answered(language: str, asked: str, added: str) -> None:
    person = somebody("dance_studio", NOON, language)
    assert person.says(asked)
    person.now += timedelta(minutes=5)
    assert person.says(added)
