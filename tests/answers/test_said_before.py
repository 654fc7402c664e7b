"""What the bot itself said is known to it, though days and other things lie between; and nothing unasked is added."""

import pytest

from conversations.handoff.facts import StaffAsked
from tests.dialogue.samples import meet_dancer, meet_eater


def test_what_was_answered_days_ago_is_said_again() -> None:
    person = meet_dancer("en")
    person.says("is there a lift?")
    for words in ("how much is a month?", "when is tango?", "what should I wear?", "is there parking?"):
        person.waits(hours=9)
        person.says(words)
    reply = person.says("so how is it with the lift, did they reply to you?")
    assert "lift" in reply
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(
    ("asked", "words"), [("מה זה ערב הטעימות?", "זה בתשלום?"), ("מה זה ערב הטעימות?", "צריך לשלם על זה?")]
)
def test_whether_it_costs_is_of_what_was_just_told(asked: str, words: str) -> None:
    person = meet_eater("he")
    assert "בלי תשלום" in person.says(asked)
    person.waits(minutes=3)
    assert "בלי תשלום" in person.says(words)
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(
    "words", ["ooh, 260 a month is a lot for a student", "hm 260 is too much for me right now"]
)
def test_who_hesitates_over_a_sum_is_met_with_what_helps(words: str) -> None:
    person = meet_dancer("en")
    person.says("what do you teach?")
    assert "₪50" in person.says(words)


def test_a_birthday_on_the_way_to_a_question_brings_no_workshop() -> None:
    reply = meet_eater("en").says(
        "it's our dad's birthday tomorrow, we're 44 people. how many pizzas do we need?"
    )
    assert "workshop" not in reply
    assert reply.count("₪") <= 2
