"""An event is made or changed in the console."""

import re
from collections.abc import Mapping
from typing import Any

from starlette.responses import RedirectResponse, Response

from bot.web.api.event_body import EventBody
from bot.web.console.desk import Desk, Visit
from bot.web.console.events.fields import (
    KINDS,
    LANGUAGES,
    MARKED,
    QUESTIONS,
    WrongFields,
    fill,
    fill_new,
    is_simple,
    read,
)
from bot.web.console.events.finding import ID, find, keep
from conversations.events.event import REMINDERS, Event, Reminder
from storage import events

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


async def ask_new(desk: Desk, visit: Visit) -> Response:
    """The form of a new event; `?from=` has it filled in like another, `?reminder=` switches one on."""
    like, reminder = (visit.request.query_params.get(name, "") for name in ("from", "reminder"))
    typed = fill_new()
    async with desk.app.database.read() as connection:
        event = await events.read(connection, like) if ID.fullmatch(like) else None
    if event is not None:
        typed = fill(event) | {"starts_at": "", "ends_at": ""}
    if reminder in REMINDERS:
        typed[f"reminder_{reminder}"] = "on"
    return _show(desk, visit, typed)


async def make(desk: Desk, visit: Visit) -> Response:
    """Make it."""
    try:
        body = read(visit.form, with_form=True)
        event = await keep(desk.app, await _name(desk, body), body, whole=True)
    except WrongFields as wrong:
        return _show(desk, visit, visit.form, wrong=wrong.fields, status=409)
    return RedirectResponse(f"/events/{event.id}?note=event_saved", 303)


async def ask_changes(desk: Desk, visit: Visit) -> Response:
    """The form of an event that is there."""
    event = await find(desk, visit)
    return _show(desk, visit, fill(event), event)


async def change(desk: Desk, visit: Visit) -> Response:
    """Change it."""
    event = await find(desk, visit)
    try:
        body = read(visit.form, with_form=is_simple(event))
        await keep(desk.app, event.id, body, whole=True)
    except WrongFields as wrong:
        return _show(desk, visit, visit.form, event, wrong.fields, 409)
    return RedirectResponse(f"/events/{event.id}?note=event_saved", 303)


async def call_off(desk: Desk, visit: Visit) -> Response:
    """Cancel it, or open it again: everybody it concerns is told, once."""
    event = await find(desk, visit)
    status: Any = "open" if event.status == "cancelled" else "cancelled"
    await keep(desk.app, event.id, EventBody(status=status))
    return RedirectResponse(f"/events/{event.id}?note=event_saved", 303)


async def switch_on(desk: Desk, visit: Visit) -> Response:
    """A reminder is sent for this event as well."""
    event = await find(desk, visit)
    wanted = visit.form.get("reminder", "")
    reminders: list[Reminder] = [name for name in REMINDERS if name == wanted or name in event.reminders]
    await keep(desk.app, event.id, EventBody(reminders=reminders))
    return RedirectResponse(f"/events/{event.id}?note=reminder_on", 303)


async def _name(desk: Desk, body: EventBody) -> str:
    """An id that is free and tells the event: of Latin letters in its title or words, and its day."""
    titles = body.title.values() if isinstance(body.title, dict) else ()
    words = (_NOT_IN_IDS.sub("-", text.lower()).strip("-") for text in (*titles, *(body.keyword or ())))
    day = body.starts_at.date().isoformat() if body.starts_at else ""
    wanted = f"{next(filter(None, words), 'event')[:24].strip('-')}-{day}"
    async with desk.app.database.read() as connection:
        taken = await events.read(connection, wanted) is not None
    return f"{wanted}-{desk.app.fresh.code().lower()}" if taken else wanted


def _show(
    desk: Desk, visit: Visit, typed: Mapping[str, str], event: Event | None = None,
    wrong: list[str] | None = None, status: int = 200,
) -> Response:  # fmt: skip
    marked = [name if name in MARKED else "other" for name in wrong or []]
    return desk.show(
        visit, "event_edit.html", status, at="events", event=event, typed=typed, wrong=marked,
        reminders=REMINDERS, kinds=KINDS, questions=range(1, QUESTIONS + 1), languages=LANGUAGES,
        with_form=event is None or is_simple(event),
        event_zone=event.zone if event else desk.app.playbook.zone.key,
    )  # fmt: skip
