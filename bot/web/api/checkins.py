"""`POST /api/checkins`: a ticket was held out at a door. Asked with the API's key, or with that of a door's link."""

import hmac
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal

from fastapi import APIRouter, HTTPException, Request
from pydantic import BaseModel, StringConstraints, model_validator

from bot.app import App
from bot.door.checking_in import CheckIns, NotTakenBack
from bot.web.api.bodies import PRINTED, Moment, Short, Words
from conversations.door.scan import Scan
from conversations.events.codes import hash_code, read_code
from storage.door import links
from storage.door.links import DoorLink

LATE = timedelta(days=2)
"""For so long after a link's end its phones may still tell of what they scanned before."""
Nonce = Annotated[str, StringConstraints(pattern=PRINTED, max_length=120)]
Shown = Literal["admitted", "already_admitted", "unknown", "cancelled", "handed_on", "wrong_event"]


class CheckInBody(BaseModel):
    """A scan: the `code` as it was scanned or typed, or the `ticket`'s hash where it was looked up by name.

    `offline`: it already happened, at `at`; `shown` is what staff saw then.
    """

    code: Annotated[Words, StringConstraints(max_length=500)] | None = None
    ticket: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    nonce: Nonce
    event: Short | None = None
    at: Moment | None = None
    offline: bool = False
    shown: Shown | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> "CheckInBody":
        if (self.code is None) == (self.ticket is None):
            raise ValueError("give code, or ticket")
        return self

    @property
    def code_hash(self) -> str | None:
        """What the ticket is found by; None where what was scanned is no code."""
        code = read_code(self.code) if self.code else None
        return self.ticket or (hash_code(code) if code else None)


class UndoBody(BaseModel):
    """When a scan was taken back, on a phone without network."""

    at: Moment | None = None


def add_checkins(router: APIRouter, app: App) -> None:
    """The routes."""
    doors = CheckIns(app.database)

    @router.post("/checkins")
    async def check_in(body: CheckInBody, request: Request) -> dict[str, Any]:
        now = await app.read_clock()
        link = await read_caller(app, request)
        at = min(body.at.astimezone(UTC), now) if body.at and body.offline else now
        if link is not None:
            _check_open(link, now, at if body.offline else None)
            if body.ticket and link.rights != "search" and not body.offline:
                raise HTTPException(403, "this link scans only")
        scan = Scan(
            body.nonce, at, link.event if link else body.event, body.offline, body.shown,
            link.key_hash if link else None, closed=bool(link and link.revoked_at),
        )  # fmt: skip
        return asdict(await doors.take(scan, body.code_hash, now))

    @router.post("/checkins/{nonce}/undo")
    async def take_back(nonce: str, body: UndoBody, request: Request) -> dict[str, Any]:
        now = await app.read_clock()
        link = await read_caller(app, request)
        if link is not None:
            _check_open(link, now, min(body.at, now) if body.at else None)
        try:
            await doors.take_back(nonce, link.key_hash if link else None, body.at, now)
        except NotTakenBack as refused:
            raise HTTPException(409 if refused.is_late else 404, str(refused)) from None
        return {"nonce": nonce, "undone": True}


async def read_caller(app: App, request: Request) -> DoorLink | None:
    """The door's link whose key is given; None for the API's key. Anybody else gets 401."""
    given = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    key = app.settings.api_key.get_secret_value()
    if key and hmac.compare_digest(given.encode(), key.encode()):
        return None
    async with app.database.read() as connection:
        link = await links.find(connection, given) if given else None
    if link is None:
        raise _stranger("a key is missing or wrong")
    return link


def _check_open(link: DoorLink, now: datetime, happened_at: datetime | None) -> None:
    """A link that is over opens nothing; what happened at its door before may be told a while longer."""
    ended_at = min(link.ends_at, link.revoked_at or link.ends_at)
    told_late = happened_at is not None and happened_at < ended_at and now < ended_at + LATE
    if not (link.is_open(now) or told_late):
        raise _stranger("this link is over")


def _stranger(why: str) -> HTTPException:
    return HTTPException(401, why, headers={"www-authenticate": "Bearer"})
