"""Staff see who comes again and again and who recommends, for as long as it is so."""

from datetime import timedelta
from typing import Any

import pytest

from bot.networks import TRAITS
from bot.web.console.lead_view import view_lead
from conversations.broadcasts.segment import Around, NotASegment, belongs, read_segment
from conversations.events.part import Events, HeldTicket
from conversations.lead.addresses import Channel
from conversations.lead.lead import Stage
from conversations.purchases.inputs import Bought
from conversations.regulars.facts import MarkGained, MarkLost
from conversations.regulars.words import RegularRules
from conversations.reviews.part import OwnReview, Reviewing
from tests.harness.after import prepare_after
from tests.harness.studio import SUNDAY, Person, meet


def customer(orders: int, **own: Any) -> Person:
    """Somebody who bought so often, a month between two orders."""
    person = meet(prepare_after(**own))
    person.says("היי")
    for number in range(orders):
        buys(person, number)
        person.now += timedelta(days=30)
    return person


def buys(person: Person, number: int, **more: Any) -> None:
    person.does(Bought(f"o{number}", 90, "ILS", "פיצה", person.now, **more))


def marks(person: Person) -> list[str]:
    """What the console shows."""
    return list(view_lead(person.playbook, person.lead, "en").marks)


def is_in(person: Person, segment: dict[str, Any]) -> bool:
    around = Around(person.now, {channel: TRAITS[channel] for channel in Channel}, person.playbook)
    return belongs(person.lead, read_segment(person.playbook, segment), around)


def test_the_third_order_makes_a_regular() -> None:
    person = customer(2)
    assert marks(person) == []
    buys(person, 2)
    assert [note.fact for note in person.notes(MarkGained)] == [MarkGained("regular")]
    assert person.lead.stage is Stage.LOYALTY
    assert marks(person) == ["a regular"]
    buys(person, 3)
    assert person.notes(MarkGained) == [], "it is told once"


def test_a_refund_takes_it_back() -> None:
    person = customer(3)
    buys(person, 1, status="refunded", refunded=90)
    assert [note.fact for note in person.notes(MarkLost)] == [MarkLost("regular")]
    assert marks(person) == []


def test_three_orders_over_many_years_are_no_habit() -> None:
    person = customer(2)
    person.now += timedelta(days=400)
    buys(person, 2)
    assert marks(person) == []


@pytest.mark.parametrize(
    ("score", "found"), [("10", ["a promoter"]), ("9", ["a promoter"]), ("8", []), ("2", [])]
)
def test_who_would_recommend_is_a_promoter(score: str, found: list[str]) -> None:
    person = customer(1)
    person.now -= timedelta(days=30)
    person.waits(days=23)
    person.says(score)
    assert marks(person) == found


def test_the_alert_of_one_says_so() -> None:
    person = customer(3)
    person.says("נציג")
    [alert] = person.told()
    assert "⭐ קונים שוב ושוב" in alert.content.text
    other = customer(1)
    other.says("נציג")
    assert "⭐" not in other.told()[0].content.text


def test_the_numbers_are_the_journeys() -> None:
    assert marks(customer(2, regulars=RegularRules(orders=2))) == ["a regular"]


def test_segments_find_them() -> None:
    assert is_in(customer(3), {"vip": "regular"})
    assert is_in(customer(3), {"vip": "any"})
    assert not is_in(customer(3), {"vip": "promoter"})
    assert not is_in(customer(1), {"vip": "any"})


def test_segments_of_an_event_and_of_stars() -> None:
    person = customer(1)
    person.lead = person.lead.copy()
    person.lead[Events].tickets.append(HeldTicket("open_day", "T-1", "Dana", SUNDAY))
    person.lead[Reviewing].written.append(OwnReview("r1", SUNDAY, stars=4))
    assert is_in(person, {"event": "open_day", "stars": [4, 5]})
    assert not is_in(person, {"event": "ball"})
    assert not is_in(person, {"stars": 1})
    assert not is_in(customer(1), {"stars": [1, 2, 3, 4, 5]})


@pytest.mark.parametrize(
    ("key", "value"),
    [("stars", 6), ("stars", []), ("stars", True), ("stars", "5"), ("event", []), ("vip", "gold")],
)
def test_what_is_no_segment_is_refused(key: str, value: Any) -> None:
    with pytest.raises(NotASegment) as refused:
        read_segment(prepare_after(), {key: value})
    assert refused.value.key == key
