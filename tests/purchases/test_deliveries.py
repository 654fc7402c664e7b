"""An order on its way: news of it comes once, whatever is told twice or late, and a delay is said sincerely."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import permutations

import pytest

from conversations.deliveries.facts import OrderDelivered, SurpriseGiven
from conversations.deliveries.inputs import ParcelMoved, ParcelStatus
from conversations.deliveries.words import DeliveryWords
from conversations.lead.lead import Stage
from conversations.purchases.inputs import Bought
from conversations.turn.playbook import Playbook
from tests.harness.studio import SUNDAY, Person, build_journey, meet, prepare, two

WORDS = DeliveryWords(
    shipped=two("בדרך", "On its way"), another=two("עוד חבילה בדרך", "Another is on its way"),
    partly=two("חלק הגיע", "A part has arrived"), delivered=two("הגיע", "Here it is"),
    late=two("מתעכב, סליחה", "It is late, sorry"), surprise=two("הקינוח עלינו", "Dessert is on us"),
)  # fmt: skip
PLAYBOOK = prepare(build_journey(own={"deliveries": WORDS}))


@pytest.fixture
def buyer() -> Person:
    dana = meet(PLAYBOOK)
    dana.says("היי")
    dana.does(Bought("o1", 90, "ILS", "פיצה", dana.now))
    dana.effects.clear()
    return dana


def moves(person: Person, status: ParcelStatus, parcel: str = "", minutes: int | None = None) -> str:
    at = person.now if minutes is None else person.now + timedelta(minutes=minutes)
    person.does(ParcelMoved("o1", status, at, parcel))
    return person.reads()


def told(person: Person) -> list[str]:
    return [send.content.text for send in person.all_sends()]


def test_the_way_of_an_order_is_told_step_by_step(buyer: Person) -> None:
    for status in ("shipped", "late", "late", "shipped", "delivered", "delivered"):
        buyer.now += timedelta(minutes=20)
        moves(buyer, status)
    assert told(buyer) == ["בדרך", "מתעכב, סליחה\nהקינוח עלינו", "הגיע"]
    assert buyer.stage() is Stage.USE
    assert all(send.kind == "service" for send in buyer.all_sends())


STATES: list[tuple[ParcelStatus, int]] = [("shipped", -60), ("late", -40), ("delivered", -10)]


@pytest.mark.parametrize("states", list(permutations(STATES)))
def test_what_has_arrived_is_not_on_its_way_any_more(
    buyer: Person, states: Sequence[tuple[ParcelStatus, int]]
) -> None:
    for status, minutes in states:
        moves(buyer, status, minutes=minutes)
    after = told(buyer)[told(buyer).index("הגיע") :]
    assert after == ["הגיע"]
    assert len(buyer.notes(OrderDelivered)) <= 1


def test_an_order_of_several_parcels_has_arrived_with_the_last(buyer: Person) -> None:
    moves(buyer, "shipped", "a")
    moves(buyer, "shipped", "b")
    moves(buyer, "delivered", "b")
    assert buyer.notes(OrderDelivered) == []
    moves(buyer, "delivered", "a")
    assert told(buyer) == ["בדרך", "עוד חבילה בדרך", "חלק הגיע", "הגיע"]


def test_the_surprise_is_one_an_order(buyer: Person) -> None:
    moves(buyer, "late", "a")
    moves(buyer, "late", "b")
    assert [("הקינוח" in text) for text in told(buyer)] == [True, False]
    assert len([one for one in buyer.effects if isinstance(getattr(one, "fact", None), SurpriseGiven)]) == 1


def test_nobody_is_woken_by_a_parcel(buyer: Person) -> None:
    buyer.now = SUNDAY + timedelta(hours=14)  # midnight
    assert moves(buyer, "delivered") == ""
    assert buyer.waits(hours=11) == "הגיע"


def test_who_sits_and_waits_for_it_is_told_at_any_hour(buyer: Person) -> None:
    buyer.now = SUNDAY + timedelta(hours=13)
    buyer.does(Bought("o2", 90, "ILS", "פיצה", buyer.now))
    buyer.now += timedelta(hours=1)
    buyer.does(ParcelMoved("o2", "late", buyer.now))
    assert buyer.reads().startswith("מתעכב")


def test_in_the_morning_only_the_newest_is_told(buyer: Person) -> None:
    buyer.now = SUNDAY + timedelta(hours=14)
    moves(buyer, "late")
    buyer.now += timedelta(hours=2)
    moves(buyer, "delivered")
    buyer.waits(hours=10)
    assert told(buyer) == ["הגיע"]


def test_what_is_older_than_a_day_is_no_news(buyer: Person) -> None:
    moves(buyer, "shipped", minutes=-60 * 25)
    assert told(buyer) == []
    assert buyer.why(buyer.holds()[0].why) == "its moment has passed"


def test_who_refused_or_gave_it_back_hears_nothing(buyer: Person) -> None:
    buyer.does(Bought("o1", 90, "ILS", "פיצה", buyer.now, "cancelled"))
    moves(buyer, "shipped")
    assert told(buyer) == []
    other = meet(PLAYBOOK)
    other.says("הסר")
    other.effects.clear()
    other.does(ParcelMoved("o9", "late", other.now))
    assert told(other) == []
    assert other.why(other.holds()[0].why) == "they asked not to be written to"


@pytest.mark.parametrize("words", ["לא את זה", "רק לא את זה", "not this", "just this"])
def test_who_asked_why_and_wants_no_news_of_orders_hears_none(buyer: Person, words: str) -> None:
    assert moves(buyer, "shipped")
    assert "לא את זה" in buyer.says("למה קיבלתי את זה?")
    assert buyer.says(words)
    assert buyer.lead.consent.refused_at is None
    assert moves(buyer, "delivered", minutes=60) == ""
    assert buyer.why(buyer.holds()[0].why) == "they want no more of this"


def test_a_journey_may_do_without(playbook: Playbook) -> None:
    dana = meet(playbook)
    dana.does(ParcelMoved("o1", "delivered", dana.now))
    assert dana.all_sends() == []
    assert len(dana.notes(OrderDelivered)) == 1
