"""A review that tells of something wrong: sorry first, people come, and it stays a review."""

import pytest

from conversations.asking.troubles import tells_of_trouble
from conversations.reviews.part import OwnReview, Reviewing
from conversations.turn.inputs import StaffWrote
from tests.harness.after import REVIEW_WORDS, SURVEYS, buyer, prepare_after
from tests.harness.studio import Person, two

UNHAPPY = REVIEW_WORDS.model_copy(
    update={
        "words_unhappy": two("איך לתאר את זה בביקורת?", "How would you put it in your review?"),
        "consent_unhappy": two("אפשר להראות את זה כמו שזה?", "May we show it as it is?"),
    }
)
PLAYBOOK = prepare_after(
    review_requests=UNHAPPY, surveys=SURVEYS.model_copy(update={"csat": None, "nps": None})
)
PLAIN = prepare_after(
    review_requests=REVIEW_WORDS, surveys=SURVEYS.model_copy(update={"csat": None, "nps": None})
)
COLD = "הפיצה הגיעה קרה ואף אחד לא ענה לי"


@pytest.fixture
def asked() -> Person:
    """Three days after her order arrived she is asked for a review."""
    dana = buyer(PLAYBOOK)
    assert dana.waits(days=3, hours=3) == "איך היה? כוכבים 1–5"
    return dana


def review_of(person: Person) -> OwnReview:
    [review] = person.lead[Reviewing].written
    return review


def is_sorry(words: str) -> bool:
    return any(one in words for one in ("סליחה", "מצטערים", "sorry"))


def test_few_stars_are_answered_with_a_sorry_and_people_hear_of_them_at_once(asked: Person) -> None:
    answer = asked.says("1")
    assert is_sorry(answer)
    assert answer.endswith("איך לתאר את זה בביקורת?")
    case = asked.lead.handoff.open
    assert case is not None
    assert (case.reason.name, case.gravity) == ("low_stars", "trouble")
    assert asked.told(), "nobody has to finish the review for that"


def test_what_went_wrong_is_told_in_the_review_and_both_go_on(asked: Person) -> None:
    asked.says("1")
    answer = asked.says(COLD)
    assert is_sorry(answer)
    assert answer.endswith("אפשר להראות את זה כמו שזה?")
    assert COLD in "\n".join(one.content.text for one in asked.told())
    assert asked.says("כן, בלי שם") == "תודה על הביקורת\nויש גם כאן:", "everybody gets the links"
    review = review_of(asked)
    assert (review.stars, review.text, review.publish, review.named) == (1, COLD, True, False)


def test_stars_and_what_went_wrong_in_one_breath(asked: Person) -> None:
    answer = asked.says("2, הגיע שרוף ואיחר בשעה")
    assert is_sorry(answer)
    assert answer.endswith("אפשר להראות את זה כמו שזה?")
    case = asked.lead.handoff.open
    assert case is not None
    assert case.gravity == "trouble"
    assert "שרוף" in asked.told()[0].content.text
    assert review_of(asked).text == "הגיע שרוף ואיחר בשעה"


def test_stars_before_words_that_are_a_complaint_anywhere_are_stars(asked: Person) -> None:
    assert is_sorry(asked.says("1 star, cold pizza and nobody answered the phone"))
    assert (review_of(asked).stars, review_of(asked).text) == (1, "cold pizza and nobody answered the phone")


def test_words_without_stars_that_tell_of_trouble(asked: Person) -> None:
    answer = asked.says("היה גרוע מאוד והתאכזבנו")
    assert is_sorry(answer)
    assert asked.lead.handoff.open is not None
    assert review_of(asked).text == "היה גרוע מאוד והתאכזבנו"


@pytest.mark.parametrize("words", ["תחזירו לי את הכסף", "אני רוצה את הכסף בחזרה, זה היה מגעיל"])
def test_who_wants_their_money_back_is_heard_as_that(asked: Person, words: str) -> None:
    asked.says("1")
    assert "החזר" in asked.says(words)
    assert words in review_of(asked).text


