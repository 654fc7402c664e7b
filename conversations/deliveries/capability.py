"""An order on its way, until it has arrived."""

from conversations.answers.stages import advance
from conversations.deliveries.delivering import DELIVERY, note_parcel, tell_news_again
from conversations.deliveries.facts import OrderDelivered, OrderLate, OrderShipped, ParcelTold, SurpriseGiven
from conversations.deliveries.inputs import ParcelMoved
from conversations.deliveries.part import Deliveries
from conversations.deliveries.reasons import REASONS
from conversations.deliveries.words import DELIVERIES_FILE
from conversations.lead.lead import Stage
from conversations.lead.reason import Reason, reason
from conversations.turn.capability import Capability, Handled
from conversations.turn.effects import Note
from conversations.turn.facts import Wording
from conversations.turn.inputs import Input
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

_STATES = {
    "shipped": ("יצאה לדרך", "on its way"),
    "late": ("מתעכבת", "late"),
    "delivered": ("הגיעה", "has arrived"),
}


def _remember(moved: ParcelMoved) -> Note:
    order, parcel = clean(moved.order_id), clean(moved.parcel)
    why = reason("of_parcel", words=order, parcel=parcel) if parcel else reason("of_order", words=order)
    return Note(ParcelTold(order, parcel, moved.status, moved.at), (why,))


def _follow(turn: Turn, _: Input) -> None:
    """What has arrived is in use."""
    if turn.noted(OrderDelivered):
        advance(turn, Stage.USE, reason("is_delivered"))


def _has_arrived(turn: Turn, _: Input) -> Reason | None:
    return reason("is_delivered") if turn.noted(OrderDelivered) else None


DELIVERIES = Capability(
    name="deliveries",
    parts=(Deliveries,),
    inputs={ParcelMoved: Handled(note_parcel, _remember)},
    lost={DELIVERY: tell_news_again},
    follows=_follow,
    after=frozenset({OrderDelivered}),
    starts={"delivery": _has_arrived},
    reasons=REASONS,
    names={
        "status": lambda _, value, language: _STATES[value][language == "en"] if value in _STATES else None
    },
    facts={
        ParcelTold: Wording("parcel {status}", "ההזמנה {status}", "The order: {status}"),
        OrderShipped: None,
        OrderLate: None,
        OrderDelivered: None,
        SurpriseGiven: Wording("{text}", "{text}", "{text}"),
    },
    files=(DELIVERIES_FILE,),
)
