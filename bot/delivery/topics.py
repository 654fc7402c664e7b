"""Where staff read of a lead: its own topic, in a staff chat that is a forum."""

import time

import structlog

from bot.channels.base import Adapter, Forum, Sent
from bot.clock import Clock
from bot.errors import Rejected, SendError, TopicGone
from conversations.wording.names import safe_name
from storage import leads, topics
from storage.database import Database
from storage.messages import QueuedMessage

log = structlog.get_logger(__name__)

_LOOK_AGAIN = 600.0
_AFTER_FAILURE = 60.0
"""Seconds until a chat is asked again whether it is a forum, and whether topics may be made there."""
_NAME = 128
"""The longest name of a topic (Bot API, createForumTopic)."""


class Topics:
    """Sends what is for staff, into the lead's topic where the chat has topics."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._forums: dict[str, tuple[bool, float]] = {}  # chat → whether topics are used, good until
        self._refused: dict[str, float] = {}  # chats in which no topic could be made → when to try again

    async def send(self, adapter: Adapter, message: QueuedMessage) -> Sent:
        """Send one message to staff. Raises what the adapter raises."""
        chat, content = message.address, message.content
        if not isinstance(adapter, Forum) or not await self._has_topics(adapter, chat):
            return await adapter.send(chat, content)
        thread = await self._find(adapter, chat, message.lead_id)
        if thread is None:
            return await adapter.send(chat, content)
        try:
            return await adapter.send(chat, content, thread=thread)
        except TopicGone:
            await self._forget(chat, thread)
        return await adapter.send(chat, content, thread=await self._find(adapter, chat, message.lead_id))

    async def _has_topics(self, forum: Forum, chat: str) -> bool:
        known, until = self._forums.get(chat, (False, 0.0))
        if time.monotonic() < until:
            return known
        try:
            known, lasts = await forum.is_forum(chat), _LOOK_AGAIN
        except SendError as error:
            log.info("could not ask whether the staff chat has topics", error=str(error))
            known, lasts = False, _AFTER_FAILURE
        self._forums[chat] = known, time.monotonic() + lasts
        return known

    async def _find(self, forum: Forum, chat: str, lead_id: str) -> str | None:
        """The lead's topic, made now if there is none; None where the bot may not make it: the chat itself then."""
        async with self._database.read() as connection:
            thread = await topics.find_thread(connection, chat, lead_id)
            lead = await leads.read(connection, lead_id) if thread is None else None
        if thread is not None or lead is None or time.monotonic() < self._refused.get(chat, 0.0):
            return thread
        name = (
            " · ".join(filter(None, (safe_name(lead.contact.name), (lead.contact.phone or "")[-4:])))
            or lead.id[:6]
        )
        try:
            made = await forum.create_topic(chat, name[:_NAME])
        except Rejected as error:
            self._complain(chat, error)
            return None
        async with self._database.begin() as tx:
            return await topics.add(tx, chat, lead_id, made, self._clock.now())

    def _complain(self, chat: str, error: Rejected) -> None:
        if chat not in self._refused:
            log.warning(
                "no topic could be made in the staff chat: give the bot the right to manage topics there",
                error=str(error),
            )
        self._refused[chat] = time.monotonic() + _LOOK_AGAIN

    async def _forget(self, chat: str, thread: str) -> None:
        async with self._database.begin() as tx:
            await topics.forget(tx, chat, thread)
