"""Broadcasts: what is written and to whom, what it would come to, how far it is, and who got it or why not."""

import csv
import io
import re
import sys
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlencode

from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.responses import RedirectResponse, Response, StreamingResponse

from bot.broadcasts.forms import PICKS, Filled, describe, list_offered, read_form
from bot.broadcasts.starting import preview, start, try_out
from bot.broadcasts.telling import STATES, read_progress
from bot.channels.phones import normalise_phone
from bot.web.console.desk import Desk, Page, Visit
from bot.web.console.guard import PageRefused
from conversations.lead.reason import reason
from conversations.timeline.telling import Telling
from storage import broadcasts, events, recipients
from storage.broadcasts import KeptBroadcast, Status
from storage.recipients import ListedPerson, State

_SHOWN, _AT_ONCE = 50, 1000
_REASON = re.compile(r"[a-z_]{1,40}")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CSV = ("name", "phone", "state", "reason", "channel", "sent_at", "lead_id")


async def show_all(desk: Desk, visit: Visit) -> Response:
    """All broadcasts, and the form of a new one."""
    note = visit.request.query_params.get("note", "")
    return await _show_form(desk, visit, Filled({}, None), note=note)


async def check(desk: Desk, visit: Visit) -> Response:
    """What it would come to, before anything is sent."""
    filled = read_form(desk.app.playbook, visit.form, visit.by)
    if filled.order is None or visit.form.get("edit"):
        return await _show_form(desk, visit, filled, 409 if filled.problem else 200)
    found = await preview(desk.app.database, desk.app.intake.around, filled.order, visit.now, _SHOWN)
    async with desk.app.database.read() as connection:
        titles = await _name_events(connection, visit)
    cost = found.parts * desk.app.settings.sms_part_cost
    return desk.show(
        visit, "broadcast_check.html", at="broadcasts", fields=filled.fields, found=found, cost=cost,
        order=filled.order, segment=describe(filled.order.segment), event_titles=titles,
        currency=desk.app.journey.business.currency,
    )  # fmt: skip


async def download_check(desk: Desk, visit: Visit) -> Response:
    """Everybody who would be on the list, with whether they would get it or why not, as a table."""
    filled = read_form(desk.app.playbook, visit.form, visit.by)
    if filled.order is None:
        return await _show_form(desk, visit, filled, 409)
    around = desk.app.intake.around
    found = await preview(desk.app.database, around, filled.order, visit.now, sys.maxsize)
    people = [*found.getters, *(person for one in found.held for person in one.people)]
    rows = "".join(_line(_tell(desk, visit, person)) for person in people)
    headers = {"Content-Disposition": 'attachment; filename="broadcast.csv"'}
    return Response("\ufeff" + _line(_CSV) + rows, media_type="text/csv; charset=utf-8", headers=headers)


async def begin(desk: Desk, visit: Visit) -> Response:
    """Send it."""
    filled = read_form(desk.app.playbook, visit.form, visit.by)
    if filled.order is None:
        return await _show_form(desk, visit, filled, 409)
    started, _ = await start(desk.app.database, desk.app.intake.around, filled.order, visit.now)
    return RedirectResponse(f"/broadcasts/{started}?note=b_started", 303)


async def test(desk: Desk, visit: Visit) -> Response:
    """Send it to one's own phone alone."""
    filled = read_form(desk.app.playbook, visit.form, visit.by)
    phone = normalise_phone(visit.form.get("test_to", ""))
    if filled.order is None:
        return await _show_form(desk, visit, filled, 409)
    is_known = phone is not None and await try_out(desk.app.intake, filled.order.draft, phone)
    note = "b_tested" if is_known else "b_unknown"
    return await _show_form(desk, visit, filled, 200 if is_known else 409, note)


async def show(desk: Desk, visit: Visit) -> Response:
    """One broadcast: how far it is; and its people, all or those that a number stands for."""
    kept, asked = await _find(desk, visit), visit.request.query_params
    state, why = _read_state(visit), _read_why(visit)
    after = asked.get("after", "")
    seen = await desk.live.see()
    async with desk.app.database.read() as connection:
        progress = await read_progress(connection, kept)
        people = await recipients.list_people(
            connection, kept.broadcast.id, state, why, _read_place(after), _SHOWN + 1
        )
        titles = await _name_events(connection, visit)
    chosen = {name: value for name, value in (("state", state), ("why", why)) if value}
    more = urlencode({**chosen, "after": people[_SHOWN - 1].recipient}) if len(people) > _SHOWN else ""
    return desk.show(
        visit, "broadcast.html", at="broadcasts", seen=seen, progress=progress, people=people[:_SHOWN], more=more,
        state=state or "", chosen=urlencode(chosen), why=why or "", states=STATES, note=asked.get("note", ""),
        segment=describe(kept.segment), event_titles=titles,
    )  # fmt: skip


