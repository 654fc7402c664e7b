"""Fetching updates, for installations that no provider can call (behind a home router, say)."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

import structlog

from bot.channels.base import Adapter
from bot.channels.telegram.adapter import Telegram
from bot.channels.whatsapp.adapter import WhatsApp
from bot.errors import SendError
from bot.incoming.updates import Updates
from bot.runtime.leader import run_as_leader
from bot.settings import Settings
from conversations.lead.addresses import Channel
from storage.database import Database

log = structlog.get_logger(__name__)

Polled = TypeVar("Polled")
_TIMEOUT = 20
_SHORTEST = 0.2
_UNREACHED = "unreachable"
_PAUSES = (0.5, 1.0, 2.0, 5.0, 15.0)


class Polling:
    """Runs the polls of the channels that want polling, in one process of all that share a database."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        adapters: Mapping[Channel, Adapter],
        updates: Updates,
    ) -> None:
        self._database = database
        self._settings = settings
        self._adapters = adapters
        self._updates = updates

    async def run(self) -> None:
        """Poll, or set the webhooks, until cancelled."""
        await asyncio.gather(self._set_webhooks(), self._poll_as_leader())

    async def _set_webhooks(self) -> None:
        telegram = self._adapters.get(Channel.TELEGRAM)
        if isinstance(telegram, Telegram) and self._settings.telegram_mode == "webhook":
            address = f"{self._settings.base_url}/webhooks/telegram"
            secret = self._settings.telegram_webhook_secret.get_secret_value()
            await _keep_trying(Channel.TELEGRAM, self._updates, lambda: telegram.set_webhook(address, secret))

    async def _poll_as_leader(self) -> None:
        polls = []
        telegram = self._adapters.get(Channel.TELEGRAM)
        if isinstance(telegram, Telegram) and self._settings.telegram_mode == "polling":
            polls.append(partial(poll_telegram, telegram, self._updates))
        whatsapp = self._adapters.get(Channel.WHATSAPP)
        if isinstance(whatsapp, WhatsApp) and self._settings.green_api_mode == "polling":
            polls.append(partial(poll_whatsapp, whatsapp, self._updates))
        if polls:
            await run_as_leader(self._database, "polling", lambda: gather_all(polls))


async def gather_all(polls: Sequence[Callable[[], Awaitable[None]]]) -> None:
    """Run polls side by side."""
    await asyncio.gather(*(poll() for poll in polls))


async def poll_telegram(adapter: Telegram, updates: Updates) -> None:
    """Take in updates for ever. Telegram forgets one when the next is asked for, which is after its commit."""
    await _keep_trying(Channel.TELEGRAM, updates, adapter.delete_webhook)
    offset: int | None = None

    async def fetch() -> None:
        nonlocal offset
        new = await _take_time(adapter.poll(offset, _TIMEOUT))
        await asyncio.gather(*(updates.take(Channel.TELEGRAM, update) for update in new))
        if new:
            offset = max(update["update_id"] for update in new) + 1

    while True:
        await _keep_trying(Channel.TELEGRAM, updates, fetch)


async def poll_whatsapp(adapter: WhatsApp, updates: Updates) -> None:
    """Take in notifications for ever, one by one; each is deleted at the provider after its commit."""

    async def fetch() -> None:
        received = await _take_time(adapter.receive(_TIMEOUT))
        if received is None:
            return
        receipt, body = received
        await updates.take(Channel.WHATSAPP, body)
        await adapter.delete(receipt)

    while True:
        await _keep_trying(Channel.WHATSAPP, updates, fetch)


async def _take_time(poll: Awaitable[Polled]) -> Polled:
    """A long poll that finds nothing takes its time; one that comes back empty at once must not be repeated at once."""
    began = asyncio.get_running_loop().time()
    found = await poll
    if not found and asyncio.get_running_loop().time() - began < _SHORTEST:
        await asyncio.sleep(_SHORTEST)
    return found


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
