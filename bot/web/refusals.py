"""What those are answered who may not call, or who send what does not fit."""

from starlette.responses import JSONResponse, Response

from bot.web.limits import BodyRefused


def explain(refused: BodyRefused) -> Response:
    """The answer to a body that is too large or too slow."""
    return JSONResponse({"detail": refused.detail}, refused.status_code, headers=refused.headers)


def refuse_body(errors: list[dict[str, str]]) -> Response:
    """The answer to a body that does not fit: each field and why."""
    body = {"type": "about:blank", "title": "The body does not fit", "status": 422, "errors": errors}
    return JSONResponse(body, 422, media_type="application/problem+json")


def miss() -> Response:
    """The answer to an address at which nothing can be."""
    return JSONResponse({"detail": "there is nothing of this name"}, 404)


def refuse_stranger() -> Response:
    """The answer to somebody without the key."""
    detail = "Authorization: Bearer <API_KEY> is missing or wrong"
    return JSONResponse({"detail": detail}, 401, headers={"www-authenticate": "Bearer"})
