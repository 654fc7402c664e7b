"""Moving the clock forward the way time passes: stop at each thing that falls due, let it happen, go on."""

import asyncio
from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from storage import outbox, recipients, timers

if TYPE_CHECKING:
    from bot.app import App

_LOOK, _LONGEST_LOOK = 0.01, 0.1
"""Seconds between looks at what is still due: looking costs the more, the more that is."""
_STUCK = 3.0
"""Seconds without anything getting done after which what is under way hangs: a provider that never answers."""
_PATIENCE = 60.0
"""Seconds that all that hangs may take together, in one move of the clock. It is tried again as time goes on."""


class Patience:
    """How much longer to wait for what hangs."""

    def __init__(self) -> None:
        self._left = _PATIENCE
        self._done: object = None
        self._since = self._seen = asyncio.get_running_loop().time()

    def is_over(self, done: object) -> bool:
        """Whether it has run out. `done` changes whenever anything got done."""
        now = asyncio.get_running_loop().time()
        if done != self._done:
            self._done, self._since = done, now
        elif now - self._since > _STUCK:
            self._left -= now - max(self._seen, self._since + _STUCK)
        self._seen = now
        return self._left <= 0


async def advance(app: "App", target: datetime) -> datetime:
    """Move to `target`, running what falls due in order; returns when all of it is delivered.

    A time that has passed already changes nothing. Where nobody works, or nothing helps, time passes all the same.
    """
    await _refresh(app)
    patience = Patience()
    while await settle(app, patience):
        due = await find_next(app)
        if due is None or due > target:
            break
        await app.clock.move_to(app.database, max(due, app.clock.now()))
        await app.events.refresh()  # one that is over makes room for the next
    if target > app.clock.now():
        await app.clock.move_to(app.database, target)
        await app.events.refresh()
        await settle(app, patience)
    return app.clock.now()


async def find_next_of(app: "App", lead_ids: Collection[str]) -> datetime | None:
    """When the next thing that is still to come for these leads falls due; None where nothing is planned for them."""
    async with app.database.read() as connection:
        due = [timer.due_at for one in lead_ids for timer in await timers.read_planned(connection, one)]
        due += await outbox.list_times(connection, lead_ids)
        due += await recipients.list_turns(connection, lead_ids)
    return min((moment for moment in due if moment > app.clock.now()), default=None)


async def find_next(app: "App") -> datetime | None:
    """When the next thing falls due: a timer, a turn in a broadcast, or another attempt at a message."""
    async with app.database.read() as connection:
        found = [
            await timers.next_due(connection),
            await outbox.next_send(connection),
            await recipients.next_due(connection),
        ]
    return min((moment for moment in found if moment is not None), default=None)


async def settle(app: "App", patience: Patience | None = None) -> bool:
    """Hand over what is due now and wait until it is decided on and sent.

    False: it is not, because nobody works, or because patience ran out.
    """
    patience, pause = patience or Patience(), _LOOK
    if await app.installation.find_out():
        return False
    while True:
        await app.do_what_is_due()
        await app.notices.send()
        due = await find_next(app)
        if due is None or due > app.clock.now():
            return True
        if app.role == "web" and not await app.presence.is_anybody_there():
            return False
        if patience.is_over((due, await _count(app))):
            return False
        await asyncio.sleep(pause)
        pause = min(1.2 * pause, _LONGEST_LOOK)


async def _count(app: "App") -> int:
    """How many messages are due and unsent."""
    async with app.database.read() as connection:
        return (await outbox.count_queued(connection, app.clock.now()))[0]


async def _refresh(app: "App") -> None:
    async with app.database.read() as connection:
        await app.clock.read(connection)
