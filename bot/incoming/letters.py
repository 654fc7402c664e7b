"""Notifications as they come. One that fails each time is put aside, so that those behind it are heard."""

import asyncio
import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.channels.traits import Traits
from bot.clock import Clock
from bot.delivery.places import StaffPlaces
from bot.incoming.updates import Unusable, Updates
from bot.metrics import WEBHOOKS
from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.reach.letter_words import tell_letter
from storage import accounts, dead_letters
from storage.accounts import NewNotice
from storage.database import Database
from storage.sql.faults import refuses_values

log = structlog.get_logger(__name__)

_PAUSES = (0.1, 0.4)
"""Seconds between the tries."""
_KEPT = timedelta(days=30)


class Letters:
    """Has notifications taken in, and keeps those that can't be as dead letters."""

    def __init__(
        self, database: Database, clock: Clock, updates: Updates, places: StaffPlaces,
        channels: Mapping[Channel, Traits], language: Language,
    ) -> None:  # fmt: skip
        """`places` are told of the first dead letter of a day; `language` is theirs."""
        self._database = database
        self._clock = clock
        self._updates = updates
        self._places = places
        self._channels = channels
        self._language = language

    async def take(self, channel: Channel, notification: Any, body: bytes | None = None) -> None:
        """Take in one notification; `body` are its bytes. Returns once it is committed, or kept as a dead letter.

        Raises the database's own error where that can't be reached: the provider is to tell again.
        """
        for pause in (*_PAUSES, None):
            try:
                await self._updates.take(channel, notification)
            except Exception as error:
                if _passes(error):
                    raise
                failed = error
            else:
                return
            if pause is None or isinstance(failed, Unusable):
                break
            await asyncio.sleep(pause)
        await self.bury(channel, _bytes_of(notification) if body is None else body, _name(failed))

    async def bury(self, channel: Channel, body: bytes, error: str) -> None:
        """Keep a notification that can't be taken in; staff are told of it."""
        async with self._database.begin() as tx:
            now = await self._clock.read(tx)
            is_new = await dead_letters.add(tx, channel, body, error, now)
            key = f"dead letter:{channel.value}:{now.date()}"
            text = tell_letter(channel, self._language)
            places = self._places.find(channel, self._channels)
            await accounts.add_notices(tx, [NewNotice(key, *place, text) for place in places], now)
        if is_new:
            WEBHOOKS.labels(channel.value, "dead").inc()
            log.warning("a notification is kept as a dead letter", channel=channel.value, error=error)

    async def forget_old(self) -> None:
        """Drop what has been kept for long enough."""
        async with self._database.begin() as tx:
            await dead_letters.forget_before(tx, await self._clock.read(tx) - _KEPT)


def _passes(error: Exception) -> bool:
    """Whether it is not the notification that is at fault."""
    return isinstance(error, SQLAlchemyError | OSError) and not refuses_values(error)


def _name(error: Exception) -> str:
    """What happened, without the words it happened with."""
    if isinstance(error, Unusable):
        return str(error)
    origin = getattr(error, "orig", None)
    return type(getattr(origin, "__cause__", None) or origin or error).__name__


def _bytes_of(notification: Any) -> bytes:
    return json.dumps(notification).encode()
