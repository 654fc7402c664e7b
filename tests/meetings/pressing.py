"""Run as a process of its own: several processes in which leads press one and the same free time within a moment.

`python -m tests.meetings.pressing URL PROCESSES LEADS MINUTES [unlocked]` says how many could not be decided on.
"""

import asyncio
import multiprocessing
import os
import sys
from functools import partial
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import get_args

from bot.decisions.arrivals import Arrival
from bot.understanding.learned import recall_builtin
from conversations.journey.model.base import Weekday
from conversations.lead.addresses import Address, Channel, Recipient
from conversations.turn.inputs import Pressed
from conversations.turn.playbook import Playbook
from tests.decisions.without_locks import drop_resource_lock, drop_write_lock
from tests.harness.office import ANY_TIME, Office
from tests.harness.studio import build_journey, prepare, two
from tests.meetings.conftest import DAY, meetings_file

_APART = 0.005


def always_open() -> Playbook:
    """The studio with meetings, whatever the day."""
    people = {"noa": {"name": two("נועה", "Noa"), "hours": dict.fromkeys(get_args(Weekday), DAY)}}
    kinds = {"trial": meetings_file().kinds["trial"].model_dump()}
    own = {"meetings": meetings_file(people=people, kinds=kinds)}
    return prepare(build_journey(rules=ANY_TIME, own=own))


def press(number: int, choice: str) -> Arrival:
    """The n-th lead presses a button."""
    address = f"97250766{number:04}@c.us"
    return Arrival(
        Pressed(choice, Channel.WHATSAPP), addresses=(Address("whatsapp", address),),
        reach=Recipient(Channel.WHATSAPP, address), creates=True,
    )  # fmt: skip


async def press_all(office: Office, numbers: range, choice: str) -> int:
    """These leads press it, a moment after each other. Gives how many could not be decided on."""

    async def press_one(place: int, number: int) -> None:
        await asyncio.sleep(place * _APART)
        await office.intake.accept(press(number, choice))

    pressing = (press_one(place, number) for place, number in enumerate(numbers))
    results = await asyncio.gather(*pressing, return_exceptions=True)
    return sum(isinstance(result, Exception) for result in results)


async def take_part(url: str, choice: str, numbers: range, all_ready: Barrier) -> int:
    async with Office(url, playbook=always_open()) as office:
        async with office.database.read():
            await asyncio.to_thread(all_ready.wait, 60)
        return await press_all(office, numbers, choice)


def work(url: str, choice: str, numbers: range, all_ready: Barrier) -> None:
    sys.exit(asyncio.run(take_part(url, choice, numbers, all_ready)))


def main(url: str, processes: int, leads: int, choice: str) -> int:
    """Start them, each with its share of the leads. Gives how many pressed in vain."""
    recall_builtin(Path(os.environ["READER_CACHE"]))  # once, not in each copy
    context = multiprocessing.get_context("fork")
    each, all_ready = leads // processes, context.Barrier(processes)
    start = partial(context.Process, target=work)
    running = [
        start(args=(url, choice, range(first, first + each), all_ready)) for first in range(0, leads, each)
    ]
    for process in running:
        process.start()
    for process in running:
        process.join()
    return sum(process.exitcode or 0 for process in running)


if __name__ == "__main__":
    if "unlocked" in sys.argv:
        drop_resource_lock(setattr)
        drop_write_lock(setattr)
    print(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), f"meeting:at:trial:{sys.argv[4]}"))
