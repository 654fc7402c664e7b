"""Tracked links: given, and opened."""

from conversations.answers.stages import advance
from conversations.journey.model.answers import Button
from conversations.lead.lead import Stage
from conversations.lead.reason import reason
from conversations.turn.inputs import Clicked
from conversations.turn.turn import Turn
from conversations.wording.filling import clean


def note_click(turn: Turn, clicked: Clicked) -> None:
    """A tracked link was opened: a sign of deciding, unless the link says otherwise."""
    link = clean(clicked.link)
    button = turn.journey.buttons.get(link)
    turn.lead.dialogue.clicked.setdefault(link, turn.now)
    if button:
        _follow(turn, button)


def press_link(turn: Turn, button_id: str, button: Button) -> None:
    """Give the link that a button stands for."""
    _follow(turn, button)
    why = reason("link", button=button_id)
    turn.reply("link", f"{turn.say(button.label)} 👇", why, turn.choices((button_id,)))


def _follow(turn: Turn, button: Button) -> None:
    """What picking or opening a link says of a lead."""
    advance(turn, button.stage or Stage.DECISION, reason("followed_link"))