async def download(desk: Desk, visit: Visit) -> Response:
    """Everybody on the list with what became of them, as a table."""
    kept = await _find(desk, visit)
    headers = {"Content-Disposition": f'attachment; filename="broadcast-{kept.broadcast.id}.csv"'}
    rows = _write_csv(desk, visit, kept, _read_state(visit), _read_why(visit))
    return StreamingResponse(rows, media_type="text/csv; charset=utf-8", headers=headers)


def press(status: Status) -> Page:
    """Pause it, go on, or stop it."""

    async def change(desk: Desk, visit: Visit) -> Response:
        kept = await _find(desk, visit)
        async with desk.app.database.begin() as tx:
            why = reason("broadcast_stopped")
            done = await broadcasts.set_status(tx, kept.broadcast.id, status, why, visit.now)
        return RedirectResponse(f"/broadcasts/{kept.broadcast.id}{'' if done else '?note=b_over'}", 303)

    return change


async def _show_form(desk: Desk, visit: Visit, filled: Filled, status: int = 200, note: str = "") -> Response:
    seen = await desk.live.see()
    async with desk.app.database.read() as connection:
        known = await broadcasts.list_newest(connection)
        shown = [await read_progress(connection, kept) for kept in known]
        origins = await desk.origins.read(connection)
        titles = await _name_events(connection, visit)
    picks: dict[str, Any] = {**PICKS, "source": origins[0], "campaign": origins[1], "event": list(titles)}
    return desk.show(
        visit, "broadcasts.html", status, at="broadcasts", seen=seen, shown=shown, fields=filled.fields,
        problem=filled.problem, note=note, picks=picks, offered=list_offered(desk.app.playbook),
        event_titles=titles,
    )  # fmt: skip


async def _name_events(connection: AsyncConnection, visit: Visit) -> dict[str, str]:
    """Every event's title by its id, in the reader's language, the latest first."""
    return {
        one.id: one.title.get(visit.language) or next(iter(one.title.values()))
        for one in await events.list_all(connection)
    }


async def _find(desk: Desk, visit: Visit) -> KeptBroadcast:
    async with desk.app.database.read() as connection:
        kept = await broadcasts.read(connection, visit.request.path_params["broadcast"])
    if kept is None:
        raise PageRefused(404, "no_broadcast")
    return kept


def _read_state(visit: Visit) -> State | None:
    asked = visit.request.query_params.get("state", "")
    return next((state for state in STATES if state == asked), None)


def _read_why(visit: Visit) -> str | None:
    asked = visit.request.query_params.get("why", "")
    return asked if _REASON.fullmatch(asked) else None


def _read_place(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 15 else 0


async def _write_csv(
    desk: Desk, visit: Visit, kept: KeptBroadcast, state: State | None, why: str | None
) -> AsyncIterator[str]:
    """With the mark by which spreadsheets know Hebrew."""
    yield "\ufeff" + _line(_CSV)
    after = 0
    while True:
        async with desk.app.database.read() as connection:
            people = await recipients.list_people(connection, kept.broadcast.id, state, why, after, _AT_ONCE)
        if not people:
            return
        after = people[-1].recipient
        yield "".join(_line(_tell(desk, visit, person)) for person in people)


def _tell(desk: Desk, visit: Visit, person: ListedPerson) -> tuple[str, ...]:
    telling = desk.app.playbook.index(Telling)
    why = telling.why((person.why,), visit.language) if person.why else ""
    at = person.at.isoformat() if person.at else ""
    phone = person.phone or ""
    return person.name or "", phone, person.state, why, person.channel or "", at, person.lead_id


def _line(values: tuple[str, ...]) -> str:
    """A row. What a spreadsheet would take for a formula is text; a number keeps its plus."""
    row = io.StringIO()
    csv.writer(row).writerow([_disarm(value) for value in values])
    return row.getvalue()


def _disarm(value: str) -> str:
    is_number = value[:1] == "+" and value[1:].isdecimal()
    return f"'{value}" if value.startswith(_FORMULA) and not is_number else value
