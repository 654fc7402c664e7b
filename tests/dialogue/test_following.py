"""A few words go on from the last answer; a bare word that we say ourselves brings what we say of it."""

import pytest

from conversations.handoff.facts import StaffAsked
from conversations.journey.model.answers import Answer, Counts, Variant
from tests.harness.studio import Person, build_journey, meet, prepare, two, two_lists


@pytest.fixture
def dana() -> Person:
    """Somebody at a studio whose prices are for one, for two and for children, and which names its quarters."""
    journey = build_journey()
    price = journey.answers["price"].model_copy(
        update={
            "variants": (
                Variant(asks={"he": ("ילדים",)}, reply=two("לילדים 220", "220 for kids")),
                Variant(counts=Counts(least=2, most=2), reply=two("לשניים 460", "460 for two")),
            )
        }
    )
    quarters = Answer(
        examples=two_lists("לאן אתם מגיעים?", "Where do you go?"),
        reply=two("מגיעים להדר ולכרמל", "Hadar, Carmel"),
    )
    dana = meet(prepare(build_journey(answers=journey.answers | {"price": price, "quarters": quarters})))
    dana.says("היי")
    return dana


@pytest.mark.parametrize(("words", "answer"), [("ולשניים??", "לשניים 460"), ("ולילדים", "לילדים 220")])
def test_a_few_words_after_a_price_ask_for_another(dana: Person, words: str, answer: str) -> None:
    dana.says("כמה זה עולה?")
    assert answer in dana.says(words)
    assert not dana.notes(StaffAsked)


def test_a_bare_word_that_an_answer_says_brings_that_answer(dana: Person) -> None:
    assert dana.says("הדר") == "מגיעים להדר ולכרמל"


def test_another_bare_word_does_not(dana: Person) -> None:
    assert "מגיעים" not in dana.says("אבוקדו")
