"""The links that lead to a decision."""

from conversations.lead.lead import Stage
from conversations.turn.playbook import Playbook


class BookingLinks:
    """An index: the links that lead to a decision, those of the menu first."""

    def __init__(self, playbook: Playbook) -> None:
        journey = playbook.journey
        ordered = dict.fromkeys(
            (*journey.texts.greeting_buttons, *journey.texts.menu_buttons, *journey.buttons)
        )
        links = [name for name in ordered if name in journey.buttons and journey.buttons[name].link]
        self.first = next((name for name in links if journey.buttons[name].stage is Stage.DECISION), None)
        self.first = self.first or next(iter(links), None)
