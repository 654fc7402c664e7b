"""A few words go on from the last answer; a bare word that we say ourselves brings what we say of it."""

import pytest

from conversations.handoff.facts import StaffAsked
from conversations.journey.model.answers import Answer, Counts, Variant
from tests.harness.studio import Person, build_journey, meet, prepare, two, two_lists
from tests.trials.test_trying import met


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


@pytest.mark.parametrize(
    "words",
    [
        "ואם אני בא עם אשתי?", "ואם אבוא עם חברה", "ולשני אנשים?", "ומה אם אביא את בן הזוג שלי?",
        "and if I come with my husband?", "what if I bring a friend too?", "and for two people?",
    ],
)  # fmt: skip
def test_who_would_bring_somebody_is_told_the_price_for_two(dana: Person, words: str) -> None:
    dana.says("כמה זה עולה?")
    assert dana.says(words).startswith(("לשניים 460", "460 for two"))


@pytest.mark.parametrize("words", ["ואם אני בא עם הבת שלי?", "if I come with my husband, where do we park?"])
def test_who_asks_for_more_than_that_is_not(dana: Person, words: str) -> None:
    dana.says("כמה זה עולה?")
    assert not dana.says(words).startswith(("לשניים 460", "460 for two"))


@pytest.mark.parametrize(
    ("asks", "adds"), [("how much is it", "and for the two of us?"), ("כמה זה עולה", "ולשניים?")]
)
def test_two_are_of_what_was_asked_about_whatever_else_was_told_beside_it(asks: str, adds: str) -> None:
    """The price in short names the trial, too; nobody asked what two of these come to."""
    dana = met("en" if asks.isascii() else "he", asks, asks)
    assert "460" in dana.says(adds)


def test_a_bare_word_that_an_answer_says_brings_that_answer(dana: Person) -> None:
    assert dana.says("הדר") == "מגיעים להדר ולכרמל"


def test_another_bare_word_does_not(dana: Person) -> None:
    assert "מגיעים" not in dana.says("אבוקדו")
