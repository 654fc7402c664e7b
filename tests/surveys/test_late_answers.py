"""What was asked is answered days later, with a tip sent in between: the number is still the answer to it."""

from datetime import timedelta

import pytest

from conversations.journey.model.sequences import Touch
from conversations.lead.lead import Stage
from conversations.reviews.part import Reviewing
from conversations.surveys.part import Surveys
from tests.harness.after import REVIEW_WORDS, SURVEYS, build_after, buyer
from tests.harness.studio import Person, prepare, sequence, two

TIP = "טיפ קטן לשיעור"
CUSTOMERS = (Stage.PURCHASE, Stage.USE, Stage.LOYALTY)
_TIPS = build_after(
    review_requests=REVIEW_WORDS, surveys=SURVEYS.model_copy(update={"ces": None, "nps": None})
).model_copy(
    update={
        "touches": {
            "tip": Touch(
                text=two(TIP, "A tip"), reason=two("כמה ימים", "Some days"), kind="service", buttons=("stop",),
                stages=CUSTOMERS)
        },
        "sequences": {
            "tips": sequence(
                {"some": {"wait": timedelta(hours=30)}, "say": {"send": "tip"},
                 "more": {"wait": timedelta(days=8)}, "again": {"send": "tip"}},
                starts="purchase", on_reply="ignore",
            )
        },
    }
)  # fmt: skip
PLAYBOOK = prepare(_TIPS)


@pytest.fixture
def dana() -> Person:
    """She was asked how it was, and then got a tip, with a button beneath it."""
    dana = buyer(PLAYBOOK)
    arrived = dana.waits(days=2)
    assert arrived.index("איך היה? 1–5") < arrived.index(TIP)
    assert [choice.label for choice in dana.lead.dialogue.choices] == ["להפסיק"]
    return dana


@pytest.mark.parametrize(
    ("said", "score"), [("5", 5), ("4!!", 4), ("חמש", 5), ("10/10", 5), ("3, היה בסדר", 3)]
)
def test_a_score_after_a_tip_is_still_the_score(dana: Person, said: str, score: int) -> None:
    dana.says(said)
    assert dana.lead[Surveys].rounds["csat"][0].score == score


def test_a_number_of_the_newer_list_is_the_lists(dana: Person) -> None:
    dana.says("1")
    assert dana.lead[Surveys].rounds["csat"][0].score is None
    assert dana.lead.consent.refused_at


def test_after_they_wrote_of_something_else_a_number_is_no_score(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    dana.now += timedelta(minutes=1)
    assert dana.says("5") == "המספר לא ברשימה"
    assert dana.lead[Surveys].rounds["csat"][0].score is None


def test_when_the_time_for_answers_is_over_a_number_is_no_score(dana: Person) -> None:
    dana.waits(days=3)
    dana.says("5")
    assert dana.lead[Surveys].rounds["csat"][0].score is None


def test_who_answers_when_it_is_over_is_not_told_that_we_have_their_answer() -> None:
    dana = buyer(prepare(_TIPS.model_copy(update={"sequences": {}})))
    assert "איך היה? 1–5" in dana.waits(days=2)
    dana.waits(days=4)
    said = dana.says("5")
    assert said.startswith("תודה! השאלה הזאת כבר נסגרה"), said
    assert dana.lead[Surveys].rounds["csat"][0].score is None


@pytest.mark.parametrize("said", ["5", "4, שווה כל שקל", "היה מצוין, המורה סבלנית והאווירה נעימה"])
def test_a_review_after_a_tip_is_still_the_review(said: str) -> None:
    dana = buyer(PLAYBOOK)
    assert "כוכבים 1–5" in dana.waits(days=8, hours=20)
    assert TIP in dana.waits(days=2)
    dana.says(said)
    [review] = dana.lead[Reviewing].written
    assert review.stars or review.text == said
