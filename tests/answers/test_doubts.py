"""A price that is asked for is no hesitation; "too expensive" is one, and with the second an offer is made."""

from typing import Any

import pytest

from conversations.answers.offered.facts import AnswerGiven
from conversations.answers.offered.offers import find_code_for
from conversations.journey.model.answers import Doubt
from tests.harness.studio import Person, build_journey, meet, prepare, two

ASKED, DOUBTED = "כמה זה עולה?", "יקר לי"


def studio(**business: Any) -> Person:
    """Somebody at a studio with words for who finds it expensive."""
    journey = build_journey()
    doubt = Doubt(meets=("too_expensive",), reply=two("זה 65 לשיעור", "It's 65 a class"))
    price = journey.answers["price"].model_copy(update={"doubt": doubt})
    known = journey.business.model_copy(update={"offer_after_doubts": 2} | business)
    dana = meet(prepare(build_journey(answers=journey.answers | {"price": price}, business=known)))
    dana.says("היי")
    return dana


def worry(person: Person) -> str | None:
    given = person.notes(AnswerGiven)[-1].fact
    assert isinstance(given, AnswerGiven)
    return given.worry


def test_who_asks_for_the_price_gets_it_with_a_review_and_no_offer() -> None:
    dana = studio()
    assert dana.says(ASKED) == '260 בחודש\n\n★★★★★ גיל: "גיל אהבה!"'
    assert worry(dana) is None
    assert "WALTZ" not in dana.says(ASKED)


def test_the_first_doubt_is_met_with_other_words_and_a_review() -> None:
    dana = studio()
    assert dana.says(DOUBTED) == 'זה 65 לשיעור\n\n★★★★★ גיל: "גיל אהבה!"'
    assert worry(dana) == "price"


def test_after_the_price_was_asked_a_doubt_brings_the_offer_and_only_that() -> None:
    dana = studio()
    dana.says(ASKED)
    text = dana.says(DOUBTED)
    assert text.startswith("זה 65 לשיעור\n\n20% הנחה, קוד WALTZ-")
    assert "★" not in text


def test_a_business_may_offer_at_the_first() -> None:
    assert "WALTZ-" in studio(offer_after_doubts=1).says(DOUBTED)


def test_who_holds_a_code_reads_it_with_the_price() -> None:
    dana = studio(offer_after_doubts=1)
    dana.says(DOUBTED)
    assert "ועם הקוד שלך, WALTZ-00002" in dana.says(ASKED)


@pytest.mark.parametrize("words", ["מה הקוד שלי?", "ההנחה עדיין בתוקף?"])
def test_asked_about_their_code_they_hear_how_it_stands(words: str) -> None:
    dana = studio(offer_after_doubts=1)
    dana.says(DOUBTED)
    text = dana.says(words)
    assert "WALTZ-00002" in text
    assert "לשימוש אחד" in text


def test_who_has_none_is_told_so() -> None:
    assert studio().says("עד מתי הקוד בתוקף?") == "על שמך אין כרגע קוד פתוח."


def test_whoever_says_that_they_were_given_one_is_not_contradicted_but_staff_look() -> None:
    dana = studio()
    assert dana.says("מה הקוד שלי?").startswith("במספר הזה לא רשום אצלי קוד פתוח, אז ביקשתי מהצוות לבדוק.")
    assert dana.lead.handoff.open is not None
    assert dana.lead.handoff.open.gravity == "request"


def test_the_code_goes_along_with_its_link() -> None:
    dana = studio(offer_after_doubts=1)
    dana.says(DOUBTED)
    journey = dana.playbook.journey
    assert find_code_for(journey, dana.lead, "join", dana.now) == "WALTZ-00002"
    assert find_code_for(journey, dana.lead, "person", dana.now) is None
    dana.waits(days=3)
    assert find_code_for(journey, dana.lead, "join", dana.now) is None


def test_a_code_ends_on_a_day_on_which_somebody_is_there() -> None:
    dana = studio(offer_after_doubts=1)
    dana.waits(days=4, hours=1)  # Thursday; nobody is there on Friday and on Saturday
    assert "עד יום ראשון ב־20:00" in dana.says(DOUBTED)
