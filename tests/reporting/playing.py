"""The month, played: everything in the order of time, on the bot's own clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Table, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.arrivals import Arrival
from conversations.events.event import Event as OpenDay
from conversations.lead.addresses import Address, Channel, Recipient
from conversations.purchases.inputs import Bought
from conversations.reporting.counts import Spent
from conversations.surveys.effects import KeepRound
from conversations.turn.inputs import Clicked, Input, Pressed, Said, StaffPressed, Submitted, Unreachable
from storage import surveys
from storage.reporting.orders import keep_spend
from storage.tables import schema as tables
from storage.writing import Written, encode
from tests.harness.console import House
from tests.reporting.month import AD_SPEND, LOOKED_AT, Played

SOON = timedelta(minutes=1)


@dataclass(frozen=True)
class Event:
    """Something that happens to somebody."""

    at: datetime
    who: Played
    what: Input


def tell_story(one: Played) -> Iterator[Event]:
    """Somebody's life as inputs."""
    if one.writes_first:
        yield Event(one.enters, one, Said("היי", Channel.WHATSAPP))
    else:
        form = Submitted(
            name=f"Lead {one.number}", phone=one.phone, source=one.source, campaign=one.campaign,
            variant=one.variant, tags=one.tags,
        )  # fmt: skip
        yield Event(one.enters, one, form)
    for _ in range(one.lost):
        yield Event(
            one.enters + SOON, one, Unreachable(Channel.WHATSAPP, chat(one), "no account", for_good=False)
        )
    if one.asks_price:
        yield Event(one.asks_price, one, Said("כמה זה עולה?", Channel.WHATSAPP))
    if one.joins:
        yield Event(one.joins, one, Clicked("join"))
    if one.refuses:
        yield Event(one.refuses, one, Said("הסר", Channel.WHATSAPP))
    yield from _tell_case(one)
    yield from _tell_orders(one)


def _tell_case(one: Played) -> Iterator[Event]:
    if one.case:
        yield Event(one.case.opened, one, Pressed("person", Channel.WHATSAPP))
        if one.case.taken:
            yield Event(one.case.taken, one, StaffPressed("take", "Noa"))
        if one.case.done:
            yield Event(one.case.done, one, StaffPressed("done", "Noa"))


def _tell_orders(one: Played) -> Iterator[Event]:
    for number, order in enumerate(one.orders):
        told = (f"{one.number}-{number}", order.amount, order.currency, "month")
        first = "pending" if order.status == "cancelled" else "paid"
        yield Event(order.at, one, Bought(*told, order.at, first))  # type: ignore[arg-type]
        if order.status != "paid" or order.refunded:
            later = order.at + SOON
            yield Event(later, one, Bought(*told, later, order.status, order.refunded))  # type: ignore[arg-type]


def chat(one: Played) -> str:
    return f"{one.phone.removeprefix('+')}@c.us"


async def play(house: House, people: list[Played]) -> dict[int, str]:
    """Let the month pass, and look at it from LOOKED_AT; gives everybody's lead."""
    events = [event for one in people for event in tell_story(one) if event.at <= LOOKED_AT]
    leads: dict[int, str] = {}
    for event in sorted(events, key=lambda event: event.at):
        set_clock(house, event.at)
        accepted = await house.app.intake.accept(_arrive(event, leads.get(event.who.number)))
        assert accepted.lead_id
        leads[event.who.number] = accepted.lead_id
    await _fill(house, people, leads)
    async with house.app.database.begin() as tx:
        for campaign, day, currency, amount in AD_SPEND:
            await keep_spend(tx, Spent(campaign, day, currency, amount))  # type: ignore[arg-type]
    await house.app.clock.move_to(house.app.database, LOOKED_AT)
    return leads


def set_clock(house: House, moment: datetime) -> None:
    house.app.clock.movable = False  # the hour is set here, not read from the database
    house.app.clock.offset = moment - datetime.now(UTC)


