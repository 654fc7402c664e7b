"""`POST /api/purchases`: the shop reports an order."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, HTTPException, Response
from pydantic import BaseModel, Field, StringConstraints

from bot.app import App
from bot.channels.phones import normalise_phone
from bot.decisions.arrivals import Arrival, short_key
from bot.web.api.bodies import PRINTED, Moment, Short
from bot.web.api.ids import read_lead_id
from conversations.lead.addresses import phone_address
from conversations.purchases.inputs import Bought
from storage import purchases


class PurchaseBody(BaseModel):
    """An order that was paid."""

    lead_id: Short | None = None
    phone: Short | None = None
    order_id: Annotated[str, StringConstraints(pattern=PRINTED, max_length=120)]
    amount: float = Field(ge=0, le=1e9, allow_inf_nan=False)
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    item: Short
    at: Moment | None = None


def add_purchases(router: APIRouter, app: App) -> None:
    """The route."""

    @router.post("/purchases", status_code=201)
    async def report_purchase(body: PurchaseBody, response: Response) -> dict[str, str]:
        async with app.database.read() as connection:
            known = await purchases.find_buyer(connection, body.order_id)
        if known is not None:
            response.status_code = 200
            return {"lead_id": known, "order_id": body.order_id}
        accepted = await app.intake.accept(_read(body, await app.read_clock()))
        if accepted.lead_id is None:
            raise HTTPException(404, "no lead has this lead_id or phone")
        if accepted.repeated:
            response.status_code = 200
        return {"lead_id": accepted.lead_id, "order_id": body.order_id}


def _read(body: PurchaseBody, now: datetime) -> Arrival:
    at = (body.at or now).astimezone(UTC)
    bought = Bought(body.order_id, body.amount, body.currency, body.item, at)
    key = short_key(f"order:{body.order_id}")
    if body.lead_id:
        return Arrival(bought, key=key, lead_id=read_lead_id(body.lead_id))
    phone = normalise_phone(body.phone or "")
    if phone is None:
        raise HTTPException(422, "give lead_id, or phone as 050-1234567 or +972501234567")
    return Arrival(bought, key=key, addresses=(phone_address(phone),))
