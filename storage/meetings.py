"""Meetings of all leads: kept, looked at, and what is taken of people's time."""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, case, delete, exists, func, insert, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.meetings.kept.effects import HoldSlot, KeepMeeting, LetSlotGo, OfferSlot
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.sooner import name_slot, when_free
from conversations.meetings.times.slots import Engagement, Slot, Taken
from storage import timers
from storage.sql.arrays import among
from storage.sql.dialects import dialect_of
from storage.tables.leads import leads
from storage.tables.meetings import busy_times, meetings, slot_offers
from storage.timers import Timer
from storage.writing import Written

_MARGIN = timedelta(days=1)
"""How long after its end a time still matters: none that is offered lies before now, but a buffer may."""
_AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)
_KEPT = (
    "meeting_id", "kind", "calendar", "title", "place", "link", "starts_at", "ends_at", "status", "version",
    "confirmed_at", "wording", "reminded", "sooner", "changed_at",
)  # fmt: skip


async def write(tx: AsyncConnection, written: Sequence[Written[KeepMeeting]]) -> None:
    """Write meetings down as they are now; of one meeting the last word counts."""
    latest = {one.effect.meeting.uid: _row(one) for one in written}
    statement = dialect_of(tx).insert(meetings)
    changed = {name: statement.excluded[name] for name in _KEPT}
    await tx.execute(
        statement.on_conflict_do_update(index_elements=["uid"], set_=changed), list(latest.values())
    )


async def write_held(tx: AsyncConnection, written: Sequence[Written[HoldSlot]]) -> None:
    """Keep times for those who were offered them."""
    for one in written:
        await tx.execute(_offer_of(one.lead_id, one.effect.slot).values(held_until=one.effect.until))


async def write_let_go(tx: AsyncConnection, written: Sequence[Written[LetSlotGo]]) -> None:
    """Keep them no longer."""
    for one in written:
        await tx.execute(_offer_of(one.lead_id, one.effect.slot).values(held_until=None))


async def write_freed(tx: AsyncConnection, written: Sequence[Written[OfferSlot]]) -> None:
    """Have the next of those who would come sooner asked: a timer of theirs that is due at once.

    Whose own meeting is nearest comes first, and nobody is asked of a slot twice.
    """
    for one in written:
        if one.effect.slot.start > one.at:
            await _ask_next(tx, one.effect.slot, one.effect.kind, one.at)


async def list_taken(
    tx: AsyncConnection, lead_ids: Collection[str], now: datetime | None
) -> list[tuple[Slot, str]]:
    """The times that leads have taken of people's calendars from `now` on, or were offered; each with its kind."""
    booked = select(meetings.c.calendar, meetings.c.starts_at, meetings.c.ends_at, meetings.c.kind).where(
        meetings.c.lead_id.in_(lead_ids), meetings.c.status == "booked", meetings.c.calendar != ""
    )
    held = (
        select(slot_offers.c.calendar, slot_offers.c.starts_at, slot_offers.c.ends_at, meetings.c.kind)
        .join(meetings, meetings.c.uid == slot_offers.c.uid)
        .where(slot_offers.c.lead_id.in_(lead_ids), slot_offers.c.held_until.is_not(None))
    )
    found = [*(await tx.execute(booked)), *(await tx.execute(held))]
    slots = [(Slot(row.starts_at, row.ends_at, row.calendar), row.kind) for row in found]
    return [(slot, kind) for slot, kind in slots if now is None or slot.start > now]


async def pass_on(tx: AsyncConnection, freed: Iterable[tuple[Slot, str]]) -> None:
    """Times came free because people were forgotten: the next of those who would come sooner are asked at once."""
    for slot, kind in freed:
        await _ask_next(tx, slot, kind, _AT_ONCE)


async def _ask_next(tx: AsyncConnection, slot: Slot, kind: str, at: datetime) -> None:
    if found := (await tx.execute(_next_for(slot, kind))).first():
        row = {"lead_id": found.lead_id, "uid": found.uid, **slot_columns(slot)}
        await tx.execute(insert(slot_offers), row)
        await timers.start(tx, [Timer(found.lead_id, name_slot(slot), at, slot.start, when_free(slot, kind))])


async def read_calendars(
    tx: AsyncConnection, calendars: Sequence[str], _: Sequence[str], now: datetime
) -> dict[str, Taken]:
    """What is taken of calendars: by meetings, by times that are kept for somebody, and by what else there is."""
    given = {"calendars": list(calendars), "since": now - _MARGIN, "now": now}
    spans: dict[str, list[Engagement]] = {name: [] for name in calendars}
    for query in (_TAKEN, _HELD, _BUSY):
        for row in await tx.execute(query, given):
            spans[row.calendar].append(Engagement(row.starts_at, row.ends_at, row.by))
    return {name: tuple(taken) for name, taken in spans.items()}


