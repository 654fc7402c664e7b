"""An order that is talked over: after each line what is written down is what somebody behind the counter would have."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
import yaml

from conversations.orders.kept.basket import Basket, Topping
from tests.orders.talking import somebody

HERE = Path(__file__).parent
Talk = tuple[tuple[str, str], ...]


def read_talks(name: str) -> tuple[Talk, ...]:
    """The talks of one file: what is said, and what is wanted by then."""
    written = yaml.safe_load((HERE / "told" / f"{name}.yaml").read_text("utf-8"))
    return msgspec.convert(written, tuple[Talk, ...])


def list_wanted(basket: Basket) -> Counter[tuple[str, ...]]:
    """How many there are of each thing, with what is on it."""
    told: Counter[tuple[str, ...]] = Counter()
    for line in basket.wanted:
        told[line.item or f"?{line.kind}", *sorted(map(_tell, line.toppings))] += line.count
    return told


def read_wanted(written: str) -> Counter[tuple[str, ...]]:
    """The same of a line as it stands in a file."""
    told: Counter[tuple[str, ...]] = Counter()
    for part in filter(None, written.split("; ")):
        many, item, *on = part.split()
        told[item, *sorted(one.removeprefix("+") for one in on)] += int(many)
    return told


def _tell(topping: Topping) -> str:
    return topping.addition + "/2" * topping.half + "!" * topping.off


def _check(talk: Sequence[tuple[str, str]]) -> None:
    person = somebody(language="he" if any("א" <= sign <= "ת" for sign in talk[0][0]) else "en")
    for words, written in talk:
        person.says(words)
        assert list_wanted(person.lead[Basket]) == read_wanted(written), words


@pytest.mark.parametrize("talk", read_talks("talks_en"), ids=lambda one: one[-1][0])
def test_what_is_wanted_is_written_down_line_by_line(talk: Talk) -> None:
    _check(talk)


@pytest.mark.parametrize("talk", read_talks("talks_he"), ids=lambda one: one[-1][0])
def test_and_so_it_is_in_hebrew(talk: Talk) -> None:
    _check(talk)


@pytest.mark.parametrize("talk", read_talks("upon_pies"), ids=lambda one: one[-1][0])
def test_what_is_said_of_one_of_several_is_done_to_that_one(talk: Talk) -> None:
    _check(talk)


@pytest.mark.parametrize("talk", read_talks("talks_long"), ids=lambda one: one[-1][0])
def test_nothing_of_a_long_talk_is_lost_or_put_on(talk: Talk) -> None:
    _check(talk)


@pytest.mark.parametrize("talk", read_talks("only_said"), ids=lambda one: one[-1][0])
def test_nothing_is_written_down_that_nobody_ordered(talk: Talk) -> None:
    _check(talk)
