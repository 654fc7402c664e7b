"""A purchase, and the click that comes before it."""

from conversations.answers import offers, stages
from conversations.handoff import conversation
from conversations.journey.model.answers import Button
from conversations.lead.lead import Stage
from conversations.reach.choosing import find_best_channel
from conversations.timeline.telling import reason
from conversations.turn.effects import Withdraw
from conversations.turn.inputs import Bought, Clicked
from conversations.turn.turn import STILL_WANTED, Turn
from conversations.wording.filling import clean


def note_purchase(turn: Turn, bought: Bought) -> None:
    """A purchase: no more offers, and one thank-you for this order. Sequences whose goal it is see it themselves."""
    lead = turn.lead
    lead.bought_at = lead.bought_at or bought.at
    offers.use_all(turn, bought.at)
    turn.add(Withdraw(reason("they_bought")))
    stages.advance(turn, Stage.PURCHASE, reason("bought"))
    _thank(turn, bought)


def _thank(turn: Turn, bought: Bought) -> None:
    """Confirm the order where the lead is best reached; its key keeps it to one message an order."""
    turn.channel = find_best_channel(turn)
    text = turn.say(turn.journey.texts.purchase)
    if unfit := _unfit(turn, bought):
        turn.hold(text, unfit)
    else:
        turn.reply("purchase", text, reason("thanked"), key=f"purchase:{clean(bought.order_id)}")


def _unfit(turn: Turn, bought: Bought) -> str | None:
    """Why this order is not thanked for; None when it is."""
    lead = turn.lead
    if lead.refused_at:
        return reason("no_writing")
    if conversation.has_owner(turn) and lead.handoff:
        return reason("with", by=lead.handoff.owner)
    if turn.now - bought.at >= STILL_WANTED:
        return reason("late")
    return None if turn.channel else reason("no_channel")


def note_click(turn: Turn, clicked: Clicked) -> None:
    """A tracked link was opened: a sign of deciding, unless the link says otherwise."""
    link = clean(clicked.link)
    button = turn.journey.buttons.get(link)
    turn.lead.clicked.setdefault(link, turn.now)
    if button:
        follow_link(turn, button)


def follow_link(turn: Turn, button: Button) -> None:
    """What picking or opening a link says of a lead."""
    stages.advance(turn, button.stage or Stage.DECISION, reason("followed_link"))
