"""Events by their addresses in the console, and keeping what was changed of one."""

import re

import msgspec
from fastapi.exceptions import RequestValidationError

from bot.app import App
from bot.organising.organising import organise
from bot.web.api.event_body import EventBody, change
from bot.web.console.desk import Desk, Visit
from bot.web.console.events.fields import find_wrong
from bot.web.console.guard import PageRefused
from conversations.events.event import Event
from storage import events

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")


async def find(desk: Desk, visit: Visit) -> Event:
    """The event of this page; else there is none."""
    name = visit.request.path_params["event"]
    async with desk.app.database.read() as connection:
        event = await events.read(connection, name) if ID.fullmatch(name) else None
    if event is None:
        raise PageRefused(404, "no_event")
    return event


async def keep(app: App, event_id: str, body: EventBody, *, whole: bool = False) -> Event:
    """Make or change an event, with all that follows. `whole`: what the body leaves out is to be gone. Raises
    WrongFields.
    """
    zone, language = app.playbook.zone.key, app.journey.business.languages[0]

    def make(known: Event | None) -> Event:
        event = change(event_id, body, known, zone, language)
        return _clear(event, known, body) if whole else event

    try:
        async with app.database.begin() as tx:
            organised = await organise(tx, event_id, make, await app.clock.read(tx), "console")
    except RequestValidationError as error:
        raise find_wrong(error) from None
    await app.events.refresh()
    await app.do_what_is_due()
    return organised.event


def _clear(event: Event, known: Event | None, body: EventBody) -> Event:
    """Without what was left empty."""
    bare = msgspec.structs.replace(
        event, map_url=body.map, tag=body.tag, venue=event.venue if body.venue else {}
    )
    if known is not None and bare != event and event.version == known.version:
        return msgspec.structs.replace(bare, version=known.version + 1)
    return bare


def find_next(app: App, after: Event, known: list[Event]) -> Event | None:
    """The next open event after this one: of the same kind where there is one, else whichever comes first."""
    to_come = [one for one in known if one.status == "open" and one.starts_at > after.starts_at]
    same = [one for one in to_come if set(one.keywords) & set(after.keywords)]
    return min(same or to_come, key=lambda one: one.starts_at, default=None)
