"""Moving the clock forward the way time passes: stop at each thing that falls due, let it happen, go on."""

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING

from storage import messages, timers

if TYPE_CHECKING:
    from bot.app import App

_LOOK = 0.01
_PATIENCE = 120.0
"""Seconds to wait for what falls due at one moment. A provider that is down must not hold the clock for ever."""


async def advance(app: "App", target: datetime) -> datetime:
    """Move to `target`, running what falls due in order; returns when all of it is delivered.

    A time that has passed already changes nothing. While no worker is there to do anything, time passes all the same.
    """
    await _refresh(app)
    while await settle(app):
        due = await find_next(app)
        if due is None or due > target:
            break
        await app.clock.move_to(app.database, max(due, app.clock.now()))
    if target > app.clock.now():
        await app.clock.move_to(app.database, target)
        await settle(app)
    return app.clock.now()


async def find_next(app: "App") -> datetime | None:
    """When the next thing falls due: a timer, or another attempt at a message."""
    async with app.database.read() as connection:
        found = [await timers.next_due(connection), await messages.next_send(connection)]
    return min((moment for moment in found if moment is not None), default=None)


async def settle(app: "App") -> bool:
    """Hand over what is due now and wait until it is decided on and sent.

    False: it is not, because nobody works, or nothing helped for a long time.
    """
    deadline = asyncio.get_running_loop().time() + _PATIENCE
    while asyncio.get_running_loop().time() < deadline:
        await app.sweep.run()
        await app.notices.send()
        due = await find_next(app)
        if due is None or due > app.clock.now():
            return True
        if app.role == "web" and not await app.presence.is_anybody_there():
            return False
        await asyncio.sleep(_LOOK)
    return False


async def _refresh(app: "App") -> None:
    async with app.database.read() as connection:
        await app.clock.read(connection)
