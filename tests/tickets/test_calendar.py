"""The event in the calendar of whoever holds a ticket."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.tickets.calendar import Occasion, google_link, write_ics
from tests.harness.entries import READERS, Read

STARTS = datetime(
    2026, 10, 25, 0, 30, tzinfo=ZoneInfo("Asia/Jerusalem")
)  # in the night in which the clocks move
OCCASION = Occasion(
    "k7m2@dance.example", "ערב פתוח; Salsa, בצ׳טה ועוד הרבה " * 4, STARTS.astimezone(UTC),
    STARTS.astimezone(UTC) + timedelta(hours=2), "לינקולן 12, תל אביב", "https://dance.example/t/k7m2",
)  # fmt: skip
NOW = datetime(2026, 10, 1, 9, 0, tzinfo=UTC)


def test_the_file_says_what_the_ticket_says() -> None:
    entry: Any = Calendar.from_ical(write_ics(OCCASION, NOW)).walk("VEVENT")[0]

    assert str(entry["summary"]) == OCCASION.title
    assert str(entry["location"]) == OCCASION.place
    assert entry["dtstart"].dt == STARTS
    assert str(entry["uid"]) == OCCASION.uid


@pytest.mark.parametrize("read", READERS)
def test_every_reader_understands_it(read: Callable[[bytes], Read]) -> None:
    found = read(write_ics(OCCASION, NOW))
    assert (found.uid, found.summary, found.method) == (OCCASION.uid, OCCASION.title, "PUBLISH")
    assert (found.start, found.end - found.start) == (STARTS, timedelta(hours=2))


def test_lines_are_folded_by_bytes_and_no_letter_is_cut() -> None:
    lines = write_ics(OCCASION, NOW).split(b"\r\n")

    assert lines[-1] == b""
    assert all(len(line) <= 75 for line in lines)
    assert [line.decode() for line in lines]
    assert b"DTSTART:20261024T213000Z" in lines
    assert not any(b"\n" in line for line in lines)


@pytest.mark.parametrize("read", READERS)
def test_what_moves_or_is_cancelled_is_the_same_entry_and_newer(read: Callable[[bytes], Read]) -> None:
    later = replace(OCCASION, starts_at=OCCASION.starts_at + timedelta(hours=1), version=3)
    first, moved = read(write_ics(OCCASION, NOW)), read(write_ics(later, NOW))
    gone = read(write_ics(replace(later, version=4), NOW, cancelled=True))
    assert {first.uid, moved.uid, gone.uid} == {OCCASION.uid}
    assert [one.sequence for one in (first, moved, gone)] == [0, 3, 4]
    assert [one.method for one in (first, moved, gone)] == ["PUBLISH", "PUBLISH", "CANCEL"]
    assert b"STATUS:CANCELLED" in write_ics(OCCASION, NOW, cancelled=True)


def test_google_is_told_the_same() -> None:
    asked = parse_qs(urlsplit(google_link(OCCASION)).query)

    assert asked["text"] == [OCCASION.title]
    assert asked["dates"] == ["20261024T213000Z/20261024T233000Z"]
