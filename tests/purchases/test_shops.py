"""Shops call with orders, in any order and any number of times; what they forge or garble harms nobody."""

import asyncio
import json
import random
import re
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from sqlalchemy import func, select

from bot.reporting.making import make_report
from conversations.purchases.part import Purchases
from conversations.reporting.question import Question
from storage import leads, purchases, unmatched_orders
from storage.tables.schema import codes, facts, messages
from tests.harness.console import House, living
from tests.harness.shops import SHOPIFY, WOO, shopify_order, sign, tells, woo_order

PHONE = "972501234567"
KEY = "key"


@pytest.fixture
async def shop(ready_sqlite: str) -> AsyncIterator[House]:
    async with living(ready_sqlite, woocommerce_secret=WOO, shopify_secret=SHOPIFY, api_key=KEY) as running:
        yield running


@pytest.fixture
async def any_shop(ready_url: str) -> AsyncIterator[House]:
    """Once on SQLite and once on PostgreSQL."""
    async with living(ready_url, woocommerce_secret=WOO, shopify_secret=SHOPIFY, api_key=KEY) as running:
        yield running


async def worth(house: House, lead_id: str) -> float:
    async with house.app.database.read() as connection:
        lead = await leads.read(connection, lead_id)
    assert lead is not None
    return sum(order.worth for order in lead[Purchases].orders.values())


async def is_customer(house: House, lead_id: str) -> bool:
    async with house.app.database.read() as connection:
        lead = await leads.read(connection, lead_id)
    assert lead is not None
    return lead[Purchases].is_customer


async def thanks(house: House) -> int:
    async with house.app.database.read() as connection:
        rows = await connection.execute(select(messages.c.content).where(messages.c.purpose == "purchase"))
        return sum("ההרשמה התקבלה" in content for content in rows.scalars())


async def count_facts(house: House) -> int:
    async with house.app.database.read() as connection:
        return int((await connection.execute(select(func.count()).select_from(facts))).scalar() or 0)


async def unmatched(house: House) -> list[str]:
    async with house.app.database.read() as connection:
        return [one.told.order_id for one in await unmatched_orders.read_newest(connection)]


async def post(house: House, path: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    headers = {"authorization": f"Bearer {KEY}"}
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{house.url}/api/{path}", json=body, headers=headers) as answer,
    ):
        return answer.status, await answer.json()


@pytest.mark.parametrize("seed", range(3))
async def test_woocommerce_tells_the_life_of_an_order_shuffled_and_twice(shop: House, seed: int) -> None:
    dana = await shop.hears("היי")
    refund = [{"id": 726, "reason": "", "total": "-60.00"}]
    states = [
        woo_order(status="pending"), woo_order(status="on-hold", minutes=1), woo_order(minutes=2),
        woo_order(status="completed", minutes=9), woo_order(status="completed", minutes=12, refunds=refund),
    ] * 2  # fmt: skip
    random.Random(seed).shuffle(states)
    for state in states:
        assert await tells(shop.url, "woocommerce", state) == 200
    assert await worth(shop, dana) == 200
    assert await thanks(shop) == 1


async def test_shopify_tells_of_an_order_before_it_is_created_and_without_a_customer(shop: House) -> None:
    dana = await shop.hears("היי")
    refunds = [{"id": 1, "transactions": [{"kind": "refund", "status": "success", "amount": "260.00"}]}]
    for state, topic in [
        (shopify_order("paid", 3, customer=None), "orders/updated"),
        (shopify_order("pending"), "orders/create"),
        (shopify_order("paid", 2), "orders/paid"),
    ]:
        assert await tells(shop.url, "shopify", state, topic) == 200
    assert (await worth(shop, dana), await thanks(shop)) == (260, 1)
    assert await tells(shop.url, "shopify", shopify_order("refunded", 9, refunds=refunds)) == 200
    assert await tells(shop.url, "shopify", shopify_order("paid", 5)) == 200, "told late"
    assert (await worth(shop, dana), await thanks(shop)) == (0, 1)


