"""Providers' words on messages sent earlier: taken, delivered, read, failed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.channels.base import StatusUpdate
from bot.clock import Clock
from bot.decisions.arrivals import Arrival, clean_text, short_key
from bot.decisions.intake import Intake
from bot.runtime.batching import Group
from conversations.lead.addresses import Address, Channel, phone_address
from conversations.policy.before_sending import is_missed
from conversations.reach.losing import NOT_TAKEN
from conversations.turn.inputs import Reached, Unreachable
from storage import leads, messages, receipts
from storage.database import Database
from storage.receipts import Receipt

_KEPT = timedelta(days=1)
_FRESH = timedelta(minutes=10)
"""Our own note of a message is seconds late; what is older is looked at once more, before it is dropped."""
_ARRIVED = ("delivered", "read")
_NOT_DELIVERED = "not_delivered"
"""The reason where a provider tells of a message and not of the person; its words stay with the message."""


class Receipts:
    """Writes receipts down. One that is faster than our own note of its message is kept until that is there."""

    def __init__(self, database: Database, clock: Clock, intake: Intake) -> None:
        self._database = database
        self._clock = clock
        self._intake = intake
        self._group: Group[tuple[Receipt, bool], bool] = Group(self._record, most=200)

    async def take(self, update: StatusUpdate) -> None:
        """Take in one receipt; returns when it is committed."""
        if update.alias:
            await self._learn(update, Address(update.channel.value, update.alias))
        update = await self._name_message(update)
        reason = clean_text(update.reason) if update.reason else None
        receipt = Receipt(
            update.channel.value, update.provider_id[:200], update.status, reason, self._clock.now(),
            update.account,
        )  # fmt: skip
        # Written down first: what arrived at the same moment is seen then. Whoever dies in between is told again.
        was_lost = await self._group.submit((receipt, update.unreachable))
        if was_lost:
            await self._report_arrival(receipt)
        if update.status == "failed":
            await self._report_loss(receipt, for_good=update.unreachable)

    async def _learn(self, update: StatusUpdate, named: Address) -> None:
        """Whom a message went to has the id that its receipt names: what comes from there is theirs as well."""
        async with self._database.read() as connection:
            sent = await receipts.find_sent(connection, update.channel.value, update.provider_id)
            if sent is None or sent.audience != "lead" or sent.address == named.value:
                return
            owner = (await leads.find_ids(connection, [named])).get(named)
        if owner is None:
            async with self._database.begin() as tx:
                await leads.claim(tx, {named: sent.lead_id})
        elif owner != sent.lead_id:
            await self._intake.merge(owner, sent.lead_id)

    async def _name_message(self, update: StatusUpdate) -> StatusUpdate:
        """Some messages have another id in their receipts: that there is no account is true of the last one sent."""
        if not (update.status == "failed" and update.unreachable and update.address):
            return update
        wanted = [Address(update.channel.value, update.address)]
        wanted += [phone_address(update.phone)] if update.phone else []
        async with self._database.read() as connection:
            if await receipts.find_sent(connection, update.channel.value, update.provider_id):
                return update
            ids = set((await leads.find_ids(connection, wanted)).values())
            last = await receipts.find_last_id(connection, update.channel.value, ids)
        return replace(update, provider_id=last) if last else update

    async def sweep(self) -> None:
        """Apply what came too early and fits a message by now."""
        await self._apply(self._clock.now() - _FRESH)

    async def _apply(self, since: datetime) -> None:
        async with self._database.read() as connection:
            early = await receipts.find_ripe(connection, since)
        arrived = {_message(one.receipt) for one in early if one.receipt.status in _ARRIVED}
        for one in early:
            if one.receipt.status == "failed" and _message(one.receipt) not in arrived:
                await self._report_loss(one.receipt, for_good=one.unreachable)
        if early:
            async with self._database.begin() as tx:
                await receipts.record(tx, [one.receipt for one in early])
                await receipts.forget(tx, [one.id for one in early])

    async def forget_old(self) -> None:
        """Drop receipts of messages that are not ours: sent by hand, or by another program."""
        await self._apply(self._clock.now() - 2 * _KEPT)
        async with self._database.begin() as tx:
            await receipts.forget_before(tx, self._clock.now() - _KEPT)

    async def _record(self, given: Sequence[tuple[Receipt, bool]]) -> list[bool]:
        """Says of each whether it tells that a message arrived that was said to have failed."""
        arrived = [_message(receipt) for receipt, _ in given if receipt.status in _ARRIVED]
        async with self._database.begin() as tx:
            failed = await receipts.find_failed(tx, arrived) if arrived else set()
            known = await receipts.record(tx, [receipt for receipt, _ in given])
            early = [one for one, is_known in zip(given, known, strict=True) if not is_known]
            await receipts.keep(tx, early)
        return [one.status in _ARRIVED and _message(one) in failed for one, _ in given]

    async def _report_arrival(self, receipt: Receipt) -> None:
        """What was lost did arrive: where it went can be written to."""
        async with self._database.read() as connection:
            found = await receipts.find_sent(connection, receipt.channel, receipt.provider_id)
        if found is None or found.audience != "lead":
            return
        await self._intake.accept(
            Arrival(
                Reached(Channel(receipt.channel), found.address),
                key=short_key(f"reached:{receipt.channel}:{receipt.provider_id}"),
                lead_id=found.lead_id,
            )
        )

    async def _report_loss(self, receipt: Receipt, *, for_good: bool) -> bool:
        """Tell the lead's conversation; False where the message is not known, or not yet."""
        async with self._database.read() as connection:
            found = await receipts.find_sent(connection, receipt.channel, receipt.provider_id)
            if found is None:
                return False
            if await receipts.is_told(connection, receipt.channel, receipt.provider_id, _ARRIVED):
                return True
        if found.audience != "lead" or found.status in _ARRIVED:
            return True
        key = messages.key_of(found)
        if not for_good and not is_missed(reply=found.reply, key=key, owned=bool(found.handoff_owner)):
            return True
        reason = NOT_TAKEN if receipt.account else _NOT_DELIVERED
        if for_good:
            reason = receipt.reason or "unreachable"
        await self._intake.accept(
            Arrival(
                Unreachable(
                    Channel(receipt.channel),
                    found.address,
                    reason,
                    key,
                    for_good=for_good,
                    lost=messages.content_of(found),
                ),
                key=short_key(f"{receipt.channel}:unreachable:{receipt.provider_id}"),
                lead_id=found.lead_id,
            )
        )
        return True


def _message(receipt: Receipt) -> tuple[str, str]:
    return receipt.channel, receipt.provider_id
