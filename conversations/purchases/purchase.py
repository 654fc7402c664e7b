"""A purchase: it is kept, advertising that is on its way is taken back, and the buyer is thanked."""

from dataclasses import replace
from datetime import timedelta

from conversations.asking.again import tell_again
from conversations.lead.reason import Reason, reason
from conversations.purchases.effects import NotePurchase
from conversations.purchases.facts import (
    OrderCancelled,
    OrderOutdated,
    OrderRefunded,
    Purchased,
    RevenueChanged,
)
from conversations.purchases.inputs import Bought
from conversations.purchases.part import Order, Purchases
from conversations.reach.choosing import find_best_channel
from conversations.timeline.facts import Held
from conversations.turn.effects import Withdraw
from conversations.turn.inputs import Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import STILL_WANTED, Turn
from conversations.wording.filling import clean, language_of_name

PURCHASE = "purchase"
"""The purpose of the thanks; the subject is the order."""
_LONG_AGO = timedelta(days=7)
"""An order that was placed before that is paid for late, or only told of late."""


def note_purchase(turn: Turn, bought: Bought) -> None:
    """Keep how an order stands, unless newer is known; thank for it once, when it is paid.

    What else follows from it is decided by those it concerns.
    """
    bought = clean_order(bought)
    _note_buyer(turn, bought)
    orders = turn.lead[Purchases].orders
    before, told = orders.get(bought.order_id), _read(turn, bought)
    if before is not None and told.age < before.age:
        turn.note(OrderOutdated(bought.order_id, bought.item, bought.status), reason("newer_known"))
        return
    if before is not None:
        told.paid_at, told.code = before.paid_at, told.code or before.code
        if told == before:
            return
    orders[bought.order_id] = told
    turn.add(NotePurchase(replace(bought, at=told.at, code=told.code)))
    _follow_state(turn, bought, before, told)


def clean_order(bought: Bought) -> Bought:
    """An order in words that can be stored; what is given back is at least all where nothing else was said."""
    order, item, currency = clean(bought.order_id), clean(bought.item), clean(bought.currency)
    refunded = max(0.0, bought.refunded)
    if bought.status == "refunded" and not refunded:
        refunded = bought.amount
    code, by = clean(bought.code) or None, clean(bought.by) or None
    return replace(bought, order_id=order, item=item, currency=currency, refunded=refunded, code=code, by=by)


def _note_buyer(turn: Turn, bought: Bought) -> None:
    """What the shop knows of one of whom nothing is known."""
    contact = turn.lead.contact
    contact.email = contact.email or clean(bought.email) or None
    contact.language = contact.language or language_of_name(contact.name)
    if contact.source is None and turn.lead.created_at == turn.now:
        contact.source = clean(bought.source) or None


def _read(turn: Turn, bought: Bought) -> Order:
    """A state that the shop dates ahead is as of now: else what comes after it would be taken for older."""
    at = min(bought.at, turn.now)
    return Order(bought.status, bought.amount, bought.currency, bought.item, at, bought.refunded, bought.code)


def _follow_state(turn: Turn, bought: Bought, before: Order | None, now: Order) -> None:
    """What an order's new state brings about."""
    if now.paid_at is None and (now.status == "paid" or now.worth):
        _take_payment(turn, bought, now)
    elif before is not None and (more := round(now.worth - before.worth, 2)):
        turn.note(RevenueChanged(bought.order_id, more, bought.currency))
    over = not turn.lead[Purchases].is_customer
    if now.status == "cancelled" and (before is None or before.status != "cancelled"):
        turn.note(OrderCancelled(bought.order_id, bought.item, over))
    elif _is_refunded_anew(before, now):
        back = min(now.refunded, now.amount)
        turn.note(OrderRefunded(bought.order_id, bought.item, over, back, bought.currency))


def _is_refunded_anew(before: Order | None, now: Order) -> bool:
    refunds = now.status == "refunded" or now.refunded > 0
    known = (before.status == "refunded", before.refunded) if before else (False, 0.0)
    return refunds and known != (now.status == "refunded", now.refunded)


def _take_payment(turn: Turn, bought: Bought, order: Order) -> None:
    kept = turn.lead[Purchases]
    order.paid_at = order.at
    kept.bought_at = kept.bought_at or order.at
    turn.note(Purchased(bought.order_id, bought.item, round(order.worth, 2), bought.currency))
    turn.add(Withdraw(reason("they_bought")))
    if order.stands:
        _thank(turn, bought)


def _thank(turn: Turn, bought: Bought) -> None:
    """Confirm the order where the lead is best reached; its key keeps it to one message an order."""
    turn.channel = find_best_channel(turn)
    text = turn.say(turn.journey.texts.purchase)
    if unfit := _why_unfit(turn, bought):
        turn.hold(Held(text), unfit)
    else:
        turn.reply(PURCHASE, text, reason("thanked"), key=Key(PURCHASE, bought.order_id))


def thank_again(turn: Turn, failed: Unreachable, key: Key) -> None:
    """The thanks did not arrive: they take the next channel, while the order stands."""
    order = turn.lead[Purchases].orders.get(key.subject)
    if order is not None and order.stands:
        tell_again(turn, failed, key, reason("thanked"))


def _is_late(turn: Turn, bought: Bought) -> bool:
    """A shop tells of old orders too, when somebody edits them: nobody is thanked for those."""
    if bought.placed_at is not None:
        return turn.now - bought.placed_at >= _LONG_AGO
    return turn.now - bought.at >= STILL_WANTED


def _why_unfit(turn: Turn, bought: Bought) -> Reason | None:
    """Why this order is not thanked for; None when it is."""
    handoff = turn.lead.handoff.open
    if turn.lead.consent.refused_at:
        return reason("no_writing")
    if handoff and handoff.owner:
        return reason("with", by=handoff.owner)
    if _is_late(turn, bought):
        return reason("late")
    return None if turn.channel else reason("no_channel")
