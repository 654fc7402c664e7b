"""The hours for writing of a playbook's journey."""

from conversations.hours.windows import WritingHours
from conversations.turn.playbook import Playbook


class JourneyHours(WritingHours):
    """An index: the journey's own hours."""

    def __init__(self, playbook: Playbook) -> None:
        super().__init__(playbook.journey.rules, playbook.journey.business.country)
