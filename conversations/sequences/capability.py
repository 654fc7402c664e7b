"""What happens to a lead in time: courting who has gone quiet, and every other sequence of the journey."""

from conversations.journey.implied import sequences_of
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.sequences.causes import is_item
from conversations.sequences.conditions import has_replied
from conversations.sequences.entering import come_in_contact, fire, follow, list_planned
from conversations.sequences.facts import (
    SequenceEntered,
    SequenceLeft,
    SequenceMoved,
    SequencePaused,
    SequenceResumed,
    TouchHeld,
    TouchMoved,
    TouchSent,
)
from conversations.sequences.part import Sequences
from conversations.sequences.reasons import REASONS
from conversations.sequences.rerouting import touch_again
from conversations.sequences.standing import SEQUENCE
from conversations.sequences.touches import TOUCH
from conversations.timeline.names import name_of
from conversations.turn.capability import Capability
from conversations.turn.facts import Wording
from conversations.turn.keys import Key

_NAME = ("הצעד הבא בתוכנית", "the next step of a sequence")


def _name_timer(journey: Journey | None, key: Key, language: Language) -> str | None:
    return name_of("sequence", key.subject, language, journey) if key.purpose == SEQUENCE else None


def _name_plan(journey: Journey, key: Key, language: Language) -> str:
    sequence = sequences_of(journey).get(key.subject)
    return journey.in_language(sequence.name, language) if sequence else _NAME[language == "en"]


SEQUENCES = Capability(
    name="sequences",
    parts=(Sequences,),
    follows=follow,
    timers={SEQUENCE: fire},
    lost={TOUCH: touch_again},
    starts={"contact": come_in_contact},
    conditions={"replied": has_replied, "item": is_item},
    plans={SEQUENCE: _name_plan},
    planned=list_planned,
    names={
        "purpose": lambda _, value, language: _NAME[language == "en"] if value == SEQUENCE else None,
        "timer": _name_timer,
    },
    reasons=REASONS,
    facts={
        SequenceEntered: Wording("entered {sequence}", "התחילה התוכנית: {sequence}", "Began: {sequence}"),
        SequenceLeft: Wording("left {sequence}", "הסתיימה התוכנית: {sequence}", "Ended: {sequence}"),
        SequencePaused: Wording("paused {sequence}", "התוכנית ממתינה: {sequence}", "Paused: {sequence}"),
        SequenceResumed: Wording("resumed {sequence}", "התוכנית ממשיכה: {sequence}", "Goes on: {sequence}"),
        SequenceMoved: Wording(
            "sequence:{sequence} moved to {at}", "נדחתה ל־{at}: {sequence}", "Moved to {at}: {sequence}"
        ),
        TouchMoved: Wording("touch:{touch} moved to {at}", "נדחתה ל־{at}: {touch}", "Moved to {at}: {touch}"),
        TouchSent: None,
        TouchHeld: None,
    },
)
