"""Shops that call: orders in the shapes that WooCommerce and Shopify document, and their signatures."""

import hmac
import json
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import aiohttp

WOO, SHOPIFY = "woo secret", "shopify secret"
"""The signing secrets."""
_FIRST = timedelta(hours=1)
"""How long ago the first state of every order was."""


@cache
def _began() -> datetime:
    """When that was, without a zone, as WooCommerce writes it; the same for the whole run."""
    return datetime.now(UTC).replace(microsecond=0, tzinfo=None) - _FIRST


def woo_order(
    number: int = 727, status: str = "processing", minutes: int = 0, **changes: Any
) -> dict[str, Any]:
    """An order of WooCommerce's REST API v3; `minutes` after the first it was changed last."""
    at = (_began() + timedelta(minutes=minutes)).isoformat()
    order: dict[str, Any] = {
        "id": number, "parent_id": 0, "number": str(number), "order_key": f"wc_order_{number}",
        "created_via": "checkout", "version": "9.4.2", "status": status, "currency": "ILS",
        "date_created": at, "date_created_gmt": _began().isoformat(), "date_modified": at, "date_modified_gmt": at,
        "discount_total": "0.00", "shipping_total": "10.00", "total": "260.00", "total_tax": "0.00",
        "prices_include_tax": True, "customer_id": 0, "customer_note": "",
        "billing": {
            "first_name": "דנה", "last_name": "כהן", "company": "", "address_1": "לינקולן 14", "city": "תל אביב",
            "state": "", "postcode": "6713408", "country": "IL", "email": "dana@example.com", "phone": "050-1234567",
        },
        "shipping": {"first_name": "דנה", "last_name": "כהן", "phone": "", "country": "IL"},
        "payment_method": "bacs", "payment_method_title": "אשראי", "transaction_id": "",
        "date_paid": None, "date_paid_gmt": None, "date_completed": None, "meta_data": [],
        "line_items": [{"id": 315, "name": "מנוי חודשי", "product_id": 93, "quantity": 1, "sku": ""}],
        "tax_lines": [], "shipping_lines": [{"id": 317, "method_title": "שליח", "total": "10.00"}], "fee_lines": [],
        "coupon_lines": [], "refunds": [],
    }  # fmt: skip
    return order | changes


def shopify_order(paid: str | None = "paid", minutes: int = 0, **changes: Any) -> dict[str, Any]:
    """An order of Shopify's Admin API."""
    at = (_began() + timedelta(minutes=minutes)).isoformat() + "+00:00"
    order: dict[str, Any] = {
        "id": 820982911946154508, "admin_graphql_api_id": "gid://shopify/Order/820982911946154508", "name": "#1001",
        "order_number": 1001, "email": "dana@example.com", "contact_email": "dana@example.com", "phone": None,
        "created_at": _began().isoformat() + "+00:00", "updated_at": at, "cancelled_at": None, "cancel_reason": None,
        "currency": "ILS", "total_price": "260.00", "current_total_price": "260.00", "financial_status": paid,
        "fulfillment_status": None, "test": False, "discount_codes": [], "refunds": [],
        "customer": {"id": 115310627314723954, "first_name": "Dana", "last_name": "Cohen", "phone": None},
        "billing_address": {"name": "Dana Cohen", "phone": "+972 50-123-4567", "country_code": "IL"},
        "shipping_address": {"name": "Dana Cohen", "phone": None, "country_code": "IL"},
        "line_items": [{"id": 866550311766439020, "title": "Monthly pass", "name": "Monthly pass", "quantity": 1}],
    }  # fmt: skip
    return order | changes


def sign(secret: str, body: bytes) -> str:
    """As both shops do."""
    return b64encode(hmac.digest(secret.encode(), body, "sha256")).decode()


_USUAL = {"woocommerce": "order.updated", "shopify": "orders/updated"}


async def tells(url: str, shop: str, order: object, topic: str = "", secret: str | None = None) -> int:
    """A shop calls with an order, signed; gives the status it is answered with."""
    is_woo = shop == "woocommerce"
    body = order if isinstance(order, bytes) else json.dumps(order).encode()
    signature = sign(secret or (WOO if is_woo else SHOPIFY), body)
    headers = {
        "x-wc-webhook-signature" if is_woo else "x-shopify-hmac-sha256": signature,
        "x-wc-webhook-topic" if is_woo else "x-shopify-topic": topic or _USUAL[shop],
        "content-type": "application/json",
    }
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{url}/webhooks/{shop}", data=body, headers=headers) as answer,
    ):
        return answer.status
