"""Whatever is wanted in an order is put down, told not to be had, or asked about in their own words."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
import yaml

from tests.orders.talking import somebody, wanted

HERE = Path(__file__).parent
AFTERNOON = datetime(2027, 3, 10, 12, 20, tzinfo=UTC)
"""Twenty past two of a Wednesday in Haifa."""


class Story(msgspec.Struct, frozen=True):
    """What somebody writes, what they want at the end, and what has to be said on the way."""

    said: tuple[str, ...]
    wanted: str
    told: tuple[str, ...] = ()


def _read_stories() -> tuple[Story, ...]:
    written = yaml.safe_load((HERE / "told" / "nothing_lost.yaml").read_text("utf-8"))
    return msgspec.convert(written, tuple[Story, ...])


@pytest.mark.parametrize("story", _read_stories(), ids=lambda one: one.said[-1])
def test_nothing_that_is_wanted_is_lost(story: Story) -> None:
    language = "he" if any("א" <= sign <= "ת" for sign in story.said[0]) else "en"
    person = somebody(language=language, now=AFTERNOON)
    replies = "\n".join(person.says(words) or "" for words in story.said)
    assert wanted(person) == story.wanted
    assert [one for one in story.told if one.casefold() not in replies.casefold()] == []


ORDINARY = [
    "2 large margheritas and a coke, thanks mate",
    "2 family pies to 12 Haifa St, floor 3, ring twice",
    "large pizza with corn for 4 kids, we're 2 floors up",
    "one large with tuna, asap please, my wife is starving",
    "2 משפחתיות עם תירס וקולה גדולה, תודה רבה",
    "משפחתית אחת לרון עם זיתים ואחת לדנה עם תירס",
    "משפחתית עם פטריות לנתנזון 12 קומה 2",
    "אפשר להזמין היום מגש אחד הביתה? אין לי כוח לבשל",
]


@pytest.mark.parametrize("words", ORDINARY)
def test_what_is_merely_said_beside_an_order_is_not_asked_about(words: str) -> None:
    person = somebody(language="he" if any("א" <= sign <= "ת" for sign in words) else "en", now=AFTERNOON)
    reply = person.says(words) or ""
    assert not [one for one in ("on our list", "ברשימה שלנו", "which of our toppings") if one in reply]
