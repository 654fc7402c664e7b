"""A few words that go on from what was asked are read with it; numbers, days, whom it is for take their place in it."""

import pytest

from conversations.handoff.facts import HandoffOpened, StaffAsked
from conversations.profile.part import Profile
from tests.dialogue.samples import meet_dancer, meet_eater


@pytest.mark.parametrize(
    ("asked", "goes_on", "answered"),
    [
        ("כמה עולה משפחתית?", "ושתיים?", "₪124"),
        ("אתם פתוחים בשישי?", "ובשבת?", "מוצאי שבת"),
    ],
)
def test_in_hebrew_what_comes_after_a_question_is_of_the_same_thing(
    asked: str, goes_on: str, answered: str
) -> None:
    eater = meet_eater()
    eater.says(asked)
    assert answered in eater.says(goes_on)
    assert not eater.notes(StaffAsked)


def test_one_day_after_another_may_be_asked_for_and_nobody_is_called_over_it() -> None:
    tom = meet_dancer("en")
    assert "private lessons" in tom.says("are you open on Friday?")
    assert "Waltz is on Sundays" in tom.says("and on Sunday?")
    assert "alsa" in tom.says("what about Monday")
    assert "ango" in tom.says("and Tuesday?")
    assert not tom.notes(HandoffOpened)


def test_single_words_mean_what_they_mean_in_this_talk() -> None:
    noa = meet_dancer()
    hip_hop = noa.says("היפהופ")
    assert "היפ-הופ" in hip_hop
    assert "ואלס" not in hip_hop
    noa.says("ילדים")
    assert noa.lead[Profile].traits["for_whom"].value == "child"
    assert "₪220" in noa.says("כמה זה עולה")
    assert "טנגו" not in noa.says("שלישי"), "who comes for hip-hop is not told of tango"


def test_kids_and_their_teachers_are_counted_together() -> None:
    assert "30" in meet_eater().says("28 ילדים ו-2 מורות, כמה מגשים?")


def test_who_was_told_what_they_need_is_told_anew_when_they_are_more() -> None:
    moran = meet_eater()
    assert "35" in moran.says("אנחנו 35 איש, כמה מגשים צריך?")
    more = moran.says("עדכון, אנחנו 41 איש")
    assert "41" in more
    assert "11" in more, "eleven pies, as the place reckons"


def test_what_was_just_said_is_asked_about_and_said_again() -> None:
    tom = meet_dancer("en")
    tom.says("we're getting married in June, what are your prices?")
    assert "the two of you" in tom.says("is that for both of us or each")
    assert not tom.notes(StaffAsked)


def test_a_grown_daughter_is_no_child() -> None:
    helen = meet_dancer("en")
    helen.says("it's for my daughter's 30th, she lives in Tel Aviv")
    assert "teens" not in helen.says("What would you suggest?")
