"""Of ten places sixty get ten, whoever asks at once and however; without the lock more are promised than there are."""

import asyncio

from conversations.turn.resources import Resource, Stock
from storage import events, resources
from storage.events import PlaceCounts
from tests.events.racing import PLACES, arrange
from tests.harness.forking import run_beside
from tests.harness.office import Office

LEADS = 60


async def race(url: str, *how: str) -> tuple[PlaceCounts, Stock, int]:
    """All register at once, of four processes. Gives what came of it, and how many asked in vain."""
    await arrange(url)
    said = await asyncio.to_thread(run_beside, "tests.events.racing", url, "4", str(LEADS), *how)
    async with Office(url) as office, office.database.begin() as tx:
        place = Resource("event", "open_day")
        return await events.count(tx, "open_day"), (await resources.lock(tx, [place]))[place], int(said)


async def test_of_ten_places_sixty_get_ten_and_fifty_wait(ready_postgres: str) -> None:
    """As the acceptance tests have it on every installation; here beside its negative control."""
    counts, stock, in_vain = await race(ready_postgres)
    assert (counts.registered, counts.waiting, in_vain) == (PLACES, LEADS - PLACES, 0)
    assert stock == Stock(PLACES, PLACES)


async def test_without_the_lock_more_tickets_are_given_than_there_are_places(ready_url: str) -> None:
    """The negative control of the test above."""
    counts, _, _ = await race(ready_url, "unlocked")
    print(f"{counts.registered} tickets were given for {PLACES} places")
    assert counts.registered > PLACES, "the race was not run"
