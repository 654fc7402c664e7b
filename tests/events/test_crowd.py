"""A hall's queue texts the word at once: each gets a ticket of their own. How fast is measured by `bench.tickets`."""

import asyncio
from collections import Counter
from time import monotonic

from bot.organising.organising import organise
from conversations.events.event import Event
from storage import events
from tests.harness.happening import event
from tests.harness.office import Office, Provider, said, until
from tests.harness.studio import SUNDAY

PEOPLE = 200


def chat(number: int) -> str:
    return f"97250123{number:04}@c.us"


async def test_each_of_a_crowd_gets_one_ticket_within_seconds(ready_sqlite: str) -> None:
    """Who is registered already, and texts the word in the same moment as everybody else."""
    provider = Provider()
    async with Office(ready_sqlite, provider, works=True, movable=True) as office:
        await office.clock.move_to(office.database, SUNDAY)
        made: Event = event(capacity=PEOPLE)
        async with office.database.begin() as tx:
            await organise(tx, made.id, lambda known: known or made, SUNDAY)
        await office.events.refresh()
        people = [chat(number) for number in range(PEOPLE)]
        for words in ("כנס", "דנה כהן"):
            await office.intake.accept_together([said(words, address) for address in people])
        await until(lambda: len(provider.taken) >= 2 * PEOPLE)
        provider.taken.clear()

        began = monotonic()
        await asyncio.gather(*(office.hears("כנס", address) for address in people))
        await until(lambda: len(provider.taken) >= PEOPLE)

        assert Counter(taken.address for taken in provider.taken) == Counter(people), "one each"
        assert all("/t/" in taken.text for taken in provider.taken)
        assert len({taken.text.rpartition("/t/")[2] for taken in provider.taken}) == PEOPLE
        print(f"the last ticket came after {max(taken.at for taken in provider.taken) - began:.1f} s")
        async with office.database.read() as connection:
            counts = await events.count(connection, made.id)
    assert (counts.registered, counts.waiting) == (PEOPLE, 0)
