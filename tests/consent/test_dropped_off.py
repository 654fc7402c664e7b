"""Who is dropped off by somebody is taken off no list; who wants off the list is."""

import pytest

from conversations.understanding.intents.signals import refuses


@pytest.mark.parametrize(
    "words",
    [
        "my mom asks where to drop me off",
        "where do I drop him off?",
        "I drop my daughter off at five",
        "who drops her off",
    ],
)
def test_who_is_brought_refuses_nothing(words: str) -> None:
    assert not refuses(words)


@pytest.mark.parametrize(
    "words",
    ["drop me off the list", "drop me off your mailing list", "please drop me from your mailing list",
     "take me off your list", "where did you get my number, drop me off your list"],
)  # fmt: skip
def test_who_wants_off_the_list_is_off(words: str) -> None:
    assert refuses(words)
