"""What every test of the console may ask for."""

from collections.abc import AsyncIterator

import pytest

from tests.harness.console import House, Visitor, living


@pytest.fixture
async def house(ready_url: str) -> AsyncIterator[House]:
    """A console, once on SQLite and once on PostgreSQL."""
    async with living(ready_url) as running:
        yield running


@pytest.fixture
async def simple_house(ready_sqlite: str) -> AsyncIterator[House]:
    """A console on SQLite, for what the database does not change."""
    async with living(ready_sqlite) as running:
        yield running


@pytest.fixture
async def noa(house: House) -> AsyncIterator[Visitor]:
    """Somebody of the staff, signed in."""
    async with house.visitor() as visitor:
        await visitor.signs_in("Noa")
        yield visitor
