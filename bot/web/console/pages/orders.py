"""Purchases that staff note themselves, and orders of which somebody has to say whose they are."""

from hashlib import sha256

import msgspec
from starlette.responses import RedirectResponse, Response

from bot.channels.phones import normalise_phone
from bot.decisions.arrivals import clean_text
from bot.web.console.desk import Desk, Visit
from bot.web.console.guard import PageRefused
from bot.web.console.pages import lead as lead_page
from bot.web.console.pages.acting import find_lead, read_key, read_lead_id
from bot.web.console.paths import lead_path
from conversations.purchases.told import ToldOrder
from storage import purchases, unmatched_orders

_LONGEST_ORDER, _LONGEST_ITEM = 120, 200
_DEAREST = 1e9


async def mark_bought(desk: Desk, visit: Visit) -> Response:
    """A lead bought, somewhere the bot hears nothing of."""
    lead_id, key = read_lead_id(visit), read_key(visit, read_lead_id(visit))
    lead = await find_lead(desk, lead_id)
    item, amount = clean_text(visit.form.get("item", "")).strip()[:_LONGEST_ITEM], _read_amount(visit)
    order = clean_text(visit.form.get("order", "")).strip()[:_LONGEST_ORDER] or _number(key)
    async with desk.app.database.read() as connection:
        buyer = await purchases.find_buyer(connection, order)
    problem = _find_problem(item, amount) or ("not_theirs" if buyer not in (None, lead.id) else None)
    if problem or amount is None:
        return await lead_page.show_with(desk, visit, lead, 409, note=problem)
    currency = desk.app.journey.business.currency
    told = ToldOrder(
        order_id=order, source="console", amount=amount, currency=currency, item=item, at=visit.now, by=visit.by
    )  # fmt: skip
    await desk.app.orders.take(told, lead_id=lead.id)
    return RedirectResponse(lead_path(lead.id, note="bought"), 303)


def _number(key: str) -> str:
    """A number for an order that has none: short, as people see it, and the same when a form is sent twice."""
    return f"staff-{sha256(key.encode()).hexdigest()[:8]}"


def _find_problem(item: str, amount: float | None) -> str | None:
    if not item:
        return "no_item"
    return "no_amount" if amount is None else None


async def show(desk: Desk, visit: Visit) -> Response:
    """The orders of nobody we know, the newest first."""
    return await _show(desk, visit, 200, visit.request.query_params.get("note", ""))


async def attach(desk: Desk, visit: Visit) -> Response:
    """It is theirs who has this number; somebody new where nobody has."""
    told = await _find(desk, visit)
    phone = normalise_phone(visit.form.get("phone", ""))
    if phone is None:
        return await _show(desk, visit, 409, "no_phone")
    known = msgspec.structs.replace(told, phone=phone, by=visit.by)
    accepted = await desk.app.orders.take(known, creates=True)
    if accepted.lead_id is None:  # one that is not paid makes nobody a lead
        return await _show(desk, visit, 409, "no_phone")
    return RedirectResponse("/orders?note=attached", 303)


async def dismiss(desk: Desk, visit: Visit) -> Response:
    """It is nobody's business."""
    await desk.app.orders.forget((await _find(desk, visit)).order_id)
    return RedirectResponse("/orders?note=dismissed", 303)


async def _show(desk: Desk, visit: Visit, status: int, note: str) -> Response:
    seen = await desk.live.see()
    async with desk.app.database.read() as connection:
        found = await unmatched_orders.read_newest(connection)
    return desk.show(visit, "orders.html", status, at="orders", seen=seen, orders=found, note=note)


async def _find(desk: Desk, visit: Visit) -> ToldOrder:
    async with desk.app.database.read() as connection:
        told = await unmatched_orders.find(connection, clean_text(visit.form.get("order", "")))
    if told is None:
        raise PageRefused(404, "stale_form")
    return told


def _read_amount(visit: Visit) -> float | None:
    text = visit.form.get("amount", "").replace(",", "").replace("₪", "").strip()
    try:
        amount = float(text)
    except ValueError:
        return None
    return round(amount, 2) if 0 <= amount <= _DEAREST else None
