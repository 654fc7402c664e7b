"""What a form's questions are answered with before they are asked is kept, and they are not asked any more."""

from datetime import timedelta

from conversations.events.asking.questions import list_fields
from conversations.events.event import Event
from conversations.events.part import Filling
from conversations.events.reading import NAME, PHONE
from conversations.events.said.gathering import gather
from conversations.events.said.refusing import refuses_kind
from conversations.turn.turn import Turn

_LATELY = timedelta(hours=12)


def note_early(turn: Turn, event: Event, filling: Filling, words: str) -> bool:
    """Keep what is told of questions that are still to come. Whether anything was.

    A number is only told: what becomes of it is decided when it is asked for.
    """
    known = {NAME.id, filling.field, *filling.answers}
    fields = [field for field in list_fields(turn, event, filling) if field.id not in known]
    found = gather(fields, words, turn.journey.business.country)
    refused = [
        field.id
        for field in fields
        if field.required and field.kind == "email" and refuses_kind(field.kind, words)
    ]
    filling.refused += [name for name in refused if name not in filling.refused]
    if phone := found.pop(PHONE.id, None):
        turn.lead.contact.told_phone = str(phone)
    filling.answers |= found
    return bool(found or phone or refused)


def recall(turn: Turn, event: Event, filling: Filling) -> None:
    """What they told lately, before there was a form."""
    for line in turn.lead.dialogue.recent:
        if line.by == "lead" and turn.now - line.at < _LATELY:
            note_early(turn, event, filling, line.text)
    if turn.heard:
        note_early(turn, event, filling, turn.heard)
