"""What providers tell the bot, from a webhook or a poll, taken in one after the other."""

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog

from bot.channels.base import (
    Acknowledging,
    Adapter,
    ChannelState,
    GroupMoved,
    Inbound,
    ReachChanged,
    StaffInbound,
    StatusUpdate,
    Update,
)
from bot.clock import Clock
from bot.decisions.arrivals import Arrival, from_channel, short_key
from bot.decisions.intake import Intake
from bot.delivery.accounts import Accounts
from bot.delivery.moves import Moves
from bot.incoming.receipts import Receipts
from bot.incoming.staff import Staff
from bot.metrics import WEBHOOKS
from conversations.lead.addresses import Address, Channel
from conversations.turn.inputs import Unreachable
from storage.database import Database

_CONNECTION = ("online", "offline")
"""Of the phone, from moment to moment; says nothing about the account."""
log = structlog.get_logger(__name__)


class Updates:
    """Parses a provider's notification and sees to everything it means. Returns when all of it is committed."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        adapters: Mapping[Channel, Adapter],
        intake: Intake,
        staff: Staff,
        receipts: Receipts,
        accounts: Accounts,
        moves: Moves,
    ) -> None:
        self._database = database
        self._clock = clock
        self._adapters = adapters
        self._intake = intake
        self._staff = staff
        self._receipts = receipts
        self._accounts = accounts
        self._moves = moves
        self._tappable = {
            channel: adapter for channel, adapter in adapters.items() if isinstance(adapter, Acknowledging)
        }
        self._acknowledging: set[asyncio.Task[None]] = set()
        self.states: dict[Channel, str] = {}  # of channels that this process can't ask for news

    async def take(self, channel: Channel, body: Any) -> None:
        """Take in one notification of a channel."""
        meanings = self._adapters[channel].parse(body)
        WEBHOOKS.labels(channel.value, "taken" if meanings else "ignored").inc()
        notices = [await self._take_one(meaning) for meaning in meanings]
        if adapter := self._tappable.get(channel):
            self._acknowledge_tap(adapter, body, next(filter(None, notices), None))

    def _acknowledge_tap(self, adapter: Acknowledging, body: Any, notice: str | None) -> None:
        """Stop the tapped button's hourglass, perhaps with a word. Nothing is lost if it fails: nobody waits for it."""
        if tap := adapter.find_tap(body):
            task = asyncio.create_task(adapter.acknowledge(tap, notice))
            self._acknowledging.add(task)
            task.add_done_callback(self._acknowledging.discard)

    async def _take_one(self, meaning: Update) -> str | None:
        """See to one meaning; gives what whoever tapped a button should be told at once."""
        if isinstance(meaning, Inbound):
            await self._intake.accept(from_channel(meaning))
        elif isinstance(meaning, StatusUpdate):
            await self._receipts.take(meaning)
        elif isinstance(meaning, StaffInbound):
            return await self._staff.take(meaning)
        elif isinstance(meaning, GroupMoved):
            await self._moves.hear(meaning.channel, meaning.old, meaning.new)
        elif isinstance(meaning, ReachChanged):
            await self._take_closed(meaning)
        elif isinstance(meaning, ChannelState) and meaning.state not in _CONNECTION:
            await self._accounts.hear(meaning)
        return None

    async def _take_closed(self, changed: ReachChanged) -> None:
        if changed.unreachable is None:
            return  # they let the business write again; what they write next says so too
        await self._intake.accept(
            Arrival(
                Unreachable(changed.channel, changed.address, changed.unreachable),
                key=short_key(f"{changed.channel.value}:{changed.key}"),
                addresses=(Address(changed.channel.value, changed.address),),
            )
        )
