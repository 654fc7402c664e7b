"""Events, tickets and places on waiting lists, written down."""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.events.codes import hash_code
from conversations.events.effects import (
    EndTicket,
    GiveTicket,
    JoinWaiting,
    MoveWaiting,
    NoteWord,
    RenameTicket,
    RingWaiting,
    SayNearby,
    TellHolder,
)
from conversations.events.event import Event
from conversations.lead.addresses import Address
from conversations.lead.reason import Reason
from conversations.turn.keys import Key
from conversations.turn.resources import Resource, Stock
from storage import resources, timers
from storage.sql.dialects import dialect_of
from storage.tables.events import events, tickets, waiting
from storage.tables.leads import addresses
from storage.tables.messages import messages
from storage.tables.shared.resources import resources as places
from storage.timers import Timer
from storage.writing import Written, encode

EVENT = "event"
"""The kind of the resource, and the purpose of timers and messages."""
FIRST_COME = waiting.c.id
"""The order of a waiting list."""
_AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)


async def save_event(tx: AsyncConnection, event: Event, origin: str, now: datetime, digest: str = "") -> None:
    """Make or change an event. Its resource must be locked."""
    row = {
        "status": event.status, "starts_at": event.starts_at, "ends_at": event.ends_at, "version": event.version,
        "origin": origin, "digest": digest, "changed_at": now, "about": encode(event),
    }  # fmt: skip
    made = dialect_of(tx).insert(events)
    await tx.execute(made.on_conflict_do_update(index_elements=["id"], set_=row), [{"id": event.id} | row])


async def write_tickets(tx: AsyncConnection, written: Sequence[Written[GiveTicket]]) -> None:
    """Tickets that were made out. Raises IntegrityError where a code exists: it is drawn again."""
    await tx.execute(insert(tickets), [_ticket_row(one) for one in written])


async def write_ended(tx: AsyncConnection, written: Sequence[Written[EndTicket]]) -> None:
    """Tickets that are good no more."""
    ended = update(tickets).where(tickets.c.code_hash == bindparam("b_hash"))
    rows = [
        {"b_hash": hash_code(one.effect.code), "state": one.effect.state, "state_at": one.effect.at}
        for one in written
    ]
    await tx.execute(ended.values(state=bindparam("state"), state_at=bindparam("state_at")), rows)


async def write_words(tx: AsyncConnection, written: Sequence[Written[NoteWord]]) -> None:
    """What holders say on the day."""
    said = update(tickets).where(tickets.c.code_hash == bindparam("b_hash")).values(said=bindparam("said"))
    await tx.execute(
        said, [{"b_hash": hash_code(one.effect.code), "said": one.effect.said} for one in written]
    )


async def write_renamed(tx: AsyncConnection, written: Sequence[Written[RenameTicket]]) -> None:
    """Names on tickets."""
    renamed = (
        update(tickets).where(tickets.c.code_hash == bindparam("b_hash")).values(name=bindparam("b_name"))
    )
    await tx.execute(
        renamed, [{"b_hash": hash_code(one.effect.code), "b_name": one.effect.name} for one in written]
    )


async def write_joined(tx: AsyncConnection, written: Sequence[Written[JoinWaiting]]) -> None:
    """Places at the end of waiting lists, in order."""
    for one in written:
        row = {
            "event": one.effect.event, "lead_id": one.lead_id, "since": one.effect.at, "state": "waiting",
            "state_at": one.effect.at, "nearby": False,
        }  # fmt: skip
        await tx.execute(insert(waiting).values(row))


async def write_moved(tx: AsyncConnection, written: Sequence[Written[MoveWaiting]]) -> None:
    """What became of places on waiting lists."""
    for one in written:
        effect = one.effect
        moved = update(waiting).where(
            waiting.c.event == effect.event,
            waiting.c.lead_id == one.lead_id,
            waiting.c.state.in_(("waiting", "offered")),
        )
        values = {
            "state": effect.state,
            "state_at": effect.at,
            "why": encode(effect.why) if effect.why else None,
        }
        if effect.offer_ends_at is not None:
            values["offer_ends_at"] = effect.offer_ends_at
        await tx.execute(moved.values(values))


async def write_nearby(tx: AsyncConnection, written: Sequence[Written[SayNearby]]) -> None:
    """Who waits and would come at once."""
    for one in written:
        said = update(waiting).where(
            waiting.c.event == one.effect.event,
            waiting.c.lead_id == one.lead_id,
            waiting.c.state == "waiting",
        )
        await tx.execute(said.values(nearby=True))


async def write_typed(tx: AsyncConnection, written: Sequence[Written[TellHolder]]) -> None:
    """Holders whose number somebody typed are looked at at once."""
    await timers.start(
        tx, [Timer(one.effect.holder, Key(EVENT, one.effect.event, "typed"), one.at) for one in written]
    )


