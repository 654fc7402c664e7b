"""Files staff sent on Telegram, for leads who get them as a link: `/media/{token}`, signed and not for ever."""

from urllib.parse import quote

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from bot.app import App
from bot.channels.files import Download, Files
from bot.errors import Rejected, SendError
from conversations.lead.content import Media

log = structlog.get_logger(__name__)

# Shown in place; whatever else there is, is downloaded. Not SVG and HTML: they may hold scripts.
_SHOWN = frozenset(
    {
        "image/jpeg", "image/png", "image/webp", "image/gif", "video/mp4", "audio/ogg", "audio/mpeg", "audio/mp4",
        "application/pdf",
    }
)  # fmt: skip


def create_media_route(app: App) -> Route:
    """The route of signed links to files."""

    async def show(request: Request) -> Response:
        media = app.files.read_link(request.path_params["token"])
        return _Passed(app.files, media) if media else _miss()

    return Route("/media/{token}", show, methods=["GET", "HEAD"])


class _Passed(Response):
    """Passes a file on while it arrives, so that nothing of it is kept here."""

    def __init__(self, files: Files, media: Media) -> None:
        super().__init__()
        self._files = files
        self._media = media

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def pass_on(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            async with self._files.open(self._media) as download:
                await _answer(download, scope["method"])(scope, receive, pass_on)
        except SendError as error:
            log.info("a file could not be passed on", error=str(error))
            if not begun:  # else the connection is closed, which tells that something is missing
                later = PlainTextResponse("try again later\n", 503, {"retry-after": "30"})
                await (_miss() if isinstance(error, Rejected) else later)(scope, receive, send)


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
