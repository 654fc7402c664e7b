"""Tracked links: `/go/{lead}/{button}` notes the click and leads on."""

import re
from datetime import datetime
from html import escape

import structlog
from sqlalchemy.exc import SQLAlchemyError
from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.app import App
from bot.decisions.arrivals import Arrival
from bot.web.previews import is_preview
from conversations.answers.offered.offers import find_code_for
from conversations.lead.lead import Lead
from conversations.turn.inputs import Clicked
from storage import leads

log = structlog.get_logger(__name__)

_LEAD = re.compile(r"[a-z0-9]{1,26}")


def create_links(app: App, *, in_demo: bool = False) -> list[Route]:
    """The route of tracked links. In a demo they lead to a page that says what would be there."""

    async def follow(request: Request) -> Response:
        name = request.path_params["button"]
        button = app.journey.buttons.get(name)
        if button is None or button.link is None:
            return PlainTextResponse("not found\n", 404)
        lead, now = await _find(app, request.path_params["lead"])
        # Of nobody's link nothing is noted: whoever makes addresses up has nothing written.
        if lead and request.method == "GET" and not is_preview(request.headers):
            await _note(app, lead.id, name)
        business = app.journey.business
        target = button.link.replace("{phone}", business.phone).replace("{website}", business.website or "")
        if code := find_code_for(app.journey, lead, name, now) if lead else None:
            target = str(URL(target).include_query_params(code=code))
        if in_demo:
            return _stand_in(target, button.label.get("he", name))
        return RedirectResponse(
            target, 302, headers={"cache-control": "no-store", "referrer-policy": "no-referrer"}
        )

    return [Route("/go/{lead}/{button}", follow, methods=["GET", "HEAD"])]


async def _find(app: App, lead_id: str) -> tuple[Lead | None, datetime]:
    """Whose link it is, if anybody's, and the time. The code they hold goes with them: nobody has to type it."""
    if not _LEAD.fullmatch(lead_id):
        return None, app.clock.now()
    try:
        async with app.database.read() as connection:
            return await leads.read(connection, lead_id), await app.clock.read(connection)
    except (SQLAlchemyError, OSError):
        return None, app.clock.now()


async def _note(app: App, lead_id: str, button: str) -> None:
    try:
        await app.intake.accept(Arrival(Clicked(button), lead_id=lead_id))
    except (SQLAlchemyError, OSError) as error:
        log.warning("a click could not be noted", error=type(error).__name__)  # the way on matters more


def _stand_in(target: str, label: str) -> Response:
    """The business of a demo has no pages of its own."""
    address, name = escape(target), escape(label)
    html = f"""<!doctype html><html lang="he" dir="rtl"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{name}</title>
<main><h1>{name}</h1>
<p>זו הדגמה: כאן היה נפתח הדף של העסק, והכניסה כבר נרשמה.</p>
<p lang="en" dir="ltr">This is a demo: the business's own page would open here, and the click is noted.</p>
<p><bdi dir="ltr">{address}</bdi></p></main></html>"""
    headers = {"cache-control": "no-store", "content-security-policy": "default-src 'none'"}
    return HTMLResponse(html, headers=headers)
