"""The calendar entry: three readers of their own understand it, and it changes and goes as the meeting does."""

import re
from datetime import UTC, datetime, timedelta
from email.parser import BytesParser
from typing import Any, NamedTuple

import icalendar
import pytest

from conversations.meetings.invitation import compose
from conversations.meetings.kept.meeting import Meeting
from tests.harness.studio import build_journey

AT = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # half past two in Tel Aviv, for the second time that night
LONG = "שיעור ניסיון בוואלס אנגלי למתחילים, עם נועה; כולל 🩰 נעליים \\ ותלבושת, " * 3


class Read(NamedTuple):
    """What a reader found."""

    uid: str
    start: datetime
    end: datetime
    summary: str
    sequence: int
    method: str


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


def by_icalendar(body: bytes) -> Read:
    calendar: Any = icalendar.Calendar.from_ical(body)
    [event] = calendar.walk("VEVENT")
    return Read(
        str(event["uid"]), event["dtstart"].dt, event["dtend"].dt, str(event["summary"]), int(event["sequence"]),
        str(calendar["method"]),
    )  # fmt: skip


def by_mail(body: bytes) -> Read:
    """As a mail program unfolds headers (RFC 5322)."""
    lines = [line for line in body.split(b"\r\n") if line and not line.startswith((b"BEGIN", b"END"))]
    headers = b"\r\n".join(re.sub(rb"^([A-Z-]+)(;[^:]*)?:", rb"\1: ", line) for line in lines) + b"\r\n\r\n"
    message = BytesParser().parsebytes(headers)
    found = {name: _unfold(str(value)) for name, value in message.raw_items()}
    return _as_read(found)


def by_hand(body: bytes) -> Read:
    """As a small device does: join folded lines as bytes, then split at the first colon."""
    whole = body.replace(b"\r\n ", b"")
    lines = [line.decode() for line in whole.split(b"\r\n") if b":" in line]
    found = {line.partition(":")[0].partition(";")[0]: line.partition(":")[2] for line in lines}
    return _as_read(found)


def _as_read(found: dict[str, str]) -> Read:
    return Read(
        found["UID"], _moment(found["DTSTART"]), _moment(found["DTEND"]), _unescape(found["SUMMARY"]),
        int(found["SEQUENCE"]), found["METHOD"],
    )  # fmt: skip


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def _unfold(value: str) -> str:
    return re.sub(r"\r\n[ \t]", "", value).encode("ascii", "surrogateescape").decode()


def _unescape(text: str) -> str:
    return re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], text)


@pytest.mark.parametrize("read", [by_icalendar, by_mail, by_hand])
def test_every_reader_understands_it(read: object) -> None:
    found = read(write())  # type: ignore[operator]
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


def test_it_is_the_same_entry_that_moves_and_goes() -> None:
    later = {"starts_at": AT + timedelta(days=1), "ends_at": AT + timedelta(days=1, hours=1)}
    first, moved = by_icalendar(write()), by_icalendar(write(version=1, **later))
    gone = by_icalendar(write(version=2, status="cancelled"))
    assert {first.uid, moved.uid, gone.uid} == {"abc@waltz"}
    assert [one.sequence for one in (first, moved, gone)] == [0, 1, 2]
    assert [one.method for one in (first, moved, gone)] == ["PUBLISH", "PUBLISH", "CANCEL"]
    assert b"STATUS:CANCELLED" in write(version=2, status="cancelled")


def test_nothing_in_a_title_becomes_a_line_of_its_own() -> None:
    body = write(title="שיעור\r\nATTACH:file:///etc/passwd\x00", place="כאן\r\nMETHOD:CANCEL")
    assert b"\r\nATTACH" not in body
    assert b"\r\nMETHOD:CANCEL" not in body
    assert by_icalendar(body).method == "PUBLISH"
