"""Everybody on a broadcast's list gets it at most once, and nobody is left out without a reason."""

import asyncio

from bot.errors import Rejected
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Said, Shared
from tests.harness.crowd import (
    NEWS,
    address,
    gather,
    look,
    name,
    one_of_many,
    put,
    reasons,
    send_to_all,
    spoil,
    times_written,
)
from tests.harness.office import Office, Provider, until

MANY = 2000
REFUSING = range(100, 1980, 38)[:50]
MERGED = range(20)


async def test_two_thousand_through_three_kills_a_pause_refusals_and_merges(ready_url: str) -> None:
    provider = Provider()
    async with Office(ready_url, provider) as office:
        await gather(office, *(one_of_many(number) for number in range(MANY)))
        broadcast = await send_to_all(office)
    for enough in (200, 500, 900):
        async with Office(ready_url, provider, works=True, claimed_for=0.2) as dying:
            going = asyncio.create_task(dying.sweep.run())
            await until(lambda enough=enough: len(provider.taken) >= enough)  # type: ignore[misc]
            going.cancel()
            await asyncio.wait([going])  # cancelled is not ended: it may be in the middle of a statement
            await dying.dies()
    await asyncio.sleep(
        0.2
    )  # what the dead had claimed is free now; the living hold on to theirs however busy it is
    async with Office(ready_url, provider, works=True) as office:
        assert await put(office, broadcast, "paused")
        before = times_written(provider)
        await office.drain()
        for number in REFUSING:
            await office.takes(name(number), Said("תורידו אותי", Channel.WHATSAPP))
        for number in MERGED:
            other = one_of_many(MANY - 1 - number).contact.phone
            await office.takes(name(number), Shared("contact", Channel.WHATSAPP, phone=other))
        assert times_written(provider) == before, "nothing of it goes out while it is paused"
        assert await put(office, broadcast, "running")
        await office.sweep.run()
        await office.delivery.settle()
        done = await look(office, broadcast)
    times = times_written(provider)
    assert max(times.values()) == 1
    assert all(times[address(number)] + times[address(MANY - 1 - number)] <= 1 for number in MERGED)
    assert all(times[address(number)] == before[address(number)] for number in REFUSING)
    assert done.status == "finished"
    assert sum(done.counts.values()) == done.kept.listed == MANY
    assert done.counts["failed"] == done.counts["waiting"] == 0
    held = reasons(done)["held"]
    assert held.pop("one_person") == len(MERGED)
    assert held.keys() <= {"no_writing", "left_alone"}
    assert sum(held.values()) == done.counts["held"] - len(MERGED) > 0


async def test_one_bad_number_stops_nobody(ready_url: str) -> None:
    provider = Provider(faults={address(3): [Rejected("no account")]})
    async with Office(ready_url, provider, works=True) as office:
        await gather(office, *(one_of_many(number) for number in range(8)))
        broadcast = await send_to_all(office)
        await office.sweep.run()
        await office.delivery.settle()
        done = await look(office, broadcast)
        assert done.counts == {"sent": 7, "held": 0, "failed": 1, "waiting": 0}


async def test_who_can_not_be_decided_on_failed_and_says_so(ready_url: str) -> None:
    """A record that nobody can read any more: the others of its batch get it."""
    provider = Provider()
    async with Office(ready_url, provider, works=True) as office:
        await gather(office, *(one_of_many(number) for number in range(5)))
        broadcast = await send_to_all(office)
        await spoil(office, name(2))
        await office.sweep.run()
        await office.delivery.settle()
        done = await look(office, broadcast)
        assert done.counts == {"sent": 4, "held": 0, "failed": 1, "waiting": 0}
        assert reasons(done)["failed"] == {"broadcast_failed": 1}


async def test_the_list_is_that_of_the_start(ready_url: str) -> None:
    provider = Provider()
    async with Office(ready_url, provider, works=True) as office:
        await gather(office, one_of_many(1), one_of_many(2, agreed=False))
        broadcast = await send_to_all(office)
        await gather(office, one_of_many(3))
        await office.sweep.run()
        await office.delivery.settle()
        done = await look(office, broadcast)
        assert (done.kept.listed, done.counts["sent"], done.counts["held"]) == (2, 1, 1)
        assert reasons(done)["held"] == {"no_consent": 1}
        held = [line for line in await office.timeline(name(2)) if line["status"] == "held"]
        assert held[0]["why"] == "no consent to advertising"
        assert times_written(provider).keys() == {address(1)}


async def test_stopped_it_goes_to_nobody_any_more(ready_url: str) -> None:
    provider = Provider()
    async with Office(ready_url, provider, works=True) as office:
        await gather(office, *(one_of_many(number) for number in range(3)))
        broadcast = await send_to_all(office, NEWS)
        assert await put(office, broadcast, "stopped")
        assert not await put(office, broadcast, "running"), "for good"
        await office.sweep.run()
        await office.delivery.settle()
        done = await look(office, broadcast)
        assert (done.status, done.counts["held"]) == ("stopped", 3)
        assert reasons(done)["held"] == {"broadcast_stopped": 3}
        assert not provider.taken
