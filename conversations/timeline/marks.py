"""What staff should see of a lead at a glance, in their language: each capability says what it knows."""

from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.timeline.telling import Telling
from conversations.turn.playbook import Playbook


def list_marks(playbook: Playbook, lead: Lead) -> list[str]:
    """The names of a lead's marks."""
    return [mark for one in playbook.capabilities if one.marks for mark in one.marks(playbook.journey, lead)]


def tell_marks(playbook: Playbook, lead: Lead, language: Language) -> list[str]:
    """The marks as people call them."""
    telling = playbook.index(Telling)
    return [telling.name("mark", mark, language) for mark in list_marks(playbook, lead)]
