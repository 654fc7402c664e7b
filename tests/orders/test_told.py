"""Orders as people write them come to the basket they mean; what can't be read is asked by its own words."""

import re
from pathlib import Path

import msgspec
import pytest
import yaml

from tests.orders.talking import somebody, wanted

_OPEN = re.compile(' (?:with|עם) "[^"]+"')
"""What is on it where they did not say it clearly, which is asked."""
HERE = Path(__file__).parent


class ToldOrder(msgspec.Struct, frozen=True):
    """What somebody writes, and what they want by it."""

    says: tuple[str, ...]
    wants: tuple[str, ...]
    asks: str = ""


def read_told(name: str) -> tuple[ToldOrder, ...]:
    """The orders of one file."""
    written = yaml.safe_load((HERE / "told" / f"{name}.yaml").read_text("utf-8"))
    return msgspec.convert(written, tuple[ToldOrder, ...])


@pytest.mark.parametrize("order", read_told("typed"), ids=lambda one: one.says[0])
def test_an_order_as_it_is_typed_comes_to_what_is_meant(order: ToldOrder) -> None:
    _check(order)


def _check(order: ToldOrder) -> None:
    person = somebody(language="he" if any("א" <= sign <= "ת" for sign in order.says[0]) else "en")
    replies = [person.says(words) for words in order.says]
    assert sorted(_OPEN.sub("", wanted(person)).split("; ")) == sorted(order.wants)
    if order.asks:
        assert f'"{order.asks}' in replies[-1]