@pytest.mark.parametrize(
    ("status", "bought", "expected"),
    [
        ("woocommerce", {"status": "processing"}, "paid"), ("woocommerce", {"status": "failed"}, "pending"),
        ("woocommerce", {"status": "trash"}, "cancelled"), ("woocommerce", {"status": "refunded"}, "refunded"),
        ("woocommerce", {"status": "shipped", "date_paid_gmt": "2026-11-22T08:00:00"}, "paid"),
        ("shopify", {"financial_status": None}, "pending"), ("shopify", {"financial_status": "authorized"}, "pending"),
        ("shopify", {"financial_status": "voided"}, "cancelled"),
        ("shopify", {"financial_status": "expired"}, "pending"),
        ("shopify", {"financial_status": "partially_paid"}, "pending"),
        ("woocommerce", {"status": "checkout-draft"}, "pending"), ("woocommerce", {"status": "on-hold"}, "pending"),
        ("woocommerce", {"status": "completed"}, "paid"),
        ("shopify", {"cancelled_at": "2026-11-22T08:00:00+02:00"}, "cancelled"),
        ("shopify", {"financial_status": "partially_refunded", "current_total_price": "100.00"}, "paid"),
    ],
)  # fmt: skip
async def test_what_their_states_mean(
    shop: House, status: str, bought: dict[str, Any], expected: str
) -> None:
    dana = await shop.hears("היי")
    order = woo_order(**bought) if status == "woocommerce" else shopify_order(**bought)
    assert await tells(shop.url, status, order) == 200
    async with shop.app.database.read() as connection:
        [row] = await purchases.read_of(connection, dana)
    assert row.status == expected
    assert float(row.refunded) == (
        160 if "current_total_price" in bought else 260 if expected == "refunded" else 0
    )


@pytest.mark.parametrize(
    "transaction",
    [
        {"amount": "40.00", "currency": "USD", "amount_set": {"shop_money": {"amount": "150.00"}}},
        {"amount": "40.00", "currency": "USD"},
        {"amount": "150.00", "currency": "ILS"},
        {"amount": "150.00"},
    ],
)  # fmt: skip
async def test_what_was_given_back_in_the_buyers_currency_is_told_in_the_shops(
    shop: House, transaction: dict[str, Any]
) -> None:
    dana = await shop.hears("היי")
    refunds = [{"id": 1, "transactions": [{"kind": "refund", "status": "success", **transaction}]}]
    order = shopify_order("partially_refunded", refunds=refunds, current_total_price="110.00")
    assert await tells(shop.url, "shopify", order) == 200
    assert await worth(shop, dana) == 110


async def test_an_order_that_only_tries_the_shop_out_is_none(shop: House) -> None:
    dana = await shop.hears("היי")
    assert await tells(shop.url, "shopify", shopify_order(test=True)) == 200
    assert (
        await tells(shop.url, "shopify", shopify_order(test=True, customer=None, billing_address=None)) == 200
    )
    assert (await worth(shop, dana), await thanks(shop), await unmatched(shop)) == (0, 0, [])
    assert await tells(shop.url, "shopify", shopify_order(test=None)) == 200, "not told is not a test"
    assert (await worth(shop, dana), await thanks(shop)) == (260, 1)


async def test_a_part_given_back_as_refunded_leaves_a_customer_in_every_number(shop: House) -> None:
    dana = await shop.gets("Dana", "+972501234567")
    order = {"lead_id": dana, "order_id": "A", "amount": 100, "currency": "ILS", "item": "x"}
    assert (await post(shop, "purchases", order))[0] == 201
    assert (await post(shop, "purchases", order | {"status": "refunded", "refunded_amount": 40}))[0] == 200
    assert await is_customer(shop, dana)
    report = await make_report(shop.app, Question())
    assert report.whole.metrics["ltv"].numerator == 60 == await worth(shop, dana)
    assert report.whole.metrics["conversion"].numerator == 1

    assert (await post(shop, "purchases", order | {"status": "refunded", "refunded_amount": 100}))[0] == 200
    assert not await is_customer(shop, dana)
    assert (await make_report(shop.app, Question())).whole.metrics["conversion"].numerator == 0


