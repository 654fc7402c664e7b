"""A lead as pages show it: everything in one level, read only."""

from types import SimpleNamespace

from conversations.engine import flatten
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.profile.showing import tell_traits
from conversations.timeline.marks import tell_marks
from conversations.timeline.names import say_line
from conversations.turn.playbook import Playbook


def view_lead(playbook: Playbook, lead: Lead, language: Language = "he") -> SimpleNamespace:
    """What is known of a lead, for a template; what they told of themselves in the language of who looks."""
    allows = lead.consent.allows_advertising()
    told = tell_traits(playbook.journey, lead, language)
    view = SimpleNamespace(**flatten(playbook, lead), allows_advertising=allows, told=told)
    view.marks = tell_marks(playbook, lead, language)
    view.recent = [
        SimpleNamespace(by=line.by, at=line.at, text=say_line(line, language))
        for line in lead.dialogue.recent
    ]
    view.case_words = lead.handoff.open.words if lead.handoff.open else ""
    view.chat_url = f"https://wa.me/{lead.contact.phone.lstrip('+')}" if lead.contact.phone else None
    return view
