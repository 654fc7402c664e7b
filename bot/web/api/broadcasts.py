"""`/api/broadcasts`: a message to many, what it would come to, how far it is, and a pause or an end to it."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, HTTPException, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

from bot.app import App
from bot.broadcasts.starting import NewBroadcast, Preview, preview, start, try_out
from bot.broadcasts.tallying import Tallied
from bot.broadcasts.telling import BroadcastProgress, read_progress
from bot.web.api.bodies import PRINTED, Short, Words
from bot.web.api.fields.values import read_phone
from bot.web.api.ids import read_lead_id
from conversations.broadcasts.draft import LONGEST, BroadcastText, find_problems
from conversations.broadcasts.segment import NotASegment, read_segment
from conversations.lead.reason import reason
from conversations.timeline.telling import Telling
from storage import broadcasts
from storage.broadcasts import KeptBroadcast

_Said = Annotated[Words, StringConstraints(max_length=LONGEST, strip_whitespace=True)]


class BroadcastBody(BaseModel):
    """What is sent, and to whom. `dry_run`: nothing is; `test_to`: to this number alone, and nothing is kept.

    `request_id` told again starts nothing new.
    """

    model_config = ConfigDict(extra="forbid")

    segment: dict[Short, Any]
    text: dict[Literal["he", "en"], _Said]
    kind: Literal["advertising", "service"]
    name: Short = ""
    dry_run: bool = False
    test_to: Annotated[str, BeforeValidator(read_phone)] | None = None
    request_id: Annotated[str, StringConstraints(pattern=PRINTED, max_length=150)] | None = None


class StatusBody(BaseModel):
    """What is to become of it."""

    status: Literal["paused", "running", "stopped"]


def add_broadcasts(router: APIRouter, app: App) -> None:
    """The routes."""

    @router.post("/broadcasts", status_code=201)
    async def start_broadcast(body: BroadcastBody, response: Response) -> dict[str, Any]:
        order = _read(app, body)
        if body.test_to:
            response.status_code = 200
            return await _try_out(app, order, body.test_to)
        now = await app.read_clock()
        if body.dry_run:
            response.status_code = 200
            return show_preview(app, await preview(app.database, app.intake.around, order, now))
        broadcast_id, is_new = await start(app.database, app.intake.around, order, now)
        response.status_code = 201 if is_new else 200
        return await _show(app, broadcast_id)

    @router.get("/broadcasts/{broadcast_id}")
    async def read_broadcast(broadcast_id: str) -> dict[str, Any]:
        return await _show(app, broadcast_id)

    @router.post("/broadcasts/{broadcast_id}")
    async def set_status(broadcast_id: str, body: StatusBody) -> dict[str, Any]:
        kept = await _find(app, broadcast_id)
        if not await change(app, kept, body.status):
            raise HTTPException(409, "it was stopped for good")
        return await _show(app, broadcast_id)


async def change(app: App, kept: KeptBroadcast, status: broadcasts.Status) -> bool:
    """Pause a broadcast, go on, or stop it; False where it was stopped before."""
    now = await app.read_clock()
    async with app.database.begin() as tx:
        return await broadcasts.set_status(tx, kept.broadcast.id, status, reason("broadcast_stopped"), now)


def show_preview(app: App, found: Preview) -> dict[str, Any]:
    """What it would come to, for scripts."""
    held = sum(one.count for one in found.held)
    return {
        "dry_run": True,
        "listed": found.listed,
        "counts": {"sent": 0, "held": held, "failed": 0, "waiting": found.getting},
        "reasons": [_show_tallied(app, one) for one in found.held],
        "channels": {channel.value: count for channel, count in sorted(found.on.items())},
        "sms": {"parts": found.parts, **_cost(app, found.parts)},
        "sample": found.sample,
    }


def show_progress(app: App, progress: BroadcastProgress) -> dict[str, Any]:
    """How far it is, for scripts. The list is that of the start."""
    kept = progress.kept
    return {
        "id": kept.broadcast.id,
        "name": kept.broadcast.name,
        "status": progress.status,
        "kind": kept.broadcast.draft.kind,
        "segment": kept.segment,
        "text": kept.broadcast.draft.text,
        "list_made_at": kept.created_at.isoformat(),
        "listed": kept.listed,
        "counts": {**progress.counts, "erased": progress.erased},
        "reasons": [_show_tallied(app, one) for one in progress.reasons],
    }


def _cost(app: App, parts: int) -> dict[str, Any]:
    each = app.settings.sms_part_cost
    return {"cost": round(parts * each, 2), "currency": app.journey.business.currency} if each else {}


def _show_tallied(app: App, tallied: Tallied) -> dict[str, Any]:
    why = tallied.why
    told = app.playbook.index(Telling).reason(why) if why else ""
    return {
        "state": tallied.state,
        "reason": why.name if why else "",
        "words": told,
        "count": tallied.count,
    }


def _read(app: App, body: BroadcastBody) -> NewBroadcast:
    problems = [
        {"loc": ("body", "text", language), "msg": why}
        for language, why in find_problems(_words(body), app.journey.business)
    ]
    try:
        segment = read_segment(app.playbook, body.segment)
    except NotASegment as error:
        problems.append({"loc": ("body", "segment", error.key[:100]), "msg": error.why})
    if problems:
        raise RequestValidationError(problems)
    return NewBroadcast(segment, BroadcastText(_words(body), body.kind), body.name, "API", body.request_id)


def _words(body: BroadcastBody) -> dict[str, str]:
    return {str(language): words for language, words in body.text.items()}


async def _try_out(app: App, order: NewBroadcast, phone: str) -> dict[str, Any]:
    if not await try_out(app.intake, order.draft, phone):
        error = {
            "loc": ("body", "test_to"),
            "msg": "nobody with this number is known: write to the bot first",
        }
        raise RequestValidationError([error])
    return {"test_to": phone}


async def _find(app: App, broadcast_id: str) -> KeptBroadcast:
    async with app.database.read() as connection:
        kept = await broadcasts.read(connection, read_lead_id(broadcast_id))
    if kept is None:
        raise HTTPException(404, "no broadcast has this id")
    return kept


async def _show(app: App, broadcast_id: str) -> dict[str, Any]:
    kept = await _find(app, broadcast_id)
    async with app.database.read() as connection:
        return show_progress(app, await read_progress(connection, kept))
