"""`/live`: word that something changed, as server-sent events. What changed is fetched by the page."""

import asyncio
from collections.abc import AsyncIterator

import msgspec
from starlette.responses import Response, StreamingResponse

from bot.web.console.desk import Desk, Visit
from bot.web.console.live import Watcher
from bot.web.console.paths import LEAD_ID

_HEARTBEAT = 15.0  # seconds; the session is looked at again as often
_RETRY = b"retry: 2000\n\n"


async def stream(desk: Desk, visit: Visit) -> Response:
    """The stream of one page; `?lead=` watches that lead as well."""
    lead_id = visit.request.query_params.get("lead", "")
    watched = lead_id if LEAD_ID.fullmatch(lead_id) else None
    return StreamingResponse(
        _events(desk, visit, watched), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"}
    )


async def _events(desk: Desk, visit: Visit, lead_id: str | None) -> AsyncIterator[bytes]:
    async with desk.live.watch(lead_id) as watcher:
        yield _RETRY
        while await desk.auth.read(visit.request) is not None:
            async for event in _until_heartbeat(watcher):
                if event is None:
                    return
                yield event
            yield b": still here\n\n"


async def _until_heartbeat(watcher: Watcher) -> AsyncIterator[bytes | None]:
    """Events until it is time to look at the session; None when the stream is over."""
    end = asyncio.get_running_loop().time() + _HEARTBEAT
    while (left := end - asyncio.get_running_loop().time()) > 0:
        try:
            seen = await asyncio.wait_for(watcher.news.get(), left)
        except TimeoutError:
            return
        if seen is None:
            yield None
            return
        yield b"data: " + msgspec.json.encode(seen) + b"\n\n"
