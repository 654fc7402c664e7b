"""Where shops call. They are answered once what they told is committed; a forged call leaves no trace."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import ModuleType

import msgspec
import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.app import App
from bot.channels.fields import Fields, fields
from bot.channels.hooks import decode
from bot.metrics import WEBHOOKS
from bot.web.shops import shopify, woocommerce
from bot.web.shops.reading import Deleted, is_credible
from bot.web.shops.signatures import is_signed
from conversations.purchases.told import ToldOrder
from storage import purchases, unmatched_orders

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Shop:
    """How one kind of shop calls."""

    source: str
    secret: str
    signature: str
    topic: str
    usual: str  # the topic where none is named
    read: Callable[[Fields, str, datetime], ToldOrder | Deleted | None]


def create_shops(app: App) -> list[Route]:
    """The routes; one whose secret is empty answers 404."""
    settings = app.settings
    return [
        _route(app, _describe(woocommerce, settings.woocommerce_secret.get_secret_value(), "order.updated")),
        _route(app, _describe(shopify, settings.shopify_secret.get_secret_value(), "orders/updated")),
    ]


def _describe(kind: ModuleType, secret: str, usual: str) -> _Shop:
    return _Shop(kind.SOURCE, secret, kind.SIGNATURE, kind.TOPIC, usual, kind.read_order)


def _route(app: App, shop: _Shop) -> Route:
    async def called(request: Request) -> Response:
        if not shop.secret:
            return Response(status_code=404)
        try:
            body = await request.body()
        except ClientDisconnect:
            return Response(status_code=400)
        return await _answer(app, shop, request, body)

    return Route(f"/webhooks/{shop.source}", called, methods=["POST"])


async def _answer(app: App, shop: _Shop, request: Request, body: bytes) -> Response:
    signature = request.headers.get(shop.signature, "")
    if _is_ping(shop, signature, body):
        return Response(status_code=200)
    if not is_signed(shop.secret, body, signature):
        WEBHOOKS.labels(shop.source, "refused").inc()
        return Response(status_code=401)
    try:
        told = fields(decode(body))
    except (ValueError, RecursionError):
        told = None
    if told is None:
        return JSONResponse({"detail": "not JSON that anybody could read"}, 400)
    topic = request.headers.get(shop.topic, "").strip().lower() or shop.usual
    return await _take(app, shop, told, topic)


async def _take(app: App, shop: _Shop, body: Fields, topic: str) -> Response:
    told = shop.read(body, topic, await app.read_clock())
    if isinstance(told, Deleted):
        told = await _cancel(app, shop, told)
    WEBHOOKS.labels(shop.source, "taken" if told else "ignored").inc()
    if told is not None:
        accepted = await app.orders.take(told, creates=bool(told.phone and is_credible(told.phone)))
        if accepted.lead_id is None:
            log.info("an order belongs to nobody we know", shop=shop.source)
    return JSONResponse({})


async def _cancel(app: App, shop: _Shop, gone: Deleted) -> ToldOrder | None:
    """What was known of an order that was thrown away, as cancelled now; None where nothing was."""
    now = await app.read_clock()
    async with app.database.read() as connection:
        row = await purchases.read_one(connection, gone.order_id)
        kept = await unmatched_orders.find(connection, gone.order_id)
    if row is not None:
        return ToldOrder(
            order_id=row.order_id, source=shop.source, status="cancelled", amount=float(row.amount),
            currency=row.currency, item=row.item, at=now, refunded=float(row.refunded),
        )  # fmt: skip
    return msgspec.structs.replace(kept, status="cancelled", at=now) if kept else None


def _is_ping(shop: _Shop, signature: str, body: bytes) -> bool:
    """WooCommerce's first call, when a webhook is saved: a form with its number, unsigned."""
    number = body.strip().removeprefix(woocommerce.PING)
    is_form = body.strip().startswith(woocommerce.PING) and number.isdigit() and len(number) <= 20
    return shop.source == woocommerce.SOURCE and not signature and is_form
