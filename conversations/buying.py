"""A purchase, and the click that comes before it."""

from conversations import offers, stages
from conversations.courting import PREFIX, forget_plan
from conversations.effects import StopTimers
from conversations.inputs import Bought, Clicked
from conversations.journey.model import Button
from conversations.state import Stage
from conversations.turn import Turn
from conversations.wording import clean


def note_purchase(turn: Turn, bought: Bought) -> None:
    """The goal is reached: no more courting, no more offers."""
    lead = turn.lead
    lead.bought_at = lead.bought_at or bought.at
    offers.use_all(turn, bought.at)
    turn.add(StopTimers(PREFIX, "they have bought"))
    forget_plan(lead)
    stages.advance(turn, Stage.PURCHASE, "bought")


def note_click(turn: Turn, clicked: Clicked) -> None:
    """A tracked link was opened: a sign of deciding, unless the link says otherwise."""
    link = clean(clicked.link)
    button = turn.journey.buttons.get(link)
    turn.lead.clicked.setdefault(link, turn.now)
    if button:
        follow_link(turn, button)


def follow_link(turn: Turn, button: Button) -> None:
    """What picking or opening a link says of a lead."""
    stages.advance(turn, button.stage or Stage.DECISION, "went for the link")
