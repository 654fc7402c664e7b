"""The console's routes. A page is a module of `pages` with a function that answers a visit; it is listed here."""

from pathlib import Path

from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from bot.web.console.desk import Desk
from bot.web.console.guard import guarded
from bot.web.console.pages import acting, handoffs, lead, leads, signing_in, updates

STATIC = Path(__file__).parent / "console" / "static"


class _Files(StaticFiles):
    """Files whose address changes with what is in them (see `rendering.address_of`), so they may be kept for good."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response


def create_console(desk: Desk) -> list[BaseRoute]:
    """Every route of the console."""
    return [
        Route("/", guarded(desk, handoffs.show)),
        Route("/sign-in", guarded(desk, signing_in.ask, who="anybody"), methods=["GET"]),
        Route("/sign-in", guarded(desk, signing_in.sign_in, who="anybody"), methods=["POST"]),
        Route("/sign-out", guarded(desk, signing_in.sign_out), methods=["POST"]),
        Route("/leads", guarded(desk, leads.show)),
        Route("/leads/{lead}", guarded(desk, lead.show)),
        *[
            Route(f"/leads/{{lead}}/{action}", guarded(desk, acting.press(action)), methods=["POST"])
            for action in acting.ACTIONS
        ],
        Route("/leads/{lead}/answer", guarded(desk, acting.answer), methods=["POST"]),
        Route("/live", guarded(desk, updates.stream)),
        Mount("/static", _Files(directory=STATIC)),
    ]