def _arrive(event: Event, lead_id: str | None) -> Arrival:
    one, spoke = event.who, isinstance(event.what, Said | Pressed)
    reach = Recipient(Channel.WHATSAPP, chat(one)) if spoke else None
    addresses = (Address("phone", one.phone), Address("whatsapp", chat(one))) if spoke or not lead_id else ()
    return Arrival(
        event.what, lead_id=None if addresses else lead_id, addresses=addresses, reach=reach, creates=True,
        phone=one.phone, spoke=spoke,
    )  # fmt: skip


async def _fill(house: House, people: list[Played], leads: dict[int, str]) -> None:
    """What others bring about: rounds of surveys, and an open day."""
    async with house.app.database.begin() as tx:
        rounds = [
            Written(leads[one.number], KeepRound(survey, place, LOOKED_AT, score), LOOKED_AT)  # type: ignore[arg-type]
            for one in people
            for place, (survey, score) in enumerate(one.scores)
        ]
        await surveys.write(tx, rounds)
        await tx.execute(insert(tables.events), [_event("open_day", -1), _event("next_one", 5)])
        invited = [(leads[one.number], one.ticket) for one in people if one.ticket is not None]
        rows = [_ticket(lead, "open_day", came) for lead, came in invited]
        await tx.execute(
            insert(tables.tickets), rows + [_ticket(lead, "next_one", False) for lead, _ in invited]
        )
        await _add(
            tx, tables.meetings, [row for one in people for row in _list_meetings(one, leads[one.number])]
        )
        brought = [one for one in people if one.brought]
        await _add(tx, tables.referrals, [_referral(one, leads[one.number]) for one in brought])
        await _add(
            tx,
            tables.referral_rewards,
            [row for one in brought for row in _list_rewards(one, leads[one.number])],
        )


async def _add(tx: AsyncConnection, table: Table, rows: list[dict[str, object]]) -> None:
    await tx.execute(insert(table), rows)


def _list_meetings(one: Played, lead_id: str) -> Iterator[dict[str, object]]:
    for place, status in enumerate(one.meetings):
        at = one.enters + timedelta(days=place + 1)
        name = f"{one.number}-{place}"
        yield {"uid": name, "lead_id": lead_id, "meeting_id": name, "source": "api",
               "title": "", "starts_at": at, "ends_at": at + timedelta(hours=1), "status": status, "version": 1,
               "changed_at": at}  # fmt: skip


def _referral(one: Played, lead_id: str) -> dict[str, object]:
    return {"id": f"f{one.number}", "lead_id": lead_id, "code": "7KQ4M", "state": one.brought, "came_at": one.enters,
            "bought_at": None}  # fmt: skip


def _list_rewards(one: Played, lead_id: str) -> Iterator[dict[str, object]]:
    for place in range(one.rewards):
        ended_at = LOOKED_AT if place < one.taken_back else None
        yield {"code": f"R{one.number}-{place}", "lead_id": lead_id, "link": f"f{one.number}", "given_at": one.enters,
               "ended_at": ended_at}  # fmt: skip


def _event(name: str, days: int) -> dict[str, object]:
    at = LOOKED_AT + timedelta(days=days)
    about = encode(
        OpenDay(name, {"he": name, "en": name}, (name,), at, at + timedelta(hours=3), "Asia/Jerusalem")
    )
    return {"id": name, "status": "open", "starts_at": at, "ends_at": at + timedelta(hours=3), "version": 1,
            "origin": "api", "changed_at": LOOKED_AT, "about": about}  # fmt: skip


def _ticket(lead_id: str, event: str, came: bool | None) -> dict[str, object]:
    return {"code_hash": f"{event} {lead_id}", "code": f"{event[:4]}{lead_id}"[:26], "event": event, "lead_id": lead_id,
            "name": "", "friend": False, "state": "registered", "state_at": LOOKED_AT, "registered_at": LOOKED_AT,
            "arrived_at": LOOKED_AT if came else None}  # fmt: skip
