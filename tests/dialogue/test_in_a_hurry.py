"""What people write in a hurry is heard as what it stands for, and each of several questions is taken up."""

import pytest

from conversations.dialogue.heard.slips import write_out
from conversations.dialogue.passing.news import tells_good_news
from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("r u open n do u have parking", "are you open and do you have parking"),
        ("idk tbh, can ppl just show up", "I don't know tbh, can people just show up"),
        ("משו טעים ליומולדת של אמא", "משהו טעים ליום הולדת של אמא"), ("אפשר במוצש?", "אפשר במוצאי שבת?"),
        ("do you play R&B or n-sync", "do you play R&B or n-sync"), ("code U n.a", "code U n.a"),
    ],
)  # fmt: skip
def test_shorthand_is_written_out(typed: str, meant: str) -> None:
    assert write_out(typed) == meant


def test_a_question_beside_one_that_was_surely_read_is_not_lost() -> None:
    dancer = meet_dancer("en")
    dancer.says("hi")
    reply = dancer.says(
        "what's the floor made of, concrete or wood? n do u do kizomba, my sister lives for kizomba"
    )
    assert "kizomba group" in reply
    assert "floor" in reply


def test_who_is_as_old_as_most_asks_of_what_they_tell_beside_it() -> None:
    dancer = meet_dancer("en")
    assert "never danced" in dancer.says("I'm 31 and I've never danced before, is that a problem?")


def test_who_tells_and_asks_the_same_is_answered_once() -> None:
    dancer = meet_dancer("en")
    assert dancer.says("I would come on my own. Do I need a partner?").count("swap") == 1


@pytest.mark.parametrize("said", ["ok she said yes", "אז היא אמרה כן, תזמינו"])
def test_a_yes_at_home_is_no_news(said: str) -> None:
    assert not tells_good_news(said)


def test_and_one_to_a_ring_is() -> None:
    assert tells_good_news("I proposed yesterday and she said yes!!")
