"""However much waits that the bot began itself: who asked something is answered meanwhile."""

import asyncio

from tests.harness.going import BY_THE_RULES, agreed, have_touches, local, touch
from tests.harness.office import Office, Provider, until
from tests.harness.outcomes import outcomes
from tests.harness.people import queue, store

MANY = 700
"""Several times as many as are looked at in one transaction."""


async def test_an_answer_does_not_wait_until_all_is_put_off(ready_url: str) -> None:
    """It is night, and each of these is put off to the morning. Another process queues an answer meanwhile."""
    provider = Provider()
    async with Office(ready_url, provider, movable=True, playbook=BY_THE_RULES) as office:
        await office.clock.move_to(office.database, local("2027-01-03T23:00"))
        await have_touches(office, MANY, created_at=office.clock.now())
        looking = asyncio.create_task(office.delivery.look())
        await until(lambda: looking.done() or office.delivery._touches[0]._pulling.locked())
        await queue(office.database, touch(text="answer", reply=True, created_at=office.clock.now()))
        await office.delivery.look()
        await until(lambda: provider.texts() == ["answer"])
        put_off = [error for status, error in await outcomes(office.database) if status == "queued" and error]
        assert len(put_off) < MANY, "all of it was put off before the answer left"
        await looking
        await office.delivery.settle()
        put_off = [error for status, error in await outcomes(office.database) if status == "queued" and error]
        assert len(put_off) == MANY
    assert provider.texts() == ["answer"]


async def test_an_answer_does_not_wait_until_all_timers_are_decided_on(ready_url: str) -> None:
    """A word from another process has this one look for answers first, whatever else it is at."""
    provider = Provider()
    async with Office(ready_url, provider) as office:
        await store(office.database, agreed(0))
        async with office.sweep._firing:  # thousands are being decided on
            await queue(office.database, touch(text="answer", reply=True, created_at=office.clock.now()))
            sweeping = asyncio.create_task(office.sweep.run())
            await until(lambda: provider.texts() == ["answer"])
        await sweeping
