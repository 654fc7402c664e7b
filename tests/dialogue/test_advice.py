"""Who asks what we would suggest is never sent to the team for it; a day or an hour alone is what suits them."""

import pytest

from conversations.dialogue.heard.advice import asks_advice
from conversations.dialogue.heard.when import is_mostly_time
from conversations.handoff.facts import StaffAsked
from conversations.journey.model.answers import Answer, Counts, Variant
from conversations.journey.model.business import Interest
from tests.harness.studio import Person, build_journey, meet, prepare, two, two_lists

SUGGESTION = Answer(
    examples=two_lists("מה כדאי לבחור", "what to choose"),
    reply=two("הכי קל להתחיל בוואלס", "Waltz is the easiest start"),
    meets=("ask_advice",),
    variants=(Variant(when={"age": "6-12"}, reply=two("לילדים היפ-הופ", "Hip-hop for kids")),),
)


def come(*, suggests: bool) -> Person:
    journey = build_journey()
    interests = {
        "waltz": Interest(label=two("ואלס", "waltz"), words=("ואלס",)),
        "salsa": Interest(label=two("סלסה", "salsa"), words=("סלסה",)),
    }
    business = journey.business.model_copy(update={"interests": interests})
    price = journey.answers["price"].model_copy(
        update={
            "variants": (Variant(counts=Counts(least=3, price=260), reply=two("{total} לכולם", "{total}")),)
        }
    )
    answers = journey.answers | {"price": price} | ({"advice": SUGGESTION} if suggests else {})
    dana = meet(prepare(build_journey(business=business, answers=answers)))
    dana.says("היי")
    return dana


@pytest.mark.parametrize(
    "words", ["מה הייתם ממליצים?", "מה כדאי לי", "what would you suggest for him", "any advice?"]
)
def test_who_asks(words: str) -> None:
    assert asks_advice(words)


@pytest.mark.parametrize("words", ["מה המחיר", "יש המלצות עליכם?", "what time is it", "which day is salsa"])
def test_who_does_not(words: str) -> None:
    assert not asks_advice(words)


def test_the_suggestion_is_by_what_is_known() -> None:
    dana = come(suggests=True)
    assert dana.says("מה הייתם ממליצים?") == "הכי קל להתחיל בוואלס"
    assert "לילדים היפ-הופ" in dana.says("זה לבת שלי, בת 8")
    assert not dana.notes(StaffAsked)


def test_where_nothing_is_suggested_one_question_is_asked() -> None:
    dana = come(suggests=False)
    text = dana.says("מה הייתם ממליצים?")
    assert "ואלס, סלסה" in text
    assert not dana.notes(StaffAsked)


def test_for_so_many_it_is_what_they_need() -> None:
    assert "1,300" in come(suggests=True).says("אנחנו 5 אנשים, מה הייתם ממליצים?")


@pytest.mark.parametrize("words", ["18:30", "אז ביום ראשון הקרוב", "monday", "at 7"])
def test_a_day_or_an_hour_alone(words: str) -> None:
    assert is_mostly_time(words)


@pytest.mark.parametrize("words", ["כמה עולה ביום ראשון", "is there salsa on monday?", "סלסה", "two"])
def test_more_than_that(words: str) -> None:
    assert not is_mostly_time(words)
