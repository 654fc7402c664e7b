"""Asking people to take over, and telling the lead when somebody will."""

from datetime import timedelta

from conversations.handoff.alerts import alert
from conversations.handoff.effects import OpenHandoff
from conversations.handoff.facts import HandoffOpened
from conversations.handoff.reminders import watch
from conversations.handoff.staff_hours import are_there, find_return
from conversations.lead.handoff import Handoff
from conversations.lead.reason import Reason, reason
from conversations.turn.turn import Turn
from conversations.wording.times import say_when

_WAITING_AGAIN = timedelta(hours=4)

ASKED = reason("wants_person")
ANGRY = reason("angry")
MISSED = reason("misunderstood")
SENT_MEDIA = reason("sent_media")


def open_handoff(turn: Turn, cause: Reason, words: str) -> None:
    """Ask people to take over and tell the lead when somebody will; one who waits already is told so."""
    if turn.lead.handoff.open:
        keep_waiting(turn)
        return
    turn.lead.dialogue.misses = 0
    begin(turn, cause)
    alert(turn, words)
    watch(turn, words)
    turn.lead.handoff.told_at = turn.now
    turn.reply("handoff", _promise(turn), reason("handed", cause=cause))


def open_by_journey(turn: Turn, why: str) -> None:
    """A step of the journey asks for a person, saying why in the language of staff. The lead is told nothing."""
    if turn.lead.handoff.open is None:
        begin(turn, reason("by_journey", words=why))
        alert(turn, "")
        watch(turn)


def keep_waiting(turn: Turn) -> None:
    """Tell a lead who writes on that somebody is coming, and staff that they do, though not at every word."""
    hands = turn.lead.handoff
    told = hands.told_at
    if told is None or turn.now - told >= _WAITING_AGAIN:
        hands.told_at = turn.now
        there = are_there(turn)
        said = turn.say(turn.journey.texts.staff_silent) if there else _promise(turn)
        turn.reply("waiting", said, reason("waits"))
        if told and not hands.has_owner() and there:
            alert(turn, turn.heard)


def begin(turn: Turn, cause: Reason) -> Handoff:
    """Open a handoff, and nothing more."""
    handoff = Handoff(id=turn.given.fresh.id(), reason=cause, opened_at=turn.now)
    turn.lead.handoff.open = handoff
    turn.add(OpenHandoff(handoff))
    turn.note(HandoffOpened(handoff.id, cause), cause)
    return handoff


def _promise(turn: Turn) -> str:
    texts, opening = turn.journey.texts, find_return(turn)
    if are_there(turn) or opening is None:
        return turn.say(texts.handoff_opened)
    when = say_when(opening, turn.now, turn.playbook.zone, turn.language)
    return turn.say(texts.handoff_closed_hours, when=when)
