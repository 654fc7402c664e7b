"""Which worries a review speaks to is found in whatever half of it says so."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from conversations.reviews.topics import suggest
from tests.harness.readers import open_sample


@pytest.fixture(scope="module")
def turn() -> Any:
    return cast(Any, SimpleNamespace(playbook=open_sample("dance_studio")))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("חששתי מהמחיר בהתחלה אבל שוה כל שקל!!", "price"),
        ("I was worried about the price but it's worth it", "price"),
        ("פחדתי שאין לי קצב, אחרי שיעור כבר רקדתי", "quality"),
    ],
)
def test_a_worry_that_turned_out_well_is_its_topic(turn: Any, text: str, topic: str) -> None:
    assert topic in suggest(turn, text)


def test_mere_joy_is_about_no_worry(turn: Any) -> None:
    assert suggest(turn, "כיף") == ()
