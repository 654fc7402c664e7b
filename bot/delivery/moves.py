"""Groups that got another address: written down, so that every process and the next start know it."""

from collections.abc import Mapping

import structlog

from bot.channels.base import Adapter, Following
from conversations.lead.addresses import Channel, Recipient
from storage import settings
from storage.database import Database

log = structlog.get_logger(__name__)


class Moves:
    """Follows the staff chat: the one group there is."""

    def __init__(
        self, database: Database, adapters: Mapping[Channel, Adapter], chat: Recipient | None
    ) -> None:
        """`chat` is the one in the settings; to the rest of the bot it keeps that address."""
        self._database = database
        self._adapters = adapters
        self._chat = chat

    async def hear(self, channel: Channel, old: str, new: str) -> None:
        """A group has moved."""
        self._follow(channel, old, new)
        if self._chat is None or channel is not self._chat.channel:
            return
        async with self._database.begin() as tx:
            if await settings.read_setting(tx, _name(self._chat)) != new:
                await settings.write_setting(tx, _name(self._chat), new)
                log.info("the staff chat has another address", channel=channel.value)

    async def refresh(self) -> None:
        """Learn what other processes heard, or this one before it was started anew."""
        if self._chat is None:
            return
        async with self._database.read() as connection:
            new = await settings.read_setting(connection, _name(self._chat))
        if new:
            self._follow(self._chat.channel, self._chat.address, new)

    def _follow(self, channel: Channel, old: str, new: str) -> None:
        adapter = self._adapters.get(channel)
        if isinstance(adapter, Following):
            adapter.follow(old, new)


def _name(chat: Recipient) -> str:
    return f"moved:{chat.channel.value}:{chat.address}"