def test_three_stars_are_trouble_only_where_the_words_tell_of_it(asked: Person) -> None:
    asked.says("3")
    assert is_sorry(asked.says("היה בסדר אבל חיכינו שעה והפיצה הגיעה קרה"))
    fine = buyer(PLAYBOOK)
    fine.waits(days=4)
    fine.says("3")
    assert fine.says("בסדר גמור, בלי הפתעות") == "אפשר לפרסם?"
    assert fine.lead.handoff.open is None


def test_five_stars_with_a_small_but_are_no_case(asked: Person) -> None:
    asked.says("5")
    assert asked.says("היה מעולה, רק חבל שאיחר קצת") == "אפשר לפרסם?"
    assert asked.lead.handoff.open is None


def test_who_says_yes_to_it_is_not_told_sorry_again(asked: Person) -> None:
    asked.says("1")
    asked.says(COLD)
    assert not is_sorry(asked.says("כן"))


def test_somebody_who_asks_for_a_person_is_given_one(asked: Person) -> None:
    asked.says("1")
    asked.says("אני רוצה לדבר עם מנהל")
    assert asked.lead.handoff.open is not None
    assert review_of(asked).text == ""


def test_a_question_is_still_one(asked: Person) -> None:
    asked.says("1")
    assert asked.says("כמה זה עולה?").startswith("260")
    assert review_of(asked).text == ""


def test_a_journey_without_words_of_its_own_for_it_uses_those_for_all() -> None:
    dana = buyer(PLAIN)
    dana.waits(days=4)
    assert dana.says("1").endswith("ובמילים?")
    assert dana.says(COLD).endswith("אפשר לפרסם?")


def test_who_has_the_conversation_sees_the_review_and_it_is_one_all_the_same(asked: Person) -> None:
    asked.says("1")
    asked.staff("take")
    asked.says(COLD)
    assert review_of(asked).text == COLD
    assert COLD in "\n".join(one.content.text for one in asked.told()), "whoever has it reads along"


def test_what_is_said_to_staff_who_wrote_is_for_them(asked: Person) -> None:
    asked.says("1")
    asked.staff("take")
    asked.does(StaffWrote("מה קרה?", "נועה"))
    assert asked.says(COLD) == ""
    assert review_of(asked).text == ""


@pytest.mark.parametrize(
    "words",
    ["הבצק לא אפוי", "לא מרוצה", "מאכזב", "המורה לא הגיעה והתעלמו ממני", "חיכינו שעה ואף אחד לא התנצל", "שירות גרוע",
     "השליח היה גס רוח", "לא ממליצה", "terrible, it was cold", "worst pizza ever", "not great", "rude driver",
     "I found a hair in my pizza", "the dough was raw in the middle", "never again", "it came late and soggy",
     "nobody answered the phone", "really disappointing"],
)  # fmt: skip
def test_words_that_tell_of_trouble(words: str) -> None:
    assert tells_of_trouble(words)


@pytest.mark.parametrize(
    "words",
    ["היה מצוין, המורה סבלנית והאווירה נעימה", "חששתי מהמחיר, ויצא שווה כל שקל תודה רבה", "לא היה קר בכלל",
     "הכול הגיע חם ובזמן", "פחדתי שיאחרו, הגיע בדיוק בזמן", "לא היה שום איחור", "אין מה להגיד, לא מאכזב אף פעם",
     "בסדר", "טעים", "amazing, best pizza in haifa", "good pizza, a bit pricey", "not bad at all", "never late",
     "it wasn't cold at all", "no missing toppings", "I was late and they waited for me, lovely people"],
)  # fmt: skip
def test_words_that_do_not(words: str) -> None:
    assert not tells_of_trouble(words)


def test_who_told_of_last_time_and_heard_from_nobody_is_asked_for_no_review() -> None:
    dana, other = buyer(PLAIN), buyer(PLAIN)
    dana.says("הפיצה הגיעה קרה בפעם שעברה")
    assert dana.lead.handoff.open is None, "what is over is no case"
    assert dana.waits(days=20) == ""
    assert other.waits(days=20) != ""
