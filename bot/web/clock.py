"""Moving the bot's clock, where `SANDBOX_CLOCK=true`."""

from datetime import UTC, datetime, timedelta

from pydantic import AwareDatetime, BaseModel, ValidationError, model_validator
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.advancing import advance
from bot.app import App
from bot.channels.hooks import decode
from bot.web.depth import is_too_deep


class ClockBody(BaseModel):
    """How far, or until when. `advance` is an ISO 8601 duration such as P1DT2H."""

    advance: timedelta | None = None
    to: AwareDatetime | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> "ClockBody":
        if (self.advance is None) == (self.to is None):
            raise ValueError('give either {"advance":"P1DT2H"} or {"to":"2026-01-31T09:00:00+02:00"}')
        if self.advance is not None and not timedelta() <= self.advance <= timedelta(days=3660):
            raise ValueError("the clock only moves forward, by ten years at most")
        return self

    async def find_target(self, app: App) -> datetime:
        """The time to move to (UTC). Raises OverflowError."""
        if self.to is not None:
            return self.to.astimezone(UTC)
        # Another process may have moved the clock since this one last looked.
        return await app.read_clock() + (self.advance or timedelta())


def create_clock_route(app: App) -> Route:
    """`POST /sandbox/clock`."""

    async def move(request: Request) -> Response:
        # A page of somebody else's may have a browser post a form or plain text without asking, but not JSON.
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            return JSONResponse({"detail": "application/json is wanted"}, 415)
        content = await request.body()
        if is_too_deep(content):
            return _refuse(("body", "nested too deeply"))
        try:
            body = ClockBody.model_validate(decode(content))
        except ValidationError as error:
            return _refuse(
                *((".".join(map(str, one["loc"])) or "body", one["msg"]) for one in error.errors())
            )
        except ValueError:
            return _refuse(("body", "not JSON"))
        try:
            target = await body.find_target(app)
        except OverflowError:
            return _refuse(("to", "too far"))
        reached = await advance(app, target)
        return JSONResponse({"now": reached.isoformat()})

    return Route("/sandbox/clock", move, methods=["POST"])


def _refuse(*problems: tuple[str, str]) -> Response:
    """What does not fit: each field and why."""
    return JSONResponse({"errors": [{"field": field, "reason": reason} for field, reason in problems]}, 422)
