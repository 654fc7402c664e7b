"""The console's routes. A page is a module of `pages` with a function that answers a visit; it is listed here."""

from pathlib import Path

from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from bot.web.console.desk import Desk, Page
from bot.web.console.events import doors, editing, guests, listing
from bot.web.console.events import report as event_report
from bot.web.console.guard import guarded
from bot.web.console.pages import (
    acting,
    broadcasts,
    handoffs,
    lead,
    leads,
    learning,
    marking,
    meetings,
    orders,
    report,
    reviews,
    signing_in,
    unread,
    updates,
)

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
        *_create_leads(desk),
        *_create_questions(desk),
        *_create_broadcasts(desk),
        *_create_events(desk),
        *_create_after_buying(desk),
        Route("/unread", guarded(desk, unread.show)),
        Route("/report", guarded(desk, report.show)),
        Route("/report/people", guarded(desk, report.show_people)),
        Route("/meetings", guarded(desk, meetings.show)),
        Route("/live", guarded(desk, updates.stream)),
        Mount("/static", _Files(directory=STATIC)),
    ]


def _create_leads(desk: Desk) -> list[Route]:
    """The pages of leads, and what is done for one."""
    return [
        Route("/leads", guarded(desk, leads.show)),
        Route("/leads/{lead}", guarded(desk, lead.show)),
        *[
            Route(f"/leads/{{lead}}/{action}", guarded(desk, acting.press(action)), methods=["POST"])
            for action in acting.ACTIONS
        ],
        Route("/leads/{lead}/answer", guarded(desk, acting.answer), methods=["POST"]),
        Route("/leads/add", guarded(desk, acting.add), methods=["POST"]),
        Route("/leads/{lead}/merge", guarded(desk, acting.merge), methods=["POST"]),
        Route("/leads/{lead}/tend", guarded(desk, acting.tend), methods=["POST"]),
        Route("/leads/{lead}/mark", guarded(desk, marking.ask_right), methods=["GET"]),
        Route("/leads/{lead}/mark", guarded(desk, marking.mark), methods=["POST"]),
        Route("/leads/{lead}/teach", guarded(desk, marking.ask_lesson), methods=["GET"]),
        Route("/leads/{lead}/teach", guarded(desk, marking.teach), methods=["POST"]),
        Route("/leads/{lead}/bought", guarded(desk, orders.mark_bought), methods=["POST"]),
        *[
            Route(f"/leads/{{lead}}/{outcome}", guarded(desk, meetings.mark(outcome)), methods=["POST"])
            for outcome in ("held", "no_show")
        ],
    ]


def _create_after_buying(desk: Desk) -> list[Route]:
    """Reviews, and orders that are nobody's yet."""
    return [
        Route("/reviews", guarded(desk, reviews.show)),
        Route("/reviews/publish", guarded(desk, reviews.publish), methods=["POST"]),
        Route("/reviews/hide", guarded(desk, reviews.hide), methods=["POST"]),
        Route("/reviews/topics", guarded(desk, reviews.file_under), methods=["POST"]),
        Route("/orders", guarded(desk, orders.show)),
        Route("/orders/attach", guarded(desk, orders.attach), methods=["POST"]),
        Route("/orders/dismiss", guarded(desk, orders.dismiss), methods=["POST"]),
    ]


def _create_questions(desk: Desk) -> list[Route]:
    """The page of unanswered questions, and what is pressed there."""
    presses: dict[str, Page] = {
        "belong": learning.belong, "make": learning.make, "put-aside": learning.put_aside,
        "take-back": learning.take_back,
    }  # fmt: skip
    return [
        Route("/questions", guarded(desk, learning.show)),
        Route("/questions/learned.yaml", guarded(desk, learning.download)),
        *[
            Route(f"/questions/{name}", guarded(desk, page), methods=["POST"])
            for name, page in presses.items()
        ],
    ]


def _create_events(desk: Desk) -> list[Route]:
    """The pages of events, and what is pressed there."""
    presses: dict[str, Page] = {
        "edit": editing.change, "call-off": editing.call_off, "reminder": editing.switch_on, "door": doors.make,
        "revoke": doors.revoke, "conflict": event_report.settle, "rename": guests.rename,
    }  # fmt: skip
    return [
        Route("/events", guarded(desk, listing.show)),
        Route("/events/new", guarded(desk, editing.ask_new), methods=["GET"]),
        Route("/events/new", guarded(desk, editing.make), methods=["POST"]),
        Route("/events/{event}", guarded(desk, event_report.show)),
        Route("/events/{event}/edit", guarded(desk, editing.ask_changes), methods=["GET"]),
        Route("/events/{event}/tickets.csv", guarded(desk, event_report.download)),
        *[
            Route(f"/events/{{event}}/{name}", guarded(desk, page), methods=["POST"])
            for name, page in presses.items()
        ],
    ]


def _create_broadcasts(desk: Desk) -> list[Route]:
    """The pages of broadcasts, and what is pressed there."""
    one = "/broadcasts/{broadcast:str}"
    presses: dict[str, Page] = {
        "/broadcasts/check": broadcasts.check, "/broadcasts/start": broadcasts.begin,
        "/broadcasts/people.csv": broadcasts.download_check,
        "/broadcasts/test": broadcasts.test, f"{one}/pause": broadcasts.press("paused"),
        f"{one}/resume": broadcasts.press("running"), f"{one}/stop": broadcasts.press("stopped"),
    }  # fmt: skip
    return [
        Route("/broadcasts", guarded(desk, broadcasts.show_all)),
        Route(f"{one}/people.csv", guarded(desk, broadcasts.download)),
        *[Route(path, guarded(desk, page), methods=["POST"]) for path, page in presses.items()],
        Route(one, guarded(desk, broadcasts.show)),
    ]
