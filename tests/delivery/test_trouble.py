"""What goes wrong on our own side before a provider was asked is tried again, in order, and not over and over."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.delivery import claims
from conversations.lead.addresses import Channel
from storage.database import Database
from tests.harness.office import Office, Provider, no_limits, until
from tests.harness.people import NOA, lead, message, outbox, queue, store


class Trouble:
    """The counts that all processes share are out of reach where Noa is concerned."""

    def __init__(self) -> None:
        self.tries = 0
        self.is_over = False

    async def ask(self, _: Channel, address: str, **__: Any) -> None:
        if address == NOA.address and not self.is_over:
            self.tries += 1
            raise ConnectionError


@pytest.fixture
def provider() -> Provider:
    return Provider()


@pytest.fixture
def trouble() -> Trouble:
    return Trouble()


@pytest.fixture
async def office(
    database: Database, ready_url: str, provider: Provider, trouble: Trouble, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Office]:
    await store(database, lead("dana"), lead("noa"))
    limits = no_limits()
    monkeypatch.setattr(limits, "acquire", trouble.ask)
    async with Office(ready_url, provider, limits=limits) as opened:
        yield opened


def to_noa(*words: str, **known: Any) -> list[Any]:
    return [
        message(text, "noa", address=NOA.address, created_at=datetime.now(UTC), **known) for text in words
    ]


@pytest.mark.parametrize("reply", [True, False], ids=["an answer", "what the bot began"])
async def test_it_is_left_alone_for_a_moment_and_others_go_out(
    office: Office, provider: Provider, trouble: Trouble, monkeypatch: pytest.MonkeyPatch, reply: bool
) -> None:
    """It was once claimed anew as soon as it was let go of, twenty times a second, by every process."""
    monkeypatch.setattr(claims, "REST", 60.0)  # a moment, and longer than this takes on any machine
    await queue(office.database, *to_noa("for noa", reply=reply))
    for number in range(5):
        await queue(office.database, message(str(number), reply=reply, created_at=datetime.now(UTC)))
        async with asyncio.timeout(30):
            await office.drain()
        await asyncio.sleep(0.07)
    assert provider.texts() == ["0", "1", "2", "3", "4"]
    assert trouble.tries == 1


async def test_what_stands_behind_it_does_not_overtake(
    office: Office, provider: Provider, trouble: Trouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claims, "REST", 2.0)
    await queue(office.database, *to_noa("0", "1"))
    await office.drain()
    trouble.is_over = True
    await queue(office.database, *to_noa("2"))
    await office.drain()
    assert (trouble.tries, provider.texts()) == (1, [])
    while len(provider.taken) < 3:
        await asyncio.sleep(0.05)
        await office.drain()
    assert provider.texts() == ["0", "1", "2"]
    assert await outbox(office.database, "attempts") == [1, 1, 1]


async def test_what_was_claimed_with_its_attempt_is_no_doubtful_one(
    database: Database, ready_url: str, provider: Provider, trouble: Trouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reply's row says with its claim that it is being sent; where nothing was, it says so no more."""
    limits = no_limits()
    monkeypatch.setattr(limits, "acquire", trouble.ask)
    async with Office(ready_url, provider, limits=limits, works=True) as office:
        await office.hears("שלום", NOA.address)
        await until(lambda: trouble.tries)
        await office.delivery.settle()
        assert set(await outbox(database, "attempted_at")) == {None}
    assert provider.taken == []
