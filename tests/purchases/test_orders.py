"""How an order stands is told in any order and any number of times: the newest counts, and nothing counts twice."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.answers.offered.facts import CodeRefused, OfferUsed
from conversations.answers.offered.part import Answers
from conversations.purchases.facts import OrderCancelled, OrderRefunded, Purchased, RevenueChanged
from conversations.purchases.inputs import Bought, KnownCode, Status
from conversations.purchases.part import Purchases
from conversations.purchases.spelling import spell_code
from conversations.turn.effects import Note
from conversations.turn.facts import Fact
from conversations.turn.playbook import Playbook
from tests.harness.studio import SUNDAY, Person, meet, prepare

PLAYBOOK = prepare()
THANKS = "ההרשמה התקבלה"


def order(
    status: Status = "paid", minutes: int = 0, refunded: float = 0, amount: float = 260, **more: object
) -> Bought:
    at = SUNDAY - timedelta(hours=1) + timedelta(minutes=minutes)
    return Bought("o1", amount, "ILS", "מנוי", at, status, refunded, **more)  # type: ignore[arg-type]


def facts_of(person: Person, kind: type[Fact]) -> list[Fact]:
    return [one.fact for one in person.effects if isinstance(one, Note) and isinstance(one.fact, kind)]


def revenue_of(person: Person) -> float:
    """As a report adds it up."""
    bought = sum(one.amount for one in facts_of(person, Purchased))  # type: ignore[attr-defined]
    changed = sum(one.amount for one in facts_of(person, RevenueChanged))  # type: ignore[attr-defined]
    return round(bought + changed, 2)


def thanks_of(person: Person) -> int:
    return sum(THANKS in send.content.text for send in person.all_sends())


def tell(states: Sequence[Bought]) -> Person:
    person = meet(PLAYBOOK)
    for state in states:
        person.does(state)
        person.does(state)  # shops tell everything twice
    return person


def test_an_order_that_is_not_paid_yet_is_no_purchase(dana: Person) -> None:
    dana.does(order("pending"))
    assert dana.all_sends() == []
    assert dana.lead[Purchases].bought_at is None

    dana.does(order("paid", 5))
    assert thanks_of(dana) == 1
    assert revenue_of(dana) == 260


@pytest.mark.parametrize(
    "states", list(permutations([order("pending"), order("paid", 5), order("refunded", 9)]))
)
def test_whatever_comes_first_the_newest_state_counts(states: Sequence[Bought]) -> None:
    person = tell(states)
    assert person.lead[Purchases].orders["o1"].status == "refunded"
    assert revenue_of(person) == 0
    assert thanks_of(person) <= 1


def test_who_hears_of_the_refund_first_thanks_nobody() -> None:
    assert thanks_of(tell([order("refunded", 9), order("paid", 5)])) == 0


def test_a_partial_refund_takes_back_so_much_and_leaves_a_customer(dana: Person) -> None:
    for state in (order(), order("paid", 5, 60), order("paid", 9, 100)):
        dana.does(state)
    assert revenue_of(dana) == 160
    assert dana.lead[Purchases].is_customer
    assert [one.over for one in facts_of(dana, OrderRefunded)] == [False, False]  # type: ignore[attr-defined]


def test_a_part_given_back_is_a_part_whatever_its_state_is_called(dana: Person) -> None:
    for state in (order(), order("refunded", 5, 60), order("refunded", 9, 100)):
        dana.does(state)
    assert revenue_of(dana) == 160
    assert dana.lead[Purchases].is_customer
    assert [one.over for one in facts_of(dana, OrderRefunded)] == [False, False]  # type: ignore[attr-defined]

    dana.does(order("refunded", 12, 260))
    assert not dana.lead[Purchases].is_customer


def test_a_free_order_that_is_given_back_leaves_none(dana: Person) -> None:
    dana.does(order(amount=0))
    assert dana.lead[Purchases].is_customer
    dana.does(order("refunded", 5, amount=0))
    assert not dana.lead[Purchases].is_customer


def test_a_cancelled_order_leaves_none(dana: Person) -> None:
    dana.does(order())
    dana.does(order("cancelled", 5))
    [fact] = facts_of(dana, OrderCancelled)
    assert fact.over  # type: ignore[attr-defined]
    assert revenue_of(dana) == 0
    assert not dana.lead[Purchases].is_customer
    assert dana.lead[Purchases].bought_at, "they are not courted again"


def test_more_given_back_than_was_paid_is_all_of_it(dana: Person) -> None:
    dana.does(order())
    dana.does(order("refunded", 5, 500))
    assert revenue_of(dana) == 0


def test_a_shop_whose_clock_is_ahead_can_still_refund(dana: Person) -> None:
    dana.does(order("paid", 60 * 30))
    dana.now += timedelta(minutes=5)
    dana.does(order("refunded", 64))
    assert revenue_of(dana) == 0


statuses: st.SearchStrategy[Status] = st.sampled_from(["paid", "pending", "refunded", "cancelled"])
states = st.builds(
    order, statuses, st.integers(0, 30), st.sampled_from([0, 10, 260, 900]), st.sampled_from([0, 100, 260])
)


@given(st.lists(states, min_size=1, max_size=7))
def test_revenue_is_what_the_order_is_worth_and_never_below_nothing(told: list[Bought]) -> None:
    person = meet(PLAYBOOK)
    for state in told:
        person.does(state)
        assert revenue_of(person) >= 0
    assert revenue_of(person) == round(person.lead[Purchases].orders["o1"].worth, 2)
    assert len(facts_of(person, Purchased)) <= 1
    assert thanks_of(person) <= 1


@given(st.permutations([order("pending"), order("paid", 3), order("paid", 6, 60), order("cancelled", 9)]))
def test_two_records_of_one_person_know_the_same(told: list[Bought]) -> None:
    one, two = tell(told[:2]), tell(told[2:])
    kept = one.lead.copy()[Purchases]
    kept.merge(two.lead.copy()[Purchases], None)  # type: ignore[arg-type]
    assert kept.orders["o1"].status == "cancelled"


def with_code(dana: Person) -> str:
    """Dana hesitates and is given a code."""
    dana.says("יקר לי")
    return dana.lead[Answers].offers[0].code


@pytest.mark.parametrize(
    "written",
    ["WALTZ-00001", "waltz-00001", " Waltz 00001 ", "WALTZ\u201300001", "WALTZ\u05be00001\u200f", "waltz00001",
     "ＷＡＬＴＺ－００００１"],
)  # fmt: skip
def test_a_code_is_known_however_it_is_written(written: str) -> None:
    assert spell_code(written) == "WALTZ-00001"


@pytest.mark.parametrize("written", ["", "hi", "חורף2026", "-", "🙂" * 40])
def test_what_is_no_code(written: str) -> None:
    assert spell_code(written) is None


def test_the_code_that_was_used_counts_once(dana: Person) -> None:
    dana.does(order(known=KnownCode("WALTZ-00001", "month"), code="waltz 00001"))
    dana.does(order(minutes=7, amount=250, known=KnownCode("WALTZ-00001", "month"), code="waltz 00001"))
    assert [one.code for one in facts_of(dana, OfferUsed)] == ["WALTZ-00001"]  # type: ignore[attr-defined]
    assert facts_of(dana, CodeRefused) == []


def test_a_code_that_was_used_before_is_told_of_and_not_counted(playbook: Playbook) -> None:
    known = KnownCode("WALTZ-00001", "month", used=True)
    dana = meet(playbook)
    dana.does(order(known=known, code="waltz 00001"))
    assert facts_of(dana, OfferUsed) == []
    assert len(facts_of(dana, CodeRefused)) == 1


def test_staff_who_note_a_sale_are_named(dana: Person) -> None:
    note = dana.does(order(by="נועה"))[0]
    assert isinstance(note, Note)
    assert "noted by נועה" in dana.why(note.why)


def test_the_time_of_a_state_is_the_shops(dana: Person) -> None:
    dana.does(order("paid", 12))
    at: datetime = dana.lead[Purchases].orders["o1"].at
    assert at == SUNDAY - timedelta(minutes=48)
