"""`POST /api/purchases`: the shop reports how an order stands."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, HTTPException, Response
from pydantic import BaseModel, BeforeValidator, Field, StringConstraints

from bot.app import App
from bot.channels.phones import normalise_phone
from bot.web.api.bodies import PRINTED, Moment, Short
from bot.web.api.ids import read_lead_id
from bot.web.api.lead_body import Blank, Email, ReadEmail
from conversations.purchases.told import ToldOrder
from storage import purchases


def _read_refunded(value: object) -> object:
    return 0.0 if value is None else value


class PurchaseBody(BaseModel):
    """An order and how it stands since `at`; `refunded_amount` is all that was given back so far."""

    lead_id: Annotated[Short | None, Blank] = None
    phone: Annotated[Short | None, Blank] = None
    email: Annotated[Email | None, ReadEmail] = None
    name: Annotated[Short | None, Blank] = None
    order_id: Annotated[str, StringConstraints(pattern=PRINTED, max_length=120)]
    amount: float = Field(ge=0, le=1e9, allow_inf_nan=False)
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    item: Short
    at: Annotated[Moment | None, Blank] = None
    code: Annotated[Annotated[Short, StringConstraints(max_length=100)] | None, Blank] = None
    status: Literal["paid", "pending", "refunded", "cancelled"] = "paid"
    refunded_amount: Annotated[
        Annotated[float, Field(ge=0, le=1e9, allow_inf_nan=False)], BeforeValidator(_read_refunded)
    ] = 0.0


def add_purchases(router: APIRouter, app: App) -> None:
    """The route."""

    @router.post("/purchases", status_code=201)
    async def report_purchase(body: PurchaseBody, response: Response) -> dict[str, str]:
        async with app.database.read() as connection:
            known = await purchases.find_buyer(connection, body.order_id)
        told, lead_id = (
            _read(body, await app.read_clock()),
            read_lead_id(body.lead_id) if body.lead_id else None,
        )
        if not (known or lead_id or told.phone or told.email):
            raise HTTPException(422, "give lead_id, or phone as 050-1234567 or +972501234567")
        accepted = await app.orders.take(told, lead_id=lead_id)
        if accepted.lead_id is None:
            raise HTTPException(404, "no lead has this lead_id or phone; the order is listed in the console")
        if known is not None or accepted.repeated:
            response.status_code = 200
        return {"lead_id": accepted.lead_id, "order_id": body.order_id}


def _read(body: PurchaseBody, now: datetime) -> ToldOrder:
    return ToldOrder(
        order_id=body.order_id, source="api", status=body.status, amount=body.amount, currency=body.currency,
        item=body.item, at=(body.at or now).astimezone(UTC), refunded=body.refunded_amount,
        codes=(body.code,) if body.code else (),
        phone=normalise_phone(body.phone or ""), email=body.email, name=body.name, dated=body.at is not None,
    )  # fmt: skip
