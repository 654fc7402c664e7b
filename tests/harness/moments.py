"""The suite at other times than now: moments that are awkward, and how a test is taken to one.

What is marked `hours` runs as it is and once more at each of MOMENTS, on PostgreSQL at two of them. `--at
2028-02-29T23:50` runs whatever was chosen at that moment instead, Israel's time where no other is given. Time goes on
from there, and what a test starts as a process of its own goes along (see `tests.harness.processes`).
"""

import math
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine

ISRAEL = ZoneInfo("Asia/Jerusalem")

MOMENTS = {
    "Friday noon": "2026-12-04T12:00",
    "Shabbat night": "2026-12-04T23:00",
    "Thursday, hours end": "2027-06-17T19:59",
    "clocks go forward": "2027-03-26T01:59:58",
    "clocks go back": "2026-10-25T01:59:58",
    "eve of Rosh Hashana": "2028-09-20T12:59",
    "Yom Kippur": "2027-10-11T10:00",
    "eve of Pesach": "2027-04-21T13:30",
    "29 February": "2028-02-29T10:00",
    "31 December": "2026-12-31T23:30",
    "a month ends": "2027-01-31T23:59:58",
    "a Sunday and a month end": "2027-02-28T19:59:30",
}
EVERYWHERE = ("clocks go forward", "clocks go back")
"""Moments for every database. Hours, holidays and ends of days are worked out above it: one of them shows as much."""
_travels = pytest.StashKey[ExitStack]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--at`."""
    parser.addoption("--at", type=read_moment, metavar="TIME", help="run at this moment instead of now")


def pytest_configure(config: pytest.Config) -> None:
    """Where a moment was chosen, it is that moment for all that this process does."""
    config.stash[_travels] = ExitStack()
    if at := config.getoption("at"):
        config.stash[_travels].enter_context(travel_to(at))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Back to now."""
    config.stash[_travels].close()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What is marked `hours` runs at each moment, unless one was chosen."""
    if metafunc.definition.get_closest_marker("hours") and not metafunc.config.getoption("at"):
        metafunc.parametrize("awkward_moment", [None, *MOMENTS], ids=["now", *MOMENTS], indirect=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What runs on each database runs on PostgreSQL now, and at the moments that are for every database."""
    left_out = [item for item in items if shows_nothing_new(getattr(item, "callspec", None))]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        gone = set(left_out)
        items[:] = [item for item in items if item not in gone]


def shows_nothing_new(chosen: Any) -> bool:
    """Whether a test's parameters (`callspec`) are of a moment at which PostgreSQL does what SQLite does."""
    given = chosen.params if chosen else {}
    moment, database = given.get("awkward_moment"), given.get("ready_url") or given.get("database_url")
    return bool(moment) and moment not in EVERYWHERE and database == "postgresql"


@pytest.fixture(autouse=True)
def awkward_moment(request: pytest.FixtureRequest) -> Iterator[str | None]:
    """The test happens at one of MOMENTS, whose name this is, or now."""
    name: str | None = getattr(request, "param", None)
    with travel_to(read_moment(MOMENTS[name])) if name else nullcontext():
        yield name


def read_moment(text: str) -> datetime:
    """ISO 8601; ValueError where it is none."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=ISRAEL)


@contextmanager
def travel_to(moment: datetime) -> Iterator[None]:
    """It is that moment, or less than a second later: clocks are shifted by whole seconds, so that all agree."""
    with shift_clock(math.ceil(moment.timestamp() - _read_machine())):
        yield


@contextmanager
def shift_clock(seconds: int) -> Iterator[None]:
    """This process's clock is so many seconds ahead of the machine's, to the millisecond."""
    with time_machine.travel(_read_machine() + seconds, tick=True) as traveller:
        while abs(off := seconds - _measure_shift()) > 0.001:  # interrupted between two looks at the time
            traveller.shift(off)
        yield


def find_shift() -> int:
    """By how many seconds this process's clock is ahead of the machine's."""
    return round(_measure_shift())


def _measure_shift() -> float:
    return time.time() - _read_machine()


def _read_machine() -> float:
    escape = time_machine.escape_hatch
    return escape.time.time() if escape.is_travelling() else time.time()
