"""Shopify's order webhooks: `orders/create`, `orders/updated`, `orders/paid`, `orders/cancelled`, `orders/delete`."""

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

SOURCE = "shopify"
SIGNATURE = "x-shopify-hmac-sha256"
TOPIC = "x-shopify-topic"

_PAID = frozenset({"paid", "partially_refunded"})


def read_order(body: Fields, topic: str, now: datetime) -> ToldOrder | Deleted | None:
    """The order that a call tells of; None where it tells of none (a refund of its own comes with the order, too).

    One that only tries the shop out is none: nobody paid.
    """
    order_id = id_of(body)
    if order_id is None or not topic.startswith("orders/") or body.get("test") is True:
        return None
    if topic == "orders/delete":
        return Deleted(order_id)
    customer, billing = fields(body.get("customer")), fields(body.get("billing_address"))
    shipping = fields(body.get("shipping_address"))
    country = text_of(billing, "country_code") or text_of(shipping, "country_code") or ""
    email = text_of(body, "email", "contact_email") or text_of(customer, "email") or ""
    codes = (text_of(discount, "code") for discount in list_of(body, "discount_codes"))
    known = fields(customer.get("default_address"))
    phones = (text_of(source, "phone") for source in (body, customer, billing, shipping, known))
    amount = money_of(body, "total_price") or 0.0
    return ToldOrder(
        order_id=order_id, source=SOURCE, status=_read_status(body), amount=amount,
        currency=currency_of(body), item=name_items(list_of(body, "line_items"), text_of(body, "name") or order_id),
        at=moment_of(body, "updated_at", "processed_at", "created_at") or now, refunded=_add_refunds(body, amount),
        codes=tuple(code[:100] for code in codes if code), phone=find_phone(country, *phones),
        email=email.strip()[:254] or None,
        placed_at=moment_of(body, "processed_at", "created_at"),
        name=name_person(customer) or name_person(billing) or name_person(shipping),
    )  # fmt: skip


def _read_status(body: Fields) -> Status:
    paid = text_of(body, "financial_status")
    if paid == "refunded":
        return "refunded"
    if paid == "voided" or text_of(body, "cancelled_at"):
        return "cancelled"
    return "paid" if paid in _PAID else "pending"


def _add_refunds(body: Fields, amount: float) -> float:
    """All that was given back, in the shop's money: the transactions that succeeded.

    Where none are told, or in another currency alone, it is what the total fell by.
    """
    currency = text_of(body, "currency")
    given = [
        _in_shops_money(transaction, currency)
        for refund in list_of(body, "refunds")
        for transaction in list_of(refund, "transactions")
        if transaction.get("kind") == "refund" and transaction.get("status") in ("success", None)
    ]
    known = [one for one in given if one is not None]
    left = money_of(body, "current_total_price")
    is_partial = text_of(body, "financial_status") == "partially_refunded"
    if (not given or len(known) < len(given)) and is_partial and left is not None:
        return round(max(0.0, amount - left), 2)
    return round(sum(known), 2)


def _in_shops_money(transaction: Fields, currency: str | None) -> float | None:
    """A transaction's amount as the order's is told; None where it is known in the buyer's currency alone."""
    shops = fields(fields(transaction.get("amount_set")).get("shop_money"))
    if (amount := money_of(shops, "amount")) is not None:
        return amount
    is_own = text_of(transaction, "currency") in (None, currency)
    return money_of(transaction, "amount") if is_own else None
