"""Which worries a review speaks to is found in whatever half of it says so."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.commands.ask import Asking
from bot.settings import SAMPLE_JOURNEY
from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.reviews.topics import suggest


@pytest.fixture(scope="module")
def turn() -> Any:
    playbook = Asking(load_journey(SAMPLE_JOURNEY, list_files()), None).playbook
    return cast(Any, SimpleNamespace(playbook=playbook))


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