async def test_a_forged_call_leaves_no_trace(shop: House) -> None:
    await shop.hears("היי")
    before = await count_facts(shop)
    for name, order in (("woocommerce", woo_order()), ("shopify", shopify_order())):
        assert await tells(shop.url, name, order, secret="guessed") == 401
        async with (
            aiohttp.ClientSession() as http,
            http.post(f"{shop.url}/webhooks/{name}", json=order) as answer,
        ):
            assert answer.status == 401, "unsigned"
    body = json.dumps(woo_order()).encode()
    headers = {"x-wc-webhook-signature": sign(WOO, body)}
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{shop.url}/webhooks/woocommerce", data=body + b" ", headers=headers) as answer,
    ):
        assert answer.status == 401, "the raw bytes are signed"
    assert await count_facts(shop) == before
    assert await unmatched(shop) == []


async def test_the_first_ping_is_thanked_for_and_does_nothing(shop: House) -> None:
    form = {"content-type": "application/x-www-form-urlencoded"}
    async with aiohttp.ClientSession() as http:
        for body, status in ((b"webhook_id=17", 200), (b"webhook_id=17&id=727", 401), (b"", 401)):
            async with http.post(f"{shop.url}/webhooks/woocommerce", data=body, headers=form) as answer:
                assert answer.status == status, body
    assert await count_facts(shop) == 0


async def test_without_a_secret_there_is_no_such_address(ready_sqlite: str) -> None:
    async with living(ready_sqlite) as house:
        for name, order in (("woocommerce", woo_order()), ("shopify", shopify_order())):
            assert await tells(house.url, name, order) == 404
        async with (
            aiohttp.ClientSession() as http,
            http.post(f"{house.url}/webhooks/woocommerce", data=b"webhook_id=1") as answer,
        ):
            assert answer.status == 404


GARBAGE: list[object] = [
    b"", b"{", b"\xff\xfe", b"null", b"[]", b"7", b"[" * 5000, {}, {"id": None}, {"id": {}}, {"id": "x" * 5000},
    {"id": True}, {"id": 1, "total": "NaN", "currency": 7, "line_items": "x", "billing": [], "status": []},
    {"id": 2, "total": "1e999", "date_modified_gmt": "soon", "coupon_lines": [None, 7], "refunds": {"a": 1}},
    {"id": 3, "total": None, "billing": {"phone": {}, "email": 7}, "line_items": [[], {"name": "\ud800\x00"}]},
    {"id": 4, "total_price": [], "customer": "x", "refunds": [{"transactions": [{"amount": {}, "kind": "refund"}]}]},
    {"id": 10**300, "total": 10**300},
]  # fmt: skip


async def test_nothing_they_send_is_a_failure_of_ours(shop: House) -> None:
    for name in ("woocommerce", "shopify"):
        for order in GARBAGE:
            assert await tells(shop.url, name, order) in (200, 400), order
        assert await tells(shop.url, name, woo_order(), "product.updated") == 200
    assert await thanks(shop) == 0


