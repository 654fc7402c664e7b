"""Links to an event's door: made, shown once, and closed."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from starlette.responses import RedirectResponse, Response

from bot.decisions.arrivals import clean_text
from bot.door.opening import open_door
from bot.tickets.qr import draw_svg
from bot.web.console.desk import Desk, Visit
from bot.web.console.events.finding import find
from bot.web.console.events.report import describe
from bot.web.console.wording.words import say
from conversations.events.event import Event
from storage.door import links
from storage.door.links import Rights


async def make(desk: Desk, visit: Visit) -> Response:
    """A new link. Its key is not kept, so it is shown here and never again."""
    event, app = await find(desk, visit), desk.app
    name = " ".join(clean_text(visit.form.get("name", "")).split())[:60] or say("door_main", visit.language)
    rights: Rights = "search" if visit.form.get("rights") == "search" else "scan"
    until = _read_end(event, visit.form.get("ends_at", ""))
    key, link = await open_door(app.database, event, name, rights, visit.by, visit.now, until)
    address = f"{app.settings.base_url.rstrip('/')}/door/{key}"
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


def _read_end(event: Event, typed: str) -> datetime | None:
    """Until when it is good, by the event's clocks; None where nothing sensible was typed."""
    try:
        local = datetime.fromisoformat(typed)
    except ValueError:
        return None
    if not 2000 <= local.year <= 2200:
        return None
    return local.replace(tzinfo=ZoneInfo(event.zone)).astimezone(UTC)
