"""A question that goes on from the last answer is of that, and one that stands by itself is not."""

from datetime import timedelta

import pytest

from conversations.handoff.facts import StaffAsked
from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("first", "asked", "told"),
    [
        ("Do you do gift vouchers?", "And how long is it valid, they're away till December", "six months"),
        ("do you have gift vouchers", "does it run out at some point?", "six months"),
        ("can I buy a gift voucher", "is it still good after the summer?", "six months"),
        ("יש שובר מתנה?", "ועד מתי זה תקף, הם בחו״ל", "חצי שנה"),
        ("אפשר לקנות שובר מתנה?", "לכמה זמן זה בתוקף", "חצי שנה"),
    ],
)
def test_what_is_asked_of_it_is_told_of_it(first: str, asked: str, told: str) -> None:
    person = meet_dancer("he" if first[0] >= "א" else "en")
    person.says(first)
    person.now += timedelta(minutes=2)
    assert told in person.says(asked)
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(
    ("first", "asked", "told"),
    [
        ("הנכדה שלי מתחתנת, אני בן 73. מקבלים אנשים בגילי?", "וכמה זה עולה בבקשה", "260"),
        ("who are the teachers", "and how much is it please", "260"),
        ("מי המורים?", "וכמה זה עולה", "260"),
    ],
)
def test_few_words_that_ask_for_something_else_are_not_bent_to_it(first: str, asked: str, told: str) -> None:
    person = meet_dancer("he" if first[0] >= "א" else "en")
    person.says(first)
    person.now += timedelta(minutes=2)
    assert told in person.says(asked)


@pytest.mark.parametrize(
    ("told", "asked", "reply"),
    [
        ("אני בן 68", "זה מאוחר מדי בשבילי? תגיד לי בכנות", "ממש לא מאוחר"),
        ("I'm 68", "be honest, is it too late for me?", "Not too late at all"),
    ],
)
def test_what_was_said_to_what_they_told_is_said_to_who_asks_it(told: str, asked: str, reply: str) -> None:
    person = meet_dancer("he" if told[0] >= "א" else "en")
    person.says(told)
    person.now += timedelta(minutes=2)
    assert reply in person.says(asked)
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize("sign", ["🕺", "💃💃", "🔥"])
def test_a_sign_that_thanks_for_nothing_is_not_welcomed(sign: str) -> None:
    person = meet_dancer("en")
    person.says("how much is it?")
    assert person.says(sign) == ""


@pytest.mark.parametrize("sign", ["🙏", "❤️", "👍"])
def test_a_sign_that_thanks_is(sign: str) -> None:
    person = meet_dancer("en")
    person.says("how much is it?")
    assert person.says(sign) != ""


@pytest.mark.parametrize(
    "asked",
    [
        "there is also parties? like social nights where we only dance",
        "do you have a party night too?",
        "any dance nights?",
    ],
)
def test_a_question_about_evenings_takes_none_of_the_times_that_were_offered(asked: str) -> None:
    person = meet_dancer("en")
    person.says("salsa for two beginners")
    person.says("put us both for the try please")
    reply = person.says(asked)
    assert "These are free" not in reply
    assert "which one suits" not in reply.casefold()
