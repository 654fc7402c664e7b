"""`GET /api/leads/{id}` and what is below it; `DELETE` forgets a person."""

from typing import Any

import msgspec
from fastapi import APIRouter, HTTPException

from bot.app import App
from bot.web.api.ids import read_lead_id
from conversations.engine import flatten
from conversations.lead.lead import Lead
from conversations.lead.reason import Reason
from conversations.timeline.capability import MOVED
from conversations.timeline.telling import Telling
from storage import facts, leads, timers


def add_reading(router: APIRouter, app: App) -> None:
    """The routes."""

    @router.get("/leads/{lead_id}")
    async def read_lead(lead_id: str) -> dict[str, Any]:
        return show_lead(app, await _find(app, lead_id))

    @router.get("/leads/{lead_id}/timeline")
    async def read_timeline(lead_id: str) -> list[dict[str, Any]]:
        return await tell_timeline(app, (await _find(app, lead_id)).id)

    @router.get("/leads/{lead_id}/export")
    async def export_lead(lead_id: str) -> dict[str, Any]:
        lead = await _find(app, lead_id)
        async with app.database.read() as connection:
            planned = await timers.read_planned(connection, lead.id)
        return {
            "lead": show_lead(app, lead),
            "timeline": await tell_timeline(app, lead.id),
            "planned": [_show_timer(app, timer) for timer in planned],
        }

    @router.delete("/leads/{lead_id}", status_code=204)
    async def erase_lead(lead_id: str) -> None:
        await app.erase((await _find(app, lead_id)).id)


def show_lead(app: App, lead: Lead) -> dict[str, Any]:
    """All that is known of a lead, in one level, for scripts."""
    shown: dict[str, Any] = msgspec.to_builtins(flatten(app.playbook, lead))
    if handoff := lead.handoff.open:
        shown["handoff"]["reason"] = app.playbook.index(Telling).reason(handoff.reason)
    return shown


async def tell_timeline(app: App, lead_id: str) -> list[dict[str, Any]]:
    """A lead's timeline, oldest first, told plainly."""
    telling = app.playbook.index(Telling)
    async with app.database.read() as connection:
        return [telling.line(entry) for entry in await facts.read_timeline(connection, lead_id)]


def _show_timer(app: App, timer: timers.Timer) -> dict[str, Any]:
    shown: dict[str, Any] = msgspec.to_builtins(timer)
    if moved := timer.data.get(MOVED):
        shown["data"][MOVED] = app.playbook.index(Telling).reason(msgspec.convert(moved, Reason))
    key = timer.key
    return shown | {"key": ":".join(filter(None, key[:3])), "purpose": key.purpose}


async def _find(app: App, lead_id: str) -> Lead:
    async with app.database.read() as connection:
        lead = await leads.read(connection, read_lead_id(lead_id))
    if lead is None:
        raise HTTPException(404, "no lead has this id")
    return lead
