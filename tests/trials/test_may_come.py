"""Whether they may come on a day, with nothing else said, is answered with what there is on it."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    "asked",
    [
        "could we just drop in on Sunday?",
        "may I join this Monday",
        "אפשר להצטרף ביום שני?",
        "נוכל להגיע בראשון הקרוב?",
    ],
)
def test_times_are_offered(asked: str) -> None:
    dancer = meet_dancer("he" if "א" <= asked[0] <= "ת" else "en")
    dancer.says("היי" if "א" <= asked[0] <= "ת" else "hello")
    reply = dancer.says(asked)
    assert any(said in reply for said in ("18:30", "room", "יש מקום"))
    assert dancer.lead.handoff.open is None


def test_what_there_is_none_of_is_named_with_what_there_is() -> None:
    dancer = meet_dancer("en")
    dancer.says("hello")
    assert "bachata" in dancer.says("I was interested in bachata")


def test_how_many_lessons_are_paid_for_is_of_no_party() -> None:
    dancer = meet_dancer("en")
    dancer.says("how much is salsa?")
    assert "each" not in dancer.says("if I miss one do I pay for 3 only").split(".")[0]


def test_a_cheaper_place_is_met_and_not_nodded_at() -> None:
    dancer = meet_dancer("en")
    dancer.says("how much is salsa?")
    assert "Got it" not in dancer.says("tbh there's another studio I looked at, they take 230")
