"""An evening that was told of is put down in whatever pieces it is taken, for how many, and changed again."""

import pytest

from conversations.events.part import Events
from tests.events.test_told_along import guest_told, names
from tests.events.test_told_of import TOLD, TOLD_EN
from tests.harness.happening import Guest


def evening_for(told: str, *lines: str) -> Guest:
    guest = guest_told(told)
    for line in lines:
        guest.says(line)
    return guest


@pytest.mark.parametrize(
    ("told", "words", "count"),
    [
        (TOLD_EN, "may we stop by this Thursday?", 1), (TOLD_EN, "lovely, I'd love to join", 1),
        (TOLD_EN, "the thursday evening suits me", 1), (TOLD_EN, "my brother and I will come", 2),
        (TOLD_EN, "could I come with two colleagues?", 3), (TOLD, "אז אפשר לקפוץ בחמישי?", 1),
        (TOLD, "נגיע, אני ואמא שלי", 2), (TOLD, "יופי, נבוא שלוש חברות", 3),
    ],
)  # fmt: skip
def test_who_takes_it_is_asked_for_the_names_alone(told: str, words: str, count: int) -> None:
    filling = evening_for(told, words).lead[Events].filling
    assert filling
    assert (filling.field, filling.party, filling.answers) == ("name", count, {})


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (TOLD_EN, "maybe we'll come some other week"), (TOLD_EN, "can I come on Monday?"),
        (TOLD_EN, "may I come without a partner?"), (TOLD_EN, "I'd like to come for a trial class"),
        (TOLD, "אולי נבוא פעם אחרת"), (TOLD, "חייבים לבוא עם בן זוג?"), (TOLD, "אפשר לבוא ביום שני?"),
    ],
)  # fmt: skip
def test_who_asks_or_doubts_or_means_another_day_takes_nothing(told: str, words: str) -> None:
    assert evening_for(told, words).lead[Events].filling is None


def test_three_have_tickets_of_one_line_each() -> None:
    guest = evening_for(TOLD_EN, "count us in", "we'll be three", "Ada, Grace and Joan")
    assert guest.reads().startswith("Which dance?")
    guest.says("salsa")
    assert names(guest) == ["Ada", "Grace", "Joan"]


@pytest.mark.parametrize(
    ("told", "came", "more", "gone", "left"),
    [
        (TOLD_EN, "Ada", "my friend Grace comes along", "Grace is ill, so just me", ["Ada"]),
        (TOLD, "עדה לוי", "מצטרפת גם אחותי, קוראים לה רות", "רות לא יכולה בסוף", ["עדה לוי"]),
    ],
)
def test_one_more_comes_and_then_one_fewer(
    told: str, came: str, more: str, gone: str, left: list[str]
) -> None:
    guest = evening_for(told, "I'm in" if told == TOLD_EN else "אני בפנים", came, "1", more)
    assert len(names(guest)) == 2
    guest.says(gone)
    assert names(guest) == left


def test_of_two_friends_it_is_asked_who_does_not_come() -> None:
    guest = evening_for(TOLD_EN, "the three of us are coming", "Ada, Grace and Joan", "1")
    assert "Grace / Joan" in guest.says("we're one fewer")
    guest.says("Joan")
    assert names(guest) == ["Ada", "Grace"]


@pytest.mark.parametrize("words", ["I'm coming after all", "put me back in, please", "בסוף כן אגיע"])
def test_who_gave_the_ticket_back_and_comes_after_all_is_asked_nothing(words: str) -> None:
    guest = evening_for(TOLD_EN, "count me in", "Ada", "1", "I can't make it", "cancel the ticket")
    assert names(guest) == []
    guest.says(words)
    assert names(guest) == ["Ada"]
    assert guest.lead[Events].filling is None
