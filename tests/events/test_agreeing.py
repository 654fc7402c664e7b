"""A yes and a no to what was said of an event do what they say, and never the one thing that stands beside it."""

import pytest

from conversations.events.part import Events
from tests.events.test_waiting import full, returns
from tests.harness.happening import Guest, Hall, event


def offered() -> Guest:
    hall, (first, second) = full(2)
    returns(first)
    assert hall.passes(minutes=1)[second.lead.id]
    return second


@pytest.mark.parametrize(
    "words",
    [
        "כן", "אוקיי", "בטח, תודה!", "yes please", "אני רוצה", "לוקחת", "מתאים", "תודה רבה, אני באה", "אשמח", "👍",
        "I'll take it",
    ],
)  # fmt: skip
def test_a_yes_takes_the_place_that_was_offered(words: str) -> None:
    guest = offered()
    assert "/t/" in guest.says(words)
    assert guest.lead[Events].ticket_for("open_day")


@pytest.mark.parametrize(
    "words", ["לא", "לא תודה", "לא מתאים", "לא יכולה", "מוותרת", "תנו למישהי אחרת", "no thanks", "I pass"]
)
def test_a_no_passes_it_on(words: str) -> None:
    guest = offered()
    assert guest.says(words) == "תודה שעדכנת, המקום עובר הלאה." or "goes to the next" in guest.reads()
    assert guest.lead[Events].wishes == []
    assert guest.lead.consent.refused_at is None


@pytest.mark.parametrize("words", ["כן", "אוקיי", "סבבה", "מעולה", "ok", "👍", "תודה"])
def test_a_yes_to_a_place_in_line_leaves_no_list(words: str) -> None:
    _, (_, second) = full(2)
    second.says(words)
    assert second.lead[Events].wish_for("open_day")


@pytest.mark.parametrize("words", ["כן", "אוקיי", "מעולה", "אגיע", "ok"])
def test_a_yes_to_a_ticket_or_a_reminder_is_a_nod(words: str) -> None:
    hall = Hall((event(),))
    guest = hall.guest()
    guest.says("כנס")
    guest.says("דנה כהן")
    assert guest.says(words) == "מעולה, מחכים לך!"
    assert "תזכורת" in hall.passes(days=3, hours=9)[guest.lead.id][0]
    assert guest.says(words) == "מעולה, מחכים לך!"
    assert guest.lead[Events].ticket_for("open_day")


@pytest.mark.parametrize(
    ("words", "then"), [("כן", "מחכים לך"), ("ודאי", "מחכים לך"), ("לא", "מה לעשות עם הכרטיס")]
)
def test_on_the_day_a_yes_comes_and_a_no_is_asked_what_then(words: str, then: str) -> None:
    hall = Hall((event(capacity=5, living_seat=True),))
    guest = hall.guest()
    guest.says("כנס")
    guest.says("דנה כהן")
    hall.passes(days=4, hours=1)
    assert then in guest.says(words)
