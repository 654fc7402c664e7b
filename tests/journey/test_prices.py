"""A price list is checked with file and line, and the sample businesses' lists say what their answers say."""

from math import ceil

import pytest

from conversations.engine import list_files
from conversations.journey.load import inspect_journey, load_journey
from conversations.journey.model.journey import Journey
from conversations.orders.kept.prices import PriceList
from conversations.orders.replies.reckoning import price_of, reckon
from tests.harness.folder import Folder
from tests.journey.conftest import JOURNEYS


def load(name: str) -> tuple[Journey, PriceList]:
    journey = load_journey(JOURNEYS / name, list_files())
    prices = journey.own_part(PriceList)
    assert prices is not None
    return journey, prices


def all_said(journey: Journey) -> str:
    """Everything the answers say in English."""
    answers = journey.answers.values()
    return " ".join(
        [*(one.reply["en"] for one in answers), *(v.reply["en"] for one in answers for v in one.variants)]
    )


@pytest.mark.parametrize("name", ["pizza_place", "dance_studio"])
def test_every_price_is_one_that_the_answers_tell(name: str) -> None:
    journey, prices = load(name)
    said = all_said(journey)
    amounts = [item.price for item in prices.items.values()]
    amounts += [
        one for addition in prices.additions.values() for one in (addition.price, addition.half) if one
    ]
    amounts += [item.quantity.price for item in prices.items.values() if item.quantity]
    amounts += [item.together.price for item in prices.items.values() if item.together]
    amounts += [prices.delivery.price, prices.delivery.free_from or 0] if prices.delivery else []
    assert [amount for amount in amounts if f"₪{amount:g}" not in said] == []


def test_the_answers_that_count_come_to_the_same_sums() -> None:
    journey, prices = load("pizza_place")
    family = prices.items["family"]
    counting = [
        v.counts for one in journey.answers.values() for v in one.variants if v.counts and v.counts.price
    ]
    for counts in counting:
        for count in range(counts.least, min(counts.most, 100) + 1):
            if counts.of:
                assert count * counts.price == price_of(family, count, "friday"), count
            elif counts.each == family.feeds and counts.price == family.price and ceil(count / 4) < 10:
                found = reckon(count, prices, "friday")
                assert found is not None
                assert found.amount == ceil(count / counts.each) * counts.price, count
    assert len(counting) > 3


def problems(folder: Folder) -> list[str]:
    return [str(problem) for problem in inspect_journey(folder.path, list_files()).problems]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    price: 34\n", "", "prices.yaml:"),
        ("    kind: pizza\n    name: {he: אישית", "    kind: pasta\n    name: {he: אישית",
         "pasta, which is not among the kinds"),
        ("price: 18", "price: cheap", 'price is "cheap"'),
        ("    halves: true", "    halfs: true", 'unknown key "halfs"'),
        ("    feeds: 4", "    feeds: 0", "write 1 or more"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(folder: Folder, old: str, new: str, said: str) -> None:
    folder.change("prices.yaml", old, new)
    found = problems(folder)
    assert any(said in problem and "prices.yaml" in problem for problem in found), found
