"""Which review is shown: what made people buy, as far as is known, and new ones get their chance."""

from collections import Counter

import pytest

from conversations.answers.offered.effects import CreditReviews, ShowReview
from conversations.answers.offered.ranking import find_first, rank, tell_effects
from conversations.lead.draws import draw_beta
from conversations.purchases.inputs import Bought
from conversations.turn.given import Shown
from tests.harness.studio import Person, build_journey, meet, prepare

REVIEWS = [("one", 1), ("two", 2), ("new", 3)]


def leaders(effects: dict[tuple[str, str], Shown], lots: int = 600) -> Counter[str]:
    return Counter(rank(REVIEWS, "price", effects, str(lot))[0][0] for lot in range(lots))


def test_while_nothing_is_known_the_owners_order_holds() -> None:
    assert leaders({}) == {"one": 600}


def test_a_new_one_is_shown_next_whatever_its_stars() -> None:
    assert leaders({("one", "price"): Shown(5, 5), ("two", "price"): Shown(9, 3)}) == {"new": 600}


def test_each_is_tried_in_turn_until_five_people_saw_it() -> None:
    """Every one as often as any other: the best starred do not use up the showings."""
    effects: dict[tuple[str, str], Shown] = {}
    order = []
    for person in range(15):
        name = rank(REVIEWS, "price", effects, str(person))[0][0]
        known = effects.get((name, "price"), Shown())
        effects[name, "price"] = Shown(known.people + 1, known.bought)
        order.append(name)
    assert order == ["one", "two", "new"] * 5


def test_who_makes_people_buy_leads_and_the_little_known_is_tried() -> None:
    led = leaders(
        {("one", "price"): Shown(200, 10), ("two", "price"): Shown(200, 40), ("new", "price"): Shown(5, 1)}
    )
    assert led["two"] > led["new"] > 0
    assert led["one"] < 60


def test_what_was_shown_for_another_worry_counts_for_nothing() -> None:
    assert leaders({("two", "time"): Shown(200, 100)}) == {"one": 600}


def test_the_same_lot_draws_the_same() -> None:
    effects = {(name, "price"): Shown(30, 3) for name, _ in REVIEWS}
    assert [rank(REVIEWS, "price", effects, "a") for _ in range(3)] == [
        rank(REVIEWS, "price", effects, "a")
    ] * 3


@pytest.mark.parametrize(("one", "other"), [(0.5, 0.5), (1, 1), (3, 9), (40, 10)])
def test_the_draw_is_spread_as_it_should_be(one: float, other: float) -> None:
    drawn = [draw_beta(one, other, str(lot)) for lot in range(1500)]
    mean = sum(drawn) / len(drawn)
    variance = sum((value - mean) ** 2 for value in drawn) / len(drawn)
    total = one + other
    assert mean == pytest.approx(one / total, abs=0.03)
    assert variance == pytest.approx(one * other / (total**2 * (total + 1)), rel=0.2)


def test_the_owner_is_told_why_one_leads() -> None:
    told = tell_effects(
        {("one", "price"): Shown(41, 9), ("two", "price"): Shown(60, 4), ("two", ""): Shown(5, 0)}
    )
    assert told["one"]["price"] == (41, 9, 5.3)
    assert told["two"][""] == (5, 0, 0.0)


@pytest.fixture
def dana() -> Person:
    """Who is shown a review before she is made an offer."""
    business = build_journey().business.model_copy(update={"offer_after_doubts": 2})
    return meet(prepare(build_journey(business=business)))


def test_which_review_was_shown_before_a_purchase_is_noted(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    assert [one.review for one in dana.effects if isinstance(one, ShowReview)] == ["gil"]
    dana.does(Bought("o1", 260, "ILS", "מנוי", dana.now))
    [credit] = [one for one in dana.effects if isinstance(one, CreditReviews)]
    assert (credit.reviews, credit.bought_at) == (("gil",), dana.now)
    dana.does(Bought("o1", 260, "ILS", "מנוי", dana.now, "cancelled"))
    assert [one for one in dana.effects if isinstance(one, CreditReviews)][-1].bought_at is None


def test_one_shown_long_ago_is_not_credited(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    dana.timers.clear()
    dana.waits(days=31)
    dana.does(Bought("o1", 260, "ILS", "מנוי", dana.now))
    assert [one for one in dana.effects if isinstance(one, CreditReviews)] == []


@pytest.mark.parametrize("tag", ["test", "Test "])
def test_who_only_tries_the_bot_counts_for_nothing(dana: Person, tag: str) -> None:
    dana.lead.contact.tags.append(tag)
    dana.says("כמה זה עולה?")
    assert [one for one in dana.effects if isinstance(one, ShowReview)] == []


def test_the_first_by_itself_is_the_first_of_all_in_order_however_many_are_new() -> None:
    for people in ([0] * 9, [7, 3, 3, 9], [4, 2, 0, 0], [8, 6, 30], [9], []):
        fitting = [(f"r{place}", place) for place in range(len(people))]
        effects = {(f"r{place}", "price"): Shown(many, many // 3) for place, many in enumerate(people)}
        for lot in map(str, range(40)):
            first = find_first(fitting, "price", effects, lot)
            assert first == next(iter(rank(fitting, "price", effects, lot)), None)
