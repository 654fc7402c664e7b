"""All events: those to come, the soonest first, and those that were."""

from starlette.responses import Response

from bot.web.console.desk import Desk, Visit
from storage import events


async def show(desk: Desk, visit: Visit) -> Response:
    """The page."""
    seen = await desk.live.see()
    async with desk.app.database.read() as connection:
        known = await events.list_all(connection)
        counts = {event.id: await events.count(connection, event.id) for event in known}
    to_come = sorted((one for one in known if not one.is_over(visit.now)), key=lambda one: one.starts_at)
    past = [one for one in known if one.is_over(visit.now)]
    return desk.show(visit, "events.html", at="events", seen=seen, to_come=to_come, past=past, counts=counts)
