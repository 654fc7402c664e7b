"""From when and until when somebody can come, as they put it."""

from datetime import time

import pytest

from conversations.wording.clocks import Clocks, find_clocks

FROM = [
    ("not before 22:20 please", time(22, 20)),
    ("nothing before 5", time(17)),
    ("no earlier than 18:00", time(18)),
    ("לא לפני 20:30", time(20, 30)),
    ("לא מוקדם מ-6", time(18)),
    ("אחרי 5", time(17)),
    ("from 19:00", time(19)),
]
UNTIL = [
    ("not after 21:00", time(21)),
    ("no later than 7", time(19)),
    ("לא אחרי 21:00", time(21)),
    ("לא יאוחר מ-20:30", time(20, 30)),
    ("before 6", time(18)),
    ("עד 20:00", time(20)),
]


@pytest.mark.parametrize(("said", "at"), FROM)
def test_from_when(said: str, at: time) -> None:
    clocks = find_clocks(said)

    assert (clocks.after, clocks.before) == (at, None)


@pytest.mark.parametrize(("said", "at"), UNTIL)
def test_until_when(said: str, at: time) -> None:
    clocks = find_clocks(said)

    assert (clocks.after, clocks.before) == (None, at)


@pytest.mark.parametrize(
    "said",
    [
        "morning! my brother thinks private lessons would be better",
        "good evening. can i ask something",
        "morning all, quick one",
        "hi morning, is there parking",
        "like social nights where we only dance",
        "do you have a party night",
    ],
)
def test_who_greets_or_speaks_of_a_kind_of_evening_names_no_part_of_the_day(said: str) -> None:
    assert find_clocks(said) == Clocks()


@pytest.mark.parametrize(
    "said", ["morning", "morning please", "in the morning", "hi morning works for us", "tuesday morning"]
)
def test_a_morning_that_is_meant_is_one(said: str) -> None:
    assert find_clocks(said).before is not None