async def test_who_can_not_be_matched_is_listed_and_attached_with_a_press(shop: House) -> None:
    nameless = {"phone": "", "email": "", "first_name": "רון"}
    assert await tells(shop.url, "woocommerce", woo_order(901, billing=nameless)) == 200
    assert await tells(shop.url, "woocommerce", woo_order(901, "pending", -5, billing=nameless)) == 200
    assert await tells(shop.url, "shopify", shopify_order(customer=None, billing_address=None)) == 200
    assert set(await unmatched(shop)) == {"901", "820982911946154508"}
    dana = await shop.hears("היי")
    async with shop.visitor() as noa:
        await noa.signs_in("נועה", to="/?lang=he")
        assert "2 הזמנות לא שייכות" in (await noa.opens("/?lang=he")).text
        page = await noa.opens("/orders")
        assert "רון" in page.text
        wrong = await noa.sends(page.form("/orders/attach"), order="901", phone="12")
        assert wrong.status == 409
        done = await noa.sends(page.form("/orders/attach"), order="901", phone="050-1234567")
        assert "ההזמנה שויכה" in done.text
        await noa.sends(page.form("/orders/dismiss"), order="820982911946154508")
    assert await unmatched(shop) == []
    assert (await worth(shop, dana), await thanks(shop)) == (260, 1)


async def test_a_later_state_with_a_phone_finds_its_owner_and_the_newest_counts(shop: House) -> None:
    dana = await shop.hears("היי")
    anonymous = woo_order(status="refunded", minutes=9, billing={})
    assert await tells(shop.url, "woocommerce", anonymous) == 200
    assert await tells(shop.url, "woocommerce", woo_order()) == 200
    assert (await worth(shop, dana), await thanks(shop)) == (0, 0)
    assert await unmatched(shop) == []


async def test_a_buyer_nobody_knew_becomes_a_lead_once_they_paid(shop: House) -> None:
    assert await tells(shop.url, "woocommerce", woo_order(status="pending")) == 200
    assert await unmatched(shop) == ["727"]
    assert await tells(shop.url, "woocommerce", woo_order(minutes=3)) == 200
    assert await unmatched(shop) == []
    async with shop.app.database.read() as connection:
        buyer = await purchases.find_buyer(connection, "727")
        lead = await leads.read(connection, buyer or "")
    assert lead is not None
    contact = lead.contact
    assert (contact.name, contact.source, contact.email) == ("דנה כהן", "woocommerce", "dana@example.com")
    assert await thanks(shop) == 1


async def test_nobody_is_written_to_at_a_made_up_number(shop: House) -> None:
    billing = {"first_name": "John", "phone": "(555) 555-5555", "country": "US"}
    assert await tells(shop.url, "woocommerce", woo_order(billing=billing)) == 200
    assert await unmatched(shop) == ["727"]


async def test_an_order_that_is_thrown_away_brings_in_nothing(shop: House) -> None:
    dana = await shop.hears("היי")
    await tells(shop.url, "woocommerce", woo_order())
    assert await tells(shop.url, "woocommerce", {"id": 727}, "order.deleted") == 200
    assert await worth(shop, dana) == 0
    assert await tells(shop.url, "woocommerce", {"id": 5}, "order.deleted") == 200, (
        "of which nothing is known"
    )


async def test_the_api_knows_buyers_by_email_and_lists_whom_it_does_not(shop: House) -> None:
    dana = await shop.gets("Dana", "+972501234567", email="Dana@example.com")
    order = {"order_id": "A-1", "amount": 10, "currency": "ILS", "item": "x"}
    assert await post(shop, "purchases", order | {"email": "dana@EXAMPLE.com"}) == (
        201, {"lead_id": dana, "order_id": "A-1"},
    )  # fmt: skip
    status, _ = await post(shop, "purchases", order | {"order_id": "A-2", "phone": "+972509999999"})
    assert status == 404
    assert await unmatched(shop) == ["A-2"]
    assert (await post(shop, "purchases", order | {"order_id": "A-3"}))[0] == 422
    changed = order | {"phone": "0501234567", "status": "refunded", "refunded_amount": 4}
    assert (await post(shop, "purchases", changed))[0] == 200
    assert await worth(shop, dana) == 6


