"""What a purchase is to the bot. It knows nobody who follows it."""

from collections.abc import Iterator

from conversations.lead.reason import Reason, reason
from conversations.purchases.acts import check_booking
from conversations.purchases.facts import (
    OrderCancelled,
    OrderOutdated,
    OrderRefunded,
    OrderRepeated,
    OrderTold,
    Purchased,
    RevenueChanged,
)
from conversations.purchases.inputs import Bought
from conversations.purchases.part import Purchases
from conversations.purchases.products import PRODUCTS_FILE, has_product
from conversations.purchases.purchase import PURCHASE, clean_order, note_purchase, thank_again
from conversations.purchases.reasons import REASONS
from conversations.turn.capability import Capability, Handled
from conversations.turn.effects import Note
from conversations.turn.facts import Wording
from conversations.turn.inputs import Input
from conversations.turn.turn import Turn


def _remember(bought: Bought) -> Note:
    kept = clean_order(bought)
    if kept.same:
        return Note(OrderRepeated(kept.order_id, kept.at))
    fact = OrderTold(
        kept.order_id, kept.status, kept.amount, kept.refunded, kept.currency, kept.item, kept.at
    )
    named = reason("order", words=kept.order_id, amount=f"{kept.amount:g}", currency=kept.currency)
    return Note(fact, (named, *_tell_state(kept)))


def _tell_state(kept: Bought) -> Iterator[Reason]:
    if kept.status == "pending":
        yield reason("order_pending")
    if kept.status == "cancelled":
        yield reason("order_cancelled")
    if kept.refunded:
        yield reason("order_refunded", amount=f"{kept.refunded:g}", currency=kept.currency)
    if kept.by:
        yield reason("noted_by", by=kept.by)


def has_bought(turn: Turn, _: Input) -> bool:
    """Whether an order was paid in this very decision."""
    return turn.noted(Purchased) is not None


PURCHASES = Capability(
    name="purchases",
    parts=(Purchases,),
    inputs={Bought: Handled(note_purchase, _remember)},
    lost={PURCHASE: thank_again},
    conditions={
        "bought": lambda turn, wanted, _: (turn.lead[Purchases].bought_at is not None) is wanted,
        "has": lambda turn, wanted, _: has_product(turn.journey, turn.lead, wanted),
    },
    starts={"purchase": lambda turn, happened: reason("bought") if has_bought(turn, happened) else None},
    reasons=REASONS,
    acts={"am_i_booked": check_booking},
    facts={
        OrderTold: Wording("{item}", "{item}"),
        OrderRepeated: None,
        Purchased: None,
        RevenueChanged: None,
        OrderRefunded: None,
        OrderCancelled: None,
        OrderOutdated: Wording("{item}", "{item}"),
    },
    files=(PRODUCTS_FILE,),
)
