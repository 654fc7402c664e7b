"""What a holder does on a ticket's page: can't come, or somebody else does. The old code dies at once."""

import asyncio
import re
from typing import Any

import aiohttp
import pytest

from tests.harness.console import House, living
from tests.harness.doors import API_KEY, Phone


class Organiser:
    """A script with the API's key."""

    def __init__(self, house: House, http: aiohttp.ClientSession) -> None:
        self._house, self._http = house, http

    async def asks(self, method: str, path: str, **body: Any) -> tuple[int, Any]:
        headers = {"authorization": f"Bearer {API_KEY}"}
        async with self._http.request(
            method, f"{self._house.url}/api/events/{path}", json=body or None, headers=headers
        ) as answer:
            return answer.status, await answer.json()

    async def begins(self, capacity: int) -> None:
        told = {"title": "ערב פתוח", "keyword": "ערב", "starts_at": "2099-12-03T19:30", "venue": "לינקולן 12"}
        assert (await self.asks("PUT", "evening", capacity=capacity, **told))[0] == 201

    async def registers(self, name: str, phone: str) -> tuple[int, dict[str, Any]]:
        return await self.asks("POST", "evening/registrations", name=name, phone=phone)


@pytest.fixture
def organiser(simple_house: House, http: aiohttp.ClientSession) -> Organiser:
    return Organiser(simple_house, http)


async def presses(house: House, http: aiohttp.ClientSession, path: str, **form: str) -> tuple[int, str, str]:
    async with http.post(house.url + path, data={"confirm": "yes", **form}) as answer:
        return answer.status, answer.url.path, await answer.text()


async def test_a_ticket_is_handed_on_and_the_old_code_opens_nothing(
    simple_house: House, http: aiohttp.ClientSession, organiser: Organiser
) -> None:
    await organiser.begins(1)
    _, ticket = await organiser.registers("דנה", "050-1234567")
    old, door = ticket["code"], Phone(simple_house.url, http)

    status, path, page = await presses(simple_house, http, f"/t/{old.lower()}/hand-on", name="נועה כהן")

    assert status == 200
    assert "נועה כהן" in page
    assert path != f"/t/{old.lower()}"
    new = path.rpartition("/")[2]
    link = re.search(r'id="link"[^>]*value="([^"]+)"', page)
    assert link
    assert link[1].endswith(path)
    async with http.get(f"{simple_house.url}/t/{old}") as answer:
        assert answer.status == 410
    assert (await door.scans(old))["result"] == "handed_on"
    assert (await door.scans(new))["name"] == "נועה כהן"
    assert (await presses(simple_house, http, f"/t/{old}/hand-on", name="Lior"))[0] == 410
    assert (await organiser.asks("GET", "evening"))[1]["registered"] == 1


async def test_the_place_of_somebody_who_cant_come_is_free(
    simple_house: House, http: aiohttp.ClientSession, organiser: Organiser
) -> None:
    await organiser.begins(1)
    _, ticket = await organiser.registers("דנה", "050-1234567")

    status, _, page = await presses(simple_house, http, f"/t/{ticket['code']}/cancel")

    assert (status, "הכרטיס בוטל" in page) == (410, True)
    assert (await organiser.registers("נועה", "050-7654321"))[0] == 201
    assert (await Phone(simple_house.url, http).scans(ticket["code"]))["result"] == "cancelled"


async def test_a_new_ticket_needs_a_name_and_one_that_came_in_is_not_handed_on(
    simple_house: House, http: aiohttp.ClientSession, organiser: Organiser
) -> None:
    await organiser.begins(1)
    _, ticket = await organiser.registers("דנה", "050-1234567")
    path = f"/t/{ticket['code'].lower()}"

    nameless = await presses(simple_house, http, f"{path}/hand-on", name=" ")
    await Phone(simple_house.url, http).scans(ticket["code"])
    inside = await presses(simple_house, http, f"{path}/hand-on", name="נועה")
    gone = await presses(simple_house, http, f"{path}/cancel")

    assert nameless[0] == 422
    assert "צריך שם" in nameless[2]
    assert (inside[:2], gone[:2]) == ((200, path), (200, path))
    assert "הכרטיס נסרק" in gone[2]


async def test_who_hands_on_twice_at_once_makes_one_ticket(
    ready_url: str, http: aiohttp.ClientSession
) -> None:
    async with living(ready_url, api_key=API_KEY) as house:
        organiser = Organiser(house, http)
        await organiser.begins(5)
        _, ticket = await organiser.registers("דנה", "050-1234567")
        path = f"/t/{ticket['code'].lower()}/hand-on"

        await asyncio.gather(*(presses(house, http, path, name=name) for name in ("נועה", "ליאור", "רות")))

        assert (await organiser.asks("GET", "evening"))[1]["registered"] == 1
