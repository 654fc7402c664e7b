"""Fetching updates, for installations that no provider can call (behind a home router, say)."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any

import structlog

from bot.channels.base import Adapter
from bot.channels.polls import Polled, Unread
from bot.errors import SendError
from bot.incoming.letters import Letters
from bot.incoming.updates import Updates
from bot.runtime.leader import run_as_leader
from conversations.lead.addresses import Channel
from storage.database import Database

log = structlog.get_logger(__name__)

_TIMEOUT = 20
_SHORTEST, _BETWEEN = 0.2, 0.2
"""Seconds: an answer that comes sooner did not wait for news; and how long is waited before the next is asked for."""
_OFTEN, _SLOW = 25, 1.0
"""Answers in a row that come back empty at once, and the seconds between two from then on."""
_UNREACHED, _SHARED = "unreachable", "shared"
_CERTAIN = 2
"""Notifications that were gone: one may be what a process of ours deleted before it died."""
_ALONE = 50
"""Notifications in a row that nobody else had taken: whoever asked as well has ended."""
_PAUSES = (0.5, 1.0, 2.0, 5.0, 15.0)


class Polling:
    """Runs the polls of the channels that want polling, in one process of all that share a database."""

    def __init__(
        self, database: Database, adapters: Mapping[Channel, Adapter], updates: Updates, letters: Letters
    ) -> None:
        self._database = database
        self._updates = updates
        self._letters = letters
        self._asked = {
            channel: adapter for channel, adapter in adapters.items() if isinstance(adapter, Polled)
        }

    async def run(self) -> None:
        """Poll, or set the webhooks, until cancelled."""
        await asyncio.gather(self._set_webhooks(), self._poll_as_leader())

    async def _set_webhooks(self) -> None:
        calling = ((channel, adapter) for channel, adapter in self._asked.items() if not adapter.polls)
        await asyncio.gather(
            *(_keep_trying(channel, self._updates, adapter.prepare) for channel, adapter in calling)
        )

    async def _poll_as_leader(self) -> None:
        polls = [
            partial(poll, channel, adapter, self._updates, self._letters)
            for channel, adapter in self._asked.items()
            if adapter.polls
        ]
        if polls:
            await run_as_leader(self._database, "polling", lambda: gather_all(polls))


async def gather_all(polls: Sequence[Callable[[], Awaitable[None]]]) -> None:
    """Run polls side by side."""
    await asyncio.gather(*(poll() for poll in polls))


async def poll(channel: Channel, adapter: Polled, updates: Updates, letters: Letters) -> None:
    """Take in notifications for ever. They are confirmed to the provider after their commit."""
    await _keep_trying(channel, updates, adapter.prepare)
    pace, sharing, taken = _Pace(channel), _Sharing(channel, updates.states), list[Any]()

    async def take() -> None:
        new = await pace.take_time(adapter.fetch(_TIMEOUT), taken)
        is_new = new != taken
        if is_new:
            await asyncio.gather(*(_take(channel, one, letters) for one in new))
            taken[:] = new
        was_there = await adapter.confirm(new)
        if new and is_new:
            sharing.note(was_there=was_there)

    while True:
        await _keep_trying(channel, updates, take)


async def _take(channel: Channel, new: Any, letters: Letters) -> None:
    if isinstance(new, Unread):
        await letters.bury(channel, new.body, "unreadable")
    else:
        await letters.take(channel, new)


class _Pace:
    """A long poll that finds nothing takes its time; one that comes back empty at once must not be repeated at once.

    Nor one that brings what was taken already, of a provider that says it deleted it.
    """

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._hasty = 0  # answers in a row

    async def take_time(self, fetching: Awaitable[Sequence[Any]], taken: Sequence[Any]) -> Sequence[Any]:
        """What was found, with a pause where that is nothing or what was `taken`, and came too soon."""
        began = asyncio.get_running_loop().time()
        found = await fetching
        is_new = bool(found) and found != taken
        if is_new or asyncio.get_running_loop().time() - began >= _SHORTEST:
            self._hasty = 0
            return found
        self._hasty += 1
        if self._hasty == _OFTEN:
            said = "gives out the same" if found else "says at once that nothing is new,"
            log.warning(f"a provider {said} again and again", channel=self._channel.value)
        await asyncio.sleep(_BETWEEN if self._hasty < _OFTEN else _SLOW)
        return found


class _Sharing:
    """Of two programs that ask for one account's news, each finds some of what it was given deleted by the other."""

    def __init__(self, channel: Channel, states: dict[Channel, str]) -> None:
        self._channel = channel
        self._states = states
        self._gone = self._there = 0

    def note(self, *, was_there: bool) -> None:
        """Whether a notification was still there when it was to be deleted."""
        if was_there:
            self._there += 1
            if self._there >= _ALONE:
                self._gone = 0
                if self._states.get(self._channel) == _SHARED:
                    del self._states[self._channel]
            return
        self._gone, self._there = self._gone + 1, 0
        if self._gone == _CERTAIN:
            log.error(
                "another program takes this account's messages as well: some never come here, some are answered twice. "
                "Stop it, or renew apiTokenInstance in GREEN-API's console and write it here alone",
                channel=self._channel.value,
            )
        if self._gone >= _CERTAIN:
            self._states[self._channel] = _SHARED


def _explain(error: Exception) -> str:
    return str(error) if isinstance(error, SendError) else type(error).__name__


async def _keep_trying(channel: Channel, updates: Updates, act: Callable[[], Awaitable[object]]) -> None:
    """Until it works. Meanwhile the channel's state, which `/healthz` shows, says what is wrong."""
    for attempt in itertools.count():
        try:
            await act()
        except asyncio.CancelledError:
            raise
        except Exception as error:
            say = (
                log.warning if attempt else log.info
            )  # the first is often only a provider that starts with us
            say("a provider can't be asked", channel=channel.value, error=_explain(error))
            if attempt:
                updates.states[channel] = f"{_UNREACHED}: {_explain(error)}"
            await asyncio.sleep(_PAUSES[min(attempt, len(_PAUSES) - 1)])
        else:
            if updates.states.get(channel, "").startswith(_UNREACHED):
                del updates.states[channel]
            return
