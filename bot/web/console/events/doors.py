"""Links to an event's door: made, shown once, and closed."""

import secrets
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from starlette.responses import RedirectResponse, Response

from bot.decisions.arrivals import clean_text
from bot.tickets.qr import draw_svg
from bot.web.console.desk import Desk, Visit
from bot.web.console.events.finding import find
from bot.web.console.events.report import describe
from bot.web.console.words import say
from conversations.events.codes import spell
from conversations.events.event import Event
from storage.door import links
from storage.door.links import DoorLink, Rights, hash_key

_AFTERWARDS = timedelta(hours=6)
"""Who clears up may look somebody up."""


async def make(desk: Desk, visit: Visit) -> Response:
    """A new link. Its key is not kept, so it is shown here and never again."""
    event, key = await find(desk, visit), make_key()
    link = _read(event, visit, hash_key(key))
    async with desk.app.database.begin() as tx:
        await links.make(tx, link)
    address = f"{desk.app.settings.base_url.rstrip('/')}/door/{key}"
    return desk.show(
        visit, "door_link.html", 201, at="events", event=event, address=address, path=f"/door/{key}",
        qr=draw_svg(address), link=link, **describe(event, visit),
    )  # fmt: skip


async def revoke(desk: Desk, visit: Visit) -> Response:
    """Close a link for good."""
    event = await find(desk, visit)
    async with desk.app.database.begin() as tx:
        await links.revoke(tx, event.id, visit.form.get("link", "")[:64], visit.now)
    return RedirectResponse(f"/events/{event.id}?note=link_revoked#door", 303)


def make_key() -> str:
    """A key nobody can guess, easy to type."""
    return spell(secrets.randbits(128)).lower()


def _read(event: Event, visit: Visit, key_hash: str) -> DoorLink:
    name = " ".join(clean_text(visit.form.get("name", "")).split())[:60] or say("door_main", visit.language)
    rights: Rights = "search" if visit.form.get("rights") == "search" else "scan"
    ends_at = _read_end(event, visit.form.get("ends_at", ""))
    return DoorLink(key_hash, event.id, name, rights, ends_at, None, visit.now, visit.by)


def _read_end(event: Event, typed: str) -> datetime:
    """Until when it is good: as typed, by the event's clocks; else some hours after the event."""
    try:
        local = datetime.fromisoformat(typed)
    except ValueError:
        return event.ends_at + _AFTERWARDS
    if not 2000 <= local.year <= 2200:
        return event.ends_at + _AFTERWARDS
    return local.replace(tzinfo=ZoneInfo(event.zone)).astimezone(UTC)
