"""Events and their tickets."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
import orjson
from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.events.codes import hash_code
from conversations.events.event import Event
from conversations.events.ticket import Ticket
from conversations.lead.addresses import Address
from storage.sql.hot import HotStatement
from storage.tables.events import events, tickets, waiting
from storage.tables.leads import addresses

_LAST = 3
"""Events by which those who wait are told what to hope for."""
_VERSION = HotStatement(select(func.count().label("count"), func.sum(events.c.version).label("versions")))
decode_event = msgspec.json.Decoder(Event).decode


class PlaceCounts(NamedTuple):
    """How many: with a ticket now, of these arrived, cancelled since, waiting, offered a place."""

    registered: int = 0
    arrived: int = 0
    cancelled: int = 0
    waiting: int = 0
    offered: int = 0


async def read(connection: AsyncConnection, event_id: str) -> Event | None:
    """An event by its id."""
    about = (await connection.execute(select(events.c.about).where(events.c.id == event_id))).scalar()
    return decode_event(about) if about else None


async def list_since(connection: AsyncConnection, ended: datetime) -> list[Event]:
    """Events that were not over at this moment, the soonest first."""
    query = select(events.c.about).where(events.c.ends_at > ended).order_by(events.c.starts_at, events.c.id)
    return [decode_event(about) for about in (await connection.execute(query)).scalars()]


async def list_all(connection: AsyncConnection) -> list[Event]:
    """All events, the latest first."""
    query = select(events.c.about).order_by(events.c.starts_at.desc(), events.c.id).limit(500)
    return [decode_event(about) for about in (await connection.execute(query)).scalars()]


async def find_own(connection: AsyncConnection, event_id: str, lead_id: str) -> Ticket | None:
    """A lead's own ticket for an event, as long as it is good."""
    return await _find_own(connection, event_id, tickets.c.lead_id == lead_id)


async def find_own_by_address(connection: AsyncConnection, event_id: str, address: Address) -> Ticket | None:
    """The own ticket of whoever has this address."""
    owner = select(addresses.c.lead_id).where(
        addresses.c.kind == address.kind, addresses.c.address == address.value
    )
    return await _find_own(connection, event_id, tickets.c.lead_id.in_(owner))


async def find_place(connection: AsyncConnection, event_id: str, lead_id: str) -> int | None:
    """How far ahead a lead stands on an event's waiting list, from 1; None where they don't wait."""
    line = select(waiting.c.lead_id).where(waiting.c.event == event_id, waiting.c.state == "waiting")
    found = list((await connection.execute(line.order_by(waiting.c.id))).scalars())
    return found.index(lead_id) + 1 if lead_id in found else None


async def read_version(connection: AsyncConnection) -> str:
    """Another text whenever an event was made or changed."""
    [(count, versions)] = await _VERSION.fetch(connection, {})
    return f"{count}|{versions}"


async def count_freed(connection: AsyncConnection, now: datetime) -> int | None:
    """How many who waited got a place at the last events; None where nobody ever waited."""
    last = select(events.c.id).where(events.c.ends_at <= now).order_by(events.c.ends_at.desc()).limit(_LAST)
    query = select(waiting.c.state, func.count()).where(waiting.c.event.in_(last)).group_by(waiting.c.state)
    found: dict[str, int] = {row[0]: row[1] for row in await connection.execute(query)}
    return found.get("taken", 0) if found else None


async def find_ticket(connection: AsyncConnection, code: str) -> Ticket | None:
    """A ticket by its code, whatever has become of it."""
    rows = await _read(connection, select(tickets).where(tickets.c.code_hash == hash_code(code)))
    return rows[0] if rows else None


async def list_tickets(connection: AsyncConnection, event_id: str) -> list[Ticket]:
    """All tickets of an event, the oldest first."""
    return await _read(connection, select(tickets).where(tickets.c.event == event_id).order_by(tickets.c.id))


async def read_of(connection: AsyncConnection, lead_id: str) -> list[Ticket]:
    """A lead's tickets, the oldest first."""
    return await _read(connection, select(tickets).where(tickets.c.lead_id == lead_id).order_by(tickets.c.id))


async def count(connection: AsyncConnection, event_id: str) -> PlaceCounts:
    """How an event stands."""
    by_state = await _count(connection, tickets, event_id)
    places = await _count(connection, waiting, event_id)
    came = select(func.count()).where(
        tickets.c.event == event_id, tickets.c.state == "registered", tickets.c.arrived_at.is_not(None)
    )
    arrived = (await connection.execute(came)).scalar_one()
    return PlaceCounts(
        by_state.get("registered", 0), arrived, by_state.get("cancelled", 0),
        places.get("waiting", 0), places.get("offered", 0),
    )  # fmt: skip


async def _find_own(connection: AsyncConnection, event_id: str, whose: ColumnElement[bool]) -> Ticket | None:
    own = select(tickets).where(
        tickets.c.event == event_id, tickets.c.state == "registered", ~tickets.c.friend, whose
    )
    found = await _read(connection, own.order_by(tickets.c.id).limit(1))
    return found[0] if found else None


async def _count(connection: AsyncConnection, table: Any, event_id: str) -> Mapping[str, int]:
    query = select(table.c.state, func.count()).where(table.c.event == event_id).group_by(table.c.state)
    return {row[0]: row[1] for row in await connection.execute(query)}


async def _read(connection: AsyncConnection, query: Select[Any]) -> list[Ticket]:
    return [as_ticket(row) for row in await connection.execute(query)]


def as_ticket(row: Any) -> Ticket:
    """A row of the table."""
    return Ticket(
        row.code, row.event, row.lead_id, row.name, row.friend, row.state, row.state_at, row.registered_at,
        row.source, row.channel, orjson.loads(row.answers), row.arrived_at, row.said, row.handed_from,
    )  # fmt: skip
