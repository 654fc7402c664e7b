"""A bot that sends straight from memory, the way it must not: for a test that has to notice."""

import asyncio
from collections.abc import Sequence
from typing import Any

from bot import cli
from bot.app import App
from storage import queueing
from storage.database import after_commit
from storage.messages import NewMessage

_running: list[App] = []
_sending: set[asyncio.Task[Any]] = set()


async def send_from_memory(tx: Any, new: Sequence[NewMessage], claimant: Any = None) -> list[Any]:
    """In place of queueing rows: send after the commit, and try for as long as the process lives."""
    for message in new:
        after_commit(tx, lambda message=message: _begin(message))  # type: ignore[misc]
    return []


def _begin(message: NewMessage) -> None:
    task = asyncio.get_running_loop().create_task(_send(message))
    _sending.add(task)
    task.add_done_callback(_sending.discard)


async def _send(message: NewMessage) -> None:
    while True:
        try:
            await _running[0].adapters[message.channel].send(message.address, message.content)
        except Exception:  # whatever it is, this careless bot tries again
            await asyncio.sleep(0.2)
        else:
            return


if __name__ == "__main__":
    begin = App.__init__

    def remember(app: App, *arguments: Any, **named: Any) -> None:
        """Keep the app where the careless sender finds it."""
        begin(app, *arguments, **named)
        _running.append(app)

    App.__init__ = remember  # type: ignore[method-assign, assignment]
    queueing.add = send_from_memory
    cli.main()
