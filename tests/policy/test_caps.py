"""How often somebody is written to who did not ask."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.journey.model.rules import Rules
from conversations.policy.caps import find_room

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def ago(*hours: float) -> list[datetime]:
    return [NOON - timedelta(hours=h) for h in hours]


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ((), 0),
        ((24,), 0),
        ((23.5,), 0.5),
        ((0,), 24),
        ((72, 48), 0),
        ((120, 72, 48), 48),
        ((168, 72, 48), 0),
        ((160, 48, 1), 23),
        ((48, 120, 72), 48),
    ],
    ids=["never", "a day ago", "not quite", "just now", "two this week", "three this week", "a week ago", "both",
         "in any order"],
)  # fmt: skip
def test_room(written: tuple[float, ...], hours: float) -> None:
    assert find_room(ago(*written), NOON, Rules()) == NOON + timedelta(hours=hours)


def test_other_caps() -> None:
    rules = Rules(a_day=2, a_week=5)
    assert find_room(ago(1), NOON, rules) == NOON
    assert find_room(ago(1, 5), NOON, rules) == NOON + timedelta(hours=19)


@given(st.lists(st.integers(0, 400)), st.integers(1, 3), st.integers(1, 6))
def test_no_stretch_holds_more(asked: list[int], a_day: int, a_week: int) -> None:
    rules, sent = Rules(a_day=a_day, a_week=a_week), list[datetime]()
    for hour in sorted(asked):
        sent.append(max([find_room(sent, NOON + timedelta(hours=hour), rules), *sent]))
    for moment in sent:
        before = [moment - other for other in sent if other <= moment]
        assert sum(gap < timedelta(days=1) for gap in before) <= a_day
        assert sum(gap < timedelta(days=7) for gap in before) <= a_week
