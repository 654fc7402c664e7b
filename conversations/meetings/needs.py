"""Which inputs may look at the calendars, or take a time of them: nobody else waits for them."""

from collections.abc import Iterable

from conversations.lead.lead import Lead
from conversations.meetings.choosing import AREA
from conversations.meetings.kept.calendars import Calendars
from conversations.meetings.kept.inputs import MeetingReported, OutcomeMarked
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.spoken import has_spoken_of
from conversations.meetings.outcome import MISSED
from conversations.meetings.sooner import HOLD, SOONER
from conversations.turn.inputs import Input, Pressed, Said, Shared, TimerFired
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Resource

_TIMERS = frozenset({SOONER, HOLD, MISSED})
_PAUSE = "pause"


def needs(playbook: Playbook, lead: Lead, happened: Input) -> Iterable[Resource]:
    """All calendars, where it may be about a time of theirs."""
    calendars = playbook.index(Calendars)
    return calendars.resources if calendars.resources and _may_want(calendars, lead, happened) else ()


def _may_want(calendars: Calendars, lead: Lead, happened: Input) -> bool:
    match happened:
        case MeetingReported() | OutcomeMarked():
            return True
        case Pressed(choice=choice, label=label):
            return choice.startswith(f"{AREA}:") or _may_mean(calendars, lead, label or "")
        case Said(text=text):
            return _may_mean(calendars, lead, text)
        case Shared(caption=caption):
            return _may_mean(calendars, lead, caption or "")
        case TimerFired(key=key):
            return key.purpose in _TIMERS or (key.purpose == _PAUSE and _may_mean(calendars, lead, ""))
    return False


def _may_mean(calendars: Calendars, lead: Lead, words: str) -> bool:
    """Whether words may be about a meeting: one is ahead, times were offered, or they name a kind or a booking."""
    kept = lead[Appointments]
    if kept.choosing or any(meeting.status == "booked" for meeting in kept.meetings):
        return True
    if any(choice.id.startswith(f"{AREA}:") for choice in lead.dialogue.choices):
        return True
    if has_spoken_of(calendars, lead):
        return True
    texts = (words, *(piece.text for piece in lead.dialogue.waiting), " ".join(_pieces(lead, words)))
    return any(text and calendars.find_named(text[:2000]) for text in texts)


def _pieces(lead: Lead, words: str) -> list[str]:
    return [*(piece.text for piece in lead.dialogue.waiting), words]
