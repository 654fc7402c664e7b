"""Run as a process of its own: several processes in which leads register for one event, all within a moment.

`python -m tests.events.racing URL PROCESSES LEADS [unlocked]`: half of them by its word, half by a page.
"""

import asyncio
import multiprocessing
import os
import sys
from datetime import UTC, datetime, timedelta
from multiprocessing.synchronize import Barrier
from pathlib import Path

from bot.decisions.arrivals import Arrival
from bot.organising.organising import organise
from bot.organising.watching import EventWatch
from bot.understanding.learned import recall_builtin
from conversations.events.event import Event
from conversations.events.inputs import RegistrationAsked
from conversations.lead.addresses import phone_address
from tests.decisions.without_locks import drop_resource_lock, drop_write_lock
from tests.harness.happening import event
from tests.harness.office import Office, said

PLACES = 10


async def arrange(url: str) -> None:
    """The event, three days from now."""
    now = datetime.now(UTC)
    made: Event = event(
        starts_at=now + timedelta(days=3), ends_at=now + timedelta(days=3, hours=3), capacity=PLACES
    )
    async with Office(url) as office, office.database.begin() as tx:
        await organise(tx, made.id, lambda known: known or made, now)


async def register(office: Office, number: int) -> None:
    """The n-th lead registers, in their own way."""
    phone = f"+97250765{number:04}"
    if number % 2:
        asked = RegistrationAsked("open_day", f"Guest {number}")
        await office.intake.accept(
            Arrival(asked, addresses=(phone_address(phone),), creates=True, phone=phone)
        )
        return
    address = f"{phone[1:]}@c.us"
    await office.intake.accept(said("כנס", address))
    await office.intake.accept(said("דנה כהן", address))


async def take_part(url: str, numbers: range, all_ready: Barrier) -> int:
    """One process of several: begins when all are ready. Gives how many could not be decided on."""
    async with Office(url) as office:
        await EventWatch(office.database, office.clock, office.intake).refresh()
        await asyncio.to_thread(all_ready.wait, 60)
        done = await asyncio.gather(*(register(office, number) for number in numbers), return_exceptions=True)
    return sum(isinstance(one, Exception) for one in done)


def work(url: str, numbers: range, all_ready: Barrier) -> None:
    sys.exit(asyncio.run(take_part(url, numbers, all_ready)))


def main(url: str, processes: int, leads: int) -> int:
    """Start them, each with its share of the leads. Gives how many could not be decided on."""
    recall_builtin(Path(os.environ["READER_CACHE"]))
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
