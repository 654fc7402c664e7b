"""Orders from outside: whose they are is found out, and those of nobody we know are kept for staff."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.decisions.arrivals import Accepted, Arrival, short_key
from bot.decisions.intake import Intake
from conversations.lead.addresses import phone_address
from conversations.purchases.inputs import KnownCode
from conversations.purchases.spelling import spell_code
from conversations.purchases.told import ToldOrder
from storage import leads, offers, purchases, unmatched_orders
from storage.database import Database

_KEPT = timedelta(days=90)
"""How long an order of nobody's is kept."""
_NO_TIME = datetime.min.replace(tzinfo=UTC)


class _Found(NamedTuple):
    """What the database knows of an order that is told of."""

    lead_id: str | None
    code: KnownCode | None
    kept: ToldOrder | None
    row: Any | None  # as it stands

    def is_same(self, told: ToldOrder) -> bool:
        """Whether nothing but the time is new."""
        row, refunded = self.row, told.refunded or (told.amount if told.status == "refunded" else 0.0)
        return row is not None and (row.status, float(row.amount), float(row.refunded), row.currency, row.item) == (
            told.status, told.amount, refunded, told.currency, told.item,
        )  # fmt: skip

    def base(self) -> str:
        """The state that is known: what is told upon it without a time is told once, however many tell it at a time."""
        return self.row.at.isoformat() if self.row is not None else "new"


class Orders:
    """Takes orders in, from shops, scripts and staff."""

    def __init__(self, database: Database, clock: Clock, intake: Intake) -> None:
        self._database = database
        self._clock = clock
        self._intake = intake

    async def take(self, told: ToldOrder, *, lead_id: str | None = None, creates: bool = False) -> Accepted:
        """Take in how an order stands; returns once it is committed.

        `lead_id` is whose it is said to be. `creates`: a buyer nobody knows becomes a lead, where there is a number.
        Its `lead_id` None: it is nobody's, and kept for staff.
        """
        async with self._database.read() as connection:
            found = await self._look_up(connection, told, lead_id)
        newest = _newest(told, found.kept)
        if found.is_same(newest) and not newest.dated:
            return Accepted(found.lead_id, repeated=True)
        accepted = await self._intake.accept(_arrive(newest, found, creates=creates and newest.order.stands))
        if accepted.lead_id is None:
            await self._keep(newest)
        elif found.kept is not None:
            await self.forget(told.order_id)
        return accepted

    async def forget(self, order_id: str) -> None:
        """An order of nobody's is seen to."""
        async with self._database.begin() as tx:
            await unmatched_orders.forget(tx, order_id)

    async def forget_old(self) -> None:
        """An order that nobody claimed for long is not kept: it tells of somebody we don't know."""
        async with self._database.begin() as tx:
            await unmatched_orders.forget_old(tx, await self._clock.read(tx) - _KEPT)

    async def _look_up(self, connection: AsyncConnection, told: ToldOrder, lead_id: str | None) -> _Found:
        row = await purchases.read_one(connection, told.order_id)
        buyer = row.lead_id if row is not None else lead_id
        if buyer is None and not (told.phone and await _is_known(connection, told.phone)) and told.email:
            buyer = await leads.find_by_email(connection, told.email)
        kept = await unmatched_orders.find(connection, told.order_id)
        return _Found(buyer, await _find_code(connection, told), kept, row)

    async def _keep(self, told: ToldOrder) -> None:
        async with self._database.begin() as tx:
            await unmatched_orders.keep(tx, told, await self._clock.read(tx))


def _newest(told: ToldOrder, kept: ToldOrder | None) -> ToldOrder:
    """Of what is told now and what was told before anybody knew whose it is: the newer state, with this buyer."""
    if kept is None or kept.order.age <= told.order.age:
        return told
    return msgspec.structs.replace(kept, phone=told.phone, email=told.email, name=told.name)


def _arrive(told: ToldOrder, found: _Found, *, creates: bool) -> Arrival:
    key = short_key(f"order:{told.order_id[:80]}:{_digest(told, found)}")
    bought = replace(told.as_bought(found.code), same=found.is_same(told))
    if found.lead_id:
        return Arrival(bought, key=key, lead_id=found.lead_id, spoke=False)
    if not told.phone:
        return Arrival(bought, key=key, spoke=False)
    return Arrival(
        bought, key=key, addresses=(phone_address(told.phone),), creates=creates, spoke=False,
        name=told.name if creates else None, phone=told.phone if creates else None,
    )  # fmt: skip


def _digest(told: ToldOrder, found: _Found) -> str:
    """What makes a telling one of a kind."""
    state = replace(told.as_bought(None), by=None)
    if not told.dated:
        state = replace(state, at=_NO_TIME)
    base = "" if told.dated else found.base()
    return hashlib.sha256(msgspec.json.encode(state) + base.encode()).hexdigest()


async def _is_known(connection: AsyncConnection, phone: str) -> bool:
    return bool(await leads.find_ids(connection, [phone_address(phone)]))


async def _find_code(connection: AsyncConnection, told: ToldOrder) -> KnownCode | None:
    """The code of ours that an order names; a coupon of the shop's own is none."""
    for written in told.codes:
        spelled = spell_code(written)
        row = await offers.find(connection, spelled) if spelled else None
        if row is not None:
            return KnownCode(row.code, row.offer)
    return None
