"""A purchase: it is kept, advertising that is on its way is taken back, and the buyer is thanked."""

from dataclasses import replace

from conversations.lead.reason import Reason, reason
from conversations.purchases.effects import NotePurchase
from conversations.purchases.inputs import Bought
from conversations.purchases.part import Purchases
from conversations.reach.choosing import find_best_channel
from conversations.timeline.facts import Held
from conversations.turn.effects import Withdraw
from conversations.turn.keys import Key
from conversations.turn.turn import STILL_WANTED, Turn
from conversations.wording.filling import clean


def note_purchase(turn: Turn, bought: Bought) -> None:
    """Keep an order, and thank for it once. What else follows from it is decided by those it concerns."""
    kept = turn.lead[Purchases]
    kept.bought_at = kept.bought_at or bought.at
    turn.add(NotePurchase(clean_order(bought)))
    turn.add(Withdraw(reason("they_bought")))
    _thank(turn, bought)


def clean_order(bought: Bought) -> Bought:
    """An order in words that can be stored."""
    order, item, currency = clean(bought.order_id), clean(bought.item), clean(bought.currency)
    return replace(bought, order_id=order, item=item, currency=currency)


def _thank(turn: Turn, bought: Bought) -> None:
    """Confirm the order where the lead is best reached; its key keeps it to one message an order."""
    turn.channel = find_best_channel(turn)
    text = turn.say(turn.journey.texts.purchase)
    if unfit := _why_unfit(turn, bought):
        turn.hold(Held(text), unfit)
    else:
        turn.reply("purchase", text, reason("thanked"), key=Key("purchase", clean(bought.order_id)))


def _why_unfit(turn: Turn, bought: Bought) -> Reason | None:
    """Why this order is not thanked for; None when it is."""
    handoff = turn.lead.handoff.open
    if turn.lead.consent.refused_at:
        return reason("no_writing")
    if handoff and handoff.owner:
        return reason("with", by=handoff.owner)
    if turn.now - bought.at >= STILL_WANTED:
        return reason("late")
    return None if turn.channel else reason("no_channel")