async def test_a_single_use_code_in_twenty_purchases_at_once_is_used_once(any_shop: House) -> None:
    dana = await any_shop.hears("יקר לי")
    async with any_shop.app.database.read() as connection:
        code = (await connection.execute(select(codes.c.code).where(codes.c.lead_id == dana))).scalar_one()
    spellings = [code, code.lower(), code.replace("-", " "), code.replace("-", "\u2013"), f" {code}\u200f"]
    buyers = [f"+97252111{number:04}" for number in range(20)]
    for phone in buyers:
        await any_shop.gets("Ron", phone)
    orders = [
        {"phone": phone, "order_id": f"o{number}", "amount": 100, "currency": "ILS", "item": "x",
         "code": spellings[number % 5]}
        for number, phone in enumerate(buyers)
    ]  # fmt: skip
    answers = await asyncio.gather(*(post(any_shop, "purchases", order) for order in orders))
    assert {status for status, _ in answers} == {201}
    async with any_shop.app.database.read() as connection:
        named = (await connection.execute(select(facts.c.fact))).scalars().all()
    assert (named.count("offer_used"), named.count("code_refused")) == (1, 19)


async def test_what_is_told_without_a_time_is_told_once_until_something_changes(any_shop: House) -> None:
    dana = await any_shop.hears("היי")
    order = {"lead_id": dana, "order_id": "A", "amount": 50, "currency": "ILS", "item": "x"}
    assert {status for status, _ in await asyncio.gather(*(post(any_shop, "purchases", order) for _ in range(6)))} <= {
        200, 201,
    }  # fmt: skip
    await post(any_shop, "purchases", order | {"status": "refunded"})
    await post(any_shop, "purchases", order | {"status": "refunded"})
    assert await any_shop.said(dana, "purchase") == ["x", "x"]
    await post(any_shop, "purchases", order)
    assert (await worth(any_shop, dana), await thanks(any_shop)) == (50, 1)


async def test_one_order_told_twenty_times_at_once_is_one(any_shop: House) -> None:
    dana = await any_shop.hears("היי")
    order = woo_order()
    assert set(await asyncio.gather(*(tells(any_shop.url, "woocommerce", order) for _ in range(20)))) == {200}
    assert (await worth(any_shop, dana), await thanks(any_shop)) == (260, 1)


async def test_staff_mark_a_lead_as_a_buyer(shop: House) -> None:
    dana = await shop.hears("היי")
    async with shop.visitor() as noa:
        await noa.signs_in("נועה", to=f"/leads/{dana}")
        page = await noa.opens(f"/leads/{dana}?lang=he")
        form = page.form("/bought")
        assert "חסר סכום" in (await noa.sends(form, item="מנוי", amount="הרבה")).text
        for _ in range(2):  # pressed twice
            done = await noa.sends(form, item="מנוי", amount="260")
            assert "הרכישה נרשמה" in done.text
        assert re.search("הזמנה staff-[0-9a-f]{8}", done.text), "a number that people can read"
    assert (await worth(shop, dana), await thanks(shop)) == (260, 1)


def give_back(
    amount: str, *transactions: dict[str, Any], restocked: bool = False, **more: Any
) -> dict[str, Any]:
    """A refund as Shopify tells it: its lines, what the calculation was off by, and the money that moved."""
    money = {"shop_money": {"amount": amount, "currency_code": "ILS"}}
    line = {
        "id": 7, "line_item_id": 866550311766439020, "quantity": 1,
        "restock_type": "return" if restocked else "no_restock", "subtotal": float(amount), "total_tax": 0.0,
        "subtotal_set": money,
    }  # fmt: skip
    return {"id": 509562969, "restock": restocked, "refund_line_items": [line], "order_adjustments": [],
            "transactions": list(transactions), **more}  # fmt: skip


def paid_back(amount: str, **more: Any) -> dict[str, Any]:
    return {"id": 1, "kind": "refund", "status": "success", "amount": amount, "currency": "ILS", **more}


