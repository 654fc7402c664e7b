"""Whether anything can be written: looked at now and then, since who never fails to write never hears of it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.channels.base import Adapter
from bot.errors import SendError
from conversations.lead.addresses import Channel, Recipient
from conversations.lead.content import Content, Language
from conversations.reach.disk_words import FULL, ROOM
from storage import settings
from storage.database import Database

log = structlog.get_logger(__name__)

EVERY = timedelta(seconds=10)


class DiskAlarm:
    """Tells staff that the disk is full, and that it is not any more: past the outbox, where nothing can be kept."""

    def __init__(
        self, database: Database, adapters: Mapping[Channel, Adapter], places: Sequence[Recipient],
        language: Language,
    ) -> None:  # fmt: skip
        """`places`: where staff read. Without any nobody is told."""
        self._database = database
        self._adapters = adapters
        self._places = places
        self._language = language
        self._told = False

    async def look(self) -> None:
        """Try to write; what becomes of it is `Database.trouble`."""
        try:
            async with self._database.begin() as tx:
                await settings.write_setting(tx, settings.WRITTEN, datetime.now(UTC).isoformat())
        except (SQLAlchemyError, OSError) as error:
            log.warning("the database can't be written to", error=type(error).__name__)
        is_full = self._database.trouble.error is not None
        if is_full != self._told and await self._tell(FULL if is_full else ROOM):
            self._told = is_full

    async def _tell(self, words: Mapping[Language, str]) -> bool:
        """Whether anybody was told, or there is nobody to tell."""
        heard = not self._places
        for place in self._places:
            try:
                await self._adapters[place.channel].send(place.address, Content(words[self._language]))
                heard = True
            except SendError as error:
                log.warning(
                    "staff could not be told", channel=place.channel.value, error=type(error).__name__
                )
        return heard
