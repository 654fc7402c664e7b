"""What providers tell the bot, from a webhook or a poll, taken in one after the other."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import structlog

from bot.channels.base import (
    Acknowledging,
    Adapter,
    ChannelState,
    GroupMoved,
    Inbound,
    NotUnderstood,
    Numbered,
    ReachChanged,
    StaffInbound,
    StatusUpdate,
    Update,
)
from bot.channels.phones import phone_of
from bot.clock import Clock
from bot.decisions.arrivals import Arrival, from_channel, short_key
from bot.decisions.intake import Intake
from bot.decisions.own_numbers import OwnNumbers
from bot.delivery.accounts import Accounts
from bot.delivery.moves import Moves
from bot.incoming.receipts import Receipts
from bot.incoming.staff import Staff
from bot.metrics import WEBHOOKS
from conversations.lead.addresses import Address, Channel, phone_address
from conversations.turn.inputs import Shared, Unreachable
from storage import leads, receipts
from storage.database import Database

_CONNECTION = ("online", "offline")
"""Of the phone, from moment to moment; says nothing about the account."""
log = structlog.get_logger(__name__)


class Unusable(Exception):
    """A notification that can't be read, and won't be when it comes again."""


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
        own_numbers: OwnNumbers,
        moves: Moves,
    ) -> None:
        self._database = database
        self._clock = clock
        self._adapters = adapters
        self._intake = intake
        self._staff = staff
        self._receipts = receipts
        self._accounts = accounts
        self._own_numbers = own_numbers
        self._numbered = {
            channel: adapter for channel, adapter in adapters.items() if isinstance(adapter, Numbered)
        }
        self._moves = moves
        self._tappable = {
            channel: adapter for channel, adapter in adapters.items() if isinstance(adapter, Acknowledging)
        }
        self._acknowledging: set[asyncio.Task[None]] = set()
        self.states: dict[Channel, str] = {}  # of channels that this process can't ask for news

    async def take(self, channel: Channel, body: Any) -> None:
        """Take in one notification of a channel. Raises Unusable where reading it stumbled."""
        meanings = self._adapters[channel].parse(body)
        if stumbled := next((one for one in meanings if isinstance(one, NotUnderstood)), None):
            raise Unusable(stumbled.error)
        if numbered := self._numbered.get(channel):
            await self._own_numbers.learn(numbered.find_own_number(body))
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
            if isinstance(meaning.input, Shared) and meaning.input.kind == "unreadable":
                WEBHOOKS.labels(meaning.channel.value, "unreadable").inc()
            if meaning.proof:
                await self._receipts.take(StatusUpdate(meaning.channel, meaning.proof, "delivered"))
            await self._intake.accept(from_channel(await self._look_up(meaning)))
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

    async def _look_up(self, inbound: Inbound) -> Inbound:
        """Who it is, where the address alone does not tell.

        What looks like a number may be somebody's id, and is where that somebody is known. Whoever answers a message
        that went to a number has that number.
        """
        if inbound.proof and inbound.phone is None:
            return await self._recognise(inbound, inbound.proof)
        if inbound.alias is None:
            return inbound
        async with self._database.read() as connection:
            known = await leads.find_ids(connection, [Address(inbound.channel.value, inbound.alias)])
        return replace(inbound, address=inbound.alias, phone=None) if known else inbound

    async def _recognise(self, inbound: Inbound, proof: str) -> Inbound:
        async with self._database.read() as connection:
            sent = await receipts.find_sent(connection, inbound.channel.value, proof)
        phone = phone_of(sent.address) if sent is not None and sent.audience == "lead" else None
        return replace(inbound, phone=phone) if phone else inbound

    async def _take_closed(self, changed: ReachChanged) -> None:
        if changed.unreachable is None:
            return  # they let the business write again; what they write next says so too
        await self._intake.accept(
            Arrival(
                Unreachable(changed.channel, changed.address, changed.unreachable),
                key=short_key(f"{changed.channel.value}:{changed.key}"),
                addresses=_find_addresses(changed),
            )
        )


def _find_addresses(changed: ReachChanged) -> tuple[Address, ...]:
    """Where somebody is known who was never heard there yet: by the number that the address tells."""
    told = Address(changed.channel.value, changed.address)
    phone = changed.address if changed.address.startswith("+") else phone_of(changed.address)
    return (told, phone_address(phone)) if phone else (told,)