@pytest.mark.parametrize(
    ("paid", "refunds", "left"),
    [
        ("partially_refunded", [give_back("60.00", paid_back("60.00"))], 200),
        ("partially_refunded", [give_back("60.00", paid_back("60.00")), give_back("10.00", paid_back("10.00"))], 190),
        ("paid", [give_back("260.00", restocked=True)], 260),
        ("partially_refunded", [give_back("60.00", paid_back("60.00")), give_back("200.00", restocked=True)], 200),
        (
            "partially_refunded",
            [
                give_back("60.00", paid_back("70.00"), order_adjustments=[
                    {"id": 4, "kind": "shipping_refund", "amount": "-10.00", "tax_amount": "0.00"},
                    {"id": 5, "kind": "refund_discrepancy", "amount": "5.00", "tax_amount": "0.00"},
                ])
            ],
            190,
        ),
        ("paid", [give_back("60.00", paid_back("60.00", status="pending"))], 260),
        ("paid", [give_back("60.00", paid_back("60.00", status="failure"))], 260),
        ("paid", [give_back("60.00", paid_back("60.00", status="error"))], 260),
        ("partially_refunded", [give_back("60.00", paid_back("60.00"), paid_back("60.00", kind="void"))], 200),
        ("partially_refunded", [give_back("60.00", paid_back("20.00"), paid_back("40.00", gateway="gift_card"))], 200),
        ("refunded", [give_back("260.00", paid_back("260.00", currency="USD"))], 0),
    ],
)  # fmt: skip
async def test_what_shopify_gave_back_is_the_money_that_moved(
    shop: House, paid: str, refunds: list[dict[str, Any]], left: float
) -> None:
    """Not what was put back on the shelf, nor what the calculation was off by, nor what did not go through."""
    dana = await shop.hears("היי")
    assert await tells(shop.url, "shopify", shopify_order(paid, refunds=refunds)) == 200
    assert await worth(shop, dana) == left


def legacy(order: dict[str, Any]) -> dict[str, Any]:
    """An order in the shape of WooCommerce's legacy API: in a field of its own, some things by other names."""
    told = order | {
        "order_number": order["number"], "created_at": order["date_created_gmt"] + "Z",
        "updated_at": order["date_modified_gmt"] + "Z", "billing_address": order["billing"],
        "shipping_address": order["shipping"], "customer": {"email": order["billing"]["email"]},
        "payment_details": {"method_id": "bacs", "method_title": "x", "paid": order["date_paid_gmt"] is not None},
    }  # fmt: skip
    gone = ("number", "date_created", "date_created_gmt", "date_modified", "date_modified_gmt", "billing", "shipping",
            "date_paid", "date_paid_gmt", "refunds")  # fmt: skip
    return {"order": {name: value for name, value in told.items() if name not in gone}}


@pytest.mark.parametrize("seed", range(3))
async def test_an_order_of_the_legacy_api_is_an_order(shop: House, seed: int) -> None:
    dana = await shop.hears("היי")
    states = [
        legacy(woo_order(status="pending")), legacy(woo_order(minutes=2)),
        legacy(woo_order(status="completed", minutes=9)),
    ] * 2  # fmt: skip
    random.Random(seed).shuffle(states)
    for state in states:
        assert await tells(shop.url, "woocommerce", state) == 200
    assert (await worth(shop, dana), await thanks(shop)) == (260, 1)
    assert await tells(shop.url, "woocommerce", legacy(woo_order(status="refunded", minutes=12))) == 200
    assert await worth(shop, dana) == 0


async def test_several_refunds_of_one_woocommerce_order_add_up(shop: House) -> None:
    dana = await shop.hears("היי")
    refunds = [{"id": 1, "reason": "damaged", "total": "-60.00"}, {"id": 2, "reason": None, "total": "-0.50"}]
    assert await tells(shop.url, "woocommerce", woo_order(refunds=refunds)) == 200
    assert await worth(shop, dana) == 199.5
