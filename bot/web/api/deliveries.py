"""`POST /api/deliveries`: how a parcel of an order stands."""

import hashlib
from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, HTTPException, Response
from pydantic import BaseModel, BeforeValidator, StringConstraints

from bot.app import App
from bot.decisions.arrivals import Arrival, short_key
from bot.web.api.bodies import PRINTED, Moment
from bot.web.api.lead_body import Blank
from conversations.deliveries.inputs import ParcelMoved
from storage import purchases


def _empty(value: object) -> object:
    return "" if value is None else value


class DeliveryBody(BaseModel):
    """A parcel's state. `parcel` tells the parcels of one order apart, where there are several."""

    order_id: Annotated[str, StringConstraints(pattern=PRINTED, max_length=120)]
    status: Literal["shipped", "delivered", "late"]
    at: Annotated[Moment | None, Blank] = None
    parcel: Annotated[
        Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]*$", max_length=120)],
        BeforeValidator(_empty),
    ] = ""


def add_deliveries(router: APIRouter, app: App) -> None:
    """The route."""

    @router.post("/deliveries", status_code=201)
    async def report_delivery(body: DeliveryBody, response: Response) -> dict[str, str]:
        async with app.database.read() as connection:
            buyer = await purchases.find_buyer(connection, body.order_id)
        if buyer is None:
            raise HTTPException(404, "no order of this order_id is known; report the purchase first")
        accepted = await app.intake.accept(_arrive(body, buyer, await app.read_clock()))
        if accepted.repeated:
            response.status_code = 200
        return {"lead_id": accepted.lead_id or buyer, "order_id": body.order_id}


def _arrive(body: DeliveryBody, buyer: str, now: datetime) -> Arrival:
    """Told twice with the same time, it is one; without a time each telling is of its own moment."""
    at = (body.at or now).astimezone(UTC)
    told = "\0".join((body.order_id, body.parcel, body.status, at.isoformat()))
    key = short_key(f"parcel:{hashlib.sha256(told.encode()).hexdigest()}")
    return Arrival(ParcelMoved(body.order_id, body.status, at, body.parcel), key=key, lead_id=buyer)
