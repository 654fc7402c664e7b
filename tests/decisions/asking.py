"""Run as a process of its own: several processes in which leads ask, all within a moment, for what is scarce.

`python -m tests.decisions.asking URL PROCESSES LEADS [unlocked]` says how many of them could not be decided on.
"""

import asyncio
import multiprocessing
import os
import sys
from multiprocessing.synchronize import Barrier
from pathlib import Path

from bot.understanding.learned import recall_builtin
from conversations.journey.model.answers import Offer
from conversations.turn.playbook import Playbook
from tests.decisions.without_locks import drop_resource_lock, drop_write_lock
from tests.harness.office import ANY_TIME, Office
from tests.harness.studio import build_journey, prepare, two

PRICE = "כמה זה עולה?"
"""Who asks this is shown the offer."""
_APART = 0.01


def limited(limit: int) -> Playbook:
    """The studio, with so many codes of its offer in all."""
    offer = Offer(title=two("20% הנחה", "20% off"), topics=("price",), code_prefix="WALTZ", limit=limit)
    return prepare(build_journey(rules=ANY_TIME, offers={"month": offer}))


def phone_of(number: int) -> str:
    """Where the n-th lead writes from."""
    return f"97250765{number:04}@c.us"


async def ask(office: Office, numbers: range) -> int:
    """These leads ask, a hundredth of a second after each other. Gives how many could not be decided on."""

    async def ask_one(place: int, number: int) -> None:
        await asyncio.sleep(place * _APART)
        await office.hears(PRICE, phone_of(number))

    asked = (ask_one(place, number) for place, number in enumerate(numbers))
    results = await asyncio.gather(*asked, return_exceptions=True)
    return sum(isinstance(result, Exception) for result in results)


async def take_part(url: str, numbers: range, all_ready: Barrier) -> int:
    """One process of several: begins when all are ready."""
    async with Office(url, playbook=limited(10)) as office:
        async with office.database.read():
            await asyncio.to_thread(all_ready.wait, 60)
        return await ask(office, numbers)


def work(url: str, numbers: range, all_ready: Barrier) -> None:
    sys.exit(asyncio.run(take_part(url, numbers, all_ready)))


def main(url: str, processes: int, leads: int) -> int:
    """Start them, copies of this process, each with its share of the leads. Gives how many asked in vain."""
    recall_builtin(Path(os.environ["READER_CACHE"]))  # once, not in each copy
    context = multiprocessing.get_context("fork")
    each, all_ready = leads // processes, context.Barrier(processes)
    shares = [range(first, first + each) for first in range(0, leads, each)]
    running = [context.Process(target=work, args=(url, share, all_ready)) for share in shares]
    for process in running:
        process.start()
    for process in running:
        process.join()
    return sum(process.exitcode or 0 for process in running)


if __name__ == "__main__":
    if "unlocked" in sys.argv:
        drop_resource_lock(setattr)
        drop_write_lock(setattr)
    print(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