async def replace_busy(
    tx: AsyncConnection, calendar: str, spans: Iterable[tuple[datetime, datetime]]
) -> None:
    """What else takes somebody's time, as their own calendar has it now."""
    await tx.execute(delete(busy_times).where(busy_times.c.calendar == calendar))
    rows = [{"calendar": calendar, "starts_at": start, "ends_at": end} for start, end in spans]
    if rows:
        await tx.execute(insert(busy_times), rows)


async def find_lead(connection: AsyncConnection, meeting_id: str) -> str | None:
    """Whose meeting another calendar calls so; None where none is known."""
    found = await connection.execute(
        select(meetings.c.lead_id)
        .where(meetings.c.meeting_id == meeting_id)
        .order_by(meetings.c.changed_at.desc())
    )
    lead_id: str | None = found.scalars().first()
    return lead_id


async def read_one(connection: AsyncConnection, uid: str) -> Any | None:
    """The row of one meeting."""
    return (await connection.execute(select(meetings).where(meetings.c.uid == uid))).first()


async def read_of(connection: AsyncConnection, lead_id: str) -> Sequence[Any]:
    """A lead's meetings, the latest first."""
    found = select(meetings).where(meetings.c.lead_id == lead_id).order_by(meetings.c.starts_at.desc())
    return (await connection.execute(found)).all()


async def read_coming(connection: AsyncConnection, now: datetime, limit: int = 200) -> Sequence[Any]:
    """Meetings that are still to take place, the next one first, with their leads' names."""
    found = (
        select(meetings, leads.c.name, leads.c.phone)
        .join(leads, leads.c.id == meetings.c.lead_id)
        .where(meetings.c.status == "booked", meetings.c.ends_at > now)
        .order_by(meetings.c.starts_at)
        .limit(limit)
    )
    return (await connection.execute(found)).all()


async def count_outcomes(connection: AsyncConnection, since: datetime) -> Sequence[Any]:
    """By wording and number of reminders: how many were to take place, and to how many nobody came."""
    came = func.sum(case((meetings.c.status == "held", 1), else_=0))
    missed = func.sum(case((meetings.c.status == "no_show", 1), else_=0))
    found = (
        select(meetings.c.wording, meetings.c.reminded, came.label("held"), missed.label("no_show"))
        .where(meetings.c.status.in_(("held", "no_show")), meetings.c.starts_at >= since)
        .group_by(meetings.c.wording, meetings.c.reminded)
        .order_by(meetings.c.wording, meetings.c.reminded)
    )
    return (await connection.execute(found)).all()


def slot_columns(slot: Slot) -> dict[str, Any]:
    """A slot as columns."""
    return {"calendar": slot.calendar, "starts_at": slot.start, "ends_at": slot.end}


def _next_for(slot: Slot, kind: str) -> Any:
    asked = exists().where(
        slot_offers.c.calendar == slot.calendar,
        slot_offers.c.starts_at == slot.start,
        or_(slot_offers.c.lead_id == meetings.c.lead_id, slot_offers.c.uid == meetings.c.uid),
    )
    return (
        select(meetings.c.lead_id, meetings.c.uid)
        .where(
            meetings.c.sooner, meetings.c.status == "booked", meetings.c.kind == kind,
            meetings.c.starts_at > slot.start, ~asked,
        )
        .order_by(meetings.c.starts_at, meetings.c.uid)
        .limit(1)
    )  # fmt: skip


def _offer_of(lead_id: str, slot: Slot) -> Any:
    return update(slot_offers).where(
        slot_offers.c.lead_id == lead_id,
        slot_offers.c.calendar == slot.calendar,
        slot_offers.c.starts_at == slot.start,
    )


def _row(written: Written[KeepMeeting]) -> dict[str, Any]:
    meeting: Meeting = written.effect.meeting
    row = {name: getattr(meeting, name) for name in _KEPT if name not in ("meeting_id", "changed_at")}
    return row | {
        "uid": meeting.uid, "lead_id": written.lead_id, "meeting_id": meeting.id, "source": meeting.source,
        "changed_at": meeting.changed_at or written.at,
    }  # fmt: skip


_SINCE = bindparam("since", type_=meetings.c.ends_at.type)
_TAKEN = select(
    meetings.c.calendar, meetings.c.starts_at, meetings.c.ends_at, meetings.c.uid.label("by")
).where(among(meetings.c.calendar, "calendars"), meetings.c.ends_at > _SINCE, meetings.c.status == "booked")
_HELD = select(
    slot_offers.c.calendar,
    slot_offers.c.starts_at,
    slot_offers.c.ends_at,
    (literal("sooner ") + slot_offers.c.uid).label("by"),
).where(
    among(slot_offers.c.calendar, "calendars"),
    slot_offers.c.held_until > bindparam("now", type_=slot_offers.c.held_until.type),
)
_BUSY = select(
    busy_times.c.calendar, busy_times.c.starts_at, busy_times.c.ends_at, busy_times.c.calendar.label("by")
).where(among(busy_times.c.calendar, "calendars"), busy_times.c.ends_at > _SINCE)
