"""Tracked links: `/go/{lead}/{button}` notes the click and leads on."""

import re

import structlog
from sqlalchemy.exc import SQLAlchemyError
from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.app import App
from bot.decisions.arrivals import Arrival
from conversations.answers.offers import find_code_for
from conversations.turn.inputs import Clicked
from storage import leads

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
        if code := await _find_code(app, request.path_params["lead"], request.path_params["button"]):
            target = str(URL(target).include_query_params(code=code))
        return RedirectResponse(
            target, 302, headers={"cache-control": "no-store", "referrer-policy": "no-referrer"}
        )

    return [Route("/go/{lead}/{button}", follow, methods=["GET", "HEAD"])]


async def _find_code(app: App, lead_id: str, button: str) -> str | None:
    """The code that whoever opens the link holds for it: nobody has to type it."""
    if not _LEAD.fullmatch(lead_id):
        return None
    try:
        async with app.database.read() as connection:
            lead, now = await leads.read(connection, lead_id), await app.clock.read(connection)
    except (SQLAlchemyError, OSError):
        return None
    return find_code_for(app.journey, lead, button, now) if lead else None


async def _note(app: App, lead_id: str, button: str) -> None:
    if not _LEAD.fullmatch(lead_id):
        return
    try:
        await app.intake.accept(Arrival(Clicked(button), lead_id=lead_id))
    except (SQLAlchemyError, OSError) as error:
        log.warning("a click could not be noted", error=type(error).__name__)  # the way on matters more
