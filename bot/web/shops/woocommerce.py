"""WooCommerce's order webhooks: `order.created`, `order.updated`, `order.restored`, `order.deleted`.

In the shape of its REST API v3, or of the legacy API (v1 to v3), whose order stands in a field "order".
"""

from datetime import datetime

from bot.channels.fields import Fields, fields, text_of
from bot.web.shops.reading import (
    Deleted,
    currency_of,
    find_phone,
    id_of,
    list_of,
    moment_of,
    money_of,
    name_items,
    name_person,
)
from conversations.purchases.inputs import Status
from conversations.purchases.told import ToldOrder

SOURCE = "woocommerce"
SIGNATURE = "x-wc-webhook-signature"
TOPIC = "x-wc-webhook-topic"
PING = b"webhook_id="
"""The beginning of the form that is sent, unsigned, when a webhook is saved."""

_PAID = frozenset({"processing", "completed"})  # what WooCommerce itself takes for paid
_NOT_PAID = frozenset({"pending", "on-hold", "failed", "checkout-draft", "auto-draft"})


def read_order(body: Fields, topic: str, now: datetime) -> ToldOrder | Deleted | None:
    """The order that a call tells of; None where it tells of none."""
    body = _unwrap(body)
    order_id = id_of(body)
    if order_id is None or not topic.startswith("order"):
        return None
    if topic == "order.deleted" and "status" not in body:
        return Deleted(order_id)
    billing, shipping = fields(body.get("billing")), fields(body.get("shipping"))
    country = text_of(billing, "country") or ""
    status = "trash" if topic == "order.deleted" else (text_of(body, "status") or "").removeprefix("wc-")
    coupons = (text_of(line, "code") for line in list_of(body, "coupon_lines"))
    email = (text_of(billing, "email") or "").strip()
    return ToldOrder(
        order_id=order_id, source=SOURCE, status=_read_status(status, body),
        amount=money_of(body, "total") or 0.0, currency=currency_of(body),
        item=name_items(list_of(body, "line_items"), f"#{order_id}"),
        at=_read_moment(body) or now, refunded=_add_refunds(body),
        codes=tuple(code[:100] for code in coupons if code),
        phone=find_phone(country, text_of(billing, "phone"), text_of(shipping, "phone")),
        email=email[:254] or None, placed_at=moment_of(body, "date_paid_gmt", "date_created_gmt", "date_created"),
        name=name_person(billing) or name_person(shipping),
    )  # fmt: skip


def _unwrap(body: Fields) -> Fields:
    """An order of the legacy API under the names it has today."""
    order = fields(body.get("order"))
    if not order or "id" in body:
        return body
    is_paid = fields(order.get("payment_details")).get("paid") is True
    changed, created = order.get("updated_at"), order.get("created_at")
    return order | {
        "billing": order.get("billing_address"), "shipping": order.get("shipping_address"),
        "date_created_gmt": created, "date_modified_gmt": changed, "date_paid_gmt": changed if is_paid else None,
    }  # fmt: skip


def _read_status(status: str, body: Fields) -> Status:
    if status in _PAID:
        return "paid"
    if status in ("cancelled", "trash"):
        return "cancelled"
    if status == "refunded":
        return "refunded"
    was_paid = text_of(body, "date_paid_gmt", "date_paid") is not None
    return "paid" if was_paid and status not in _NOT_PAID else "pending"  # a state of the shop's own


def _read_moment(body: Fields) -> datetime | None:
    return moment_of(
        body, "date_modified_gmt", "date_modified", "date_paid_gmt", "date_created_gmt", "date_created"
    )


def _add_refunds(body: Fields) -> float:
    """All that was given back; each refund is told as a negative total."""
    return round(sum(money_of(refund, "total", "amount") or 0.0 for refund in list_of(body, "refunds")), 2)
