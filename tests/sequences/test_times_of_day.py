"""Steps at a time of day: local, on the days the clocks change as on every other."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.hours.windows import find_time_of_day
from conversations.journey.model.rules import Rules
from tests.harness.studio import Person, greeted, plan

ISRAEL = ZoneInfo("Asia/Jerusalem")
CALM = Rules(a_day=9, a_week=99, holidays=False)


def local(moment: datetime) -> str:
    return moment.astimezone(ISRAEL).strftime("%d.%m. %H:%M")


@pytest.mark.parametrize(
    ("moment", "at", "shown"),
    [
        ("2026-11-22T08:00", "09:00", "23.11. 09:00"),
        ("2026-11-22T06:59", "09:00", "22.11. 09:00"),
        ("2026-11-22T07:00", "09:00", "22.11. 09:00"),
        ("2026-03-26T12:00", "09:00", "27.03. 09:00"),  # the clocks leap that night
        ("2026-03-26T20:00", "02:30", "27.03. 03:30"),  # they leap over it
        ("2026-10-24T12:00", "09:00", "25.10. 09:00"),  # they are set back
        ("2026-10-24T12:00", "01:30", "25.10. 01:30"),
        ("2026-10-24T22:45", "01:30", "26.10. 01:30"),  # between the two: once is enough
    ],
)
def test_the_next_time_clocks_show_it(moment: str, at: str, shown: str) -> None:
    found = find_time_of_day(
        datetime.fromisoformat(moment).replace(tzinfo=UTC), time.fromisoformat(at), ISRAEL
    )
    assert local(found) == shown


def arrivals(dana: Person) -> list[str]:
    """When each touch reaches her."""
    found, last = [], dana.now + timedelta(days=6)
    while dana.now < last:
        if dana.waits(minutes=30):
            found.append(local(dana.now))
    return found


def test_a_step_waits_for_nine_with_a_length_or_without() -> None:
    steps = {
        "a": {"at": "11:00"}, "b": {"send": "one"}, "c": {"wait": "1d", "at": "12:00"}, "d": {"send": "two"},
        "e": {"quiet": "3d", "at": "11:00"}, "f": {"send": "three"},
    }  # fmt: skip
    typed = {name: {key: _typed(key, value) for key, value in step.items()} for name, step in steps.items()}
    dana = greeted(plan(typed, CALM))
    found = arrivals(dana)
    assert found == ["22.11. 11:00", "23.11. 12:00", "25.11. 11:00"]


def _typed(key: str, value: str) -> object:
    if key == "at":
        return time.fromisoformat(value)
    return timedelta(days=int(value[0])) if key in ("wait", "quiet") else value
