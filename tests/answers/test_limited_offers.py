"""Of some offers there are only so many: the last code is the last, whoever asks next and however soon."""

import pytest

from bot.networks import TRAITS
from conversations.answers.offered.effects import GiveCode
from conversations.answers.offered.offers import resource_of
from conversations.answers.offered.part import Answers
from conversations.engine import needs
from conversations.journey.model.answers import Offer
from conversations.purchases.inputs import Bought
from conversations.sequences.plan import describe_plan
from conversations.turn.effects import Reserve
from conversations.turn.given import Given
from conversations.turn.inputs import Said
from conversations.turn.playbook import Playbook
from conversations.turn.resources import NotNeeded, Resource, Stock
from conversations.turn.turn import Turn
from tests.harness.studio import AGREED, SUNDAY, Numbered, Person, build_journey, meet, prepare, two

MONTH = resource_of("month")
PRICE = "כמה זה עולה?"


def limited(limit: int | None = 10) -> Playbook:
    """The studio, with so many codes in all."""
    offer = Offer(title=two("20% הנחה", "20% off"), topics=("price",), code_prefix="WALTZ", limit=limit)
    return prepare(build_journey(offers={"month": offer}))


def meet_all(playbook: Playbook, count: int) -> list[Person]:
    """Several leads, who share what there is."""
    stocks: dict[Resource, Stock] = {}
    people = [meet(playbook, id=f"lead{number}") for number in range(count)]
    for person in people:
        person.stocks = stocks
    return people


def wanted(person: Person) -> list[Resource]:
    """What a word of theirs may take from."""
    return list(needs(person.playbook, person.lead, Said(PRICE, person.channel)))


def test_the_eleventh_of_ten_gets_none() -> None:
    *ten, eleventh = meet_all(limited(10), 11)
    assert all("WALTZ-" in person.says(PRICE) for person in ten)
    text = eleventh.says(PRICE)
    assert "260 בחודש" in text, "the question is answered all the same"
    assert "WALTZ" not in text
    assert eleventh.lead[Answers].offers == []
    assert not any(isinstance(effect, GiveCode | Reserve) for effect in eleventh.latest)


def test_a_code_that_is_given_is_taken_from_the_stock_of_all() -> None:
    dana, noa = meet_all(limited(1), 2)
    assert "WALTZ-" in dana.says(PRICE)
    assert [effect for effect in dana.latest if isinstance(effect, Reserve)] == [Reserve(MONTH)]
    assert dana.stocks == {MONTH: Stock(taken=1)}
    assert "WALTZ" not in noa.says(PRICE), "the decision after it knows"


def test_who_holds_one_keeps_it_when_all_are_gone() -> None:
    dana, noa = meet_all(limited(1), 2)
    dana.says(PRICE)
    noa.says(PRICE)
    dana.waits(hours=2)
    assert "WALTZ-00001" in dana.says(PRICE)
    assert dana.stocks == {MONTH: Stock(taken=1)}, "it is theirs already"


def test_what_a_decision_has_taken_it_sees_itself() -> None:
    turn = Turn(limited(), meet(limited()).lead, given_of({MONTH: Stock(taken=3)}))
    turn.reserve(MONTH)
    turn.reserve(MONTH)
    assert turn.stock(MONTH) == Stock(taken=5)
    assert turn.given.resources[MONTH] == Stock(taken=3), "what it was given stays as it is"
    assert turn.effects == [Reserve(MONTH), Reserve(MONTH)]


def given_of(resources: dict[Resource, Stock]) -> Given:
    return Given(SUNDAY, {}, "", Numbered(1), resources=resources)


def test_whatever_happens_a_code_may_be_wanted_until_they_have_one_or_bought() -> None:
    dana, noa = meet_all(limited(), 2)
    assert wanted(dana) == [MONTH]
    dana.says(PRICE)
    assert wanted(dana) == []
    noa.does(Bought("o1", 260, "ILS", "מנוי", noa.now))
    assert wanted(noa) == []


def test_offers_without_a_limit_need_nothing() -> None:
    dana = meet(limited(None))
    assert wanted(dana) == []
    assert "WALTZ-" in dana.says(PRICE)
    assert not any(isinstance(effect, Reserve) for effect in dana.latest)


def test_taking_what_was_not_said_to_be_needed_is_a_mistake() -> None:
    dana = meet(limited())
    with pytest.raises(NotNeeded, match="offer month"):
        dana.does(Said(PRICE, dana.channel), resources={})
    with pytest.raises(NotNeeded, match="event party"):
        Turn(dana.playbook, dana.lead, given_of({MONTH: Stock()})).reserve(Resource("event", "party"))


def test_a_touch_takes_one_too_and_is_held_where_none_is_left() -> None:
    dana, noa = meet_all(limited(1), 2)
    for person in (dana, noa):
        person.lead.consent.ledger.append(AGREED)
        person.says("היי")
    assert "WALTZ-" in dana.waits(days=3, hours=1)
    assert "WALTZ" not in noa.waits(days=3, hours=1)
    assert [noa.why(hold.why) for hold in noa.holds()] == ["no offer runs for them"]


def test_a_look_at_the_plan_takes_nothing() -> None:
    dana = meet(limited(), ledger=[AGREED])
    dana.says("היי")
    dana.waits(days=1, minutes=1)
    [step] = describe_plan(dana.playbook, dana.lead, list(dana.timers.values()), dana.now, "he", TRAITS)
    assert "WALTZ-•••••" in step.text
    assert dana.stocks == {}
