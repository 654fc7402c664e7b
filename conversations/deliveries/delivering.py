"""Parcels: how each stands is kept, and told where it is news. States may be told in any order, and again."""

from datetime import timedelta

from conversations.asking.news import tell
from conversations.deliveries.facts import OrderDelivered, OrderLate, OrderShipped, SurpriseGiven
from conversations.deliveries.inputs import ParcelMoved
from conversations.deliveries.part import Deliveries, Shipment
from conversations.deliveries.words import DeliveryWords
from conversations.journey.model.base import Text
from conversations.lead.reason import Reason, reason
from conversations.purchases.part import Purchases
from conversations.timeline.facts import Held
from conversations.turn.keys import Key
from conversations.turn.turn import STILL_WANTED, Turn
from conversations.wording.filling import clean

DELIVERY = "delivery"
"""The purpose of its messages. The subject is the order, the part what is told, the round of how many parcels."""

_WHILE_THEY_WAIT = timedelta(hours=3)


def note_parcel(turn: Turn, moved: ParcelMoved) -> None:
    """Keep how a parcel stands, unless newer is known, and tell of it."""
    order, name = clean(moved.order_id), clean(moved.parcel)
    parcels = turn.lead[Deliveries].parcels.setdefault(order, {})
    before, now = parcels.get(name), Shipment(moved.status, min(moved.at, turn.now))
    if before is not None and (now.age <= before.age or now.status == before.status):
        return
    parcels[name] = now
    match moved.status:
        case "shipped":
            _note_shipped(turn, order, parcels, now, known=before is not None)
        case "late":
            _note_late(turn, order, name, now)
        case "delivered":
            _note_delivered(turn, order, parcels, now)


def _note_shipped(
    turn: Turn, order: str, parcels: dict[str, Shipment], now: Shipment, *, known: bool
) -> None:
    if known:  # it was late, and is on its way again: that it comes was told
        return
    words, count = _words(turn), len(parcels)
    if count == 1:
        turn.note(OrderShipped(order))
    text = words.shipped if count == 1 else words.another
    part = "shipped" if count == 1 else "another"
    _tell(turn, Key(DELIVERY, order, part, count), text, now, reason("is_shipped"))


def _note_late(turn: Turn, order: str, name: str, now: Shipment) -> None:
    turn.note(OrderLate(order, name))
    words, kept = _words(turn), turn.lead[Deliveries]
    if words.late is None or _is_over(turn, order):
        return
    text, why = turn.say(words.late), reason("is_late")
    if words.surprise and order not in kept.surprised:
        surprise = turn.say(words.surprise)
        kept.surprised.append(order)
        turn.note(SurpriseGiven(order, surprise), reason("for_lateness"))
        text = f"{text}\n{surprise}"
    _tell_text(turn, Key(DELIVERY, order, "late", len(kept.parcels[order])), text, now, why)


def _note_delivered(turn: Turn, order: str, parcels: dict[str, Shipment], now: Shipment) -> None:
    words, count = _words(turn), len(parcels)
    arrived = sum(parcel.status == "delivered" for parcel in parcels.values())
    if arrived < count:
        key = Key(DELIVERY, order, "partly", arrived)
        _tell(turn, key, words.partly, now, reason("is_partly_delivered"))
        return
    turn.note(OrderDelivered(order, count))
    _tell(turn, Key(DELIVERY, order, "delivered", count), words.delivered, now, reason("is_delivered"))


def _tell(turn: Turn, key: Key, text: Text | None, now: Shipment, why: Reason) -> None:
    if text is not None and not _is_over(turn, key.subject):
        _tell_text(turn, key, turn.say(text), now, why)


def _tell_text(turn: Turn, key: Key, text: str, now: Shipment, why: Reason) -> None:
    if turn.now - now.at >= STILL_WANTED:
        turn.hold(Held(text), reason("late"))
    else:
        tell(turn, key, text, why, awaited=_is_awaited(turn, key.subject))


def _is_awaited(turn: Turn, order: str) -> bool:
    """Whether it was ordered a little while ago: a pizza that is late in the evening is no news in the morning."""
    known = turn.lead[Purchases].orders.get(order)
    return known is not None and known.paid_at is not None and turn.now - known.paid_at < _WHILE_THEY_WAIT


def _is_over(turn: Turn, order: str) -> bool:
    """Whether the order was given back or cancelled: nobody wants to hear of its parcels."""
    known = turn.lead[Purchases].orders.get(order)
    return known is not None and not known.stands


def _words(turn: Turn) -> DeliveryWords:
    return turn.journey.own_part(DeliveryWords) or DeliveryWords()
