"""Pages hear of what changed, wherever it happened."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import orjson
import pytest

from bot.web.console.pages import updates
from tests.harness.console import House, Visitor, living

PATIENCE = 40.0


@asynccontextmanager
async def listening(visitor: Visitor, query: str = "") -> AsyncIterator[aiohttp.StreamReader]:
    """The stream of an open page."""
    async with visitor.http.get(f"{visitor.url}/live{query}") as answer:
        assert answer.status == 200
        assert answer.content_type == "text/event-stream"
        yield answer.content


async def hear(stream: aiohttp.StreamReader) -> dict[str, Any] | None:
    """The next piece of news; None when the stream has ended."""
    async with asyncio.timeout(PATIENCE):
        while line := await stream.readline():
            if line.startswith(b"data: "):
                news: dict[str, Any] = orjson.loads(line[6:])
                return news
    return None


async def test_strangers_hear_nothing(simple_house: House) -> None:
    async with simple_house.visitor() as stranger:
        assert (await stranger.opens("/live", follow=False)).status == 401


async def test_the_front_page_hears_of_what_another_process_did(ready_url: str) -> None:
    async with living(ready_url) as one, living(ready_url) as other, one.visitor() as noa:
        await noa.signs_in()
        page = await noa.opens("/")
        async with listening(noa) as stream:
            first = await hear(stream)
            assert first is not None
            assert f'data-cases="{first["cases"]}"' in page.html
            assert first["waiting"] == 0
            await other.hears("can I talk to a person?")
            opened = await hear(stream)
            assert opened is not None
            assert opened["waiting"] == 1
            await Visitor(other.url, noa.http).presses("/", "/take")
            taken = await hear(stream)
            assert taken is not None
            assert (taken["waiting"], taken["cases"] != opened["cases"]) == (0, True)


async def test_a_leads_page_hears_of_that_lead(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("hello")
    page = await noa.opens(f"/leads/{lead_id}")
    async with listening(noa, f"?lead={lead_id}") as stream:
        first = await hear(stream)
        assert first is not None
        assert f'data-lead="{first["lead"]}"' in page.html
        await house.hears("somebody else", "972509999999")
        await house.hears("how much is it?")
        news = await hear(stream)
        assert news is not None
        assert news["lead"] != first["lead"]


async def test_a_stream_ends_with_its_session(simple_house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updates, "_HEARTBEAT", 0.1)
    async with simple_house.visitor() as noa:
        await noa.signs_in()
        async with listening(noa) as stream:
            assert await hear(stream) is not None
            await noa.presses("/", "/sign-out")
            assert await hear(stream) is None


async def test_a_stream_ends_when_the_process_is_told_to_stop(simple_house: House) -> None:
    async with simple_house.visitor() as noa:
        await noa.signs_in()
        async with listening(noa) as stream:
            assert await hear(stream) is not None
            simple_house.web.end_streams()
            assert await hear(stream) is None
