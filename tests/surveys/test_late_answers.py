"""What was asked is answered days later, with a tip sent in between: the number is still the answer to it."""

from datetime import timedelta

import pytest

from conversations.journey.model.sequences import Touch
from conversations.lead.lead import Stage
from conversations.reviews.part import Reviewing
from conversations.surveys.part import Surveys
from tests.harness.after import REVIEW_WORDS, SURVEYS, build_after, buyer, prepare_after
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


def test_after_another_question_a_number_is_that_ones(dana: Person) -> None:
    assert "כוכבים" in dana.waits(days=7)
    dana.says("5")
    assert dana.lead[Surveys].rounds["csat"][0].score is None


def test_who_answers_when_it_is_over_is_not_told_that_we_have_their_answer() -> None:
    dana = buyer(prepare(_TIPS.model_copy(update={"sequences": {}})))
    assert "איך היה? 1–5" in dana.waits(days=2)
    dana.now += timedelta(days=31)
    said = dana.says("5")
    assert said.startswith("תודה! השאלה הזאת כבר נסגרה"), said
    assert dana.lead[Surveys].rounds["csat"][0].score is None


@pytest.mark.parametrize("said", ["4", "סתם 4 אבל החניה רחוקה", "ok 4 then"])
def test_an_answer_within_the_month_counts_though_nobody_waited_for_it(said: str) -> None:
    dana = buyer(prepare(_TIPS.model_copy(update={"sequences": {}})))
    assert "איך היה? 1–5" in dana.waits(days=2)
    dana.now += timedelta(days=14)
    assert dana.says(said).startswith(("תודה! למה?", "רשמנו", "Thanks"))
    assert dana.lead[Surveys].rounds["csat"][0].score == 4


@pytest.mark.parametrize("said", ["5", "4, שווה כל שקל", "היה מצוין, המורה סבלנית והאווירה נעימה"])
def test_a_review_after_a_tip_is_still_the_review(said: str) -> None:
    dana = buyer(PLAYBOOK)
    assert "כוכבים 1–5" in dana.waits(days=8, hours=20)
    assert TIP in dana.waits(days=2)
    dana.says(said)
    [review] = dana.lead[Reviewing].written
    assert review.stars or review.text == said


def scored(at: int) -> Person:
    """Somebody who was asked how likely they are to recommend, and has answered."""
    dana = buyer(prepare_after(surveys=SURVEYS.model_copy(update={"csat": None, "ces": None})))
    assert "תמליצו? 0–10" in dana.waits(days=22)
    dana.says(str(at))
    return dana


@pytest.mark.parametrize(
    ("said", "score"),
    [("בעצם תורידי ל6. עד היום אף אחד לא חזר אלי", 6), ("actually make it a 7", 7), ("תשנו ל-5", 5),
     ("lower it to 3", 3),     ("change my score to 4 please", 4), ("no wait, make that 10", 10), ("7, בעצם 6", 6)],
)  # fmt: skip
def test_another_score_takes_its_place(said: str, score: int) -> None:
    dana = scored(9)
    dana.now += timedelta(minutes=2)
    dana.says(said)
    assert dana.lead[Surveys].rounds["nps"][0].score == score
    assert (dana.lead.handoff.open is not None) == (score <= 6), "people hear of a low one"


@pytest.mark.parametrize(
    "said", ["make it 4 pizzas", "תורידו אותי מהרשימה", "put 4 olives on it", "כמה זה עולה?"]
)
def test_what_changes_something_else_leaves_the_score(said: str) -> None:
    dana = scored(9)
    dana.says(said)
    assert dana.lead[Surveys].rounds["nps"][0].score == 9


@pytest.mark.parametrize("said", ["11", "100!", "12"])
def test_a_number_off_the_scale_is_asked_for_again(said: str) -> None:
    dana = buyer(prepare_after(surveys=SURVEYS.model_copy(update={"csat": None, "ces": None})))
    dana.waits(days=22)
    assert dana.says(said) == "המספר כאן הוא מ־0 עד 10. איזה לרשום?"
    assert dana.says("8") == "תודה! למה?"
    assert dana.lead[Surveys].rounds["nps"][0].score == 8


@pytest.mark.parametrize(
    "said", ["סתם 8 אבל החניה גיהנום", "8 אבל הגיע קר", "9 but it came cold", "8, waited 50 minutes"]
)
def test_what_went_wrong_beside_a_good_score_reaches_people(said: str) -> None:
    dana = buyer(prepare_after(surveys=SURVEYS.model_copy(update={"csat": None, "ces": None})))
    dana.waits(days=22)
    reply = dana.says(said)
    assert any(one in reply.lower() for one in ("סליחה", "מצטערים", "sorry")), reply
    assert dana.lead[Surveys].rounds["nps"][0].score in (8, 9)
    assert dana.lead.handoff.open
    assert dana.lead.handoff.open.gravity == "trouble"


@pytest.mark.parametrize(
    "said", ["8 אבל הגיע קר", "7 but it was cold", "5 but waited 50 minutes", "חמש אבל איחרתם שעה"]
)
def test_a_score_that_nobody_asked_for_with_a_complaint_is_that_complaint(said: str) -> None:
    dana = buyer(prepare_after(surveys=None))
    dana.now += timedelta(days=1)
    reply = dana.says(said)
    assert any(one in reply.lower() for one in ("סליחה", "מצטערים", "sorry")), reply
    assert dana.lead.handoff.is_grieved()
