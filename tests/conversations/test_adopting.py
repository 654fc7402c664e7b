"""A database from before there were sequences: nobody loses a touch, and nobody gets one twice."""

from datetime import timedelta
from typing import Any

import pytest

from conversations.effects import StopTimers
from conversations.engine import Mind
from conversations.inputs import Clicked, TimerFired
from tests.conversations.studio import AGREED, SUNDAY, Person, meet

DAY = timedelta(days=1)


def old(mind: Mind, *sent: str, **known: Any) -> Person:
    """Somebody who wrote on Sunday, under touches with a timer each."""
    moments = {"day_one": SUNDAY + DAY, "day_three": SUNDAY + 3 * DAY, "day_seven": SUNDAY + 7 * DAY}
    dana = meet(
        mind, consents=[AGREED], greeted_at=SUNDAY, first_inbound_at=SUNDAY, last_inbound_at=SUNDAY,
        touched={name: moments[name] for name in sent}, extra={"courted_from": SUNDAY.isoformat()}, **known,
    )  # fmt: skip
    dana.now = max((moments[name] for name in sent), default=SUNDAY) + timedelta(hours=1)
    return dana


def comes_due(dana: Person, touch: str, days: int) -> None:
    due = SUNDAY + days * DAY
    dana.now = due
    dana.does(TimerFired(f"touch:{touch}", "touch", due, due + DAY, {"touch": touch}))


def test_a_touch_that_comes_due_begins_the_sequence_and_arrives(mind: Mind) -> None:
    dana = old(mind)
    comes_due(dana, "day_one", 1)
    assert StopTimers("touch:", "it goes by the steps of a sequence now") in dana.latest
    dana.waits(days=30)
    assert [send.key for send in dana.all_sends()] == [
        "touch:courting:1:day_one",
        "touch:courting:1:day_three",
        "touch:courting:1:day_seven",
    ]


def test_who_had_some_gets_the_others(mind: Mind) -> None:
    dana = old(mind, "day_one")
    comes_due(dana, "day_three", 3)
    dana.waits(days=30)
    assert [send.key for send in dana.all_sends()] == [
        "touch:courting:1:day_three",
        "touch:courting:1:day_seven",
    ]


def test_a_word_or_a_click_before_that_does_the_same(mind: Mind) -> None:
    dana = old(mind, "day_one")
    dana.does(Clicked("join"))
    assert dana.stands_at() == "day_three_wait"
    assert dana.timers["sequence:courting"].due_at == SUNDAY + 3 * DAY
    other = old(mind, "day_one")
    other.says("איפה אתם?")
    assert other.stands_at() == "day_three_wait"
    assert list(other.timers) == ["sequence:courting"]


def test_who_had_all_of_them_has_been_through_it(mind: Mind) -> None:
    dana = old(mind, "day_one", "day_three", "day_seven")
    dana.says("היי")
    assert dana.stands_at() == "finished"
    assert dana.waits(days=50) == ""
    dana.now += 20 * DAY
    dana.says("היי")
    assert dana.stands_at() == "day_one_wait", "they have rested"


@pytest.mark.parametrize("known", [{"bought_at": SUNDAY}, {"refused_at": SUNDAY}])
def test_who_bought_or_left_is_not_begun_with(mind: Mind, known: dict[str, Any]) -> None:
    dana = old(mind, **known)
    comes_due(dana, "day_one", 1)
    assert dana.lead.sequences == {}
    assert dana.waits(days=30) == ""


def test_what_a_person_gave_back_is_counted_from_then(mind: Mind) -> None:
    dana = old(mind)
    dana.lead.extra["courted_from"] = (SUNDAY + 2 * DAY).isoformat()
    dana.now = SUNDAY + 2 * DAY
    dana.does(Clicked("join"))
    assert dana.timers["sequence:courting"].due_at == SUNDAY + 3 * DAY


def test_a_second_old_timer_does_nothing(mind: Mind) -> None:
    dana = old(mind)
    comes_due(dana, "day_one", 1)
    dana.waits(minutes=1)
    comes_due(dana, "day_three", 3)
    assert dana.sends() == []
