"""Calendar entries as others read them: three libraries that have nothing in common, and a small device."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NamedTuple

import icalendar
import vobject
from ical.calendar_stream import IcsCalendarStream


class Read(NamedTuple):
    """What a reader found."""

    uid: str
    start: datetime
    end: datetime
    summary: str
    sequence: int
    method: str


def by_icalendar(body: bytes) -> Read:
    """The library that is used to write them."""
    calendar: Any = icalendar.Calendar.from_ical(body)
    [event] = calendar.walk("VEVENT")
    return Read(
        str(event["uid"]), event["dtstart"].dt, event["dtend"].dt, str(event["summary"]),
        int(event.get("sequence", 0)), str(calendar["method"]),
    )  # fmt: skip


def by_vobject(body: bytes) -> Read:
    """The parser of many address books and servers."""
    calendar = vobject.readOne(body.decode())
    event = calendar.vevent
    sequence = event.sequence.value if "sequence" in event.contents else 0
    return Read(
        event.uid.value, event.dtstart.value, event.dtend.value, event.summary.value, int(sequence),
        calendar.method.value,
    )  # fmt: skip


def by_ical(body: bytes) -> Read:
    """A strict one: what does not fit the RFC is refused."""
    calendar = IcsCalendarStream.calendar_from_ics(body.decode())
    [event] = calendar.events
    start, end = event.dtstart, event.dtend
    assert isinstance(start, datetime)
    assert isinstance(end, datetime)
    return Read(
        event.uid, start, end, event.summary or "", event.sequence or 0, str(getattr(calendar, "method", ""))
    )


def by_hand(body: bytes) -> Read:
    """As a small device does: join folded lines as bytes, then split at the first colon."""
    whole = body.replace(b"\r\n ", b"")
    lines = [line.decode() for line in whole.split(b"\r\n") if b":" in line]
    found = {line.partition(":")[0].partition(";")[0]: line.partition(":")[2] for line in lines}
    return Read(
        found["UID"], _moment(found["DTSTART"]), _moment(found["DTEND"]), _unescape(found["SUMMARY"]),
        int(found.get("SEQUENCE", 0)), found["METHOD"],
    )  # fmt: skip


READERS: tuple[Callable[[bytes], Read], ...] = (by_icalendar, by_vobject, by_ical, by_hand)


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def _unescape(text: str) -> str:
    return re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], text)
