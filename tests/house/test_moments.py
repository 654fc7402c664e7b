"""The suite's other moments: a test marked `hours` is really there, and so is what it starts."""

import subprocess
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from tests.harness.moments import (
    EVERYWHERE,
    MOMENTS,
    find_shift,
    read_moment,
    shows_nothing_new,
    travel_to,
)
from tests.harness.processes import run_module

TELL = "import datetime; print(datetime.datetime.now(datetime.UTC).isoformat())"
SOON = timedelta(minutes=5)


@pytest.mark.hours
def test_it_is_that_moment(awkward_moment: str | None) -> None:
    if awkward_moment:
        then = read_moment(MOMENTS[awkward_moment])
        assert then <= datetime.now(UTC) < then + SOON


@pytest.mark.parametrize(
    ("moment", "database", "left_out"),
    [
        (None, "postgresql", False), ("clocks go back", "postgresql", False), ("Yom Kippur", "postgresql", True),
        ("Yom Kippur", "sqlite", False), ("Yom Kippur", None, False),
    ],
)  # fmt: skip
def test_at_most_moments_sqlite_is_enough(moment: str | None, database: str | None, left_out: bool) -> None:
    chosen = SimpleNamespace(params={"awkward_moment": moment, "ready_url": database})
    assert shows_nothing_new(chosen) is left_out
    assert set(EVERYWHERE) < set(MOMENTS)


def test_a_process_is_there_too() -> None:
    then, before = read_moment("2028-02-29T23:50"), find_shift()
    with travel_to(then):
        command = run_module("timeit", "-n", "1", "-r", "1", TELL)
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        assert then <= datetime.fromisoformat(told.splitlines()[0]) <= datetime.now(UTC)
    assert find_shift() == before


def test_a_moment_is_israels_where_nothing_else_is_said() -> None:
    assert read_moment("2027-03-26T03:00") == read_moment("2027-03-26T00:00Z")
    with pytest.raises(ValueError, match="noon"):
        read_moment("noon")
