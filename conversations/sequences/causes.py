"""The order that let somebody into a sequence: what it was of, how long that lasts, whether it still stands."""

from datetime import datetime, timedelta

from conversations.deliveries.facts import OrderDelivered
from conversations.purchases.facts import OrderUndone, Purchased
from conversations.purchases.part import Purchases
from conversations.purchases.products import Product, find_products, is_of
from conversations.sequences.part import Progress, Sequences
from conversations.turn.turn import Turn


def find_cause(turn: Turn) -> str | None:
    """The order that was paid, or has arrived, in this very decision."""
    cause = turn.noted(Purchased) or turn.noted(OrderDelivered)
    return cause.order if cause else None


def is_item(turn: Turn, product: str, since: datetime | None) -> bool:
    """Whether the order that lets them in is of a product; of who is in it since then, the order that did."""
    entered = (one for one in turn.lead[Sequences].progress.values() if one.entered_at == since)
    order = find_cause(turn) if since is None else next((one.order for one in entered if one.order), None)
    known = turn.lead[Purchases].orders.get(order or "")
    return known is not None and is_of(turn.journey, known.item, product)


def find_product(turn: Turn, progress: Progress | None) -> Product | None:
    """What the order that let them in was of; where it was of several, one of which it is known how long it lasts."""
    known = turn.lead[Purchases].orders.get(progress.order or "") if progress else None
    found = [product for _, product in find_products(turn.journey, known.item)] if known else []
    return next((product for product in found if product.lasts), next(iter(found), None))


def find_length(turn: Turn, progress: Progress) -> timedelta | None:
    """How long what they bought lasts; None where nobody says."""
    product = find_product(turn, progress)
    return product.lasts if product else None


def is_undone(turn: Turn, undone: OrderUndone, progress: Progress) -> bool:
    """Whether what let them in does not stand any more: that order, or all they bought."""
    order = turn.lead[Purchases].orders.get(undone.order)
    return undone.over or (progress.order == undone.order and not (order and order.stands))
