"""Who was turned down and begs is promised nothing, and hears neither an apology for harm nor the same answer again."""

import pytest

from conversations.dialogue.heard.pleading import pleads
from tests.dialogue.samples import meet_dancer, meet_eater


@pytest.mark.parametrize(
    ("language", "asked", "begged"),
    [
        ("en", "do you deliver to Nesher?", "its 7 minutes from you, c'mon"),
        ("he", "יש לכם משלוחים לקריות?", "נו תעשו מאמץ זה רבע שעה מכם"),
    ],
)
def test_staff_hear_of_it_and_nothing_is_promised(language: str, asked: str, begged: str) -> None:
    eater = meet_eater(language)
    eater.says(asked)
    reply = eater.says(begged)
    assert any(said in reply for said in ("can't promise", "להבטיח את זה אני לא יכול"))
    assert eater.lead.handoff.open is not None
    assert eater.lead.handoff.open.gravity == "question"


def test_who_waits_and_urges_is_let_down() -> None:
    eater = meet_eater("en")
    eater.says("how long does a delivery take?")
    eater.says("come on, we ordered an hour and a half ago")
    assert eater.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    "words",
    [
        "I'll come on Sunday then", "can we come on friday?", "come on guys, where is it", "it's close, great, thanks",
        "זה קרוב? מעולה תודה", "נו, מתי זה מגיע",
    ],
)  # fmt: skip
def test_these_beg_for_nothing(words: str) -> None:
    assert not pleads(words)


def test_what_costs_too_much_is_a_worry() -> None:
    dancer = meet_dancer("en")
    dancer.says("how much is a month?")
    assert "can't promise" not in dancer.says("come on that's too expensive")
