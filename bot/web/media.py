"""Files staff sent on Telegram, for leads who get them as a link: `/media/{token}`, signed and not for ever."""

import asyncio
from urllib.parse import quote

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from bot.app import App
from bot.channels.files import Download, Files
from bot.errors import Rejected, SendError
from bot.web.downloads import Counter
from conversations.lead.content import Media

log = structlog.get_logger(__name__)

STALLED = 20.0
"""Seconds that a piece of a file may take to be taken: then the connection to Telegram is wanted by others."""
# Shown in place; whatever else there is, is downloaded. Not SVG and HTML: they may hold scripts.
_SHOWN = frozenset(
    {
        "image/jpeg", "image/png", "image/webp", "image/gif", "video/mp4", "audio/ogg", "audio/mpeg", "audio/mp4",
        "application/pdf",
    }
)  # fmt: skip


def create_media_route(app: App) -> Route:
    """The route of signed links to files."""
    counter = Counter()

    async def show(request: Request) -> Response:
        token = request.path_params["token"]
        media = app.files.read_link(token)
        return _Passed(app.files, media, counter, token) if media else _miss()

    return Route("/media/{token}", show, methods=["GET", "HEAD"])


class _Passed(Response):
    """Passes a file on while it arrives, so that nothing of it is kept here."""

    def __init__(self, files: Files, media: Media, counter: Counter, token: str) -> None:
        super().__init__()
        self._files = files
        self._media = media
        self._counter = counter
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self._counter.begin(self._token) as may_begin:
            if may_begin:
                await self._pass(scope, receive, send)
            else:
                await _later(429)(scope, receive, send)

    async def _pass(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def pass_on(message: Message) -> None:
            nonlocal begun
            begun = True
            async with asyncio.timeout(STALLED):
                await send(message)

        try:
            async with self._files.open(self._media, "links") as download:
                await _answer(download, scope["method"])(scope, receive, pass_on)
        except SendError as error:
            log.info("a file could not be passed on", error=str(error))
            if not begun:  # else the connection is closed, which tells that something is missing
                await (_miss() if isinstance(error, Rejected) else _later(503))(scope, receive, send)


def _answer(download: Download, method: str) -> Response:
    headers = _head(download)
    return (
        Response(None, 200, headers) if method == "HEAD" else StreamingResponse(download.chunks, 200, headers)
    )


def _head(download: Download) -> dict[str, str]:
    shown = download.type in _SHOWN
    place = "inline" if shown else f"attachment; filename*=UTF-8''{quote(download.name)}"
    headers = {
        "content-type": download.type if shown else "application/octet-stream",
        "content-disposition": place,
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "private, max-age=3600",
    }
    return headers | ({"content-length": str(download.size)} if download.size is not None else {})


def _miss() -> Response:
    return PlainTextResponse("not found\n", 404)


def _later(status: int) -> Response:
    return PlainTextResponse("try again later\n", status, {"retry-after": "30"})
