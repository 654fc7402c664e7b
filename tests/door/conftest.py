"""A web process with an event whose door opens."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.harness.console import House, living
from tests.harness.doors import API_KEY, Phone, Venue, stage


@pytest.fixture
async def simple_house(ready_sqlite: str) -> AsyncIterator[House]:
    async with living(ready_sqlite, api_key=API_KEY, sandbox_clock=True) as running:
        yield running


@pytest.fixture
async def venue(simple_house: House) -> Venue:
    return await stage(simple_house.app)


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def script(simple_house: House, http: aiohttp.ClientSession) -> Phone:
    """Somebody with the API's key."""
    return Phone(simple_house.url, http)
