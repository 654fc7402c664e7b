"""An event at a place that is not ours: what we know of our own is not said of it, and the team is asked."""

from typing import Any

import pytest

from tests.harness.happening import Guest, Hall, event
from tests.harness.readers import open_sample

PLACE = ["יש שם חניה?", "יש חניה?", "אפשר לחנות ליד?", "is there parking there?", "where can I park?"]
OURS: list[dict[str, str]] = [{"he": "האולם שלנו"}, {"he": "לינקולן 14, תל אביב"}, {}]


def guest_at(words: str = "יש", *, begins: bool = True, **changes: Any) -> Guest:
    guest = Hall((event(**changes),), open_sample("dance_studio")).guest()
    if begins:
        guest.says("כנס" if "א" <= words[0] <= "ת" else "conference")
    return guest


def asks_staff(guest: Guest, words: str) -> bool:
    """The dance studio knows of parking at its own place; else the team is asked."""
    told = guest.says(words)
    assert (guest.lead.handoff.open is None) == ("חני" in told or "park" in told), told
    return guest.lead.handoff.open is not None


@pytest.mark.parametrize("words", PLACE)
def test_what_is_asked_of_another_place_goes_to_the_team(words: str) -> None:
    guest = guest_at(words)
    assert asks_staff(guest, words), "while the form is open"
    assert "/t/" in guest.says("דנה כהן"), "which goes on"
    held = guest_at(words)
    held.says("דנה כהן")
    assert asks_staff(held, words), "and with the ticket in hand"


@pytest.mark.parametrize("venue", OURS)
def test_at_our_own_place_it_is_answered_as_ever(venue: dict[str, str]) -> None:
    assert not asks_staff(guest_at(venue=venue), "יש חניה?")


def test_who_means_our_own_place_is_answered_of_it() -> None:
    assert not asks_staff(guest_at(), "יש חניה אצלכם?")


def test_who_speaks_of_no_event_is_answered() -> None:
    assert not asks_staff(guest_at(begins=False), "יש חניה?")
