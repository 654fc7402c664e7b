"""Who is on an event's list, how people come to be on it, and a name that is mended."""

from typing import Any
from urllib.parse import quote

from starlette.responses import RedirectResponse, Response

from bot.app import App
from bot.decisions.arrivals import Arrival, clean_text
from bot.networks import find_ways
from bot.tickets.qr import draw_svg
from bot.web.console.desk import Desk, Visit
from bot.web.console.events.finding import find
from conversations.events.chat.hearing import LINK
from conversations.events.event import Event
from conversations.events.inputs import TicketRenamed
from conversations.events.reading import read_name
from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.turn.given import Entrance
from conversations.wording.filling import language_of_name
from storage.door import scans

_LISTED = 300
"""Tickets on the page; all of them are in the file."""


def list_invitations(app: App, event: Event, language: Language) -> list[dict[str, Any]]:
    """By channel, how somebody registers: the word, its link, and the link's code to print.

    No link and no number where neither is known yet.
    """
    word = next((one for one in event.keywords if language_of_name(one) == language), event.keywords[0])
    ways = find_ways(app.adapters, app.own_numbers.learned)
    return [_invite(channel, ways.get(channel, Entrance()), word, event.id) for channel in app.adapters]


def _invite(channel: Channel, way: Entrance, word: str, event_id: str) -> dict[str, Any]:
    said = quote(word) if way.takes_words else f"{LINK}{event_id}"
    link = way.link + said if way.link else None
    qr = draw_svg(link) if link else ""
    return {"channel": channel.value, "word": word, "link": link, "number": way.number or None, "qr": qr}


async def list_guests(app: App, event: Event) -> list[scans.TicketRow]:
    """Tickets that are good, by name."""
    async with app.database.read() as connection:
        found = await scans.list_tickets(connection, event.id)
    good = [one for one in found if one.ticket.state == "registered"]
    return sorted(good, key=lambda one: one.ticket.name)[:_LISTED]


async def rename(desk: Desk, visit: Visit) -> Response:
    """Staff mend the name on a ticket; its code and place stay."""
    event, name = await find(desk, visit), read_name(clean_text(visit.form.get("name", "")))
    async with desk.app.database.read() as connection:
        ticket = await scans.find_ticket(connection, visit.form.get("ticket", "")[:64])
    is_good = ticket is not None and ticket.event == event.id and ticket.state == "registered"
    if ticket is None or not is_good or name is None:
        return RedirectResponse(f"/events/{event.id}?note=not_renamed#guests", 303)
    mended = TicketRenamed(ticket.code, event.id, name, visit.by)
    await desk.app.intake.accept(Arrival(mended, lead_id=ticket.lead_id, spoke=False))
    return RedirectResponse(f"/events/{event.id}?note=renamed#guests", 303)
