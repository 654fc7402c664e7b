"""The calendar entry: every reader understands it, and it changes and goes as the meeting does."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from conversations.meetings.kept.invitation import compose
from conversations.meetings.kept.meeting import Meeting
from tests.harness.entries import READERS, Read, by_icalendar
from tests.harness.studio import build_journey

AT = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # half past two in Tel Aviv, for the second time that night
LONG = "שיעור ניסיון בוואלס אנגלי למתחילים, עם נועה; כולל 🩰 נעליים \\ ותלבושת, " * 3


def write(**changes: object) -> bytes:
    known = {
        "id": "m1",
        "uid": "abc",
        "title": LONG.strip(),
        "starts_at": AT,
        "ends_at": AT + timedelta(hours=1),
    }
    meeting = Meeting(**(known | changes))  # type: ignore[arg-type]
    return compose(meeting, build_journey(), "he", AT - timedelta(days=3)).encode()


@pytest.mark.parametrize("read", READERS)
def test_every_reader_understands_it(read: Callable[[bytes], Read]) -> None:
    found = read(write())
    assert (found.uid, found.sequence, found.method) == ("abc@waltz", 0, "PUBLISH")
    assert (found.start, found.end - found.start) == (AT, timedelta(hours=1))
    assert found.summary == f"{LONG.strip()} · סטודיו ואלס"


def test_lines_end_as_they_must_and_are_folded_between_letters() -> None:
    body = write()
    assert body.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in body.replace(b"\r\n", b"")
    lines = body.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    for line in lines:
        line.decode()  # no letter is cut in two


def test_times_are_utc_so_no_zone_need_be_explained() -> None:
    body = write()
    assert b"DTSTART:20261025T003000Z" in body
    assert b"TZID" not in body


@pytest.mark.parametrize("read", READERS)
def test_it_is_the_same_entry_that_moves_and_goes(read: Callable[[bytes], Read]) -> None:
    later = {"starts_at": AT + timedelta(days=1), "ends_at": AT + timedelta(days=1, hours=1)}
    first, moved = read(write()), read(write(version=1, **later))
    gone = read(write(version=2, status="cancelled"))
    assert {first.uid, moved.uid, gone.uid} == {"abc@waltz"}
    assert [one.sequence for one in (first, moved, gone)] == [0, 1, 2]
    assert [one.method for one in (first, moved, gone)] == ["PUBLISH", "PUBLISH", "CANCEL"]
    assert b"STATUS:CANCELLED" in write(version=2, status="cancelled")


def test_nothing_in_a_title_becomes_a_line_of_its_own() -> None:
    body = write(title="שיעור\r\nATTACH:file:///etc/passwd\x00", place="כאן\r\nMETHOD:CANCEL")
    assert b"\r\nATTACH" not in body
    assert b"\r\nMETHOD:CANCEL" not in body
    assert by_icalendar(body).method == "PUBLISH"
