"""A person's own calendar: what takes time in it is read, and it is fetched from the internet only."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.calendars.busy import read_busy
from bot.calendars.fetching import LARGEST, CalendarFetcher, is_public
from bot.calendars.job import CalendarReader
from bot.errors import SendError
from storage import meetings
from tests.harness.office import Office
from tests.harness.stand_in import Answer, StandIn, serve_stand_in
from tests.harness.studio import build_journey, prepare, two
from tests.meetings.conftest import WEEK, meetings_file

TEL_AVIV = ZoneInfo("Asia/Jerusalem")
SINCE, UNTIL = datetime(2026, 3, 20, tzinfo=UTC), datetime(2026, 4, 20, tzinfo=UTC)


def calendar(*lines: str, kind: str = "VEVENT") -> bytes:
    inside = "\r\n".join(lines)
    head = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:{kind}\r\nUID:u\r\n"
    return f"{head}{inside}\r\nEND:{kind}\r\nEND:VCALENDAR\r\n".encode()


def busy(*lines: str, kind: str = "VEVENT") -> list[str]:
    found = read_busy(calendar(*lines, kind=kind), SINCE, UNTIL, TEL_AVIV)
    return [
        f"{start.astimezone(TEL_AVIV):%d.%m %H:%M}-{end.astimezone(TEL_AVIV):%H:%M}" for start, end in found
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["DTSTART:20260326T080000Z", "DTEND:20260326T090000Z"], ["26.03 10:00-11:00"]),
        (["DTSTART:20260326T080000", "DURATION:PT30M"], ["26.03 08:00-08:30"]),
        (["DTSTART;TZID=America/New_York:20260326T080000", "DURATION:PT1H"], ["26.03 14:00-15:00"]),
        (["DTSTART;VALUE=DATE:20260329"], ["29.03 00:00-00:00"]),
        (["DTSTART:20260326T080000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT"], []),
        (["DTSTART:20260326T080000Z", "DURATION:PT1H", "STATUS:CANCELLED"], []),
        (["DTSTART:20250326T080000Z", "DURATION:PT1H"], []),
    ],
)
def test_an_event_takes_its_time(lines: list[str], found: list[str]) -> None:
    assert busy(*lines) == found


def test_what_repeats_stays_at_its_hour_when_the_clocks_move() -> None:
    found = busy(
        "DTSTART;TZID=Asia/Jerusalem:20260322T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE;TZID=Asia/Jerusalem:20260405T090000",
    )  # fmt: skip
    assert found == ["22.03 09:00-10:00", "29.03 09:00-10:00", "12.04 09:00-10:00"]


def test_a_series_ends_and_never_grows_without_end() -> None:
    assert busy("DTSTART:19000322T090000Z", "DURATION:PT1M", "RRULE:FREQ=SECONDLY") == []
    assert len(busy("DTSTART:20260322T090000Z", "DURATION:PT1M", "RRULE:FREQ=HOURLY")) == 500
    daily = busy("DTSTART:20260322T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20260324T090000Z")
    assert len(daily) == 3


def test_busy_times_as_such() -> None:
    assert busy("FREEBUSY:20260326T080000Z/20260326T090000Z,20260327T080000Z/PT1H", kind="VFREEBUSY") == [
        "26.03 10:00-11:00", "27.03 11:00-12:00",
    ]  # fmt: skip


def test_what_is_no_calendar_is_refused() -> None:
    for body in (b"<html>", b"", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", b"\xff\xfe"):
        with pytest.raises(ValueError):  # noqa: PT011
            read_busy(body, SINCE, UNTIL, TEL_AVIV)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True), ("2606:4700::1111", True), ("127.0.0.1", False), ("10.1.2.3", False), ("::1", False),
        ("169.254.169.254", False), ("192.168.0.1", False), ("172.16.0.9", False), ("fe80::1%eth0", False),
        ("0.0.0.0", False), ("::ffff:10.0.0.1", False), ("100.64.0.1", False), ("224.0.0.1", False),
        ("localhost", False),
    ],
)  # fmt: skip
def test_which_addresses_are_of_the_internet(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.fixture
async def provider() -> AsyncIterator[StandIn]:
    async with serve_stand_in() as stand_in:
        yield stand_in


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0x7f000001", "2130706433"])
async def test_our_own_network_is_never_called(provider: StandIn, host: str) -> None:
    port = provider.url.rpartition(":")[2]
    with pytest.raises(SendError):
        await CalendarFetcher().fetch(f"http://{host}:{port}/noa.ics")
    assert provider.asked == []


async def test_a_move_into_our_own_network_is_not_followed(provider: StandIn) -> None:
    provider.answer = Answer(302, b"", {"Location": "http://10.0.0.1/noa.ics"})
    with pytest.raises(SendError):
        await CalendarFetcher(lambda address: address == "127.0.0.1").fetch(f"{provider.url}/noa.ics")


async def test_what_is_too_large_is_not_taken(provider: StandIn) -> None:
    provider.answer = Answer(200, b"x" * (LARGEST + 1))
    with pytest.raises(SendError):
        await CalendarFetcher(lambda _: True).fetch(f"{provider.url}/noa.ics")


async def test_it_is_read_kept_and_stays_where_it_can_not_be_read(provider: StandIn, ready_url: str) -> None:
    people = {"noa": {"name": two("נועה", "Noa"), "hours": WEEK, "calendar": f"{provider.url}/noa.ics"}}
    kinds = {"trial": meetings_file().kinds["trial"].model_dump()}
    playbook = prepare(build_journey(own={"meetings": meetings_file(people=people, kinds=kinds)}))
    async with Office(ready_url) as office:
        tomorrow = office.clock.now() + timedelta(days=1)
        readable = Answer(200, calendar(f"DTSTART:{tomorrow:%Y%m%dT%H%M%SZ}", "DURATION:PT1H"))
        reader = CalendarReader(
            office.database, office.clock, lambda: playbook, CalendarFetcher(lambda _: True)
        )
        for answer in (readable, Answer(500, b""), Answer(200, b"<html>")):
            provider.answer = answer
            await reader.look()
            async with office.database.read() as connection:
                found = await meetings.read_calendars(connection, ["noa"], [], office.clock.now())
            assert len(found["noa"]) == 1
