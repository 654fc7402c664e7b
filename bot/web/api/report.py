"""`GET /api/report`: every number; `POST /api/ad-spend`: what advertising cost."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from bot.app import App
from bot.reporting.making import make_report
from bot.web.api.bodies import PRINTED, Words
from conversations.reporting.counts import Spent
from conversations.reporting.question import BadQuestion, Question, check_day, read_question
from conversations.reporting.showing import show_report
from storage.reporting.orders import keep_spend

_MOST = Decimal("9999999999.99")
Campaign = Annotated[
    Words, StringConstraints(pattern=PRINTED, min_length=1, max_length=200, strip_whitespace=True)
]


class SpendBody(BaseModel):
    """What a campaign cost on a day, all of it: told again, the later amount counts."""

    campaign: Campaign
    day: Annotated[date, AfterValidator(check_day)]
    amount: Annotated[Decimal, Field(ge=0, le=_MOST, allow_inf_nan=False)]
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


def add_report(router: APIRouter, app: App) -> None:
    """The routes."""

    @router.get("/report")
    async def read_report(asked: Annotated[Question, Depends(_read)]) -> dict[str, Any]:
        return show_report(await make_report(app, asked))

    @router.post("/ad-spend", status_code=201)
    async def take_spend(body: SpendBody, response: Response) -> dict[str, Any]:
        spent = Spent(body.campaign, body.day, body.currency, round(body.amount, 2))
        async with app.database.begin() as tx:
            if await keep_spend(tx, spent):
                response.status_code = 200
        return {
            "campaign": spent.campaign, "day": spent.day, "amount": float(spent.amount), "currency": spent.currency,
        }  # fmt: skip


def _read(request: Request) -> Question:
    """The question in an address; else 422 with the field and the reason."""
    given = request.query_params
    try:
        return read_question(given.get("from"), given.get("to"), given.get("by"))
    except BadQuestion as bad:
        raise RequestValidationError([{"loc": ("query", bad.field), "msg": bad.reason}]) from None
