"""A question gets its own answer: not that of whom it is for, of what is near it, or of what was told before it."""

import pytest

from conversations.handoff.facts import StaffAsked
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person


def _meet(place: str, words: str) -> Person:
    meet = meet_dancer if place == "studio" else meet_eater
    return meet("he" if any(letter >= "א" for letter in words) else "en")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("how long is one class for our eight year old", "an hour"),
        ("what should she wear, for a girl aged 9?", "move in"),
        ("how much is it for my 11 year old", "220"),
        ("כמה זמן נמשך שיעור לילד בן 10?", "שעה"),
        ("מי מלמד את השיעור לבת 8", "נועה ודניאל"),
    ],
)
def test_what_is_asked_for_a_child_is_not_answered_by_the_age(asked: str, told: str) -> None:
    assert told in _meet("studio", asked).says(asked)


@pytest.mark.parametrize(
    ("place", "asked", "told"),
    [
        ("studio", "are you close to the planetarium?", "14 Lincoln"),
        ("studio", "is it far from the aquarium?", "Lincoln"),
        ("studio", "אתם קרובים לפלנטריום?", "לינקולן"),
        ("pizza", "is the tiramisu vegan?", "vegan"),
    ],
)
def test_who_asks_of_what_no_answer_speaks_of_has_it_from_the_team_as_well(
    place: str, asked: str, told: str
) -> None:
    person = _meet(place, asked)
    assert told in person.says(asked)
    assert person.notes(StaffAsked)


def test_a_place_that_we_know_of_needs_nobody() -> None:
    person = meet_dancer("en")
    assert "half an hour" in person.says("is it far from Dizengoff?")
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("what is the open evening?", "for nothing? are you kidding?", "free of charge"),
        ("what is the open evening?", "wow, no strings attached?", "free of charge"),
        ("מה זה הערב הפתוח?", "ברצינות? לא צריך לשלם?", "בלי תשלום"),
        ("is there anywhere to park?", "u sure?", "car park"),
        ("יש חניה?", "את רצינית?", "חניון"),
    ],
)
def test_who_can_hardly_believe_it_hears_it_again(first: str, then: str, told: str) -> None:
    person = _meet("studio", first)
    person.says(first)
    assert told in person.says(then)
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize("then", ["sure", "really, and how much is it?", "are you sure there's a shower?"])
def test_who_agrees_or_asks_on_does_not(then: str) -> None:
    person = meet_dancer("en")
    person.says("is there anywhere to park?")
    assert "car park" not in person.says(then)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("I'm 66 and have nobody to dance with, does that matter?", "on your own"),
        ("asking for a friend: do I need a partner?", "on your own"),
        ("אני בן 72 ואין לי עם מי לרקוד. זה מפריע?", "אפשר לבוא לבד"),
        ("can I bring a friend along?", "Friends are welcome"),
    ],
)
def test_who_comes_alone_reads_that_it_is_fine(asked: str, told: str) -> None:
    assert told in _meet("studio", asked).says(asked)
