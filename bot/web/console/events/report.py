"""An event's own page: its numbers as charts, what the gap says, its door, and what contradicts itself."""

import csv
import io
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from starlette.responses import RedirectResponse, Response

from bot.tickets.face import say_when
from bot.tickets.holding import choose_words
from bot.web.console.desk import Desk, Visit
from bot.web.console.events.finding import find, find_next
from bot.web.console.events.guests import list_guests, list_invitations
from bot.web.console.wording.words import say
from conversations.door.attendance import count
from conversations.events.event import Event
from conversations.events.ticket import Ticket
from storage import events
from storage.door import conflicts, guests, links

_COLUMNS = ("name", "phone", "state", "source", "channel", "registered", "arrived")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOTES = ("event_saved", "reminder_on", "link_revoked", "settled", "renamed", "not_renamed")


async def show(desk: Desk, visit: Visit) -> Response:
    """The page."""
    event, seen = await find(desk, visit), await desk.live.see()
    async with desk.app.database.read() as connection:
        tickets = await events.list_tickets(connection, event.id)
        counts = await events.count(connection, event.id)
        invited = await guests.count_invited(connection, event) if event.who == "invited" else None
        known = await events.list_since(connection, visit.now)
        found = await conflicts.list_open(connection, event.id)
        doors = await links.list_of(connection, event.id)
    note = visit.request.query_params.get("note", "")
    return desk.show(
        visit, "event.html", at="events", seen=seen, event=event, attendance=count(event, tickets, visit.now),
        counts=counts, invited=invited, next_event=find_next(desk.app, event, known), conflicts=found,
        doors=doors, note=note if note in _NOTES else "", zone_of_event=ZoneInfo(event.zone),
        invitations=list_invitations(desk.app, event, visit.language), guests=await list_guests(desk.app, event),
        **describe(event, visit),
    )  # fmt: skip


def describe(event: Event, visit: Visit) -> dict[str, Any]:
    """What stands at the top of every page about an event."""
    return {
        "title": choose_words(event.title, visit.language), "venue": choose_words(event.venue, visit.language),
        "when": say_when(event, visit.language), "is_over": event.is_over(visit.now),
    }  # fmt: skip


async def settle(desk: Desk, visit: Visit) -> Response:
    """Somebody looked at what contradicts itself."""
    event, number = await find(desk, visit), visit.form.get("conflict", "")
    if number.isascii() and number.isdecimal() and len(number) < 18:
        async with desk.app.database.begin() as tx:
            await conflicts.settle(tx, event.id, int(number), visit.now)
    return RedirectResponse(f"/events/{event.id}?note=settled", 303)


async def download(desk: Desk, visit: Visit) -> Response:
    """Every ticket as a line of a CSV file, which a spreadsheet opens in either language."""
    event = await find(desk, visit)
    async with desk.app.database.read() as connection:
        tickets = await events.list_tickets(connection, event.id)
        phones = await guests.read_phones(connection, event.id)
    file = io.StringIO()
    writer = csv.writer(file)
    asked = [field.id for field in event.form]
    writer.writerow([*(say(f"csv_{name}", visit.language) for name in _COLUMNS), *asked])
    for ticket in tickets:
        row = _row(ticket, phones.get(ticket.lead_id), ZoneInfo(event.zone), visit)
        writer.writerow(
            [_harmless(cell) for cell in (*row, *(ticket.answers.get(name, "") for name in asked))]
        )
    headers = {"Content-Disposition": f'attachment; filename="{event.id}.csv"'}
    return Response(
        b"\xef\xbb\xbf" + file.getvalue().encode(), media_type="text/csv; charset=utf-8", headers=headers
    )


def _row(ticket: Ticket, phone: str | None, zone: ZoneInfo, visit: Visit) -> Sequence[str]:
    came = ticket.arrived_at
    state = "arrived" if ticket.state == "registered" and came else ticket.state
    return (
        ticket.name, phone or "", say(f"t_{state}", visit.language), ticket.source or "", ticket.channel or "",
        f"{ticket.registered_at.astimezone(zone):%Y-%m-%d %H:%M}",
        f"{came.astimezone(zone):%Y-%m-%d %H:%M}" if came else "",
    )  # fmt: skip


def _harmless(cell: object) -> str:
    """A spreadsheet takes what begins like a formula for one; a phone number's plus stays a plus behind a quote."""
    text = str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
