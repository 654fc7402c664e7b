"""Parcels: how each stands is kept, and told where it is news. States may be told in any order, and again."""

from datetime import timedelta

from conversations.asking.again import tell_again
from conversations.asking.news import tell
from conversations.deliveries.facts import OrderDelivered, OrderLate, OrderShipped, SurpriseGiven
from conversations.deliveries.inputs import ParcelMoved, ParcelStatus
from conversations.deliveries.part import Deliveries, Shipment
from conversations.deliveries.words import DeliveryWords
from conversations.journey.model.base import Text
from conversations.lead.reason import reason
from conversations.purchases.part import Purchases
from conversations.timeline.facts import Held
from conversations.turn.inputs import Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import STILL_WANTED, Turn
from conversations.wording.filling import clean

DELIVERY = "delivery"
"""The purpose of its messages. The subject is the order, the part what is told, the round of how many parcels."""

_WHY = {
    "shipped": reason("is_shipped"),
    "another": reason("is_shipped"),
    "late": reason("is_late"),
    "partly": reason("is_partly_delivered"),
    "delivered": reason("is_delivered"),
}
"""Why each is told, by the part of its key."""
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


def tell_news_again(turn: Turn, failed: Unreachable, key: Key) -> None:
    """News did not arrive: they take the next channel, while nothing newer is known of the order."""
    parcels = turn.lead[Deliveries].parcels.get(key.subject, {})
    if not _is_over(turn, key.subject) and _is_still_so(key, [one.status for one in parcels.values()]):
        tell_again(turn, failed, key, _WHY[key.part])


def _is_still_so(key: Key, states: list[ParcelStatus]) -> bool:
    """Whether what was told of an order's parcels is how they stand."""
    match key.part:
        case "late":
            return "late" in states
        case "partly" | "delivered":
            return states.count("delivered") == key.round
        case _:
            return len(states) == key.round and set(states) == {"shipped"}


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
    _tell(turn, Key(DELIVERY, order, part, count), text, now)


def _note_late(turn: Turn, order: str, name: str, now: Shipment) -> None:
    turn.note(OrderLate(order, name))
    words, kept = _words(turn), turn.lead[Deliveries]
    if words.late is None or _is_over(turn, order):
        return
    text = turn.say(words.late)
    if words.surprise and order not in kept.surprised:
        surprise = turn.say(words.surprise)
        kept.surprised.append(order)
        turn.note(SurpriseGiven(order, surprise), reason("for_lateness"))
        text = f"{text}\n{surprise}"
    _tell_text(turn, Key(DELIVERY, order, "late", len(kept.parcels[order])), text, now)


def _note_delivered(turn: Turn, order: str, parcels: dict[str, Shipment], now: Shipment) -> None:
    words, count = _words(turn), len(parcels)
    arrived = sum(parcel.status == "delivered" for parcel in parcels.values())
    if arrived < count:
        _tell(turn, Key(DELIVERY, order, "partly", arrived), words.partly, now)
        return
    turn.note(OrderDelivered(order, count))
    _tell(turn, Key(DELIVERY, order, "delivered", count), words.delivered, now)


def _tell(turn: Turn, key: Key, text: Text | None, now: Shipment) -> None:
    if text is not None and not _is_over(turn, key.subject):
        _tell_text(turn, key, turn.say(text), now)


def _tell_text(turn: Turn, key: Key, text: str, now: Shipment) -> None:
    if turn.now - now.at >= STILL_WANTED:
        turn.hold(Held(text), reason("late"))
    else:
        tell(turn, key, text, _WHY[key.part], awaited=_is_awaited(turn, key.subject))


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
