"""`POST /api/checkins`: from scripts and from doors, with and without network, twice and at once."""

import asyncio
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.events.codes import hash_code
from conversations.events.event import Event
from storage import events, leads
from storage.door import conflicts, links
from tests.harness.console import House, living
from tests.harness.doors import API_KEY, Phone, Venue, stage


async def test_a_ticket_comes_in_once_and_the_second_scan_says_when_and_where(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    code = await venue.sells("דנה לוי")
    side = Phone(simple_house.url, http, await venue.opens("הכניסה הצדדית"))
    main = Phone(simple_house.url, http, await venue.opens("הכניסה הראשית"))

    first = await side.scans(code)
    second = await main.scans(code)

    assert (first["result"], first["name"], first["to_come"]) == ("admitted", "דנה לוי", 0)
    assert (second["result"], second["at"], second["door"]) == (
        "already_admitted", first["at"], "הכניסה הצדדית"
    )  # fmt: skip
    assert await simple_house.said(await venue.holder(code), "event") == ["דנה לוי arrived at evening"]


async def test_a_code_is_read_in_any_spelling_and_as_the_whole_address(venue: Venue, script: Phone) -> None:
    spellings: list[Any] = [
        lambda code: code.lower(),
        lambda code: " ".join(code[start : start + 4] for start in range(0, 26, 4)),
        lambda code: f"https://dance.example/t/{code.lower()}",
        lambda code: f"HTTPS://DANCE.EXAMPLE/T/{code}",
        lambda code: f" https://dance.example/t/{code}?lang=he ",
    ]
    for spell in spellings:
        code = await venue.sells("Dana")
        assert (await script.scans(spell(code)))["result"] == "admitted", spell(code)


async def test_a_nonce_tells_of_one_scan_however_often_it_comes(venue: Venue, script: Phone) -> None:
    code, other = await venue.sells("Dana"), await venue.sells("Noa")

    first = await script.scans(code, nonce="one")
    again = await script.scans(code, nonce="one")
    another = await script.scans(other, nonce="one")

    assert first == again == another | {"to_come": first["to_come"]}
    assert await venue.arrived_at(other) is None


async def test_what_is_no_good_ticket_says_why(venue: Venue, script: Phone) -> None:
    await stage(venue.app, "other")
    cancelled, handed_on = await venue.sells("Dana"), await venue.sells("Noa")
    elsewhere = await venue.sells("Lior", event="other")
    await venue.ends(cancelled, "cancelled")
    await venue.ends(handed_on, "handed_on")

    found = [
        (await script.scans(code, event="evening"))["result"]
        for code in (cancelled, handed_on, elsewhere, "not a code", "2" * 26)
    ]

    assert found == ["cancelled", "handed_on", "wrong_event", "unknown", "unknown"]


async def test_a_link_opens_its_own_event_and_nothing_else(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    other = await stage(venue.app, "other")
    code = await venue.sells("Dana")
    phone = Phone(simple_house.url, http, await other.opens())

    answer = await phone.scans(code, event="evening")

    assert (answer["result"], answer["name"]) == ("wrong_event", None)
    async with http.get(f"{simple_house.url}/api/leads/x", headers=phone._headers) as refused:
        assert refused.status == 401


async def test_a_link_that_is_over_or_never_was_tells_nothing(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    code = await venue.sells("Dana")
    for key in (await venue.opens(hours=-1), secrets.token_hex(16), "", "ü"):
        status, _ = await Phone(simple_house.url, http, key).tells(code=code)
        assert status == 401
    assert await venue.arrived_at(code) is None


async def test_offline_scans_are_told_after_the_link_has_ended(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    code, now = await venue.sells("Dana"), datetime.now(UTC)
    phone = Phone(simple_house.url, http, await venue.opens(hours=-1))

    before = await phone.scans(code, offline=True, at=(now - timedelta(hours=2)).isoformat())
    status, _ = await phone.tells(code=code, offline=True, at=now.isoformat())

    assert before["result"] == "admitted"
    assert status == 401


async def test_what_came_in_offline_before_a_link_was_closed_by_hand_is_recorded_and_looked_at(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    """Somebody closes the link while a phone still keeps scans: they happened. What it says of later is refused."""
    code, late, key = await venue.sells("Dana"), await venue.sells("Noa"), await venue.opens()
    now = await venue.app.read_clock()
    async with venue.app.database.begin() as tx:
        await links.revoke(tx, "evening", links.hash_key(key), now - timedelta(minutes=30))
    phone = Phone(simple_house.url, http, key)

    before = await phone.scans(code, offline=True, at=(now - timedelta(minutes=40)).isoformat())
    after, _ = await phone.tells(code=late, offline=True, at=(now - timedelta(minutes=20)).isoformat())
    online, _ = await phone.tells(code=late)

    assert (before["result"], after, online) == ("admitted", 401, 401)
    assert await venue.arrived_at(late) is None
    async with venue.app.database.read() as connection:
        found = await conflicts.list_open(connection, "evening")
    assert [(one.kind, one.name) for one in found] == [("link_closed", "Dana")]


@pytest.mark.parametrize("hours", [-1, 8])
async def test_a_scan_that_was_taken_back_offline_is_told_after_the_link_has_ended(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession, hours: float
) -> None:
    code, now = await venue.sells("Dana"), datetime.now(UTC)
    scanned, undone = now - timedelta(hours=2), now - timedelta(hours=2) + timedelta(minutes=5)
    phone = Phone(simple_house.url, http, await venue.opens(hours=hours))
    await phone.scans(code, nonce="wrong", offline=True, at=scanned.isoformat())

    assert await phone.takes_back("wrong", undone) == 200
    assert await venue.arrived_at(code) is None


async def test_what_was_let_in_offline_is_never_refused_and_is_looked_at_by_people(
    venue: Venue, script: Phone
) -> None:
    code, twice = await venue.sells("Dana"), await venue.sells("Noa")
    now = await venue.app.read_clock()
    await venue.ends(code, "cancelled", now - timedelta(hours=1))
    await script.scans(twice)

    first = await script.scans(code, offline=True, at=(now - timedelta(minutes=9)).isoformat())
    second = await script.scans(twice, offline=True, at=(now - timedelta(minutes=5)).isoformat())

    assert (first["result"], second["result"]) == ("admitted", "already_admitted")
    assert await venue.arrived_at(twice) == now - timedelta(minutes=5)
    async with venue.app.database.read() as connection:
        found = await conflicts.list_open(connection, "evening")
    assert [(one.kind, one.name) for one in found] == [("two_doors", "Noa"), ("cancelled_before", "Dana")]


async def test_a_wrong_scan_is_taken_back_on_the_same_phone_within_a_quarter_of_an_hour(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    code = await venue.sells("Dana")
    phone = Phone(simple_house.url, http, await venue.opens())
    other = Phone(simple_house.url, http, await venue.opens("other"))
    await phone.scans(code, nonce="wrong")

    assert await other.takes_back("wrong") == 404
    assert await phone.takes_back("wrong") == 200
    assert await phone.takes_back("wrong") == 200
    assert await venue.arrived_at(code) is None
    assert (await other.scans(code, nonce="right"))["result"] == "admitted"
    assert await phone.takes_back("never") == 404

    late = await venue.sells("Noa")
    began = await venue.app.read_clock() - timedelta(minutes=16)
    await phone.scans(late, nonce="late", offline=True, at=began.isoformat())
    assert await phone.takes_back("late") == 409
    assert await phone.takes_back("late", began + timedelta(minutes=3)) == 200  # without network, in time


async def test_a_link_for_scanning_alone_admits_nobody_by_name(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    ticket = hash_code(await venue.sells("Dana"))
    scanner = Phone(simple_house.url, http, await venue.opens(rights="scan"))
    desk = Phone(simple_house.url, http, await venue.opens(rights="search"))

    assert (await scanner.tells(ticket=ticket))[0] == 403
    status, answer = await desk.tells(ticket=ticket)
    assert (status, answer["result"]) == (200, "admitted")


async def test_bodies_that_do_not_fit_are_told_why(venue: Venue, script: Phone) -> None:
    wrong: list[dict[str, Any]] = [
        {"code": "x", "nonce": ""}, {"nonce": "n"}, {"code": 5, "nonce": "n"}, {"code": "x", "nonce": "n" * 121},
        {"code": "x", "ticket": "0" * 64, "nonce": "n"}, {"code": "x", "nonce": "n", "at": "yesterday"},
        {"code": "x\ud800", "nonce": "n"},
    ]  # fmt: skip
    for body in wrong:
        assert (await script.tells(**body))[0] == 422, body


async def test_at_two_doors_at_once_one_comes_in(ready_url: str) -> None:
    """On both databases, ten tickets, each at four doors at the same moment."""
    async with living(ready_url, api_key=API_KEY) as house, aiohttp.ClientSession() as http:
        venue = await stage(house.app)
        doors = [Phone(house.url, http, await venue.opens(f"door {number}")) for number in range(4)]
        codes = [await venue.sells(f"Guest {number}") for number in range(10)]
        answers = await asyncio.gather(*(door.scans(code) for code in codes for door in doors))

        for number in range(len(codes)):
            of_one = answers[number * 4 : number * 4 + 4]
            came = [one for one in of_one if one["result"] == "admitted"]
            refused = [one for one in of_one if one["result"] == "already_admitted"]
            assert (len(came), len(refused)) == (1, 3)
            assert {(one["at"], one["door"]) for one in refused} == {(came[0]["at"], came[0]["door"])}
        assert answers[-1]["to_come"] >= 0
        async with house.app.database.read() as connection:
            assert await conflicts.list_open(connection, "evening") == []


async def test_without_the_lock_several_come_in(ready_postgres: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the test above is worth."""

    async def look(tx: AsyncConnection, ids: Sequence[str]) -> dict[str, None]:
        return dict.fromkeys(ids)

    all_at_once, read = asyncio.Barrier(6), events.read

    async def wait(tx: AsyncConnection, event_id: str) -> Event | None:
        async with all_at_once:  # each has read the ticket, and none has written
            return await read(tx, event_id)

    async with living(ready_postgres, api_key=API_KEY) as house, aiohttp.ClientSession() as http:
        venue = await stage(house.app)
        code = await venue.sells("Dana")
        doors = [Phone(house.url, http, await venue.opens(f"door {number}")) for number in range(6)]
        monkeypatch.setattr(leads, "lock", look)
        monkeypatch.setattr(events, "read", wait)

        answers = await asyncio.gather(*(door.scans(code) for door in doors))

    assert [answer["result"] for answer in answers].count("admitted") == 6


async def test_one_scan_told_by_two_at_once_is_one(ready_url: str) -> None:
    """A phone and its service worker tell the same."""
    async with living(ready_url, api_key=API_KEY) as house, aiohttp.ClientSession() as http:
        venue, script = await stage(house.app), Phone(house.url, http)
        code = await venue.sells("Dana")

        answers = await asyncio.gather(*(script.scans(code, nonce="same") for _ in range(8)))

        assert {answer["result"] for answer in answers} == {"admitted"}


async def test_the_api_gives_the_numbers_of_the_report(
    simple_house: House, http: aiohttp.ClientSession
) -> None:
    """Who was invited and who came late, as the console's page says."""
    guests = await stage(simple_house.app, who="invited", tag="vip")
    begins = guests.event.starts_at
    await guests.sells("Dana", arrived_at=begins)
    await guests.sells("Noa", arrived_at=begins + timedelta(minutes=11), channel="sms")
    await guests.sells("Yael", source="facebook")
    await guests.sells("Ruth", source="facebook", state="cancelled", state_at=begins - timedelta(days=3))
    for number in range(2):
        await simple_house.gets(f"Guest {number}", f"+97250777000{number}", tags=("vip",))
    await stage(simple_house.app, "open")

    headers = {"Authorization": f"Bearer {API_KEY}"}
    async with http.get(f"{simple_house.url}/api/events/evening", headers=headers) as answer:
        told = await answer.json()
    async with http.get(f"{simple_house.url}/api/events/open", headers=headers) as answer:
        for_all = await answer.json()

    numbers = {name: told[name] for name in ("registered", "arrived", "cancelled", "late", "invited")}
    assert numbers == {"registered": 3, "arrived": 2, "cancelled": 1, "late": 1, "invited": 2}
    assert (for_all["late"], for_all["invited"]) == (0, None)


async def test_the_api_tells_from_where_people_came_and_where_they_were_lost(
    simple_house: House, http: aiohttp.ClientSession
) -> None:
    """By source, channel, day of registration and hour of arrival; a place that nobody named is null."""
    evening = await stage(simple_house.app, reminders=("week", "day"))
    begins, zone = evening.event.starts_at, ZoneInfo(evening.event.zone)
    before = begins - timedelta(days=9)
    for name in ("Dana", "Noa"):
        await evening.sells(
            name, source="roll-up", channel="whatsapp", arrived_at=begins, registered_at=before
        )
    gone: dict[str, Any] = {"state": "cancelled", "state_at": begins - timedelta(days=8)}
    await evening.sells("Yael", source=None, channel="sms", registered_at=before, **gone)
    await evening.sells("Ruth", source=None, channel=None, registered_at=begins - timedelta(days=2))
    await simple_house.app.clock.move_to(
        simple_house.app.database, evening.event.ends_at + timedelta(minutes=5)
    )

    headers = {"Authorization": f"Bearer {API_KEY}"}
    async with http.get(f"{simple_house.url}/api/events/evening", headers=headers) as answer:
        told = await answer.json()

    def rows(*counted: tuple[str | None, int, int]) -> list[dict[str, Any]]:
        return [dict(zip(("label", "registered", "arrived"), row, strict=True)) for row in counted]

    def day(moment: datetime) -> str:
        return moment.astimezone(zone).date().isoformat()

    assert told["by_source"] == rows(("roll-up", 2, 2), (None, 2, 0))
    assert told["by_channel"] == rows(("whatsapp", 2, 2), ("sms", 1, 0), (None, 1, 0))
    assert told["by_day"] == rows((day(before), 3, 2), (day(begins - timedelta(days=2)), 1, 0))
    hour = begins.astimezone(zone).replace(minute=0, second=0, microsecond=0)
    assert told["by_hour"] == [{"label": hour.isoformat(), "arrived": 2}]
    assert told["lost"] == {"weeks": 1, "days": 0, "day": 0, "there": 1}
    assert told["gap"] == {"lost": 2, "distance": "there", "most": 1, "reminder": "morning"}
