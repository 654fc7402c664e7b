"""Tracked links: `/go/{lead}/{button}` notes the click and leads on."""

import re

import structlog
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.app import App
from bot.decisions.arrivals import Arrival
from conversations.turn.inputs import Clicked

log = structlog.get_logger(__name__)

_LEAD = re.compile(r"[a-z0-9]{1,26}")
# Networks fetch a link to show a preview of it; that is nobody's click.
_PREVIEWS = re.compile(r"bot|whatsapp|facebookexternalhit|telegram|preview|crawler|spider", re.IGNORECASE)


def create_links(app: App) -> list[Route]:
    """The route of tracked links."""

    async def follow(request: Request) -> Response:
        button = app.journey.buttons.get(request.path_params["button"])
        if button is None or button.link is None:
            return PlainTextResponse("not found\n", 404)
        if request.method == "GET" and not _PREVIEWS.search(request.headers.get("user-agent", "")):
            await _note(app, request.path_params["lead"], request.path_params["button"])
        business = app.journey.business
        target = button.link.replace("{phone}", business.phone).replace("{website}", business.website or "")
        return RedirectResponse(
            target, 302, headers={"cache-control": "no-store", "referrer-policy": "no-referrer"}
        )

    return [Route("/go/{lead}/{button}", follow, methods=["GET", "HEAD"])]


async def _note(app: App, lead_id: str, button: str) -> None:
    if not _LEAD.fullmatch(lead_id):
        return
    try:
        await app.intake.accept(Arrival(Clicked(button), lead_id=lead_id))
    except (SQLAlchemyError, OSError) as error:
        log.warning("a click could not be noted", error=type(error).__name__)  # the way on matters more
