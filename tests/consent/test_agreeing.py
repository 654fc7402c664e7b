"""A button can ask whether advertising is welcome. Its words are the proof."""

import pytest

from conversations.consent.facts import Agreed
from conversations.journey.model.answers import Button
from conversations.turn.playbook import Playbook
from tests.harness.studio import AGREED, Person, build_journey, meet, prepare, texts, two

YES = Button(label=two("כן, אפשר לכתוב לי", "Yes, do write"), agree=True)


@pytest.fixture
def asking() -> Playbook:
    journey = build_journey()
    asked = journey.texts.model_copy(update={"menu_buttons": ("prices", "yes")})
    return prepare(journey.model_copy(update={"buttons": journey.buttons | {"yes": YES}, "texts": asked}))


@pytest.fixture
def noa(asking: Playbook) -> Person:
    """Somebody who did not agree to anything yet."""
    noa = meet(asking)
    noa.says("היי")
    noa.says("תפריט")
    return noa


def test_a_tap_is_kept_with_the_words_and_what_they_answered(noa: Person) -> None:
    assert noa.labels() == ["מחירים", "כן, אפשר לכתוב לי"]
    assert noa.taps("yes") == "בשמחה"
    (consent,) = noa.lead.consent.ledger
    assert consent.marketing
    assert (consent.at, consent.source) == (noa.now, "whatsapp")
    assert consent.text == "כן, אפשר לכתוב לי (הנה מה שאפשר:)"
    assert noa.lead.consent.allows_advertising()
    [agreed] = noa.notes(Agreed)
    assert noa.why(agreed.why) == "agreed (whatsapp)"


def test_a_typed_number_agrees_as_well(noa: Person) -> None:
    noa.says("2")
    assert noa.lead.consent.allows_advertising()


def test_who_agreed_is_not_asked_again_and_nothing_is_written_twice(noa: Person) -> None:
    noa.taps("yes")
    noa.taps("yes")
    assert len(noa.lead.consent.ledger) == 1
    noa.says("תפריט")
    assert noa.labels() == ["מחירים"]


def test_the_journey_may_have_words_for_it(asking: Playbook) -> None:
    own = asking.journey.texts.model_copy(update={"agreed": two("איזה כיף!", "Lovely!")})
    noa = meet(prepare(asking.journey.model_copy(update={"texts": own})))
    assert noa.taps("yes").endswith("איזה כיף!")


def test_who_had_left_is_back(noa: Person) -> None:
    noa.says("הסר")
    assert noa.taps("yes") == "איזה כיף שחזרת"
    assert noa.lead.consent.allows_advertising()


def test_who_agreed_by_form_is_never_shown_it(asking: Playbook) -> None:
    dana = meet(asking, ledger=[AGREED])
    dana.says("היי")
    dana.says("תפריט")
    assert dana.labels() == ["מחירים"]


def test_the_studio_itself_asks_nothing() -> None:
    assert texts().agreed is None
