"""A hall's queue texts the word at once: each gets a ticket of their own. How fast tells `test_minute`."""

import asyncio
from collections import Counter
from datetime import timedelta
from time import monotonic, process_time

from msgspec.structs import replace

from bot.errors import RateLimited
from bot.organising.organising import organise
from conversations.events.event import Event
from storage import events
from tests.harness.going import move
from tests.harness.happening import THURSDAY, event
from tests.harness.office import Office, Provider, said, until
from tests.harness.studio import SUNDAY

PEOPLE = 400
PATIENCE = 300
ENOUGH = 12
"""Seconds of a processor for all of them. Who texts in the course of a minute then never finds a queue that grows, and
has the ticket within a moment; how many seconds that are says `test_minute`, and `bench.tickets`."""


def chat(number: int) -> str:
    return f"97250123{number:04}@c.us"


async def test_each_of_a_crowd_gets_one_ticket_at_a_cost_that_lets_nobody_wait(ready_url: str) -> None:
    """Who is registered already, and texts the word in the same moment as everybody else."""
    provider = Provider()
    async with Office(ready_url, provider, works=True, movable=True) as office:
        await office.clock.move_to(office.database, SUNDAY)
        made: Event = event(capacity=PEOPLE)
        async with office.database.begin() as tx:
            await organise(tx, made.id, lambda known: known or made, SUNDAY)
        await office.events.refresh()
        people = [chat(number) for number in range(PEOPLE)]
        for words in ("כנס", "דנה כהן"):
            await office.intake.accept_together([said(words, address) for address in people])
        await until(lambda: len(provider.taken) >= 2 * PEOPLE, PATIENCE)
        provider.taken.clear()

        began, used = monotonic(), process_time()
        await asyncio.gather(*(office.hears("כנס", address) for address in people))
        await until(lambda: len(provider.taken) >= PEOPLE, PATIENCE)

        assert Counter(taken.address for taken in provider.taken) == Counter(people), "one each"
        assert all("/t/" in taken.text for taken in provider.taken)
        assert len({taken.text.rpartition("/t/")[2] for taken in provider.taken}) == PEOPLE
        took, cost = max(taken.at for taken in provider.taken) - began, process_time() - used
        print(f"all at once, the last ticket came after {took:.1f} s; {cost:.1f} s of a processor")
        assert cost < ENOUGH
        async with office.database.read() as connection:
            counts = await events.count(connection, made.id)
    assert (counts.registered, counts.waiting) == (PEOPLE, 0)


async def test_what_a_provider_that_asks_to_wait_was_given_is_taken_back_when_the_event_moves(
    ready_url: str,
) -> None:
    """Reminders that were claimed already, and are to be tried again, tell nobody of a time that is no more."""
    provider, people = Provider(), [chat(number) for number in range(20)]
    async with Office(ready_url, provider, works=True, movable=True) as office:
        await office.clock.move_to(office.database, SUNDAY)
        made: Event = event(capacity=20, reminders=("day",))
        async with office.database.begin() as tx:
            await organise(tx, made.id, lambda known: known or made, SUNDAY)
        await office.events.refresh()
        for words in ("כנס", "דנה כהן"):
            await office.intake.accept_together([said(words, address) for address in people])
        await until(lambda: len(provider.taken) >= 2 * len(people))
        provider.taken.clear()
        provider.faults = {address: [RateLimited("flood", 3.0)] for address in people}

        await move(office, THURSDAY - timedelta(days=1, hours=2))
        assert not any(provider.faults.values()), "they were handed over"
        assert provider.taken == [], "all of them wait"
        later = replace(
            made, starts_at=made.starts_at + timedelta(days=7), ends_at=made.ends_at + timedelta(days=7)
        )
        async with office.database.begin() as tx:
            await organise(tx, made.id, lambda _: later, office.clock.now())
        await office.events.refresh()
        await move(office, THURSDAY - timedelta(hours=20))

        told = Counter(taken.address for taken in provider.taken)
        assert told == Counter(people), "of the new time, once each"
        assert all("שינוי במועד" in taken.text for taken in provider.taken)
