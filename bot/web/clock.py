"""Moving the bot's clock, where `SANDBOX_CLOCK=true`."""

from datetime import UTC, timedelta

from pydantic import AwareDatetime, BaseModel, ValidationError, model_validator
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.app import App
from bot.runtime.advancing import advance
from bot.web.webhooks import decode


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


def create_clock_route(app: App) -> Route:
    """`POST /sandbox/clock`."""

    async def move(request: Request) -> Response:
        try:
            body = ClockBody.model_validate(decode(await request.body()))
        except ValidationError as error:
            reasons = [
                {"field": ".".join(map(str, problem["loc"])) or "body", "reason": problem["msg"]}
                for problem in error.errors()
            ]
            return JSONResponse({"errors": reasons}, 422)
        except ValueError:
            return JSONResponse({"errors": [{"field": "body", "reason": "not JSON"}]}, 422)
        try:
            # Another process may have moved the clock since this one last looked.
            now = await app.read_clock()
            target = body.to.astimezone(UTC) if body.to else now + (body.advance or timedelta())
        except OverflowError:
            return JSONResponse({"errors": [{"field": "to", "reason": "too far"}]}, 422)
        reached = await advance(app, target)
        return JSONResponse({"now": reached.isoformat()})

    return Route("/sandbox/clock", move, methods=["POST"])
