"""What stands before every page: who asks, whether a form is really ours, and the headers that go with the answer."""

from collections.abc import Awaitable, Callable
from typing import Literal
from urllib.parse import parse_qsl, urlencode

import structlog
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from bot.web.console.addresses import is_own_origin
from bot.web.console.auth import same_token
from bot.web.console.desk import Desk, Page, Visit
from bot.web.console.paths import is_own
from bot.web.visitors.languages import read_accepted
from conversations.lead.content import Language

log = structlog.get_logger(__name__)

HEADERS = {
    # Pictures and recordings of leads stand where their network keeps them.
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self' data: https: http://127.0.0.1:* http://localhost:*; "
    "media-src 'self' https: http://127.0.0.1:* http://localhost:*; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_UNREACHABLE = "The database can't be reached; try again. · אין גישה למסד הנתונים, כדאי לנסות שוב.\n"
_LANGUAGE = "waltz_language"
_LARGEST_FORM = 256 * 1024  # bytes
_MOST_FIELDS = 60
_YEAR = 365 * 24 * 3600
BACKGROUND = "x-waltz-live"
"""The header of what a page asks by itself: it does not keep a session alive."""

Endpoint = Callable[[Request], Awaitable[Response]]


class PageRefused(Exception):
    """A request that is not answered with its page. `about` names the words that say why."""

    def __init__(self, status: int, about: str) -> None:
        super().__init__(about)
        self.status = status
        self.about = about


def guarded(desk: Desk, page: Page, *, who: Literal["staff", "anybody"] = "staff") -> Endpoint:
    """A page as an endpoint. `staff`: whoever is not signed in is sent to sign in first."""

    async def endpoint(request: Request) -> Response:
        language = choose_language(desk, request)
        try:
            response = await _answer(desk, page, request, language, who)
        except ClientDisconnect:
            return Response(status_code=400)
        except (SQLAlchemyError, OSError) as error:
            log.warning("the console could not reach the database", error=type(error).__name__)
            response = PlainTextResponse(_UNREACHABLE, 503, headers={"retry-after": "5"})
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if request.query_params.get("lang") == language:
            response.set_cookie(_LANGUAGE, language, max_age=_YEAR, httponly=True, samesite="lax")
        return response

    return endpoint


async def _answer(desk: Desk, page: Page, request: Request, language: Language, who: str) -> Response:
    session = await desk.auth.read(request)
    visit = Visit(request, language, await desk.app.read_clock(), session)
    try:
        if request.method == "POST":
            _check_origin(desk, request)
        if who == "staff" and session is None:
            return _send_to_sign_in(request)  # before anything of a form is read
        if request.method == "POST":
            visit.form = await _read_form(request)
            if session and who == "staff" and not same_token(visit.form.get("csrf", ""), session.csrf):
                raise PageRefused(403, "stale_form")
        response = await page(desk, visit)
    except PageRefused as refused:
        return desk.show(visit, "refused.html", refused.status, about=refused.about)
    if session is not None and not _is_background(request) and "set-cookie" not in response.headers:
        await desk.auth.renew(request, response, session)
    return response


def _is_background(request: Request) -> bool:
    """Whether a page asks by itself: a page left open is no use of the session."""
    return BACKGROUND in request.headers or request.url.path == "/live"


def choose_language(desk: Desk, request: Request) -> Language:
    """The language asked for, else the one remembered, else the business's first, for whose browser reads it.

    Many a browser in Israel asks for English before Hebrew; one that asks for English alone is a guest's.
    """
    for wanted in (request.query_params.get("lang"), request.cookies.get(_LANGUAGE)):
        if wanted in ("he", "en"):
            return "en" if wanted == "en" else "he"
    first = desk.app.journey.business.languages[0]
    accepted = read_accepted(request.headers.get("accept-language", ""))
    return first if not accepted or first in accepted else accepted[0]


def _check_origin(desk: Desk, request: Request) -> None:
    """A form posted by a page of somebody else's is refused, whatever it carries."""
    origin = request.headers.get("origin")
    if origin is None:
        if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            raise PageRefused(403, "other_origin")
        return
    if not is_own_origin(origin, request, desk.app.settings.base_url):
        raise PageRefused(403, "other_origin")


async def _read_form(request: Request) -> dict[str, str]:
    if (
        request.headers.get("content-type", "").partition(";")[0].strip()
        != "application/x-www-form-urlencoded"
    ):
        raise PageRefused(415, "stale_form")
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > _LARGEST_FORM:
        raise PageRefused(413, "too_long")
    body = await request.body()
    if len(body) > _LARGEST_FORM:
        raise PageRefused(413, "too_long")
    try:
        fields = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:  # not UTF-8, or too many fields
        raise PageRefused(400, "stale_form") from None
    return dict(fields)


def _send_to_sign_in(request: Request) -> Response:
    if _is_background(request):
        return Response(status_code=401)
    path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    wanted = path if request.method == "GET" and is_own(path) else _page_of(request)
    query = f"?{urlencode({'next': wanted})}" if wanted != "/" else ""
    return RedirectResponse(f"/sign-in{query}", 303)


def _page_of(request: Request) -> str:
    """The page a form stood on: /leads/{id} for /leads/{id}/take."""
    page = request.url.path.rpartition("/")[0]
    return page if is_own(page) else "/"
