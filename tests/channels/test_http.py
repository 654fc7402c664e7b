"""Connections to providers: one that hangs keeps nobody from calling the others, and waiting in line is no silence."""

import asyncio

import pytest

from bot.channels import http as module
from bot.channels.http import Http
from tests.harness.stand_in import Answer, StandIn, serve_stand_in
from tests.harness.waiting import until


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CONNECTIONS", {"calls": 2, "files": 2, "links": 2})


async def test_a_provider_that_hangs_keeps_nobody_from_another(provider: StandIn, http: Http) -> None:
    provider.answer = Answer(200, {}, delay=30)
    hanging = [asyncio.create_task(http.request("POST", provider.url, json={})) for _ in range(10)]
    assert await until(lambda: len(provider.asked) == 2)
    async with serve_stand_in() as other, asyncio.timeout(25):
        assert (await http.request("POST", other.url, json={})).status == 200
    for task in hanging:
        task.cancel()
    await asyncio.gather(*hanging, return_exceptions=True)


async def test_waiting_for_a_connection_is_not_part_of_the_time_to_answer(provider: StandIn) -> None:
    """Ten calls of 0.7 s over two connections take 3.5 s, which is more than one may take to be answered."""
    provider.answer, patient = Answer(200, {}, delay=0.7), Http(connect=60, total=3)
    replies = await asyncio.gather(*(patient.request("POST", provider.url, json={}) for _ in range(10)))
    await patient.close()
    assert [reply.status for reply in replies] == [200] * 10
