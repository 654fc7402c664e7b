"""A health condition is never passed over: a word that it was heard, what the journey knows of it, else people."""

import pytest

from conversations.handoff.facts import StaffAsked
from conversations.journey.model.answers import Answer, Variant
from conversations.profile.part import Profile
from conversations.turn.inputs import StaffWrote
from tests.harness.studio import Person, build_journey, meet, prepare, two, two_lists


def come(*, knows: bool) -> Person:
    """Somebody at a studio that has words for health, and own ones for who is pregnant; or has none."""
    journey = build_journey()
    health = Answer(
        examples=two_lists("יש לי בעיה בברך", "I have a bad knee"),
        reply=two("המורים מתאימים את הצעדים", "The teachers adapt the steps"),
        meets=("health_constraint",),
        variants=(
            Variant(when={"condition": "pregnancy"}, reply=two("רק באישור רופא", "With a doctor's word")),
        ),
    )
    answers = journey.answers | ({"health": health} if knows else {})
    lea = meet(prepare(build_journey(answers=answers)), "לאה כהן")
    lea.says("היי")
    return lea


@pytest.mark.parametrize("words", ["אבא שלי בן 71 עם קוצב לב", "אבא שלי עם קוצב לב, כמה זה עולה?"])
def test_where_no_answer_speaks_of_it_people_are_asked(words: str) -> None:
    lea = come(knows=False)
    text = lea.says(words)
    assert text.startswith("טוב שסיפרת.")
    assert lea.notes(StaffAsked)


def test_what_else_was_asked_is_answered_too() -> None:
    text = come(knows=False).says("אבא שלי עם קוצב לב, כמה זה עולה?")
    assert "260 בחודש" in text
    assert "לגבי הלב" in text


def test_an_answer_for_it_is_enough() -> None:
    lea = come(knows=True)
    text = lea.says("אני בהיריון, כמה זה עולה?")
    assert "רק באישור רופא" in text
    assert not lea.notes(StaffAsked)


def test_an_answer_at_large_leaves_the_rest_to_people() -> None:
    lea = come(knows=True)
    text = lea.says("יש לי אפילפסיה")
    assert "המורים מתאימים את הצעדים" in text
    assert "לגבי האפילפסיה" in text
    assert lea.notes(StaffAsked)


def test_it_is_heard_once() -> None:
    lea = come(knows=True)
    assert "טוב שסיפרת" in lea.says("אני בהיריון")
    assert "סיפרת" not in lea.says("כמה זה עולה?")


def test_while_a_person_has_the_conversation_the_bot_keeps_it_and_says_nothing() -> None:
    lea = come(knows=False)
    lea.says("אפשר לדבר עם בן אדם?")
    lea.does(StaffWrote("היי, נועה כאן", "Noa"))
    assert lea.says("יש לי קוצב לב") == ""
    assert "heart" in lea.lead[Profile].traits


def test_what_they_want_done_about_it_is_done_first() -> None:
    """Nobody who stops because of it is told how it is to dance with it."""
    text = come(knows=True).says("אשתי בהיריון ורוצים לבטל את המנוי שלה")
    assert "רק באישור רופא" not in text
    assert "לבטל" in text
