"""Events of a journey: there is always a next one, also on the days on which clocks change, and a plan is checked."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import TypeAdapter, ValidationError

from bot.organising.watching import EventWatch, is_of
from conversations.events.book import EventCalendar
from conversations.events.plan import EVENTS_FILE, EventPlan
from conversations.journey.reading.sheets import read_sheet
from conversations.journey.reading.values import convert_values
from storage import events
from tests.harness.office import ANY_TIME, Office
from tests.harness.studio import SUNDAY, build_journey, prepare

ISRAEL = ZoneInfo("Asia/Jerusalem")
PAGE = Path(__file__).parents[2] / "docs" / "events.md"


def plan(**changes: object) -> EventPlan:
    known = {"title": {"he": "ערב"}, "keywords": ["ערב"], "weekday": "thursday", "at": "19:30"}
    return EventPlan.model_validate(known | changes)


def test_the_example_of_the_page_is_right() -> None:
    [example] = re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    sheet = read_sheet("events.yaml", example.encode())
    convert_values(sheet, EVENTS_FILE.shape, ISRAEL)
    assert sheet.problems == []
    read: dict[str, EventPlan] = TypeAdapter(EVENTS_FILE.shape).validate_python(sheet.data)
    assert read["open_evening"].lasts == timedelta(hours=2)


def test_a_weekday_is_the_next_one_and_one_that_was_made_is_followed_by_the_week_after() -> None:
    event = plan().make_next("evening", SUNDAY, ISRAEL, ())
    assert event is not None
    assert (event.id, event.starts_at) == ("evening-2026-11-26", datetime(2026, 11, 26, 17, 30, tzinfo=UTC))
    again = plan().make_next("evening", SUNDAY, ISRAEL, {event.id})
    assert again is not None
    assert again.id == "evening-2026-12-03"
    assert is_of(again.id, "evening")
    assert not is_of("evening-of-joy", "evening")


@pytest.mark.parametrize("day", ["2027-03-26", "2026-10-25"])
def test_its_hour_is_that_hour_on_the_days_on_which_clocks_change(day: str) -> None:
    event = plan(weekday=None, on=day).make_next("evening", SUNDAY - timedelta(days=60), ISRAEL, ())
    assert event is not None
    assert f"{event.starts_at.astimezone(ISRAEL):%Y-%m-%d %H:%M}" == f"{day} 19:30"


def test_a_plan_of_one_day_is_made_once() -> None:
    once = plan(weekday=None, on="2026-12-01")
    event = once.make_next("evening", SUNDAY, ISRAEL, ())
    assert event is not None
    assert once.make_next("evening", SUNDAY, ISRAEL, {event.id}) is None


@pytest.mark.parametrize(
    "changes",
    [{"on": "2026-12-01"}, {"weekday": None}, {"form": {"a": {"ask": {"he": "?"}, "kind": "choice"}}}],
)
def test_what_is_no_plan_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        plan(**changes)


async def test_when_one_is_over_the_next_is_made_by_whoever_looks_first(ready_url: str) -> None:
    playbook = prepare(build_journey(rules=ANY_TIME, own={"events": {"evening": plan()}}))
    async with Office(ready_url, playbook=playbook, movable=True) as office:
        await office.clock.move_to(office.database, SUNDAY)
        watch, other = (EventWatch(office.database, office.clock, office.intake) for _ in range(2))
        await watch.refresh()
        await other.refresh()
        known = playbook.live.get(EventCalendar).events
        assert [event.id for event in known] == ["evening-2026-11-26"]
        await office.clock.move_to(office.database, known[0].ends_at)
        await watch.refresh()
        async with office.database.read() as connection:
            assert [event.id for event in await events.list_all(connection)] == [
                "evening-2026-12-03",
                "evening-2026-11-26",
            ]
