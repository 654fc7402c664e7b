"""Signing in, and out again."""

import secrets

from starlette.responses import RedirectResponse, Response

from bot.web.console.auth import same_token
from bot.web.console.desk import Desk, Visit
from bot.web.console.guard import PageRefused
from bot.web.console.paths import own_or_front
from bot.web.console.wording.words import say
from conversations.wording.filling import clean

_LONGEST_NAME = 60


async def ask(desk: Desk, visit: Visit) -> Response:
    """The form; whoever is signed in already goes on."""
    onward = own_or_front(visit.request.query_params.get("next", "/"))
    if visit.session is not None:
        return RedirectResponse(onward, 303)
    return await _show(desk, visit, onward)


async def sign_in(desk: Desk, visit: Visit) -> Response:
    """Look at the password. Tries are counted before that, and a right one is forgotten."""
    onward = own_or_front(visit.form.get("next", "/"))
    if not desk.auth.is_on:
        return await _show(desk, visit, onward)
    _, token = await desk.auth.greet(visit.request)
    if not same_token(visit.form.get("csrf", ""), token):
        return await _show(desk, visit, onward, 403, problem="try_again")
    by = " ".join(clean(visit.form.get("name")).split())[:_LONGEST_NAME]
    number, seconds = await desk.brake.begin(visit.request)
    if number is None:
        response = await _show(desk, visit, onward, 429, problem="wait", seconds=seconds)
        response.headers["Retry-After"] = str(seconds)
        return response
    if not desk.auth.is_password(visit.form.get("password", "")):
        return await _show(desk, visit, onward, 403, problem="wrong_password")
    await desk.brake.forget(number)
    response = RedirectResponse(onward, 303)
    await desk.auth.begin(visit.request, response, by or _name_stranger(visit))
    return response


def _name_stranger(visit: Visit) -> str:
    """Whoever gives no name still has to be told apart from another who gives none."""
    return f"{say('somebody', visit.language)} {secrets.randbelow(90) + 10}"


async def sign_out(desk: Desk, visit: Visit) -> Response:
    """End the session for good."""
    if visit.session is None:
        raise PageRefused(403, "stale_form")
    response = RedirectResponse("/sign-in", 303)
    await desk.auth.end(visit.request, response, visit.session)
    return response


async def _show(
    desk: Desk, visit: Visit, onward: str, status: int = 200, problem: str = "", seconds: int = 0
) -> Response:
    mark, token = await desk.auth.greet(visit.request)
    response = desk.show(
        visit, "sign_in.html", status if desk.auth.is_on else 503,
        is_on=desk.auth.is_on, token=token, onward=onward, problem=problem, seconds=seconds,
        name=visit.form.get("name", ""),
    )  # fmt: skip
    desk.auth.mark(visit.request, response, mark)
    return response