async def write_rung(tx: AsyncConnection, written: Sequence[Written[RingWaiting]]) -> None:
    """Those who are next are asked, as many as there are free places."""
    now = max(one.at for one in written)
    await ring(tx, sorted({one.effect.event for one in written}), now)


async def ring(tx: AsyncConnection, event_ids: Iterable[str], now: datetime) -> None:
    """Have as many of those who wait looked at as there are free places: from the first on, and from the first of those
    who would come at once. Whose turn it is says the decision.
    """
    for event_id in event_ids:
        stock = (
            await tx.execute(
                select(places.c.taken, places.c.capacity).where(
                    places.c.kind == EVENT, places.c.id == event_id
                )
            )
        ).first()
        first = (
            select(waiting.c.lead_id)
            .where(waiting.c.event == event_id, waiting.c.state == "waiting")
            .order_by(FIRST_COME)
        )
        nearby = first.where(waiting.c.nearby)
        if stock is not None and stock.capacity is not None:
            free = max(0, stock.capacity - stock.taken)
            first, nearby = first.limit(free), nearby.limit(free)
        found = dict.fromkeys([*(await tx.execute(first)).scalars(), *(await tx.execute(nearby)).scalars()])
        await timers.start(tx, [Timer(lead_id, Key(EVENT, event_id, "place"), now) for lead_id in found])


async def spread_news(tx: AsyncConnection, event_id: str, news: str, why: Reason, now: datetime) -> None:
    """Have everybody told who holds a ticket or waits; what is on its way about the event is taken back."""
    held = select(tickets.c.lead_id).where(tickets.c.event == event_id, tickets.c.state == "registered")
    wished = select(waiting.c.lead_id).where(
        waiting.c.event == event_id, waiting.c.state.in_(("waiting", "offered"))
    )
    lead_ids = sorted({*(await tx.execute(held)).scalars(), *(await tx.execute(wished)).scalars()})
    key = Key(EVENT, event_id, "news")
    await timers.start(tx, [Timer(lead_id, key, now, data={"news": news}) for lead_id in lead_ids])
    on_its_way = update(messages).where(
        messages.c.status == "queued",
        messages.c.purpose == EVENT,
        messages.c.subject == event_id,
        ~messages.c.reply,
    )
    await tx.execute(on_its_way.values(status="dropped", why_not=encode(why), status_at=now))


async def release_all(tx: AsyncConnection, lead_ids: Collection[str]) -> None:
    """People are forgotten: the places they held go on."""
    held = select(tickets.c.event).where(tickets.c.lead_id.in_(lead_ids), tickets.c.state == "registered")
    offered = select(waiting.c.event).where(waiting.c.lead_id.in_(lead_ids), waiting.c.state == "offered")
    taken = [*(await tx.execute(held)).scalars(), *(await tx.execute(offered)).scalars()]
    stocks = await resources.lock(tx, {Resource(EVENT, event_id) for event_id in taken})
    left = {resource: stock.take(-taken.count(resource.id)) for resource, stock in stocks.items()}
    await resources.save(tx, left)
    for table in (tickets, waiting):
        await tx.execute(delete(table).where(table.c.lead_id.in_(lead_ids)))
    await ring(tx, sorted(set(taken)), _AT_ONCE)


async def note_arrival(tx: AsyncConnection, event_id: str, address: Address, at: datetime) -> None:
    """Whoever has this address came: their own ticket was let in at the door, if it was not before."""
    owner = select(addresses.c.lead_id).where(
        addresses.c.kind == address.kind, addresses.c.address == address.value
    )
    came = update(tickets).where(
        tickets.c.event == event_id, tickets.c.lead_id.in_(owner), ~tickets.c.friend,
        tickets.c.state == "registered", tickets.c.arrived_at.is_(None),
    )  # fmt: skip
    await tx.execute(came.values(arrived_at=at))


async def set_capacity(tx: AsyncConnection, event: Event, stock: Stock) -> None:
    """There are so many places from now on; what was taken stays taken."""
    await resources.save(tx, {event.resource: stock._replace(capacity=event.capacity)})


def _ticket_row(one: Written[GiveTicket]) -> dict[str, Any]:
    ticket = one.effect.ticket
    return {
        "code_hash": hash_code(ticket.code), "code": ticket.code, "event": ticket.event, "lead_id": one.lead_id,
        "name": ticket.name, "friend": ticket.friend, "state": ticket.state, "state_at": ticket.state_at,
        "source": ticket.source, "channel": ticket.channel, "answers": encode(ticket.answers),
        "registered_at": ticket.registered_at, "handed_from": ticket.handed_from,
    }  # fmt: skip
